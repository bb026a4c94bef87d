"""How many reports an incident is said to have: those that count in it, wherever that is shown."""

import csv
import io
from dataclasses import replace

from rich.console import Console

from sijill.domain.incident import Bounds, Incident
from sijill.domain.relation import ClaimRef
from sijill.exports.counting import counting_reports
from sijill.exports.incidents_csv import incidents_csv
from sijill.exports.page.document import page_files
from sijill.exports.terminal import incidents_table
from sijill.exports.withholding import Disclosure, withhold
from tests.invented import velmora

LISTED = tuple(f"beside-{number}" for number in range(40))
FIRST = velmora().incidents[0]
WITH_LISTED = replace(velmora(), incidents=(replace(FIRST, reports=(*FIRST.reports, *LISTED)),))


def test_a_report_counts_once_by_its_claims() -> None:
    refs = (ClaimRef("b", "c1"), ClaimRef("a", "c1"), ClaimRef("b", "c2"))
    assert counting_reports(Incident("i", ("a", "b", "z"), refs, None, (), Bounds(), Bounds())) == ("b", "a")
    assert set(counting_reports(FIRST)) == set(FIRST.reports)


def test_the_table_counts_no_report_that_is_only_listed() -> None:
    (row,) = csv.DictReader(io.StringIO(incidents_csv(WITH_LISTED).decode("utf-8")))
    assert row["reports"] == str(len(FIRST.reports))
    assert row["report_ids"].split("; ") == [*FIRST.reports, *LISTED]


def test_the_terminal_counts_no_report_that_is_only_listed() -> None:
    console = Console(width=160, file=(told := io.StringIO()))
    console.print(incidents_table(WITH_LISTED.incidents))
    assert told.getvalue().split()[-1] == str(len(FIRST.reports))


def test_the_page_counts_no_report_that_is_only_listed() -> None:
    pages = page_files(withhold(WITH_LISTED, Disclosure()), "en")
    text = "".join(page.decode("utf-8") for page in pages.values())
    assert text.count(f"{len(FIRST.reports)} reports, 3 claimants") == 2  # in the table and beside the figures
    assert f"{len(FIRST.reports) + len(LISTED)} reports" not in text
