"""The page as one file: words, charts, style and script together, with a policy that forbids everything else."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sijill.domain.claim import Harm
from sijill.domain.place import Level, Place
from sijill.exports.page.episodes import day_of, episodes, theatres
from sijill.exports.page.foreign import foreign, marked
from sijill.exports.page.headline import headlines
from sijill.exports.page.map import draw_map, spots
from sijill.exports.page.registers import reasons, registers
from sijill.exports.page.retelling import retold
from sijill.exports.page.timeline import timeline
from sijill.exports.page.totals import total_views
from sijill.exports.page.views import IncidentView
from sijill.exports.page.wording import LANGUAGES, Wording, wording
from sijill.exports.record import Outcome, Record
from sijill.exports.withholding import Shown

INDEX = {"en": "index.html", "ar": "index.ar.html"}
FURTHER = {"en": "incidents-{}.html", "ar": "incidents-{}.ar.html"}
MOST_LANDMARKS = 60
PER_PAGE = 500  # incidents with their words in one file: more make a browser slow


def page_files(shown: Shown, language: str, per_page: int = PER_PAGE) -> dict[str, bytes]:
    """The page in a language of :data:`~sijill.exports.page.wording.LANGUAGES`, UTF-8, by file name; the same record gives the same bytes.

    One file, unless there are more incidents than go on one page: then the words of the others stand in further files beside it.
    """
    views = sorted((IncidentView(shown, wording(language), each) for each in shown.record.incidents), key=lambda view: view.sort_date)
    parts = [views[at : at + per_page] for at in range(0, len(views), per_page)] or [[]]
    names = [INDEX[language], *(FURTHER[language].format(number) for number in range(2, len(parts) + 1))]
    pages = {view.incident.id: name for name, part in zip(names, parts, strict=True) for view in part}
    say = replace(wording(language), pages=pages if len(parts) > 1 else {})
    places = [(name, part[0].sort_date, part[-1].sort_date) for name, part in zip(names, parts, strict=True) if part]
    style, script = _asset("style.css"), _asset("script.js")
    common = {"say": say, "shown": shown, "record": shown.record, "style": style, "script": script, "policy": _policy(style, script)}
    common |= {"page_files": places, "index_file": INDEX[language]}
    environment = _environment(say)
    made = {
        names[0]: environment.get_template("index.html").render(
            **common, **_contents(shown, say, views), page_views=parts[0], this_file=names[0]
        )
    }
    further = environment.get_template("further.html")
    for name, part in zip(names[1:], parts[1:], strict=True):
        made[name] = further.render(**common, page_views=part, this_file=name)
    return {name: text.encode("utf-8", "replace") for name, text in made.items()}


def _contents(shown: Shown, say: Wording, views: Sequence[IncidentView]) -> dict[str, Any]:
    record = shown.record
    totals = total_views(shown, say)
    drawn = [total.on_time_line(say) for total in totals if total.quote.claim.harm is Harm.KILLED]
    found, unlocated = spots(record.incidents)
    nowhere = {incident.id for incident in unlocated}
    return {
        "views": views,
        "headlines": headlines(record, views),
        "totals": totals,
        "timelines": [(each.first.isoformat(), each.last.isoformat(), timeline(each, say)) for each in episodes(record.incidents, drawn)],
        "undated": [view for view in views if day_of(view.incident.when) is None],
        "maps": [draw_map(each, record.landmarks or _named(record), say, index) for index, each in enumerate(theatres(found), start=1)],
        "nowhere": [view for view in views if view.incident.id in nowhere],
        "registers": registers(shown),
        "reasons": reasons(shown),
        "outcomes": [(outcome.value, sum(file.outcome is outcome for file in record.files)) for outcome in Outcome],
        "failed": [file for file in record.files if file.outcome is Outcome.FAILED or file.faults],
        "days": _period(record),
        "others": [(wording(code), INDEX[code]) for code in LANGUAGES if code != say.language],
    }


def _period(record: Record) -> tuple[str, str] | None:
    known = [incident.when for incident in record.incidents if incident.when is not None]
    days = sorted(day for when in known for day in (when.start, when.end) if day)
    return (days[0], days[-1]) if days else None


def _named(record: Record) -> list[Place]:
    """Cities and towns that the reports name, each once, where the record brings no landmarks of its own."""
    named = (place for claim in record.claim_by_ref.values() for place in claim.places)
    return list({place.name: place for place in named if place.is_resolved and place.level in (Level.CITY, Level.TOWN)}.values())[
        :MOST_LANDMARKS
    ]


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
    environment.filters["reason"] = partial(retold, say=say, withheld=withheld)
    environment.filters["marked"] = partial(marked, withheld=withheld)
    return environment


def _asset(name: str) -> str:
    return (resources.files("sijill.exports") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The content security policy: this style, this script, and nothing from anywhere."""
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
