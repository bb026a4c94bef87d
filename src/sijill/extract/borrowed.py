"""Hands, weapons, targets and causes of a claim: of its clause, else of what it hangs on, else of the sentences around it."""

from collections.abc import Mapping, Sequence

from sijill.domain.claim import Claim, Harm, Kind, Target, Weapon
from sijill.domain.provenance import Perpetrator
from sijill.extract.blame import as_perpetrator, perpetrators_of, refers_back
from sijill.extract.desk import Desk
from sijill.extract.drafts import Draft
from sijill.extract.kinship import told_again
from sijill.extract.means import SLOW, cause_in, is_vague, once_each, weapons_for
from sijill.extract.people import ATTACKING, FIGHTING
from sijill.extract.phrases import ActorPhrase

STATES = frozenset(("state", "army"))
OF_EACH = frozenset(("small_arms", "blade", "fire", "sniper"))  # told of one harm ("was shot dead"), they say nothing of that before it


def hands_of(desk: Desk, draft: Draft, made: Mapping[int, Claim], *, alone: bool) -> tuple[Perpetrator, ...]:
    """Who is said to have done it. ``made`` holds the claims of wholes and bodies; ``alone``: what is told beside it is not about it."""
    facts = desk.book.of(draft.sentence)
    own = perpetrators_of(facts.reader, facts.blame, draft, agents_only=alone and draft.kind is Kind.CASUALTY)
    if own:
        return tuple(as_perpetrator(facts.reader, phrase) for phrase in own)
    for other in (draft.parent, told_again(draft)):
        if other is not None and id(other) in made and (made[id(other)].perpetrators or other is draft.parent):
            return made[id(other)].perpetrators
    if alone and draft.harm and refers_back(facts.reader.sentence):
        return _hands_before(desk, draft)
    if alone or draft.harm == Harm.RELEASED or {weapon.type for weapon in facts.weapons} == {"clashes"}:
        return ()
    return _hands_around(desk, draft)


def _hands_before(desk: Desk, draft: Draft) -> tuple[Perpetrator, ...]:
    """The attackers of the sentence right before, of whose attacks a total speaks: "... in the ongoing bombing campaign"."""
    k = draft.sentence - 1
    if k < 0 or desk.book.paragraph_of[k] != desk.book.paragraph_of[draft.sentence]:
        return ()
    before = desk.book.of(k)
    return tuple(as_perpetrator(before.reader, phrase) for phrase in before.blame.general[:2])


def _hands_around(desk: Desk, draft: Draft) -> tuple[Perpetrator, ...]:
    """The attackers of the nearest sentence that names any; a later paragraph is another matter."""
    paragraph = desk.book.paragraph_of[draft.sentence]
    for k in desk.book.around(draft.sentence):
        if k > draft.sentence and desk.book.paragraph_of[k] != paragraph:
            continue
        other = desk.book.of(k)
        by_means = any(weapon.type != "clashes" for weapon in desk.book.of(draft.sentence).weapons)
        told = other.blame.behind(by_means=by_means) if k < draft.sentence else other.blame.before(draft.harm)
        beside = k < draft.sentence and (k == draft.sentence - 1 or desk.book.paragraph_of[k] == paragraph)
        hands = told or (_doers_before(desk, k) if beside else ())
        if hands and not _tells_another(desk, draft, k):
            return tuple(as_perpetrator(other.reader, phrase) for phrase in hands[:2] if not _is_own_side(phrase, draft))
    return ()


def _is_own_side(phrase: ActorPhrase, draft: Draft) -> bool:
    """As in "The army killed nine rebels. Two soldiers fell": a state's forces are not blamed for their own dead where nothing says so."""
    return draft.status in FIGHTING and draft.group not in ATTACKING and phrase.kind in STATES and phrase.country is None


def _doers_before(desk: Desk, k: int) -> Sequence[ActorPhrase]:
    """Who does the harm told in a sentence before: "Rebels killed two clerks. Nine people were taken in"."""
    facts = desk.book.of(k)
    told = (each for each in desk.drafts if each.sentence == k and each.kind is Kind.CASUALTY)
    return next((hands for each in told if (hands := perpetrators_of(facts.reader, facts.blame, each, agents_only=True))), ())


def _tells_another(desk: Desk, draft: Draft, k: int) -> bool:
    """A sentence that counts its own dead, where the draft's says how its harm happened: another attack, if later or of other means."""
    own, others = ({weapon.type for weapon in desk.book.of(each).weapons if not is_vague((weapon,))} for each in (draft.sentence, k))
    if k not in desk.harmful or not desk.book.of(draft.sentence).weapons:
        return False
    return k > draft.sentence or (bool(own and others) and not own & others)


def weapons_of(desk: Desk, draft: Draft, *, alone: bool) -> tuple[Weapon, ...]:
    """With what it was done: what the clause says, made exact by the sentences around it, else what they say."""
    facts = desk.book.of(draft.sentence)
    own = weapons_for(facts.reader, facts.weapons, draft)
    if own:
        return own if alone or not is_vague(own) else _exact(desk, draft, own)
    return () if alone or facts.weapons or draft.harm in SLOW else _weapons_around(desk, draft)


def _weapons_around(desk: Desk, draft: Draft) -> tuple[Weapon, ...]:
    """The weapons of the nearest sentence that names any; fighting told later, or elsewhere, is no weapon of what was told before."""
    for k in desk.book.around(draft.sentence):
        goes_on = k < draft.sentence and desk.book.paragraph_of[k] == desk.book.paragraph_of[draft.sentence]
        of_others = k > draft.sentence and k in desk.harmful and not draft.headline
        left_out = frozenset() if goes_on else OF_EACH | {"clashes"} if of_others else {"clashes"}
        if near := once_each([weapon for weapon in desk.book.of(k).weapons if weapon.type not in left_out]):
            return _exact(desk, draft, near) if is_vague(near) else near
    return ()


def _exact(desk: Desk, draft: Draft, own: tuple[Weapon, ...]) -> tuple[Weapon, ...]:
    """As in "the blast", after "a car bomb": one thing, told more exactly beside it."""
    for k in desk.book.around(draft.sentence, 2):
        if exact := [weapon for weapon in desk.book.of(k).weapons if weapon.type != "clashes" and not is_vague((weapon,))]:
            return once_each(exact)
    return own


def targets_of(desk: Desk, draft: Draft, *, alone: bool) -> tuple[Target, ...]:
    """What was struck: the sentence's targets, else those of the nearest sentence that names any."""
    own = desk.book.of(draft.sentence).targets
    if own or alone:
        return own
    near = (desk.book.of(k).targets for k in desk.book.around(draft.sentence, 2))
    return next((targets for targets in near if targets), ())


def cause_of(desk: Desk, draft: Draft) -> str | None:
    """What killed or hurt where it is no weapon: torture, hunger, execution."""
    return cause_in(desk.book.of(draft.sentence).reader, draft) if draft.harm else None
