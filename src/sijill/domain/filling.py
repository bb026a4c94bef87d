"""Frozen dataclasses that are filled as quickly as open ones.

The ``__init__`` of a frozen dataclass calls ``object.__setattr__`` for each field, which in the reading of a report costs more than any
rule of language: thousands of small values are made of every text. Here a value is of an open class with the same slots while it is
filled, and of its own class from then on: frozen, equal and hashed as before.
"""

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

T = TypeVar("T")
_INIT = """
def made(closed, open_, given, missing, become):
    def __init__(self, {parameters}):
        become(self, "__class__", open_)
        {assignments}
        self.__class__ = closed
        {after}
    return __init__
"""


def quickly_filled(cls: type[T]) -> type[T]:
    """The same class, for use above ``@dataclass(frozen=True, slots=True)``; its fields are all parameters of ``__init__``."""
    told: tuple[Field[Any], ...] = fields(cls)  # type: ignore[arg-type]
    free, bound = ([field for field in told if field.kw_only is by_name] for by_name in (False, True))
    source = _INIT.format(
        parameters=", ".join([*map(_parameter, free), *(["*"] if bound else []), *map(_parameter, bound)]),
        assignments="; ".join(map(_assignment, told)),
        after="self.__post_init__()" if hasattr(cls, "__post_init__") else "",
    )
    space: dict[str, Any] = {}
    exec(source, space)  # noqa: S102 - as dataclasses makes its own: nothing but names of fields stands in it
    open_ = type(cls.__name__, (), {"__slots__": tuple(field.name for field in told)})
    init = space["made"](cls, open_, {field.name: field for field in told}, MISSING, object.__setattr__)
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__init__ = init  # type: ignore[method-assign]
    return cls


def _parameter(field: "Field[Any]") -> str:
    if field.default is not MISSING:
        return f'{field.name}=given["{field.name}"].default'
    return field.name if field.default_factory is MISSING else f"{field.name}=missing"


def _assignment(field: "Field[Any]") -> str:
    name = field.name
    made = name if field.default_factory is MISSING else f'{name} if {name} is not missing else given["{name}"].default_factory()'
    return f"self.{name} = {made}"
