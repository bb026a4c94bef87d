"""Which reports of an incident count in it, beside those that are only listed with it."""

from sijill.domain.incident import Incident


def counting_reports(incident: Incident) -> tuple[str, ...]:
    """The reports that have a claim in the incident, each once; the others it lists count nobody, or wait until a person decides."""
    return tuple(dict.fromkeys(ref.report for ref in incident.claims))
