"""Where: gazetteers, names in running text, and one place or none for a name, with a reason."""

from sijill.places.describing import described_places, story_country
from sijill.places.finding import find_places
from sijill.places.folding import skeleton
from sijill.places.gazetteer import Gazetteer, add_gazetteer, gazetteer_digest, open_gazetteer
from sijill.places.landmarks import landmarks
from sijill.places.naming import places_named, resolve_name
from sijill.places.project import read_gazetteer

__all__ = [
    "Gazetteer",
    "add_gazetteer",
    "described_places",
    "find_places",
    "gazetteer_digest",
    "landmarks",
    "open_gazetteer",
    "places_named",
    "read_gazetteer",
    "resolve_name",
    "skeleton",
    "story_country",
]
