"""What shows that a few words name an outlet: one of the words that outlets call themselves by, an address, a call sign, an agency."""

import re
from functools import lru_cache

from sijill.extract.composed import compose, either
from sijill.languages import Pack


@lru_cache
def outlet_pattern(pack: Pack) -> re.Pattern[str]:
    """The pattern to search a name for; of a language without such words it matches nothing."""
    section = pack["masthead"]
    parts = [either(section[name].words) for name in ("outlet_words", "agency") if name in section]
    parts += [compose(section, "call_sign")] if "call_sign" in section else []
    return re.compile("|".join(parts) or "(?!)", re.IGNORECASE)
