"""Words and signs that part a time from the claim of another clause."""

from functools import lru_cache

from sijill.languages import Pack

SIGNS = (";", ":", "—", "–")


@lru_cache
def breaks_of(pack: Pack) -> tuple[str, ...]:
    """What parts clauses, as it stands in a text: signs, and words behind a comma or by themselves."""
    behind_comma = (f", {word} " for word in pack.listed("roles", "break_behind_comma"))
    return (*SIGNS, *behind_comma, *(f" {word} " for word in pack.listed("roles", "break_of_clause")))


@lru_cache
def relatives_of(pack: Pack) -> tuple[str, ...]:
    """What opens a clause behind a comma that says which thing is meant."""
    return tuple(f" {word} " for word in pack.listed("roles", "relative_aside"))


@lru_cache
def things_of(pack: Pack) -> tuple[str, ...]:
    """What opens a clause, behind a comma or not, that says which thing is meant."""
    return tuple(f" {word} " for word in pack.listed("roles", "relative_of_thing"))
