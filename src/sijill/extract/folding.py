"""Lower case that keeps every offset."""


def lowered(text: str) -> str:
    """The text in lower case, of the same length: the few letters whose lower case is longer (as in "İzmir") stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
