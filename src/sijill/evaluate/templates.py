"""Numbered victims of hand-filled event templates: is there a claim of that harm and number?"""

from sijill.evaluate.figures import Figures, Row, by_id, point, share

EFFECTS = {"killed": "DEATH", "injured": "INJURY"}


def score_templates(gold: list[Row], out: list[Row], harm: str) -> Figures:
    """The measures of ``templates`` for killed or injured: numbers over 1 found, and how many claims are spent on them."""
    lines, wanted, found, spent = by_id(out), 0, 0, 0
    for row in gold:
        if templates := row["gold"].get("templates"):
            numbers = {n for template in templates for n in _victim_numbers(template["slots"], EFFECTS[harm])}
            given = claimed_numbers(lines.get(str(row["id"]), {}), harm)
            wanted, found, spent = wanted + len(numbers), found + len(numbers & given), spent + len(given)
    return {"harm": harm, "numbers_over_1": wanted, "found": share(found, wanted), "precision": share(found, spent)}


def _victim_numbers(slots: Row, effect: str) -> set[int]:
    hit = {value.split(":", 1)[1].strip() for value in slots.get("HUM TGT: EFFECT OF INCIDENT", []) if value.startswith(effect + ":")}
    numbers = (value.partition(":") for value in slots.get("HUM TGT: NUMBER", []))
    return {int(n) for n, _, who in numbers if who.strip() in hit and n.strip().isdigit() and int(n) > 1}


def claimed_numbers(line: Row, harm: str) -> set[int]:
    """The numbers over 1 a line claims for one harm, negations left out."""
    claims = [claim for claim in line.get("claims", []) if claim.get("harm") == harm and claim.get("polarity") != "negated"]
    points = (point(claim["number"]) for claim in claims if claim.get("number"))
    return {n for n in points if n and n > 1}
