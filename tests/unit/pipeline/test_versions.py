"""What made a result."""

import sijill
from sijill.languages import packs_available
from sijill.pipeline.reading import Manner
from sijill.pipeline.versions import code_digest, versions_used


def test_everything_a_result_depends_on_is_named() -> None:
    found = dict(versions_used(Manner("ucdp"), "ucdp/1"))
    assert found["sijill"] == sijill.__version__
    assert found["code"] == code_digest()
    assert found["profile"].startswith("ucdp/")
    assert found["policy"] == "ucdp/1"
    assert len(found["gazetteer"]) == 64
    assert all(len(found[f"pack {code}"]) == 64 for code in packs_available())


def test_profiles_are_told_apart() -> None:
    assert versions_used(Manner("ucdp"), "p") != versions_used(Manner("strict"), "p")
