"""A value that is filled quickly is the value that a frozen dataclass makes."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import msgspec
import pytest

from sijill.domain.filling import quickly_filled


@quickly_filled
@dataclass(frozen=True, slots=True)
class Quick:
    name: str
    number: int = 3
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    number: int = 3
    marks: list[str] = field(default_factory=list)


@quickly_filled
@dataclass(frozen=True, slots=True)
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low over high")


@quickly_filled
@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    first: int = field(kw_only=False)
    second: int
    third: int = 3


def test_values_are_the_same() -> None:
    for given in ({"name": "a"}, {"name": "a", "number": 4}, {"name": "a", "marks": ["x"]}):
        quick, plain = Quick(**given), Plain(**given)
        assert [getattr(quick, each.name) for each in fields(quick)] == [getattr(plain, each.name) for each in fields(plain)]
    assert repr(Quick("a", 1)) == repr(Plain("a", 1)).replace("Plain", "Quick")


def test_it_is_of_its_class_equal_and_hashed_by_its_fields() -> None:
    assert type(Quick("a")) is Quick
    assert Quick("a") == Quick("a") != Quick("b")
    assert hash(Checked(1, 2)) == hash(Checked(1, 2))


def test_it_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Quick("a").number = 5  # type: ignore[misc]


def test_defaults_are_made_for_each() -> None:
    assert Quick("a").marks is not Quick("a").marks


def test_what_is_missing_or_unknown_is_an_error() -> None:
    with pytest.raises(TypeError, match="name"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="other"):
        Quick("a", other=1)  # type: ignore[call-arg]


def test_fields_that_are_named_are_named() -> None:
    assert Named(1, second=2) == Named(first=1, second=2, third=3)
    with pytest.raises(TypeError, match="positional"):
        Named(1, 2)  # type: ignore[call-arg]


def test_checks_of_the_class_are_made() -> None:
    with pytest.raises(ValueError, match="low over high"):
        Checked(2, 1)


def test_it_is_copied_pickled_replaced_and_read_from_its_plain_form() -> None:
    one = Quick("a", 4, ["x"])
    assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == replace(one) == msgspec.convert(msgspec.to_builtins(one), Quick) == one
    assert replace(one, number=5).number == 5
