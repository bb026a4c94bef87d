"""Everything Sijill raises on purpose, as one tree.

SijillError
├── UsageError            the call or the command line is wrong
├── PackError             a language pack, register or profile is faulty (all faults at once)
├── ReportError           a report cannot be read
│   ├── EmptyReport
│   ├── BinaryReport
│   ├── EncodingFault
│   ├── TruncatedReport
│   ├── LockedReport      a password is needed
│   ├── TooLarge
│   └── UnknownFormat
├── ClaimError            a claim breaks a law of the domain (a quote that is not in the text, ...)
├── WireError             a JSON line is not of the form that was promised
├── GazetteerError        a gazetteer file is faulty
├── FetchError            a file could not be had from the network
├── WorkspaceError        a workspace is damaged, in use, or of another version
└── CustodyError          archived bytes or ledger entries do not prove what they should
"""

from collections.abc import Iterable


class SijillError(Exception):
    """The root: catch this to catch everything Sijill raises on purpose."""


class UsageError(SijillError):
    """The call or the command line is wrong."""


class ManyFaults(SijillError):
    """Several faults of one thing, told together so that they can be mended together."""

    def __init__(self, thing: str, faults: Iterable[str]) -> None:
        self.thing = thing
        self.faults = tuple(faults)
        super().__init__("\n".join((f"{thing}: {len(self.faults)} fault(s)", *(f"  - {fault}" for fault in self.faults))))


class PackError(ManyFaults):
    """A language pack, register or profile is faulty."""


class ReportError(SijillError):
    """A report cannot be read; the message names the file, the place and the fix."""


class EmptyReport(ReportError):
    """There is no text in it."""


class BinaryReport(ReportError):
    """It is not text and not a format that is read."""


class EncodingFault(ReportError):
    """Its bytes are not of one encoding."""


class TruncatedReport(ReportError):
    """It ends before its format says it may."""


class LockedReport(ReportError):
    """It cannot be opened without a password."""


class TooLarge(ReportError):
    """It is larger than the stated limit."""


class UnknownFormat(ReportError):
    """No reader takes this kind of file."""


class ClaimError(SijillError):
    """A claim breaks a law of the domain."""


class WireError(SijillError):
    """A JSON line is not of the form that was promised."""


class GazetteerError(ManyFaults):
    """A gazetteer file is faulty; nothing of it was taken."""


class FetchError(SijillError):
    """A file could not be had from the network; the message names the address."""


class WorkspaceError(SijillError):
    """A workspace is damaged, in use, or of another version."""


class CustodyError(SijillError):
    """Archived bytes or ledger entries do not prove what they should."""
