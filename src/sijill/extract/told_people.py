"""Who the people of a count are where its own words leave it open: those told just before, or those of the body below a headline."""

from sijill.domain.claim import Kind
from sijill.extract.desk import Desk
from sijill.extract.drafts import Draft
from sijill.extract.losses import BARE
from sijill.extract.people import FIGHTING, Group

OPEN = ("unknown", "mixed")
OF_THEM = 9  # code points behind a number: " of them "


def settle_people(desk: Desk) -> None:
    """Gives counts that do not say of whom the people that the sentences before them name."""
    for draft in desk.drafts:
        if draft.kind is Kind.CASUALTY and draft.harm and draft.status == "unknown":
            told = _body(draft) or _of_them(desk, draft) or _more(desk, draft)
            if told is not None:
                _settle(draft, *told)


def settle_parts(drafts: list[Draft]) -> None:
    """Of a whole that fights or is civilian, a part of which nothing else is said is so too; wholes come first."""
    for draft in drafts:
        whole = draft.parent
        if whole is None or draft.status != "unknown" or whole.status in OPEN:
            continue
        draft.status = whole.status
        draft.group = whole.group if draft.group == "people" and draft.source is not None and draft.source.kind in BARE else draft.group


def _settle(draft: Draft, group: str, status: str) -> None:
    draft.status = status
    if draft.group == "people" and (draft.source is None or draft.source.kind != "people"):
        draft.group = group


def _body(draft: Draft) -> tuple[str, str] | None:
    """A headline tells of those whom the body counts."""
    body = next((other for kind, other in draft.links if kind == "restates"), None) if draft.headline else None
    return ("people", body.status) if body is not None and body.status not in OPEN else None


def _of_them(desk: Desk, draft: Draft) -> tuple[str, str] | None:
    """As in "while firefighters were inside. Three of them were killed": of the people named last before."""
    number = draft.number
    if draft.group != "people" or number is None or number.end is None:
        return None
    behind = desk.report.text[number.end : number.end + OF_THEM].lower().split()
    roles = desk.lexicon.roles
    if len(behind) < 2 or "partitive" not in roles[behind[0]] or not behind[1].strip(".,;:").startswith(("them", "whom", "these")):
        return None
    return _named_last(desk, draft.sentence, draft.start) or (
        _named_last(desk, draft.sentence - 1, draft.start) if draft.sentence else None
    )


def _named_last(desk: Desk, sentence: int, before: int) -> tuple[str, str] | None:
    reader = desk.book.of(sentence).reader
    groups = [group for group in reader.sentence.groups if _is_named(group) and reader.start_of(group.first) < before]
    if before < reader.end_of(len(reader.sentence.units)):  # of the count's own sentence whoever opens it does the deed
        groups = [group for group in groups if group.status not in FIGHTING or group.first]
    last = groups[-1] if groups else None
    return (last.group, last.status) if last is not None and last.group and last.status and last.status not in OPEN else None


def _is_named(group: Group) -> bool:
    return group.kind == "people" and group.plural and group.group not in (None, "people", "attackers")


def _more(desk: Desk, draft: Draft) -> tuple[str, str] | None:
    """As in "Two soldiers were killed. Five more were wounded": of those who fought as the ones counted before."""
    if draft.source is None or not draft.source.more or draft.source.kind == "people" or draft.parent is not None:
        return None
    near = [old for old in desk.drafts if old.parent is None and old.number is not None and 0 <= draft.sentence - old.sentence <= 1]
    last = next((old for old in reversed(near) if old.start < draft.start), None)
    return (last.group, last.status) if last is not None and last.status in FIGHTING and last.group != "attackers" else None
