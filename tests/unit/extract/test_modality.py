"""How a claim is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Modality
from sijill.domain.provenance import Perpetrator, Source
from sijill.extract.modality import PARTIES, modality_of

REBELS = Perpetrator("rebels", "rebels")
MEDICS = Source("medics", "speaker", "medics", "role")
ACTIVISTS = Source("activists", "speaker", "activists", "role")
ARMY = Source("Marennan army", "speaker", "the Marennan army", "army")
COLOURS = ("hedge", "claim", "deny", "unverified")


def modality(
    *colours: str,
    around: tuple[str, ...] = (),
    sources: tuple[Source, ...] = (),
    blamed: tuple[Perpetrator, ...] = (),
    blames: bool = False,
    rival: bool = False,
    status: str = "civilian",
) -> Modality:
    return modality_of(frozenset(colours), frozenset(around), sources, blamed, blames=blames, rival=rival, status=status)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (modality(), Modality.ASSERTED),
        (modality(blamed=(REBELS,)), Modality.ASSERTED),
        (modality(sources=(MEDICS,)), Modality.REPORTED),
        (modality("hedge"), Modality.REPORTED),
        (modality("hedge", blamed=(REBELS,)), Modality.ALLEGED),
        (modality(sources=(ACTIVISTS,), blamed=(REBELS,), blames=True), Modality.ALLEGED),
        (modality(sources=(ACTIVISTS, MEDICS), blamed=(REBELS,), blames=True), Modality.REPORTED),
        (modality(sources=(ARMY,)), Modality.CLAIMED),
        (modality("claim", sources=(ARMY, MEDICS)), Modality.CLAIMED),
        (modality(sources=(ARMY, MEDICS), status="combatant"), Modality.CLAIMED),
        (modality(sources=(ARMY, MEDICS)), Modality.REPORTED),
        (modality(sources=(MEDICS,), rival=True), Modality.CONTESTED),
        (modality(around=("deny",)), Modality.CONTESTED),
        (modality("unverified"), Modality.UNVERIFIED),
        (modality(around=("unverified",)), Modality.UNVERIFIED),
        (modality("unverified", sources=(ARMY,), rival=True), Modality.UNVERIFIED),
    ],
)
def test_modalities(found: Modality, expected: Modality) -> None:
    assert found is expected


@given(
    st.sets(st.sampled_from(COLOURS)),
    st.sets(st.sampled_from(COLOURS)),
    st.lists(st.sampled_from([MEDICS, ACTIVISTS, ARMY]), max_size=3),
    st.booleans(),
    st.booleans(),
)
def test_doubt_told_anywhere_outweighs_the_rest(
    colours: set[str], around: set[str], sources: list[Source], blamed: bool, rival: bool
) -> None:
    found = modality(*colours, around=tuple(around), sources=tuple(sources), blamed=(REBELS,) if blamed else (), rival=rival)
    assert (found is Modality.UNVERIFIED) == ("unverified" in colours | around)
    assert found is not Modality.ASSERTED or not sources


@pytest.mark.parametrize("kind", sorted(PARTIES))
def test_a_party_alone_claims(kind: str) -> None:
    assert modality(sources=(Source("x", "speaker", "x", kind),)) is Modality.CLAIMED
