"""The picture at the top of the README: what ``sijill claims`` prints of the README's own sample, as an SVG that loads nothing."""

import re
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from sijill import find_claims, read_report
from sijill.exports import claims_table, report_text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "claims.svg"
COLUMNS = 132
SAMPLE = re.compile(r"```text\n(.*?)```", re.DOTALL)
FETCHED = re.compile(
    r"@font-face \{.*?\}\s*|<!-- .*? -->\s*", re.DOTALL
)  # rich names fonts of other hosts; a reader's own monospace will do


def picture() -> str:
    """The picture as SVG."""
    sample = SAMPLE.findall((ROOT / "README.md").read_text(encoding="utf-8"))[0]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "monday.txt"
        file.write_text(sample.strip(), encoding="utf-8")
        report = read_report(file)
    claims = find_claims(report).claims
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor")
    head = (report.head.title, report.head.publisher, report.head.published, report.head.lang)
    console.print(Text(" | ".join(each for each in head if each), style="bold"))
    console.print(report_text(report, claims))
    console.print(claims_table(claims))
    drawn = console.export_svg(title="sijill claims reports/monday.txt", unique_id="claims")
    return FETCHED.sub("", drawn).replace("Fira Code", "ui-monospace").rstrip() + "\n"


if __name__ == "__main__":
    drawn = picture()
    if "--check" in sys.argv:
        sys.exit(0 if PICTURE.read_text(encoding="utf-8") == drawn else "docs/claims.svg: draw it anew with tools/picture.py")
    PICTURE.write_text(drawn, encoding="utf-8")
