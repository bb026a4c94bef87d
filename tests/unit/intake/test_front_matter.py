import pytest

from sijill.domain.report import Head
from sijill.intake.front_matter import LONGEST, split_front_matter

BODY = "Shells hit the harbour.\n"


def test_fields_are_the_head_and_no_part_of_the_text() -> None:
    fields = "title: Shells\ndate: 2031-03-05\nauthors: x\nauthor: [Jane Roe, John Doe]\n"
    fields += "source: Northern Courier\nurl: https://example.org\nlang: EN-gb"
    head, text = split_front_matter(f"---\n{fields}\n---\n\n{BODY}")
    assert text == BODY
    assert head == Head(
        published="2031-03-05",
        publisher="Northern Courier",
        author="Jane Roe, John Doe",
        title="Shells",
        lang="en",
        address="https://example.org",
    )


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"---\n\n{BODY}\n---\n\n{BODY}",
        f"---\ntitle: [broken\n---\n{BODY}",
        f"---\n- a\n- b\n---\n{BODY}",
        f"---\ntitle: {'x' * LONGEST}\n---\n{BODY}",
        f"---\ntitle: Shells\n{BODY}",
        "",
    ],
)
def test_other_texts_stay_whole(text: str) -> None:
    assert split_front_matter(text) == (Head(), text)


def test_a_date_that_is_none_is_unknown() -> None:
    assert split_front_matter(f"---\ndate: soon\n---\n{BODY}")[0] == Head()
