"""Whether a site's robots.txt lets programs read an address (RFC 9309)."""

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from sijill.domain.errors import FetchError
from sijill.intake.capture import CAPTURE_LIMITS, CaptureLimits, capture
from sijill.intake.encoding import decode

NAME = "Sijill"  # what rules for us would be headed with
MOST = 500 * 1024  # bytes of rules, as the standard has it


class Robots:
    """What sites say, asked once each."""

    def __init__(self, limits: CaptureLimits = CAPTURE_LIMITS, *, private: bool = False) -> None:
        self._limits, self._private = limits, private
        self._rules: dict[str, RobotFileParser | None] = {}

    def allows(self, address: str) -> bool:
        """A site without rules allows everything; one that cannot be asked allows nothing."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._ask(site)
        rules = self._rules[site]
        return rules is not None and rules.can_fetch(NAME, address)

    def _ask(self, site: str) -> RobotFileParser | None:
        try:
            answer = capture(f"{site}/robots.txt", self._limits, private=self._private, refusals=True)
        except FetchError:
            return None
        if answer.status >= 500:
            return None
        rules = RobotFileParser()
        rules.parse(_words(answer.body[:MOST]).splitlines() if answer.status < 400 else [])
        return rules


def _words(content: bytes) -> str:
    return decode(content).text if content.strip() and b"\0" not in content else ""
