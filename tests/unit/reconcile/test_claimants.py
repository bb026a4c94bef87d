import pytest

from sijill.actors import load_actors
from sijill.domain.provenance import Source
from sijill.reconcile.claimants import Voice, two_sides, voice_of
from tests.factories import claim, reading, said_by, town

ACTORS = load_actors()


def voice(*chain: Source, **head: str) -> Voice:
    known = reading("r1", claim(source_chain=chain), **head)
    return voice_of(known.claims[0], known, ACTORS)


def test_the_first_named_speaker_is_the_voice() -> None:
    found = voice(*said_by("UNICEF"), Source("Daily Orrel", "publisher"), publisher="Daily Orrel")
    assert (found.root, found.publisher, found.is_own) == ("un", "Daily Orrel", False)  # an organisation and its members are one


def test_a_publisher_speaks_for_itself_where_nobody_is_quoted() -> None:
    assert voice(publisher="Daily Orrel").root == voice(Source("Daily Orrel", "publisher"), publisher="The Daily Orrel").root
    assert voice(publisher="SANA").side == "state.sy"
    assert voice(publisher="Daily Orrel").is_own


def test_a_repost_speaks_with_the_voice_of_its_source_line() -> None:
    assert voice(publisher="Some Blog", source_line="Reuters").root == "reuters"


def test_two_outlets_that_quote_police_quote_one_voice() -> None:
    one, other = voice(*said_by("Dunmore police"), publisher="A"), voice(*said_by("police"), publisher="B")
    assert one.root == other.root


def test_unnamed_speakers_cannot_be_told_apart_and_take_the_side_of_who_passes_them_on() -> None:
    found = voice(*said_by("activists"), publisher="Syrian Coalition's Media Office")
    assert (found.is_known, found.side) == (False, "syrian-opposition")
    assert not two_sides([found, voice(*said_by("SOHR"))])


def test_a_copy_speaks_with_the_voice_of_its_original() -> None:
    original, copy = reading("a", publisher="Daily Orrel"), reading("b", claim(), publisher="Blog")
    assert voice_of(copy.claims[0], copy, ACTORS, original).root == voice_of(claim(), original, ACTORS).root


def test_a_publisher_nobody_knows_is_never_independent() -> None:
    known = reading("r1", claim(), publisher=None)
    nobody = voice_of(known.claims[0], known, ACTORS)
    assert not two_sides([nobody, voice(publisher="Daily Orrel")])


@pytest.mark.parametrize(
    ("names", "two"),
    [
        (["SOHR", "Reuters"], True),
        (["SOHR", "SOHR"], False),
        (["SANA", "Russian Defence Ministry"], False),
        (["SANA", "SOHR"], True),
        (["SOHR", "activists"], False),
    ],
)
def test_two_claimants_of_one_side_are_not_two(names: list[str], two: bool) -> None:
    syria = town("Dunmor", country="SY")
    voices = []
    for name in names:
        known = reading("r1", claim(source_chain=said_by(name), places=(syria,)))
        voices.append(voice_of(known.claims[0], known, ACTORS))
    assert two_sides(voices) is two


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"),
        ("the White Helmets", "الخوذ البيضاء"),
        ("Syrian Network for Human Rights", "الشبكة السورية لحقوق الإنسان"),
        ("Euro-Med Human Rights Monitor", "المرصد الأورومتوسطي لحقوق الإنسان"),
        ("Russian Foreign Ministry", "وزارة الخارجية الروسية"),
        ("Oxfam", "منظمة أوكسفام"),
        ("the Pentagon", "البنتاغون"),
        ("Fars News Agency", "وكالة أنباء فارس"),
        ("the town's health directorate", "مديرية الصحة في المدينة"),
        ("police", "شرطة رهوان"),
        ("medical sources", "مصادر طبية"),
        ("the hospital director", "مدير المشفى"),
    ],
)
def test_a_body_named_in_two_languages_is_one_claimant(one: str, other: str) -> None:
    assert voice(*said_by(one), publisher="A").root == voice(*said_by(other), publisher="B").root


@pytest.mark.parametrize("words", ["مصدر", "مصادر محلية", "ناشطون محليون", "أهالي البلدة", "شاهد عيان", "وسائل إعلام محلية"])
def test_nobody_in_particular_is_nobody_in_arabic_too(words: str) -> None:
    found = voice(*said_by(words), publisher="A")
    assert not found.is_known
    assert not two_sides([found, voice(*said_by("SOHR"))])
