"""Names as reports write them: one place that a gazetteer took for two, or that it knows in one report and not in the other."""

from collections.abc import Iterable
from typing import Final

from sijill.actors import fold_name
from sijill.domain.place import Level, Place
from sijill.places import skeleton
from sijill.reconcile.regions import COARSE, Region, spot_of

_NOT_ITSELF: Final = COARSE | {Level.AREA}  # "near Orlo" is not Orlo
_BONES: Final = 4  # consonants from which two spellings of a name may be told by them


def written_names(places: Iterable[Place], region: Region) -> frozenset[str]:
    """The names of a region's places as they are written, place words before them included ("town of orlo"), folded."""
    keys = {spot.key for spot in region}
    itself = (place for place in places if place.as_written and place.level not in _NOT_ITSELF and spot_of(place).key in keys)
    return frozenset(name for place in itself if (name := fold_name(place.as_written or "")))


def sounds(names: Iterable[str]) -> frozenset[str]:
    """The last words of names by their consonants: places that may be named alike share one."""
    return frozenset(skeleton(name.split()[-1]) for name in names)


def named_alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Two reports write the name of one place alike, one perhaps with a place word before it, or in another spelling or script."""
    return any(_is_one(one, other) for one in ours for other in theirs)


def _is_one(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long or long.endswith(f" {short}"):
        return True
    last, final = one.split()[-1], other.split()[-1]
    bones = skeleton(last)
    return last != final and len(bones) >= _BONES and bones == skeleton(final)
