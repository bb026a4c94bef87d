"""Where: gazetteers, names in running text, and one place or none for a name, with a reason."""

from sijill.places.finding import find_places
from sijill.places.gazetteer import Gazetteer, add_gazetteer, gazetteer_digest, open_gazetteer
from sijill.places.naming import resolve_name
from sijill.places.project import read_gazetteer

__all__ = ["Gazetteer", "add_gazetteer", "find_places", "gazetteer_digest", "open_gazetteer", "read_gazetteer", "resolve_name"]
