"""Names that stay readable: bodies of the register, countries and peoples."""

from functools import lru_cache

from sijill.actors import load_actors
from sijill.exports.names import Phrases
from sijill.exports.persons import person_words


@lru_cache(maxsize=1)
def kept_names() -> Phrases:
    """Every name in the register of actors but persons' own names, by which some bodies are called too."""
    actors = load_actors()
    bodies = [name for actor in actors for name in (actor.name, *actor.names, *actor.called)]
    lands = [name for land in actors.countries for name in (land.name, *land.names, *land.demonyms)]
    return Phrases(name for name in (*bodies, *lands) if not _is_persons(name))


def _is_persons(name: str) -> bool:
    """As in "Anna Roe" for the government of Anna Roe."""
    words, parts = person_words("en"), name.lower().replace("-", " ").split()
    return (
        1 < len(parts) <= 3 and parts[0] in words.given and not any(part in words.bodies | words.plain for part in parts if len(part) > 2)
    )
