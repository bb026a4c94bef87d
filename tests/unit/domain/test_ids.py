"""Identifiers are digests of unambiguous content."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.ids import SHORT, digest_bytes, digest_parts, short_id

PARTS = st.lists(st.text(max_size=8), max_size=4).map(tuple)


def test_a_digest_of_bytes_is_what_sha256sum_prints() -> None:
    assert digest_bytes(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert digest_bytes(b"") == hashlib.sha256().hexdigest()


def test_parts_are_kept_apart() -> None:
    assert digest_parts("claim", "ab", "c") != digest_parts("claim", "a", "bc")
    assert digest_parts("claim", "a", "") != digest_parts("claim", "a")


def test_kinds_of_ids_are_kept_apart() -> None:
    assert digest_parts("claim", "a") != digest_parts("incident", "a")


@given(PARTS, PARTS)
def test_only_equal_parts_have_equal_digests(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert (digest_parts("t", *left) == digest_parts("t", *right)) == (left == right)


def test_a_lone_surrogate_has_a_digest_too() -> None:
    assert len(digest_parts("t", "\ud83d")) == 64


def test_a_short_id_is_the_head_of_the_digest() -> None:
    assert short_id("t", "a") == digest_parts("t", "a")[:SHORT]
    assert len(short_id("t", "a")) == 16
