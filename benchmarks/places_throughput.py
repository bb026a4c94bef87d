"""Throughput of finding place names beside a bare Aho-Corasick scan for 200,000 names, and names resolved in a second.

``python benchmarks/places_throughput.py TEXTS.jsonl NAMES.jsonl [--rounds 5]``

Names are found in three ways: those of a gazetteer that holds the same 200,000 names as the bare scan; those of the whole gazetteer, more
than three times as many; and with them the names that no gazetteer has, which words around announce and no scan for names can find. The
bare scan only says where one of its names begins and ends; ours also cuts words, knows peoples, persons and ordinary words, and gives the
places that bear each name. All sides run warm, on one core, in this process, in turns, a part of the rows at a time; of each part the best
round of a side counts, so that what else runs on the machine weighs on none. TEXTS has ``text`` in each line, NAMES ``name`` and perhaps
``country``.
"""

import argparse
import gc
import json
import random
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import ahocorasick_rs
from marisa_trie import RecordTrie

from sijill.places import Gazetteer, find_places, open_gazetteer, resolve_name
from sijill.places.build import ensure_built
from sijill.places.cutting import Cut, Hit, Lookup, cut
from sijill.places.finding import lookup_of
from sijill.places.scanning import known_names, scan
from sijill.places.table import EXACT, FILES, Table
from sijill.places.words import PlaceWords, place_words

NAMES = 200_000
BARE, SAME, WHOLE, ALSO = "bare scan", "the same names found", "names of the whole gazetteer found", "and those that no gazetteer has"
RESOLVED, NAMES_ALONE = "names found and resolved", "bare names"
PARTS = 50  # of the rows


def main() -> None:
    """Prints one line per measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("names", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    gazetteer = open_gazetteer()
    texts = [json.loads(line)["text"] for line in asked.texts.read_bytes().splitlines()]
    rows = [json.loads(line) for line in asked.names.read_bytes().splitlines()]
    measured = sides(gazetteer, texts, rows)
    gc.collect()
    gc.freeze()  # what was made to set up is no work of either side
    best = fastest(measured, asked.rounds)
    size = sum(map(len, texts)) / 1e6
    for name in (BARE, SAME, WHOLE, ALSO, RESOLVED):
        print(f"{name:42} {size / best[name]:8.2f} million code points/s")
    for name in (SAME, WHOLE, ALSO):
        print(f"{'ratio, ' + name:42} {best[BARE] / best[name]:8.2f} of the bare scan's throughput")
    print(f"{NAMES_ALONE:42} {len(rows) / best[NAMES_ALONE]:8,.0f} resolved/s")


def sides(gazetteer: Gazetteer, texts: list[str], rows: list[dict[str, str]]) -> dict[str, Callable[[slice], object]]:
    """What is measured, by name, over a part of the rows."""
    names = sorted({key[len(EXACT) :] for key in gazetteer.table.keys.iterkeys(EXACT) if len(key) > 3})
    chosen = random.Random(1).sample(names, NAMES)
    automaton = ahocorasick_rs.AhoCorasick(chosen, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return {
        BARE: lambda part: [automaton.find_matches_as_indexes(text.lower()) for text in texts[part]],
        SAME: finder(known_names, holding(gazetteer, frozenset(chosen)), texts),
        WHOLE: finder(known_names, gazetteer, texts),
        ALSO: finder(scan, gazetteer, texts),
        RESOLVED: lambda part: [find_places(text, gazetteer) for text in texts[part]],
        NAMES_ALONE: lambda part: [resolve_name(row["name"], gazetteer, row.get("country")) for row in rows[part]],
    }


def finder(find: Callable[[Cut, Lookup, PlaceWords], Iterable[Hit]], gazetteer: Gazetteer, texts: list[str]) -> Callable[[slice], object]:
    """Finds the names of a gazetteer in a part of the texts."""
    lookup, words = lookup_of(gazetteer), place_words("en")
    return lambda part: [list(find(cut(text, lookup, words), lookup, words)) for text in texts[part]]


def holding(gazetteer: Gazetteer, chosen: frozenset[str]) -> Gazetteer:
    """A gazetteer compiled of these names of another, with its places and its names of peoples."""
    keys = gazetteer.table.keys
    kept = [(key, value) for key, value in keys.iteritems() if not key.startswith(EXACT) or key[len(EXACT) :] in chosen]
    with TemporaryDirectory() as folder:
        for name in FILES:
            shutil.copy(ensure_built() / name, folder)
        (Path(folder) / "keys.marisa").unlink()
        RecordTrie("<I", kept).save(str(Path(folder) / "keys.marisa"))
        meta = json.loads((Path(folder) / "meta.json").read_bytes())
        (Path(folder) / "meta.json").write_text(json.dumps(meta | {"digest": "a part of " + meta["digest"]}))
        return Gazetteer(Table(Path(folder)))


def fastest(measured: dict[str, Callable[[slice], object]], rounds: int) -> dict[str, float]:
    """Seconds of the processor of each side, each part in its best round; the first round warms them all."""
    best = {name: [float("inf")] * PARTS for name in measured}
    for number in range(rounds + 1):
        for name, side in measured.items():
            for at in range(PARTS):
                began = time.process_time()
                side(slice(at, None, PARTS))
                if number:
                    best[name][at] = min(best[name][at], time.process_time() - began)
    return {name: sum(parts) for name, parts in best.items()}


if __name__ == "__main__":
    main()
