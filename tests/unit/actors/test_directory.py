import pytest

from sijill.actors import load_actors

ACTORS = load_actors()


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("SOHR", None, "sohr"),
        ("the Syrian Observatory for Human Rights", None, "sohr"),
        ("المرصد السوري", None, "sohr"),
        ("Врачи без границ", None, "msf"),
        ("Russian warplanes", None, "army.ru"),
        ("Israel's army", None, "army.il"),
        ("Bolivian troops", None, "state.bo"),  # no entry for its army
        ("the Malian government", None, "state.ml"),
        ("regime forces", "SY", "army.sy"),
        ("regime forces", None, None),
        ("regime forces", "PT", None),
        ("the rebels", "YE", "houthis"),
        ("the health ministry", "LB", "moh.lb"),
        ("police", None, "role.police"),
        ("nobody in particular", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_finds_the_one_actor_of_a_name_or_none(name: str | None, country: str | None, found: str | None) -> None:
    actor = ACTORS.find(name, country)
    assert (actor and actor.id) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a member of the White Helmets rescuers", "white-helmets"),
        ("a spokesman for the Lebanese Red Cross", "lrc"),
        ("Dunmore police", "role.police"),
        ("the Ostrava media office", None),
        ("a farmer called Yusuf", None),
    ],
)
def test_finds_a_known_name_inside_words(words: str, found: str | None) -> None:
    actor = ACTORS.find_in(words)
    assert (actor and actor.id) == found


@pytest.mark.parametrize(
    ("name", "country", "side"),
    [
        ("Russia", "SY", "state.sy"),
        ("Russian Defence Ministry", "SY", "state.sy"),
        ("Russian Defence Ministry", "UA", "state.ru"),
        ("SANA", None, "state.sy"),
        ("SOHR", "SY", None),
        ("YPG", "SY", "sdf"),
        ("Reuters", None, None),
        ("Syrian Coalition's Media Office", "SY", "syrian-opposition"),
        ("nobody in particular", None, None),
    ],
)
def test_the_side_a_teller_belongs_to_depends_on_where_the_conflict_is(name: str, country: str | None, side: str | None) -> None:
    assert ACTORS.side_of(name, country) == side


def test_one_organisation_and_its_members() -> None:
    un, unicef, msf = (ACTORS.by_id[key] for key in ("un", "unicef", "msf"))
    assert ACTORS.are_one_organisation(un, unicef)
    assert ACTORS.are_one_organisation(ACTORS.by_id["hrmmu"], un)
    assert not ACTORS.are_one_organisation(unicef, msf)
