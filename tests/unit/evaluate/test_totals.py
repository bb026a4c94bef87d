import pytest

from sijill.evaluate.totals import NOTHING, report_total
from tests.unit.evaluate.rows import Row, claim


def restating(name: str, kind: str, to: str, best: int) -> Row:
    return claim(name, best=best, relations=[{"type": kind, "to": to}])


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("k1", best=5), claim("k2", best=3)], (8, ())),
        ([claim("k1", best=5), claim("k2", best=3, subset_of="k1")], (5, ())),
        ([claim("k1", best=5), restating("k2", "restates", "k1", 6)], (6, ())),
        ([claim("k1", best=5), restating("k2", "competing_estimate", "k1", 9)], (5, ())),
        ([claim("k1", best=5, scope="background")], NOTHING),
        ([claim("k1", best=0, polarity="negated")], NOTHING),
        ([claim("k1", best=24, modifier="dozens")], (0, (("dozens", 1),))),
        ([claim("k1", best=5, harm="injured")], NOTHING),
    ],
)
def test_nothing_is_counted_twice(claims: list[Row], expected: tuple[int, tuple[tuple[str, int], ...]]) -> None:
    assert report_total(claims, "killed") == expected
