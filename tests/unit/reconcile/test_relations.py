from sijill.domain.claim import Harm, LinkType, Scope
from sijill.domain.place import Level
from sijill.domain.relation import RelationKind
from sijill.reconcile.account import Account, accounts_of
from sijill.reconcile.relations import relations_across, relations_to_totals, relations_within
from sijill.reconcile.totals import Holder
from tests.factories import claim, day, link, nearly, reading, said_by, town


def kinds(*links: tuple[LinkType, str]) -> list[tuple[str, str, str]]:
    claims = [
        claim("c0", 9),
        *(claim(f"c{at}", 9, group=group, relations=link(kind, "c0"), start=9 * at) for at, (kind, group) in enumerate(links, 1)),
    ]
    return [(each.left.claim, each.right.claim, each.kind.value) for each in relations_within(accounts_of(reading("r", *claims)))]


def test_links_of_a_report_become_relations() -> None:
    assert kinds(
        (LinkType.RESTATES, "people"),
        (LinkType.COMPETING_ESTIMATE, "people"),
        (LinkType.DISJOINT_FROM, "people"),
        (LinkType.NOT_ADDITIVE, "people"),
        (LinkType.SUPERSEDED_BY, "people"),
        (LinkType.INCLUDES, "people"),
    ) == [
        ("c1", "c0", "same"),
        ("c2", "c0", "rival"),
        ("c3", "c0", "additive"),
        ("c4", "c0", "overlaps"),
        ("c0", "c5", "updates"),
        ("c0", "c6", "part_of"),
    ]


def test_a_subset_is_part_of_its_whole() -> None:
    part = claim("c2", 4, group="women", subset_of="c1", start=9)
    (relation,) = relations_within(accounts_of(reading("r", claim("c1", 9), part)))
    assert (relation.kind, relation.right.claim) == (RelationKind.PART_OF, "c1")


def test_other_people_of_one_event_are_additive_alone() -> None:
    links = (*link(LinkType.DISJOINT_FROM, "c1"), *link(LinkType.SAME_EVENT_AS, "c1"))
    (relation,) = relations_within(accounts_of(reading("r", claim("c1", 9), claim("c2", 1, relations=links, start=9))))
    assert relation.kind is RelationKind.ADDITIVE


def test_the_hurt_are_not_the_dead_of_one_event() -> None:
    links = link(LinkType.SAME_EVENT_AS, "c1")
    hurt = claim("c2", 3, harm=Harm.INJURED, relations=links, start=9)
    assert not list(relations_within(accounts_of(reading("r", claim("c1", 9), hurt))))


def test_women_and_children_overlap_unless_adults_are_said() -> None:
    one, other = claim("c1", 4, group="women"), claim("c2", 5, group="children", relations=link(LinkType.DISJOINT_FROM, "c1"), start=9)
    (relation,) = relations_within(accounts_of(reading("r", one, other)))
    assert relation.kind is RelationKind.OVERLAPS


def test_counts_of_several_reports_in_one_incident() -> None:
    def account(identity: str, figure: int | None, voice: str, published: str) -> Account:
        number = nearly(25) if figure is None else figure
        return accounts_of(reading(identity, claim("c1", number, source_chain=said_by(voice)), published=published))[0]

    accounts = [
        account("a", 25, "A", "2031-05-04"),
        account("b", None, "B", "2031-05-05"),
        account("c", 31, "A", "2031-05-06"),
        account("d", 9, "D", "2031-05-06"),
    ]
    found = list(relations_across(accounts))
    assert [(each.left.report, each.kind.value) for each in found] == [("b", "same"), ("c", "updates"), ("d", "rival")]
    assert all(each.right.report == "a" and each.reason for each in found)


def test_an_incident_is_part_of_the_smallest_total_around_it() -> None:
    north = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0, gazetteer_id="n")
    total = accounts_of(reading("t", claim("c1", 40, scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(north,))))
    inside = accounts_of(reading("r", claim("x", 3, when=day("2031-05-05"), places=(town("Hill", 12.5, parents=("n",)),))))
    (relation,) = relations_to_totals([(inside[0].ref, inside)], Holder(total))
    assert (relation.left.report, relation.right.report, relation.kind) == ("r", "t", RelationKind.PART_OF)
