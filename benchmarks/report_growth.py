"""How the cost of one report grows with its length: dense reports of an invented country, each four times as long as the one before.

``python benchmarks/report_growth.py [--megabytes 1] [--times 4]``

Time is processor time of this process, so that a busy machine changes little; a ratio of ``--times`` is linear growth.
"""

import argparse
import random
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from sijill.domain.report import Report
from sijill.pipeline.reading import Manner, complete_report, prepare, read_claims
from sijill.reconcile import incidents_of

TOWNS = ("Tel Qarma", "Wadi Sirhab", "Rahwan", "Karsht", "Beit Nour")
ACTS = ("shells landed in the market", "an air strike hit a school", "a car bomb went off near the police station", "gunmen fired on a bus")
SPEAKERS = ("the health directorate", "a monitoring group", "local activists", "the police", "medics")
Result = TypeVar("Result")
MONTHS = ("January", "March", "June", "August")


def main() -> None:
    """Prints one line per length, and how much longer each step took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=1.0, help="length of the shorter report")
    parser.add_argument("--times", type=int, default=4, help="how many times as long the longer one is")
    asked = parser.parse_args()
    prepare(Manner())
    _cost(dense(50_000))  # warms packs and gazetteer
    short, long = (_cost(dense(int(asked.megabytes * times * 1e6))) for times in (1, asked.times))
    for name, before, after in zip(("claims", "incidents", "together"), short, long, strict=True):
        print(f"{name:12} {before:8.1f} s {after:8.1f} s   {after / before:6.2f} times for {asked.times} times the words")


def dense(size: int) -> str:
    """A report of so many code points in which nearly every sentence counts somebody."""
    chance, paragraphs, length = random.Random(1), [], 0
    while length < size:
        paragraphs.append(" ".join(_sentence(chance) for _ in range(4)))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def _sentence(chance: random.Random) -> str:
    count, town, speaker, month = chance.randint(2, 60), chance.choice(TOWNS), chance.choice(SPEAKERS), chance.choice(MONTHS)
    day = f"{chance.randint(1, 28)} {month} 20{chance.randint(12, 24)}"
    return chance.choice(
        (
            f"At least {count} people were killed and {count + 9} wounded on {day} when {chance.choice(ACTS)} in {town}, {speaker} said.",
            f"{speaker.capitalize()} put the toll at {count} dead, among them {count // 5 + 1} women and {count // 4 + 1} children.",
            f"In {town} {count} civilians were killed and dozens injured, {speaker} said.",
            f"The number of people killed in {town} rose to {count} on Tuesday.",
            f"More than {count * 10} people have been killed since {month} in the province.",
        )
    )


def _cost(text: str) -> tuple[float, float, float]:
    """Seconds for the claims of a report, for its incidents, and for both."""
    claims, reading = _timed(lambda: read_claims(complete_report(Report("dense", text)), Manner()))
    incidents, _ = _timed(partial(incidents_of, reading))
    return claims, incidents, claims + incidents


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


if __name__ == "__main__":
    main()
