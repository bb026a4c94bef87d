import pytest

from sijill.domain.claim import Claim, Harm, Kind, LinkType, Polarity, Scope, Zero
from sijill.domain.quantity import Modifier, Quantity
from sijill.reconcile.account import accounts_of
from tests.factories import claim, day, link, nearly, reading, said_by, town


def test_only_claims_of_harm_to_people_are_accounts() -> None:
    attack = claim("a1", None, kind=Kind.ATTACK, harm=None)
    siege = claim("s1", 270, kind=Kind.SIEGE_DISPLACEMENT, harm=Harm.BESIEGED)
    assert [account.ref.claim for account in accounts_of(reading("r", claim("c1"), attack, siege))] == ["c1", "s1"]


def test_no_casualties_is_a_zero_and_none_reported_is_silence() -> None:
    none = claim("c1", 5, polarity=Polarity.NEGATED, zero=Zero.EXPLICIT_NONE)
    silent = claim("c2", 0, polarity=Polarity.NEGATED, zero=Zero.NONE_REPORTED)
    zero, silence = accounts_of(reading("r", none, silent))
    assert (zero.is_zero, zero.low, zero.high, zero.counts) == (True, 0, 0, True)
    assert (silence.is_silent, silence.counts) == (True, False)


def test_a_headline_is_the_voice_of_the_claimant_it_repeats() -> None:
    headline = claim("c0", 25, relations=link(LinkType.RESTATES, "c1"))
    body = claim("c1", nearly(25), source_chain=said_by("Orrel Monitor"), start=50)
    assert {account.voice.name for account in accounts_of(reading("r", headline, body))} == {"Orrel Monitor"}


def test_a_headline_without_a_link_repeats_the_same_number_of_the_same_people() -> None:
    headline, body = claim("c0", 25), claim("c1", 25, source_chain=said_by("Orrel Monitor"), start=50)
    other = claim("c2", 26, start=80)
    assert [a.voice.name for a in accounts_of(reading("r", headline, body, other))] == ["Orrel Monitor", "Orrel Monitor", "Outlet r"]


def test_another_named_speaker_keeps_its_voice() -> None:
    one = claim("c1", 9, source_chain=said_by("Orrel Monitor"))
    other = claim("c2", 9, source_chain=said_by("Bell Rescue"), relations=link(LinkType.RESTATES, "c1"), start=40)
    assert [a.voice.name for a in accounts_of(reading("r", one, other))] == ["Orrel Monitor", "Bell Rescue"]


def test_a_headline_of_a_total_is_that_total() -> None:
    headline = claim("c0", 116, relations=link(LinkType.RESTATES, "c1"))
    total = claim("c1", 116, scope=Scope.DAY_TOTAL, when=day("2031-05-04"), places=(town("Orrel"),), start=50)
    first, second = accounts_of(reading("r", headline, total))
    assert first.is_total
    assert (first.days, first.region) == (second.days, second.region)


def test_parts_of_people_found_are_people_found() -> None:
    total = claim("c1", 40, quote="documented 40 deaths")
    part = claim("c2", 9, subset_of="c1", start=60)
    assert [account.found for account in accounts_of(reading("r", total, part))] == [True, True]


def test_a_copy_says_nothing_later_than_its_original() -> None:
    original, copy = reading("a", claim(), published="2031-05-04"), reading("b", claim(), published="2031-05-09")
    assert accounts_of(copy, origin=original)[0].published == accounts_of(original)[0].published
    assert accounts_of(reading("c", claim(), published="in May"))[0].published is None


def test_a_count_larger_than_any_incident_is_that_of_a_war() -> None:
    war, attack = accounts_of(reading("r", claim("c1", 150_000, when=day("2031-05-04")), claim("c2", 900, when=day("2031-05-04"), start=9)))
    assert (war.is_total, war.days.is_closed) == (True, False)
    assert (attack.is_total, attack.days.is_closed) == (False, True)


def test_vague_words_are_marked() -> None:
    vague = Quantity(24, None, None, "dozens", Modifier.DOZENS)
    assert accounts_of(reading("r", claim("c1", vague)))[0].is_vague


def voices(title: str, *claims: Claim) -> list[str]:
    return [account.voice.name for account in accounts_of(reading("r", *claims, title=title))]


def test_a_speaker_named_in_short_is_the_one_named_in_full() -> None:
    full, short = (
        claim("c1", source_chain=said_by("the Orrel health department")),
        claim("c2", source_chain=said_by("The department"), start=20),
    )
    assert voices("", full, short) == ["the Orrel health department"] * 2
    other = claim("c3", source_chain=said_by("the Orrel water department"), start=40)
    assert voices("", full, short, other)[1] == "The department"  # which of the two, nobody can tell


@pytest.mark.parametrize(("at", "name"), [(40, "Orrel Monitor"), (0, "Bell Rescue")])
def test_a_headline_is_not_said_by_who_is_named_below_it_only(at: int, name: str) -> None:
    speaker = said_by("Bell Rescue", start=at, end=at + 11)
    headline = claim("c1", 9, quote="Nine die", source_chain=speaker, relations=link(LinkType.RESTATES, "c2"))
    assert voices("Nine die in Orrel", headline, claim("c2", 9, source_chain=said_by("Orrel Monitor"), start=60))[0] == name


def test_a_headline_happens_where_the_text_below_says() -> None:
    headline = claim("c0", 25, quote="25 dead in Hill shooting", places=(town("Hill", 12.5),))
    body = claim("c1", 25, start=50, places=(town("Harbour", 11.0),))
    first, second = accounts_of(reading("r", headline, body, title="25 dead in Hill shooting"))
    assert (first.region, bool(second.region)) == ((), True)
    (alone,) = accounts_of(reading("r", headline, title="25 dead in Hill shooting"))
    assert alone.region
