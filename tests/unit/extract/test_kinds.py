"""Claims beside casualties, one for each segment that makes one."""

import pytest

from sijill.domain.claim import Kind
from sijill.domain.report import Head, Report
from sijill.extract.find import find_claims
from sijill.extract.kinds import other_drafts
from tests.unit.extract.marked import book_of, drafts_in, shown, unmark


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[Government forces shelled the market in Brame].", Kind.ATTACK),
        ("[Warplanes bombed the mill in Brame].", Kind.ATTACK),
        ("[The raid was carried out by gunmen].", Kind.ATTACK),
        ("[The bombings of a market were heard].", Kind.ATTACK),
        ("[The bombings in Tarsk were heard].", Kind.ATTACK),
        ("[The bakery was destroyed by shelling].", Kind.DAMAGE),
        ("[Two schools were badly damaged].", Kind.DAMAGE),
        ("[The hospital in Tarsk was out of service] after the shelling.", Kind.FACILITY_STATUS),
        ("[The rescue corps condemned the bombing of the market].", Kind.STATEMENT_ATTRIBUTION),
        ("[Witnesses accused the army of bombing the mill].", Kind.STATEMENT_ATTRIBUTION),
        ("[A video of the strike shows smoke above Tarsk].", Kind.EVIDENCE),
        ("[The tribunal has issued warrants] after the massacre.", Kind.LEGAL),
    ],
)
def test_kinds(marked: str, kind: Kind) -> None:
    text, words = unmark(marked)
    (draft,) = other_drafts(book_of(text).of(0), [])
    assert (draft.kind, draft.harm, draft.parent) == (kind, "", None)
    assert text[draft.start : draft.end] == words[0]


@pytest.mark.parametrize(
    "text",
    [
        "The town slept.",
        "The mayor thanked the rescue corps.",
        "The old song was destroyed for ever.",
        "Shelling, again.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert list(other_drafts(book_of(text).of(0), [])) == []


@pytest.mark.parametrize(
    ("text", "number"), [("Two hospitals in Tarsk are no longer functioning.", "2"), ("The clinic is no longer functioning.", "-")]
)
def test_facilities_are_counted(text: str, number: str) -> None:
    (draft,) = other_drafts(book_of(text).of(0), [])
    assert shown(draft.number) == number


def test_a_segment_that_counts_people_makes_no_second_claim() -> None:
    text = "Gunmen attacked a checkpoint in Brame, killing two guards."
    taken = drafts_in(text)
    (draft,) = other_drafts(book_of(text).of(0), taken)
    assert text[draft.start : draft.end] == "Gunmen attacked a checkpoint in Brame"
    assert all(draft.end <= other.start or other.end <= draft.start for other in taken)


@pytest.mark.parametrize(
    "text",
    ["نفى الجيش أن يكون قد قصف السوق في رهوان.", "أنكر الجيش شن أي غارات على المخيم.", "اتهمت النقابة الجيش بقصف السوق بالمدفعية."],
)
def test_what_an_arabic_denial_or_accusation_is(text: str) -> None:
    (claim,) = find_claims(Report("r", text, Head(lang="ar"))).claims
    assert (claim.kind, claim.harm) == (Kind.STATEMENT_ATTRIBUTION, None)


def test_an_arabic_attack_that_nobody_denies_is_one() -> None:
    (claim,) = find_claims(Report("r", "قصف الجيش السوق بالمدفعية صباح اليوم.", Head(lang="ar"))).claims
    assert claim.kind is Kind.ATTACK
