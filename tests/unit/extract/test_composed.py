import re

import pytest

from sijill.domain.errors import PackError
from sijill.extract.composed import compose, either
from sijill.languages import Entry

SECTION = {
    "unit": Entry("unit", words=("km", "kilometre")),
    "distance": Entry("distance", pattern=r"\d{1,3} {unit}"),
    "road": Entry("road", pattern=r"{distance} along"),
    "ring": Entry("ring", pattern=r"a {ring}"),
    "loose": Entry("loose", pattern=r"{nowhere}"),
}


def test_fragments_are_put_in_at_any_depth_and_quantifiers_stay() -> None:
    assert re.fullmatch(compose(SECTION, "road"), "120 kilometre along")
    assert not re.fullmatch(compose(SECTION, "road"), "1200 km along")


@pytest.mark.parametrize("name", ["ring", "loose", "absent"])
def test_a_fragment_that_names_nothing_or_itself_is_a_fault_of_the_pack(name: str) -> None:
    with pytest.raises(PackError, match=r"fragment"):
        compose(SECTION, name)


@pytest.mark.parametrize(
    ("text", "found"),
    [("may be", "may be"), ("maybe", None), ("may", "may"), ("dismay", None), ("[text]", "[text]")],
)
def test_words_match_longest_first_on_their_edges(text: str, found: str | None) -> None:
    match = re.search(either(("may", "may be", "[text]")), text)
    assert (match[0] if match else None) == found
