"""Arabic sentences, and each step of the reading of one."""

from sijill.actors import load_actors
from sijill.domain.report import Head, Report
from sijill.extract.clauses import read_clauses
from sijill.extract.drafts import Draft, Reader
from sijill.extract.find import find_claims
from sijill.extract.findings import Finding, Sentence
from sijill.extract.lexicon import compile_lexicon
from sijill.extract.people import Group
from sijill.extract.sentence_drafts import drafts_of
from sijill.extract.tokens import Tokens, tokenise
from sijill.extract.units import Unit, read_units
from sijill.languages import load_pack, load_profile

AR = load_pack("ar")
LEXICON_AR = compile_lexicon(AR, load_actors())
STRICT = load_profile("strict")


def tokens_ar(text: str) -> Tokens:
    """All tokens of a text."""
    return tokenise(text, 0, len(text), LEXICON_AR.writing)


def units_ar(text: str) -> list[Unit]:
    """The units of one sentence."""
    return read_units(tokens_ar(text), LEXICON_AR, [])


def groups_ar(text: str) -> list[Group]:
    """The groups of one sentence."""
    return Sentence(units_ar(text), noun_first=True).groups


def clauses_ar(text: str) -> tuple[Reader, list[Finding]]:
    """One sentence with what was found in it."""
    tokens = tokens_ar(text)
    sentence, findings = read_clauses(read_units(tokens, LEXICON_AR, []), noun_first=True)
    return Reader(text, tokens, sentence, STRICT, 0, LEXICON_AR.roles), findings


def drafts_ar(text: str) -> list[Draft]:
    """The drafts of harm of one sentence."""
    reader, findings = clauses_ar(text)
    return drafts_of(reader, findings, [])


def told_ar(text: str) -> list[tuple[str, str, str]]:
    """Harm, number and group of each claim of a text; a part's harm begins with ">"."""
    claims = find_claims(Report("r", text, Head(lang="ar"))).claims
    found = []
    for claim in claims:
        if claim.harm is not None:
            number = claim.number
            shown = "-" if number is None else str(number.best) if number.modifier == "exact" else f"{number.modifier} {number.best}"
            found.append((">" * (claim.subset_of is not None) + claim.harm.value, shown.removesuffix(" None"), claim.group or ""))
    return found
