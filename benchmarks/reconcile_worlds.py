"""Reconciliation of invented wars whose truth is known: errors as reports get noisier or sources biased, time and memory by size.

``python benchmarks/reconcile_worlds.py [--worlds 40] [--sizes 10000 100000]``, with the folder of the sources and tests in PYTHONPATH.

Noise is the share of reports that are wrong: a number between half and twice the true one, or a day that is one off. With no noise
every claim is true, and no floor may be above the truth. Bias is the factor by which half of the sources multiply every number, and the
other half divide it. "Above" is the share of windows whose floor is above the truth, "by" how far, as a share of the truth of all windows.
Counted twice are the deaths of an event that stands in two incidents, as a share of the truth. Over-merge is the share of pairs of reports
in one incident that tell of two events; under-merge the share of pairs of reports of one event that are in different incidents. Events of
one town and day look alike: no reader could tell them apart, so their pairs are left out; the last column gives their share.
"""

import argparse
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from random import Random

from sijill.domain.claim import Claim
from sijill.domain.reading import Reading
from sijill.domain.toll import FloorKind, Window
from sijill.domain.when import first_day
from sijill.reconcile import Reconciliation, reconcile, toll
from tests.factories import number
from tests.worlds import MARENNA, SOURCES, World, make_world

ONE_WAR = 2_000  # claims, about
YEARS = 1_000  # days between the beginnings of two wars
NOISES = (0.0, 0.1, 0.2, 0.4)


BIASES = (1.0, 1.25, 1.5, 2.0)


@dataclass(slots=True)
class Tally:
    """What some worlds of one noise or bias came to."""

    truth: int = 0
    floors: int = 0
    above: int = 0
    excess: int = 0
    two_above: int = 0
    two_excess: int = 0
    windows: int = 0
    told: int = 0
    twice: int = 0
    joined: int = 0
    joined_wrongly: int = 0
    pairs: int = 0
    parted: int = 0
    alike: int = 0

    def cells(self) -> tuple[float, ...]:
        """The columns of the table, as shares."""
        told, truth, windows = max(1, self.told), max(1, self.truth), max(1, self.windows)
        floors = (self.floors / truth, self.above / windows, self.excess / truth, self.two_above / windows, self.two_excess / truth)
        pairs = max(1, self.joined + self.alike)
        return (*floors, self.twice / told, self.joined_wrongly / max(1, self.joined), self.parted / max(1, self.pairs), self.alike / pairs)


COLUMNS = ("floor/truth", "one: above", "by", "two: above", "by", "counted twice", "over-merge", "under-merge", "alike")


def main() -> None:
    """Prints one table for noise, one line per size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--worlds", type=int, default=40)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    asked = parser.parse_args()
    if asked.worlds:
        sweep(asked.worlds)
    growth(asked.sizes)


def sweep(worlds: int) -> None:
    """The errors of floors and of grouping, by noise and by bias."""
    for name, levels, spoil in (("noise", NOISES, _noisy_reports), ("bias", BIASES, _biased_reports)):
        print(f"{name:>6}" + "".join(f"{column:>15}" for column in COLUMNS))
        for level in levels:
            tally = Tally()
            for seed in range(worlds):
                world = make_world(Random(seed), events=12, reports=60)
                _one_world(world, spoil(world, level, Random(seed + 1)), tally)
            print(f"{level:6.2f}" + "".join(f"{100 * cell:13.1f} %" for cell in tally.cells()))


def growth(sizes: Sequence[int]) -> None:
    """Processor time of one reconciliation by number of claims, and the memory of this process after it."""
    before = None
    for size in sizes:
        readings = [_later(reading, at) for at in range(size // ONE_WAR) for reading in _war(at).readings]
        claims = sum(len(reading.claims) for reading in readings)
        start = time.process_time()
        found = reconcile(readings)
        spent = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        ratio = f", {spent / before[1]:.1f} times the time for {claims / before[0]:.1f} times the claims" if before else ""
        print(f"{claims} claims, {len(found.incidents)} incidents: {spent:.1f} s, {memory:.2f} GiB at most{ratio}")
        before = (claims, spent)


def _war(seed: int) -> World:
    return make_world(Random(seed), events=ONE_WAR // 3, reports=int(ONE_WAR / 1.5), provinces=20, days=ONE_WAR // 40)


def _later(reading: Reading, at: int) -> Reading:
    """The report of the same war some years later, under another id."""
    shift = at * YEARS
    head = replace(reading.head, published=_moved(reading.head.published, shift), shingles=())
    return replace(reading, id=f"w{at:03d}-{reading.id}", head=head, claims=tuple(_wrong(claim, 1.0, shift) for claim in reading.claims))


def _moved(iso: str | None, days: int) -> str | None:
    return (first_day(iso) + timedelta(days=days)).isoformat() if iso else None


def _one_world(world: World, readings: Sequence[Reading], tally: Tally) -> None:
    found = reconcile(readings)
    for window in (Window(), Window(MARENNA, "2031-03-03", "2031-03-09"), Window(world.provinces[0])):
        truth = world.truth(window)
        floors = {floor.kind: floor.value for floor in toll(found, window).floors}
        one, two = (max(0, floors.get(kind, 0) - truth) for kind in (FloorKind.ONE_CLAIMANT, FloorKind.TWO_CLAIMANTS))
        tally.windows += 1
        tally.truth += truth
        tally.floors += floors.get(FloorKind.ONE_CLAIMANT, 0)
        tally.above, tally.excess = tally.above + (one > 0), tally.excess + one
        tally.two_above, tally.two_excess = tally.two_above + (two > 0), tally.two_excess + two
    _grouping(found, world, tally)


def _grouping(found: Reconciliation, world: World, tally: Tally) -> None:
    home = {report: incident.id for incident in found.incidents for report in incident.reports}
    for one, other in combinations(sorted(set(home) & set(world.told)), 2):
        here, there, is_joined = world.told[one], world.told[other], home[one] == home[other]
        if here is not there and (here.day, here.place) == (there.day, there.place):
            tally.alike += is_joined
            continue
        tally.pairs += here is there
        tally.parted += here is there and not is_joined
        tally.joined += is_joined
        tally.joined_wrongly += is_joined and here is not there
    _counted_twice(found, world, tally)


def _counted_twice(found: Reconciliation, world: World, tally: Tally) -> None:
    """Deaths of an event in every incident that tells of it but the one that gives most."""
    counts: dict[int, list[int]] = defaultdict(list)
    for incident in found.incidents:
        told = [world.told[report] for report in incident.reports if report in world.told]
        if told:
            event = Counter(map(id, told)).most_common(1)[0][0]
            counts[event].append(incident.killed.best or incident.killed.low or 0)
    tally.told += sum(event.killed for event in {id(event): event for event in world.told.values()}.values())
    tally.twice += sum(sum(sorted(each)[:-1]) for each in counts.values())


def _noisy_reports(world: World, noise: float, rng: Random) -> list[Reading]:
    return [_noisy(reading, rng) if rng.random() < noise else reading for reading in world.readings]


def _biased_reports(world: World, bias: float, _: Random) -> list[Reading]:
    """Half of the sources give too much, half too little."""
    factors = {name: bias if at % 2 else 1 / bias for at, name in enumerate(SOURCES)}
    return [
        replace(reading, claims=tuple(_wrong(claim, factors[_source(claim)], 0) for claim in reading.claims)) for reading in world.readings
    ]


def _source(claim: Claim) -> str:
    return next(source.name for source in claim.source_chain if source.name in SOURCES)


def _noisy(reading: Reading, rng: Random) -> Reading:
    """The report with every number off by the same factor, or every day by one."""
    factor, shift = (rng.uniform(0.5, 2.0), 0) if rng.random() < 0.5 else (1.0, rng.choice((-1, 1)))
    return replace(reading, claims=tuple(_wrong(claim, factor, shift) for claim in reading.claims))


def _wrong(claim: Claim, factor: float, shift: int) -> Claim:
    figure, when = claim.number, claim.when
    if figure is not None and figure.point is not None and factor != 1.0:
        figure = number(max(1, round(figure.point * factor)))
    if when is not None and when.start is not None and when.end is not None and shift:
        start, end = ((first_day(day) + timedelta(days=shift)).isoformat() for day in (when.start, when.end))
        when = replace(when, start=start, end=end)
    return replace(claim, number=figure, when=when)


if __name__ == "__main__":
    main()
