"""The tree of what is raised on purpose."""

import inspect

import pytest

from sijill.domain import errors

CLASSES = [value for _, value in inspect.getmembers(errors, inspect.isclass) if value.__module__ == errors.__name__]


@pytest.mark.parametrize("error", CLASSES, ids=lambda error: error.__name__)
def test_everything_can_be_caught_at_the_root(error: type[Exception]) -> None:
    assert issubclass(error, errors.SijillError)
    assert error.__doc__


@pytest.mark.parametrize("error", [e for e in CLASSES if e is not errors.ManyFaults], ids=lambda error: error.__name__)
def test_the_drawing_names_every_class(error: type[Exception]) -> None:
    assert error.__name__ in (errors.__doc__ or "")


def test_many_faults_are_told_together() -> None:
    told = errors.PackError("language pack zz", (f"zz/harms.yml: {name}: neither words nor a pattern" for name in ("a", "b")))
    assert str(told).splitlines()[0] == "language pack zz: 2 fault(s)"
    assert [line.strip() for line in str(told).splitlines()[1:]] == [f"- {fault}" for fault in told.faults]
