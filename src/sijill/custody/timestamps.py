"""Trusted timestamps (RFC 3161): an authority's signed word that a line of the ledger was there at a time."""

from collections.abc import Iterable
from datetime import datetime
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

from cryptography.x509 import load_pem_x509_certificates
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder, VerificationError, VerifierBuilder, decode_timestamp_response

from sijill.custody.certificate_order import with_ordered_certificates
from sijill.domain.errors import CustodyError, FetchError

MOST, WAIT = 1 << 20, 30.0  # bytes of an answer; seconds


def ask_authority(url: str, line: bytes) -> bytes:
    """The authority's answer (DER) for the SHA-256 of a line, with its chain of certificates. Raises FetchError naming the authority."""
    if not url.startswith(("http://", "https://")):
        raise FetchError(f"{url[:200]}: is no address of an authority; one that begins with http:// or https:// is wanted")
    asked = TimestampRequestBuilder().data(line).hash_algorithm(HashAlgorithm.SHA256).cert_request(cert_request=True).build()
    request = Request(url, asked.as_bytes(), {"Content-Type": "application/timestamp-query"})  # noqa: S310 - checked above
    try:
        with urlopen(request, timeout=WAIT) as answer:  # noqa: S310
            content: bytes = answer.read(MOST + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(f"{url}: gave no timestamp ({error})") from error
    if len(content) > MOST:
        raise FetchError(f"{url}: answers with more than {MOST} bytes; that is no timestamp")
    try:
        nonce = decode_timestamp_response(with_ordered_certificates(content)).tst_info.nonce
    except (ValueError, TypeError, AttributeError) as error:
        raise FetchError(f"{url}: answers with something that is no timestamp ({error})") from error
    if nonce != asked.nonce:
        raise FetchError(f"{url}: answers another question than ours (its nonce differs)")
    return content


def check_timestamp(answer: bytes, line: bytes, roots: Iterable[Path]) -> tuple[datetime, Path]:
    """When an authority saw a line, and the file of root certificates to which its chain leads; valid at that time, not today.

    Raises CustodyError where the answer is damaged, speaks of another line, or leads to none of the roots.
    """
    reason = "there are no root certificates of an authority"
    for path in roots:
        try:
            found = decode_timestamp_response(with_ordered_certificates(answer))
            builder = VerifierBuilder(roots=list(load_pem_x509_certificates(path.read_bytes())))
            builder.build().verify_message(found, line)
        except (VerificationError, ValueError, TypeError, AttributeError, OSError) as error:
            reason = f"against {path.name}: {error}"
            continue
        return found.tst_info.gen_time, path
    raise CustodyError(f"its timestamp does not hold ({reason})")
