import pytest

from sijill.domain.place import Level
from sijill.places.writing import is_between, read_parts


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Vicinity of Orlo, Tarn", ["orlo", "tarn"]),
        ("Orlo village", ["orlo"]),
        ("village of Orlo (Tarn)", ["orlo", "tarn"]),
        ("Tarn: Old Orlo quarter", ["tarn", "old orlo"]),
        ("Orlo and Velm", ["orlo", "velm"]),
        ("Orlo Fawqani", ["orlo"]),
        ("قرية أرلو", ["ارلو"]),
        ("مدينة تارن حي أرلو", ["تارن", "ارلو"]),
        ("تارن تارن", ["تارن"]),
    ],
)
def test_a_written_name_is_taken_apart(name: str, keys: list[str]) -> None:
    assert [part.key for part in read_parts(name)] == keys


def test_what_the_words_say_is_kept() -> None:
    orlo, tarn = read_parts("near Orlo hospital, Tarn province")
    assert (orlo.level, orlo.loose) == (Level.FACILITY, True)
    assert (tarn.level, tarn.mark) == (Level.PROVINCE, ",")
    either, other = read_parts("Orlo or Velm")
    assert either.joined == other.joined == "or"
    assert next(iter(read_parts("Dar'iya"))).glottal


@pytest.mark.parametrize(("name", "expected"), [("Road between Orlo and Velm", True), ("Orlo - Velm road", True), ("Orlo", False)])
def test_a_way_between_places_is_seen(name: str, expected: bool) -> None:
    assert is_between(name) is expected
