"""Values that are made when first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class Lazily(Generic[Owner, Value]):
    """A property that is made when first asked for, and then kept by its object.

    ``functools.cached_property`` does the same under a lock, which costs more than most of what a sentence is asked.
    """

    def __init__(self, make: Callable[[Owner], Value]) -> None:
        self.make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self.name = name

    def __get__(self, one: Owner, _: type | None = None) -> Value:
        value: Value
        value = one.__dict__[self.name] = self.make(one)
        return value
