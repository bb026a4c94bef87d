"""Which measures a labelled set has, and their figures."""

from sijill.evaluate.claims import score_claims
from sijill.evaluate.counts import score_counts
from sijill.evaluate.figures import Figures, Row
from sijill.evaluate.incidents import score_incidents
from sijill.evaluate.templates import score_templates
from sijill.evaluate.toponyms import score_names, score_places

HARMS = ("killed", "injured")
CLAIMS, COUNTS, INCIDENTS, PLACES, RESOLVE, TEMPLATES = "claims", "counts", "incidents", "places", "resolve", "templates"
LABELS = {COUNTS: set(HARMS), INCIDENTS: {"incident_ids"}, PLACES: {"toponyms"}, TEMPLATES: {"templates"}, RESOLVE: {"lat"}}


def measures_of(gold: list[Row]) -> tuple[str, ...]:
    """The measures that the labels of these rows allow, by name."""
    if any("claims" in row for row in gold):
        return (CLAIMS,)
    labels = {label for row in gold for label in row.get("gold") or ()}
    if any("text" not in row for row in gold):
        return (RESOLVE,) if labels & LABELS[RESOLVE] else ()
    return tuple(measure for measure in (COUNTS, INCIDENTS, PLACES, TEMPLATES) if labels & LABELS[measure])


def measure(name: str, gold: list[Row], out: list[Row]) -> Figures:
    """The figures of one measure. ``out`` is what ``sijill extract`` writes; for incidents ``reconcile``, for names ``places``."""
    if name == CLAIMS:
        return score_claims(gold, out)
    if name == INCIDENTS:
        return score_incidents(gold, out)
    if name == PLACES:
        return score_places(gold, out)
    if name == RESOLVE:
        return score_names(gold, out)
    by_harm = {COUNTS: score_counts, TEMPLATES: score_templates}[name]
    return {harm: by_harm(gold, out, harm) for harm in HARMS}


def of_language(gold: list[Row], lang: str | None) -> list[Row]:
    """The rows of one language; ``other`` is neither English nor Arabic, ``None`` is all."""
    if lang is None:
        return gold
    codes = [(row, row.get("lang") or row.get("language")) for row in gold]
    return [row for row, code in codes if (code not in ("en", "ar") if lang == "other" else code == lang)]
