"""Sijill, a casualty recorder: from reports of violence to a record in which every figure can be walked back to the words.

    import sijill
    report = sijill.read_report("a.txt")
    reading = sijill.find_claims(report)
    incidents = sijill.reconcile([reading])
    print(sijill.toll([reading], where="Aleppo", start="2016-11-01", end="2016-11-30"))

Everything here comes from the rooms below it and is loaded when it is first used, so that ``import sijill`` costs next to nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

    from sijill.domain.claim import Claim
    from sijill.domain.errors import SijillError
    from sijill.domain.incident import Incident
    from sijill.domain.reading import Reading
    from sijill.domain.report import Report
    from sijill.domain.toll import Toll
    from sijill.pipeline.running import run
    from sijill.pipeline.verbs import export, find_claims, read_report, read_reports, reconcile, toll

__all__ = [
    "Claim",
    "Incident",
    "Reading",
    "Report",
    "SijillError",
    "Toll",
    "export",
    "find_claims",
    "read_report",
    "read_reports",
    "reconcile",
    "run",
    "toll",
]

_ROOMS = {
    "Claim": "domain.claim",
    "Incident": "domain.incident",
    "Reading": "domain.reading",
    "Report": "domain.report",
    "SijillError": "domain.errors",
    "Toll": "domain.toll",
    "run": "pipeline.running",
}
_VERBS = "pipeline.verbs"


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return _version()
    if name not in __all__:
        raise AttributeError(f"module 'sijill' has no attribute {name!r}")
    return getattr(import_module(f"sijill.{_ROOMS.get(name, _VERBS)}"), name)


class _Door(ModuleType):
    """This module. The room ``sijill.reconcile`` and the verb of that name share a name: here it is the verb, in imports the room."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):  # the import system hangs each room it loads on its parent
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("sijill")
    except PackageNotFoundError:  # a source tree that was never installed
        return "0+source"


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
