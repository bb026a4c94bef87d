"""Small files of each format, made from scratch. The country in them, Arvenia, is invented."""

import io
import json
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

from pypdf import PdfReader, PdfWriter
from warcio.warcwriter import WARCWriter

WORDS = "At least 12 people were killed in Port Amar, Arvenia, on Monday, officials said."
MORE = "Rescuers in the harbour said that three more people were missing and that they would search on."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'


def make_page(head: str = "", body: str = f"<p>{WORDS}</p><p>{MORE}</p>", title: str = "Shells hit harbour") -> bytes:
    """A web page with a menu, an article and a footer."""
    return (
        f"<!doctype html><html lang='en-GB'><head><meta charset='utf-8'><title>{title} - Example Herald</title>{head}</head><body>"
        f"<nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>{title}</h1>{body}</article><footer>Terms</footer></body></html>"
    ).encode()


def make_pdf(*pages: str) -> bytes:
    """A PDF with one line of words on each page; an empty text makes a page without words."""
    streams = [f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode() if text else b"" for text in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()]
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for number, stream in enumerate(streams):
        resources = f"/Contents {5 + 2 * number} 0 R/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]{resources}>>".encode())
        objects.append(f"<</Length {len(stream)}>>stream\n".encode() + stream + b"\nendstream")
    return _with_table(objects)


def _with_table(objects: list[bytes]) -> bytes:
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    tail = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(content)}\n%%EOF".encode()
    return content + head + table + tail


def lock_pdf(content: bytes) -> bytes:
    """The same PDF under a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def make_docx(body: str | None = None, *, core: str | None = None, notes: str | None = None, head: str = "") -> bytes:
    """A Word file with the given inside of its body."""
    body = f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>" if body is None else body
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"{head}<w:document {_W}><w:body>{body}</w:body></w:document>")
        if core:
            archive.writestr("docProps/core.xml", f"<cp:coreProperties {_DC}>{core}</cp:coreProperties>")
        if notes:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {_W}>{notes}</w:footnotes>")
    return out.getvalue()


def make_mail(text: str | None = WORDS, html: str | None = None, attached: str | None = None, subject: str = "Shells hit harbour") -> bytes:
    """An e-mail of Jane Roe."""
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "Jane Roe <jane@example.org>"
    message["Date"] = "Mon, 12 May 2031 08:00:00 +0300"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html") if text is not None else message.set_content(html, subtype="html")
    if attached:
        message.add_attachment(b"x", maintype="image", subtype="png", filename=attached)
    return bytes(message)


_ODF = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "meta"))


def make_odt(body: str | None = None, *, meta: str | None = None, manifest: str | None = None, kind: str = "text") -> bytes:
    """An OpenDocument file with the given inside of its text."""
    body = f"<text:p>{WORDS}</text:p>" if body is None else body
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        if meta:
            archive.writestr("meta.xml", f"<office:document-meta {_ODF} {_DC}><office:meta>{meta}</office:meta></office:document-meta>")
        if manifest:
            archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


def make_warc(*records: tuple[str, str, bytes], status: str = "200 OK", gzip: bool = True) -> bytes:
    """A WARC file of answers: each an address, a content type and a body."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    for address, kind, body in records:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        writer.write_record(writer.create_warc_record(address, "response", payload=io.BytesIO(answer), length=len(answer)))
    return out.getvalue()


def make_rss(*items: str, title: str = "Example Herald") -> bytes:
    """An RSS feed with the insides of its items."""
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'.encode()


def make_telegram(*messages: Mapping[str, object], chat: int = 7) -> bytes:
    """An export of one Telegram chat with these messages, which are filled in where they say nothing."""
    usual = {"type": "message", "date": "2031-05-12T08:00:00", "from": "Harbour Watch", "text": WORDS}
    told = [{"id": number, **usual, **message} for number, message in enumerate(messages, 1)]
    return json.dumps({"name": "Harbour Watch", "type": "public_channel", "id": chat, "messages": told}).encode()


def make_zip(files: dict[str, bytes]) -> bytes:
    """A zip file with some files inside."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
