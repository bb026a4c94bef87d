"""Signatures of the workspace's key (Ed25519) over ledger entries and heads.

The key lies in ``keys/ledger.key`` beside the ledger, or where ``SIJILL_LEDGER_KEY`` says: on a stick that is taken away, say. Whoever
holds it can write a ledger anew; whoever does not, cannot.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sijill.custody.durable import write_whole
from sijill.domain.errors import CustodyError

KEYS = "keys"
PRIVATE, PUBLIC = "ledger.key", "ledger.pub"
ELSEWHERE = "SIJILL_LEDGER_KEY"
SECRET = 0o600


class Signer:
    """Signs with one private key; ``public`` is the other half, as 64 hex digits."""

    def __init__(self, private: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(private)
        self.public = self._private.public_key().public_bytes_raw().hex()

    def signed(self, told: Mapping[str, object]) -> bytes:
        """Canonical JSON of what is told, with the key and its signature over the same without the signature."""
        unsigned = {**told, "key": self.public}
        return canonical({**unsigned, "sig": self._private.sign(canonical(unsigned)).hex()})


def canonical(told: Mapping[str, object]) -> bytes:
    """JSON that has one spelling only: sorted keys, no blanks, UTF-8."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def key_path(ledger: Path) -> Path:
    """Where the private key of a ledger lies."""
    elsewhere = os.environ.get(ELSEWHERE)
    return Path(elsewhere) if elsewhere else ledger.parent / KEYS / PRIVATE


def public_path(ledger: Path) -> Path:
    """Where the public key of a ledger lies."""
    return ledger.parent / KEYS / PUBLIC


def read_public(ledger: Path) -> str | None:
    """The public key beside a ledger, if there is one."""
    try:
        return public_path(ledger).read_bytes().decode("ascii").removesuffix("\n")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise CustodyError(f"{public_path(ledger)}: not as it was written; restore it from a backup") from error


def open_signer(ledger: Path) -> Signer:
    """The signer of a ledger, with a new key where it has none yet.

    Raises CustodyError where the key is damaged, or is gone though entries are signed by it.
    """
    path, public = key_path(ledger), read_public(ledger)
    try:
        signer = read_signer(path)
    except FileNotFoundError as error:
        if public is not None:
            raise CustodyError(f"{path}: the key that signs this ledger is gone; restore it, or say where it is by {ELSEWHERE}") from error
        signer = _make(path)
    except ValueError as error:
        raise CustodyError(f"{path}: is no key ({error}); restore it from a backup") from error
    if public is None:
        write_whole(public_path(ledger), f"{signer.public}\n".encode())
    elif public != signer.public:
        raise CustodyError(f"{path}: is not the key of {public_path(ledger)}, by which this ledger is signed; restore the right one")
    return signer


def read_signer(path: Path) -> Signer:
    """The signer of a key file. Raises ValueError where it is not as it was written."""
    written = path.read_bytes().decode("ascii")
    private = bytes.fromhex(written)
    if written != f"{private.hex()}\n":
        raise ValueError("not spelled as it was written")
    return Signer(private)


def _make(path: Path) -> Signer:
    private = Ed25519PrivateKey.generate().private_bytes_raw()
    write_whole(path, f"{private.hex()}\n".encode(), mode=SECRET)
    return Signer(private)


def signed_by(line: bytes) -> str | None:
    """The public key by which a line is signed, ``None`` for a line without signature. Raises CustodyError where it does not hold."""
    told = json.loads(line)
    if "sig" not in told and "key" not in told:
        return None
    signature, key = told.pop("sig", ""), told.get("key", "")
    try:
        if key != key.lower() or signature != signature.lower():
            raise ValueError("not spelled as it was written")
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), canonical(told))
    except (InvalidSignature, ValueError, TypeError, AttributeError) as error:
        raise CustodyError("its signature does not hold: it was changed after it was signed") from error
    return str(key)
