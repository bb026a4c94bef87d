from collections import defaultdict
from pathlib import Path

import pytest

from sijill.actors import fold_name, load_actors
from sijill.actors.actor import ActorKind
from sijill.domain.errors import PackError


def test_every_entry_has_a_public_source_and_is_found_by_each_of_its_names() -> None:
    actors = load_actors()
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        assert actor.source, actor.id
        for name in (actor.name, *actor.names):
            bearers[fold_name(name)].add(actor.id)
    shared = {name: ids for name, ids in bearers.items() if len(ids) > 1}
    assert not shared


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "countries.yml").write_text("- {code: QQ, name: Qonland, demonyms: [Qonish]}\n")
    (tmp_path / "heads.yml").write_text("forces: [army]\nstate: [government]\n")
    (tmp_path / "register.yml").write_text(
        "- {id: one, name: One, kind: choir, source: s}\n"
        "- {id: two, name: Two, kind: media, source: s, side: nobody, colour: red}\n"
        "- {name: Three}\n"
    )
    with pytest.raises(PackError) as caught:
        load_actors(tmp_path)
    assert len(caught.value.faults) == 4


def test_a_folder_without_files_is_a_fault_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"countries\.yml"):
        load_actors(tmp_path)


@pytest.mark.parametrize(
    ("latin", "others"),
    [
        ("Syrian Observatory for Human Rights", ["المرصد السوري لحقوق الإنسان"]),
        ("Airwars", ["إيروورز"]),
        ("African Union", ["الاتحاد الإفريقي", "الاتحاد الأفريقي"]),
        ("Pentagon", ["البنتاغون", "Пентагон"]),
        ("Voice of America", ["صوت أمريكا", "Голос Америки"]),
        ("Interfax", ["وكالة إنترفاكس", "Интерфакс"]),
        ("AMISOM", ["بعثة الاتحاد الأفريقي في الصومال"]),
        ("Tehrik-i-Taliban Pakistan", ["حركة طالبان باكستان"]),
    ],
)
def test_one_body_is_one_key_in_every_script(latin: str, others: list[str]) -> None:
    actors = load_actors()
    found = actors.find(latin)
    assert found is not None
    assert [actors.find(name) for name in others] == [found] * len(others)


def test_well_known_bodies_have_names_in_arabic_and_links() -> None:
    actors = list(load_actors())
    tellers = [actor for actor in actors if actor.kind not in (ActorKind.STATE, ActorKind.ROLE)]
    assert sum(any("\u0600" <= letter <= "\u06ff" for name in actor.names for letter in name) for actor in tellers) > 240
    assert sum(actor.link is not None for actor in tellers) > 90
