"""WHO. The register of those who tell, claim and fight: publishers, monitors, rescuers, states, armed groups."""

from sijill.actors.actor import Actor, ActorKind
from sijill.actors.directory import Actors
from sijill.actors.folding import fold_name
from sijill.actors.register import load_actors

__all__ = ["Actor", "ActorKind", "Actors", "fold_name", "load_actors"]
