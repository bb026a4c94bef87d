"""People as a sentence counts them: the value."""

from dataclasses import dataclass

from sijill.extract.amounts import Amount

KIN = frozenset(("family", "women", "men", "children", "girls", "boys", "adults"))  # groups that words for kin are of


FIGHTING = frozenset(("combatant", "security_forces"))  # statuses of people who bear arms
ATTACKING = frozenset(("attackers", "militants"))  # groups whose people may be who did it


@dataclass(slots=True)
class Group:
    """A mention of people: units ``[first, last)``, its noun at ``head`` (-1 where it has none), its number, and what the noun says."""

    first: int
    head: int
    last: int
    amount: Amount | None = None
    group: str | None = None
    status: str | None = None
    noun: str = ""
    opener: str = ""
    harm: str | None = None  # the noun itself, or its adjective, says the harm: "25 fatalities", "three wounded guards"
    kind: str = "people"  # people, unknown (a noun the pack does not know), bare (a number alone), thing, harm, name, self
    child: bool = False
    own: bool = False  # "himself": who did it
    more: bool = False  # "two others", "another man", "five more people": beside those told before
    plural: bool = True
    inner: Amount | None = None  # "one of the two men": how many there are in all; where all are counted, how many are singled out
    holds: str = ""  # how many people one such noun is: "2" for a couple, "several" for a family
    core: int = 0  # unit behind the noun, before what follows it

    @property
    def counts_people(self) -> bool:
        """It can be somebody harmed."""
        return self.kind != "thing"


def of_force(kind: str) -> tuple[str, str]:
    """The group and status of those who belong to a force of a kind: soldiers of a state, else militants."""
    return ("soldiers", "combatant") if kind == "state" else ("militants", "combatant")
