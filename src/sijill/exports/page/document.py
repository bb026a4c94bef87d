"""The page as one file: words, charts, style and script together, with a policy that forbids everything else."""

import base64
import hashlib
from functools import partial
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sijill.exports.page.foreign import foreign, marked
from sijill.exports.page.headline import headlines
from sijill.exports.page.map import draw_map, spots
from sijill.exports.page.registers import reasons, registers
from sijill.exports.page.timeline import day_of, timeline
from sijill.exports.page.totals import total_views
from sijill.exports.page.views import IncidentView
from sijill.exports.page.wording import LANGUAGES, Wording, wording
from sijill.exports.record import Outcome, Record
from sijill.exports.withholding import Shown

FILE_NAMES = {"en": "index.html", "ar": "index.ar.html"}


def page_html(shown: Shown, language: str) -> bytes:
    """The page in a language of :data:`~sijill.exports.page.wording.LANGUAGES`, UTF-8; the same record gives the same bytes."""
    say = wording(language)
    style, script = _asset("style.css"), _asset("script.js")
    environment = _environment(say)
    page = environment.get_template("page.html").render(
        **_contents(shown, say),
        style=style,
        script=script,
        policy=_policy(style, script),
    )
    return page.encode("utf-8", "replace")


def _contents(shown: Shown, say: Wording) -> dict[str, Any]:
    record = shown.record
    views = [IncidentView(shown, say, incident) for incident in record.incidents]
    totals = total_views(shown, say)
    found, unlocated = spots(record.incidents)
    nowhere = {incident.id for incident in unlocated}
    return {
        "say": say,
        "shown": shown,
        "record": record,
        "views": views,
        "headlines": headlines(record, views),
        "totals": totals,
        "timeline": timeline(record.incidents, [total.on_time_line(say) for total in totals if total.quote.claim.harm == "killed"], say),
        "undated": [view for view in views if day_of(view.incident.when) is None],
        "map": draw_map(found, record.landmarks, say),
        "nowhere": [view for view in views if view.incident.id in nowhere],
        "registers": registers(shown),
        "reasons": reasons(shown),
        "outcomes": [(outcome.value, sum(file.outcome is outcome for file in record.files)) for outcome in Outcome],
        "failed": [file for file in record.files if file.outcome is Outcome.FAILED],
        "days": _period(record),
        "others": [(wording(code), FILE_NAMES[code]) for code in LANGUAGES if code != say.language],
    }


def _period(record: Record) -> tuple[str, str] | None:
    known = [incident.when for incident in record.incidents if incident.when is not None]
    days = sorted(day for when in known for day in (when.start, when.end) if day)
    return (days[0], days[-1]) if days else None


def _environment(say: Wording) -> Environment:
    environment = Environment(
        loader=PackageLoader("sijill.exports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    withheld = str(say("name_withheld"))
    environment.filters["foreign"] = partial(foreign, withheld=withheld)
    environment.filters["marked"] = partial(marked, withheld=withheld)
    return environment


def _asset(name: str) -> str:
    return (resources.files("sijill.exports") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The content security policy: this style, this script, and nothing from anywhere."""
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
