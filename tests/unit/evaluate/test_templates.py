from sijill.evaluate.templates import claimed_numbers, score_templates

SLOTS = {
    "HUM TGT: EFFECT OF INCIDENT": ["DEATH: farmhands", "INJURY: guards"],
    "HUM TGT: NUMBER": ["4: farmhands", "2: guards", "1: clerk"],
}


def test_numbers_of_victims_with_that_effect() -> None:
    gold = [{"id": "a", "gold": {"templates": [{"slots": SLOTS}]}}, {"id": "b", "gold": {"templates": []}}]
    out = [{"id": "a", "claims": [{"harm": "killed", "number": {"best": 4}}, {"harm": "killed", "number": {"best": 9}}]}]
    assert score_templates(gold, out, "killed") == {"harm": "killed", "numbers_over_1": 1, "found": 100.0, "precision": 50.0}
    assert score_templates(gold, out, "injured")["found"] == 0.0


def test_negations_and_single_deaths_are_no_numbers() -> None:
    claims = [
        {"harm": "killed", "number": {"best": 3}, "polarity": "negated"},
        {"harm": "killed", "number": {"best": 1}},
        {"harm": "killed", "number": None},
    ]
    assert claimed_numbers({"claims": claims}, "killed") == set()
