import pytest

from sijill.extract.layers import find_layers
from sijill.extract.zones import read_lines
from sijill.languages import load_pack

EN = load_pack("en")


def layers(text: str) -> list[tuple[str, str]]:
    return [(zone.kind.value, zone.span.cut(text)) for zone in find_layers(text, 0, len(text), read_lines(text), EN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The toll rose to 14.\n\nORIGINAL ENTRY: At least 12 were killed.\n\nMore here.",
            [
                ("update", "The toll rose to 14."),
                ("label", "ORIGINAL ENTRY: "),
                ("original_entry", "At least 12 were killed.\n\nMore here."),
            ],
        ),
        (
            "UPDATE 2: 14 dead.\n\nUPDATE 1: 13 dead.\n\nORIGINAL STORY\n\n12 dead.",
            [
                ("label", "UPDATE 2: "),
                ("update", "14 dead."),
                ("label", "UPDATE 1: "),
                ("update", "13 dead."),
                ("label", "ORIGINAL STORY"),
                ("original_entry", "12 dead."),
            ],
        ),
        ("UPDATE: 14 dead.\n\nShells hit the harbour.", [("label", "UPDATE: "), ("update", "14 dead.")]),
        (
            "Shells hit.ORIGINAL ENTRY: 12 dead.",
            [("update", "Shells hit."), ("label", "ORIGINAL ENTRY: "), ("original_entry", "12 dead.")],
        ),
        ("UPDATE 8:30 PM, JAN. 3 - 14 dead.", [("label", "UPDATE 8:30 PM, JAN. 3 - "), ("update", "14 dead.")]),
        ("UPDATE 14 May 2031: 14 dead.", [("label", "UPDATE 14 May 2031: "), ("update", "14 dead.")]),
        ("Update, 13 May, 18:30 - 14 dead.", [("label", "Update, 13 May, 18:30 - "), ("update", "14 dead.")]),
        ("UPDATE 2 (13 May): 14 dead.", [("label", "UPDATE 2 (13 May): "), ("update", "14 dead.")]),
        (
            "14 dead.\n\nEarlier report (12 May): 12 dead.",
            [("update", "14 dead."), ("label", "Earlier report (12 May): "), ("original_entry", "12 dead.")],
        ),
        ("First report of 12 May: 12 dead.", [("label", "First report of 12 May: "), ("original_entry", "12 dead.")]),
        ("First reports of 12 May spoke of 12 dead.", []),
        ("Updates 12 people gave: none.", []),
        ("The minister gave an update: 14 dead.", []),
        ("Earlier, shells hit the harbour.", []),
        ("Original reports spoke of 12 dead.", []),
        ("Updates on the harbour follow.", []),
    ],
)
def test_layers(text: str, expected: list[tuple[str, str]]) -> None:
    assert layers(text) == expected


def test_a_pack_without_labels_finds_no_layers() -> None:
    text = "ORIGINAL ENTRY: 12 dead."
    assert find_layers(text, 0, len(text), read_lines(text), load_pack("base")) == ()
