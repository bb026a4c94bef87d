"""How a claim is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Modality
from sijill.domain.provenance import Perpetrator, Source
from sijill.extract.modality import ALLEGED, PARTIES, modality_of
from sijill.extract.telling import Speaker

REBELS = Perpetrator("rebels", "rebels")
SUSPECTS = Perpetrator("suspected rebels", "suspected rebels", ALLEGED)
MEDICS = Speaker(Source("medics", "speaker", "medics", "role"))
ACTIVISTS = Speaker(Source("activists", "speaker", "activists", "role"), unnamed=True)
ARMY = Speaker(Source("Marennan army", "speaker", "the Marennan army", "army"))
STATE = Speaker(Source("Marenna", "speaker", "Marenna", "state"))
COLOURS = ("hedge", "claim", "deny", "unverified")


def modality(
    *colours: str,
    around: tuple[str, ...] = (),
    speakers: tuple[Speaker, ...] = (),
    blamed: tuple[Perpetrator, ...] = (),
    rival: bool = False,
    status: str = "civilian",
    issuer: str | None = None,
) -> Modality:
    return modality_of(frozenset(colours), frozenset(around), speakers, blamed, rival=rival, status=status, issuer=issuer)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (modality(), Modality.ASSERTED),
        (modality(blamed=(REBELS,)), Modality.ASSERTED),
        (modality(speakers=(MEDICS,)), Modality.REPORTED),
        (modality("hedge"), Modality.REPORTED),
        (modality("hedge", blamed=(REBELS,)), Modality.ALLEGED),
        (modality(speakers=(ACTIVISTS,), blamed=(REBELS,)), Modality.ALLEGED),
        (modality(blamed=(SUSPECTS,)), Modality.ALLEGED),
        (modality("claim", speakers=(MEDICS,), blamed=(REBELS,)), Modality.ALLEGED),
        (modality(issuer="army"), Modality.CLAIMED),
        (modality(issuer="media"), Modality.ASSERTED),
        (modality(speakers=(STATE,)), Modality.REPORTED),
        (modality(speakers=(STATE,), status="combatant"), Modality.CLAIMED),
        (modality(speakers=(ACTIVISTS, MEDICS), blamed=(REBELS,)), Modality.REPORTED),
        (modality(speakers=(ARMY,)), Modality.CLAIMED),
        (modality("claim", speakers=(ARMY, MEDICS)), Modality.CLAIMED),
        (modality(speakers=(ARMY, MEDICS), status="combatant"), Modality.CLAIMED),
        (modality(speakers=(ARMY, MEDICS)), Modality.REPORTED),
        (modality(speakers=(MEDICS,), rival=True), Modality.CONTESTED),
        (modality(around=("deny",)), Modality.CONTESTED),
        (modality("unverified"), Modality.UNVERIFIED),
        (modality(around=("unverified",)), Modality.UNVERIFIED),
        (modality("unverified", speakers=(ARMY,), rival=True), Modality.UNVERIFIED),
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
    colours: set[str], around: set[str], speakers: list[Speaker], blamed: bool, rival: bool
) -> None:
    found = modality(*colours, around=tuple(around), speakers=tuple(speakers), blamed=(REBELS,) if blamed else (), rival=rival)
    assert (found is Modality.UNVERIFIED) == ("unverified" in colours | around)
    assert found is not Modality.ASSERTED or not speakers


@pytest.mark.parametrize("kind", sorted(PARTIES))
def test_a_party_alone_claims(kind: str) -> None:
    assert modality(speakers=(Speaker(Source("x", "speaker", "x", kind)),)) is Modality.CLAIMED
