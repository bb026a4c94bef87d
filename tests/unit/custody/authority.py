"""A timestamp authority on this machine, made with openssl."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

CONFIG = """
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[middle]
basicConstraints = critical,CA:true,pathlen:0
keyUsage = critical,keyCertSign
[stamper]
basicConstraints = CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = tsa_one
[tsa_one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256,sha512
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def call(folder: Path, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


def make_authority(folder: Path, name: str = "Arvenian Time", *, is_chained: bool = False, days: str = "3650") -> Path:
    """A root, a certificate that it signed, and their keys, in a folder; gives the root's file.

    With a chain, the root signed a certificate between (``middle.pem``), which signed the stamper's; that is valid for so many days.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tsa.cnf").write_text(CONFIG)
    (folder / "serial").write_text("01\n")
    new = ("req", "-config", "tsa.cnf", "-newkey", "rsa:2048", "-nodes")
    own = ("-x509", "-days", "3650", "-extensions", "root", "-subj", f"/CN={name} Root", "-keyout", "root.key", "-out", "root.pem")
    call(folder, *new, *own)
    if is_chained:
        _sign(folder, "middle", f"{name} Middle", by="root")
    _sign(folder, "stamper", name, by="middle" if is_chained else "root", days=days)
    return folder / "root.pem"


def _sign(folder: Path, what: str, name: str, by: str, days: str = "3650") -> None:
    new = ("req", "-config", "tsa.cnf", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}")
    call(folder, *new, "-keyout", f"{what}.key", "-out", f"{what}.csr")
    sign = ("x509", "-req", "-in", f"{what}.csr", "-CA", f"{by}.pem", "-CAkey", f"{by}.key", "-CAcreateserial", "-days", days)
    call(folder, *sign, "-extfile", "tsa.cnf", "-extensions", what, "-out", f"{what}.pem")


def answer(folder: Path, asked: bytes) -> bytes:
    """The authority's answer to a request."""
    (folder / "asked.tsq").write_bytes(asked)
    words = ("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "asked.tsq", "-signer", "stamper.pem", "-inkey", "stamper.key")
    chain = ("-chain", "middle.pem") if (folder / "middle.pem").exists() else ()
    call(folder, *words, *chain, "-out", "answer.tsr")
    return (folder / "answer.tsr").read_bytes()


@contextmanager
def serve(folder: Path, changed: bytes | None = None) -> Iterator[str]:
    """The address of the authority; it gives the same wrong answer to everybody if it is told one."""

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            content = changed if changed is not None else answer(folder, asked)
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = HTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
