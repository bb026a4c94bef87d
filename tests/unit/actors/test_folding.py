import pytest

from sijill.actors import fold_name


@pytest.mark.parametrize(
    ("name", "same_as"),
    [
        ("Al-Shabaab", "al Shabaab"),
        ("The White Helmets", "white helmets"),
        ("Russia’s Defense Ministry", "russia defense ministry"),
        ("Médecins Sans Frontières", "Medecins sans frontieres"),
        ("U.N.", "UN"),
        ("الدفاع المدني", "دفاع مدني"),
        ("Hay'at Tahrir al-Sham", "Hayat Tahrir al Sham"),
        ("“Amaq”,", "amaq"),
    ],
)
def test_spellings_of_one_name_have_one_key(name: str, same_as: str) -> None:
    assert fold_name(name) == fold_name(same_as)


@pytest.mark.parametrize(("one", "other"), [("SNA", "SNHR"), ("North Press", "Press"), ("Sudan", "South Sudan"), ("Mali", "Malian")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_a_name_of_articles_only_is_kept() -> None:
    assert fold_name("AN") == "an"
    assert fold_name(" ") == ""
