from sijill.domain.claim import Harm, Person
from sijill.domain.place import Level
from sijill.domain.quantity import Quantity
from sijill.domain.reading import Reading
from sijill.reconcile.account import accounts_of
from sijill.reconcile.events import events_of
from sijill.reconcile.mentions import Mention, mention_of, rare_runs, rare_words
from tests.factories import at_least, claim, day, reading, town


def mention(known: Reading) -> Mention:
    return mention_of(events_of(accounts_of(known))[0][0], known, known.id)


def test_a_mention_holds_what_can_be_compared() -> None:
    found = mention(
        reading(
            "r",
            claim("c1", at_least(5), when=day("2031-05-04"), places=(town("Hill"),), persons=(Person("Ilya Brann"), Person("Ilya"))),
            claim("c2", 3, harm=Harm.INJURED, start=9),
            published="2031-05-06",
            title="Blast shatters Hill market",
        )
    )
    assert (found.killed, found.injured) == ((5, None), (3, 3))
    assert found.victims == {"ilya brann"}  # a first name alone tells nobody apart
    assert found.days == found.near
    assert found.is_fine
    assert "shatters" in found.title


def test_an_undated_event_is_looked_for_before_its_publication() -> None:
    found = mention(reading("r", claim(), published="2031-05-06"))
    assert not found.days.is_known
    assert found.near.length == 4
    assert not mention(reading("r", claim())).near.is_known


def test_rare_words_are_those_few_headlines_share() -> None:
    several = [mention(reading(f"r{at}", claim(), title=f"Blast number{at // 2}")) for at in range(4)]
    assert set(rare_words(several, most=2)) == {"number0", "number1"}


def test_names_of_the_dead_are_found_where_a_number_would_stand() -> None:
    named = Quantity(1, 1, 1, as_written="Ilya Brann")
    plain = Quantity(1, 1, 1, as_written="A man")
    assert mention(reading("r", claim("c1", named))).victims == {"ilya brann"}
    assert mention(reading("r", claim("c1", plain))).victims == frozenset()


def test_places_few_reports_name_are_rare() -> None:
    known = [Reading(f"r{at}", reading("x").head, (claim(),), (town("Harbour"), town("Marenna", level=Level.COUNTRY))) for at in range(2)]
    assert rare_words([mention(each) for each in known]) == {"@harbour": 2}


def test_runs_of_words_are_rare_that_few_texts_hold_copies_counted_once() -> None:
    texts = {"r0": ("a1", "b1", "c1"), "r1": ("a1", "b2", "c1"), "r2": ("c1",), "r3": ("c1",)}
    told = [mention(reading(identity, claim(), shingles=runs)) for identity, runs in texts.items()]
    assert rare_runs(told) == {"r0": {"a1"}, "r1": {"a1"}}
    copied = [
        mention_of(events_of(accounts_of(reading(each, claim(), shingles=("a1",))))[0][0], reading(each, claim()), "r0")
        for each in ("r0", "r1")
    ]
    assert rare_runs(copied) == {}
