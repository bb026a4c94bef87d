"""With what, and against what."""

import pytest

from sijill.extract.means import COVERS, SLOW, cause_in, is_vague, once_each, targets_in, weapons_for, weapons_in
from tests.unit.extract.marked import EN, drafts_in, reader_of, shown, unmark

TYPES = {found.meaning["type"] for found in EN["weapons"].values()}


@pytest.mark.parametrize(
    ("marked", "types"),
    [
        ("An [air strike] killed nine.", ["airstrike"]),
        ("[Warplanes] dropped two [barrel bombs].", ["airstrike", "barrel_bomb"]),
        ("A [car bomb] went off and the blast killed nine.", ["car_bomb"]),
        ("A [suicide bomber] blew himself up.", ["suicide_bomb"]),
        ("A [roadside bomb] went off; the explosion killed two.", ["ied"]),
        ("[Mortar shells] fell.", ["mortar"]),
        ("A [sniper] shot a nurse.", ["sniper"]),
        ("They opened fire on the mill with [mortars] and [tanks].", ["mortar", "tank"]),
        ("They [opened fire] on the mill.", ["small_arms"]),
        ("A [cluster bomblet] killed a boy.", ["cluster_munition"]),
        ("[Gunfire] was heard.", ["small_arms"]),
        ("Fighters of the Sword Front killed nine with [swords].", ["blade"]),
        ("[Planes] bombed the mill.", ["airstrike"]),
        ("The mill was strafed by an [army helicopter].", ["airstrike"]),
        ("A helicopter crashed and two died.", []),
        ("A plane was shot down and two died.", []),
        ("Two died in a [gun battle].", ["clashes"]),
        ("A [loitering munition] hit the mill.", ["drone"]),
        ("An [explosives-laden lorry] rammed the gate.", ["car_bomb"]),
        ("Two were hit by [stray rounds].", ["small_arms"]),
        ("A [drone strike] hit the mill.", ["drone"]),
        ("[Landmines] killed four.", ["landmine"]),
        ("They were [burned alive].", ["fire"]),
        ("[Sarin] was used.", ["chemical"]),
        ("Nine died in [clashes].", ["clashes"]),
        ("[Knives] and a [grenade] were used.", ["blade", "grenade"]),
        ("A [blast] killed nine.", ["explosive"]),
        ("Nine people died.", []),
        ("[MACHINEGUNNED] BY MASKED MEN.", ["small_arms"]),
        ("Nine died in a [car packed with explosives].", ["car_bomb"]),
        ("The [bomb was planted] under a seat.", ["ied"]),
        ("A [strike] on a granary killed two.", ["explosive"]),
        ("Tuesday's [strike] killed two.", ["explosive"]),
        ("Some 40,000 workers will strike on Friday.", []),
        ("A hunger strike began.", []),
        ("An Israeli [bombing] killed two.", ["airstrike"]),
        ("A [bombing] killed two.", ["explosive"]),
        ("Guards and inmates [traded shots].", ["clashes"]),
        ("Two died in the [crossfire].", ["clashes"]),
        ("They [cut the throats of] nine men.", ["blade"]),
        ("Troops recovered nine rifles.", []),
        ("A rifle and a radio were confiscated.", []),
        ("They burned a tank truck.", []),
        ("She [detonated a vest].", ["suicide_bomb"]),
        ("The clinic [was shelled].", ["artillery"]),
        ("Guards [shot at] the crowd.", ["small_arms"]),
        ("[Napalm] was used.", ["fire"]),
    ],
)
def test_weapons(marked: str, types: list[str]) -> None:
    text, words = unmark(marked)
    found = once_each(weapons_in(reader_of(text)))
    assert [weapon.type for weapon in found] == types
    assert [weapon.as_written for weapon in found] == words
    assert all(weapon.start is not None and text[weapon.start : weapon.end] == weapon.as_written for weapon in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Warplanes dropped two barrel bombs.", "2"),
        ("At least 18 rockets were fired.", "at_least 18"),
        ("Rockets killed nine people.", "-"),
        ("A rocket killed nine people.", "-"),
    ],
)
def test_a_count_is_of_munitions_and_never_of_victims(text: str, count: str) -> None:
    assert shown(weapons_in(reader_of(text))[-1].count) == count


def test_a_weapon_is_told_once_by_its_first_words() -> None:
    (weapon,) = once_each(weapons_in(reader_of("Shells fell at dawn, and more shells at noon.")))
    assert weapon.as_written == "Shells"


def test_what_covers_and_what_is_covered_are_types_of_weapons() -> None:
    assert set(COVERS) | set().union(*COVERS.values()) <= TYPES
    assert all(exact not in less for exact, less in COVERS.items())


@pytest.mark.parametrize(
    ("marked", "types"),
    [
        ("A shell fell near a [checkpoint].", ["checkpoint"]),
        ("An air strike hit a [school] in Tarsk.", ["school"]),
        ("They shelled the [market].", ["market"]),
        ("Gunmen attacked a [checkpoint].", ["checkpoint"]),
        ("A mortar fell on the [refugee camp].", ["camp of displaced people"]),
        ("Nine died in the bombing of a [mosque].", ["place of worship"]),
        ("A mortar fell on the [bakery] and on the [field hospital].", ["market", "hospital"]),
        ("The hospital took in nine people.", []),
        ("Nine people died.", []),
    ],
)
def test_targets_are_struck_not_only_named(marked: str, types: list[str]) -> None:
    text, words = unmark(marked)
    found = targets_in(reader_of(text))
    assert [target.type for target in found] == types
    assert [target.as_written for target in found] == words
    assert all(target.start is not None and text[target.start : target.end] == target.as_written for target in found)


def test_a_claim_has_the_weapons_of_its_own_half_of_the_sentence() -> None:
    text = "Nine people were killed by rocket fire; four people were killed by a mine; twelve people died of hunger."
    reader, drafts = reader_of(text), drafts_in(text)
    weapons = weapons_in(reader)
    assert [[weapon.type for weapon in weapons_for(reader, weapons, draft)] for draft in drafts] == [["rocket"], ["landmine"], []]
    assert {drafts[-1].harm} <= SLOW
    assert [cause_in(reader, draft) for draft in drafts] == [None, None, "hunger"]


def test_only_a_blast_is_vague() -> None:
    assert is_vague(weapons_in(reader_of("A blast killed nine.")))
    assert not is_vague(weapons_in(reader_of("A car bomb killed nine.")))
