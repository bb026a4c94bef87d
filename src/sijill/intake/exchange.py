"""What went over the wire between us and a server, and its WARC file."""

import io
from dataclasses import dataclass
from datetime import datetime

from warcio.warcwriter import WARCWriter

Headers = tuple[tuple[bytes, bytes], ...]
_REWRITTEN = (b"transfer-encoding", b"content-length")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and its answer. ``body`` is as the server packed it, out of its chunks; ``ip`` is the address that was asked."""

    address: str
    ip: str | None
    asked: Headers
    version: bytes
    status: int
    reason: bytes
    answer: Headers
    body: bytes
    at: datetime


def write_warc(exchanges: tuple[Exchange, ...], about: dict[str, str]) -> bytes:
    """A WARC 1.0 file, packed: what made it (``about``), then question and answer of each exchange.

    Bodies stand out of their chunks, so the header that speaks of chunks is renamed, as other WARC writers do.
    """
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(writer.create_warcinfo_record("capture.warc.gz", about))
    for each in exchanges:
        told = {"WARC-Date": each.at.strftime("%Y-%m-%dT%H:%M:%SZ")} | ({"WARC-IP-Address": each.ip} if each.ip else {})
        answer, asked = _answer(each), _question(each)
        response = writer.create_warc_record(
            each.address, "response", payload=io.BytesIO(answer), length=len(answer), warc_headers_dict=dict(told)
        )
        request = writer.create_warc_record(
            each.address, "request", payload=io.BytesIO(asked), length=len(asked), warc_headers_dict=dict(told)
        )
        writer.write_request_response_pair(request, response)
    return out.getvalue()


def _answer(each: Exchange) -> bytes:
    lines = [b"%s %d %s" % (each.version, each.status, each.reason)]
    for name, value in each.answer:
        lines.append((b"X-Archive-Orig-" if name.lower() in _REWRITTEN else b"") + name + b": " + value)
    return b"\r\n".join([*lines, b"Content-Length: %d" % len(each.body), b"", each.body])


def _question(each: Exchange) -> bytes:
    path = each.address.split("://", 1)[-1]
    path = "/" + path.partition("/")[2]
    return b"\r\n".join([b"GET %s HTTP/1.1" % path.encode(), *(name + b": " + value for name, value in each.asked), b"", b""])
