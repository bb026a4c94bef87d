"""Exports of Telegram Desktop (JSON): each message with words is a report."""

import json
from collections.abc import Iterator
from typing import Any

from sijill.domain.errors import EmptyReport, EncodingFault, TruncatedReport, WireError
from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.encoding import working_text
from sijill.intake.result import BadRow, Extracted, Note, Part

EXTRACTOR = "sijill-telegram/1"


def read_telegram(content: bytes) -> Iterator[Part]:
    """The messages of one chat, or of every chat of an account. Ids are of chat and message, so that a later export doubles nothing;
    an edited message is a report of its own.

    Raises EncodingFault, TruncatedReport, WireError (it is no export of Telegram), EmptyReport (no message has words).
    """
    raw = _parse(content)
    chats = raw["chats"]["list"] if isinstance(raw.get("chats"), dict) and isinstance(raw["chats"].get("list"), list) else [raw]
    found, silent, number = False, 0, 0
    for chat in chats:
        messages = chat.get("messages") if isinstance(chat, dict) else None
        if not isinstance(messages, list):
            raise WireError("is no export of Telegram: a list of messages is wanted; export the chat anew as JSON")
        for message in messages:
            number += 1
            part = _message(chat, message, number)
            if part is not None:
                found = True
                yield part
            elif isinstance(message, dict) and message.get("type") == "message":
                silent += 1
    if not found:
        raise EmptyReport(f"holds no message with words ({silent} with pictures or files alone)")


def _parse(content: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise EncodingFault(f"is not UTF-8 at byte {error.start}; export it again") from error
    except (ValueError, RecursionError) as error:
        raise TruncatedReport(f"is no whole JSON ({str(error)[:100]}); export it again") from error
    if not isinstance(raw, dict):
        raise WireError("is no export of Telegram; export the chat anew as JSON")
    return raw


def _message(chat: dict[str, Any], message: object, number: int) -> Part | None:
    if not isinstance(message, dict) or message.get("type") != "message":
        return None
    try:
        words, notes = working_text(_words(message.get("text")))
        name = f"tg-{_plain(chat.get('id'))}-{_plain(message.get('id'))}"
    except WireError as error:
        return BadRow(number, error)
    if not words.strip():
        return None
    edited = message.get("edited_unixtime")
    return Extracted(
        text=words,
        extractor=EXTRACTOR,
        head=_head(chat, message),
        notes=(*notes, *_attached(message)),
        id=f"{name}-e{edited}" if isinstance(edited, str) and edited.isdecimal() else name,
        row=number,
    )


def _plain(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WireError("a chat or a message has no number; export the chat anew as JSON")
    return str(value)


def _words(text: object) -> str:
    """Words are a text, or a list of texts and of marked stretches."""
    if isinstance(text, str):
        return text
    if not isinstance(text, list):
        return ""
    return "".join(part if isinstance(part, str) else str(part.get("text") or "") if isinstance(part, dict) else "" for part in text)


def _head(chat: dict[str, Any], message: dict[str, Any]) -> Head:
    channel, author = _text(chat.get("name")), _text(message.get("from"))
    return Head(
        publisher=channel,
        author=author if author != channel else None,
        published=iso_date(_text(message.get("date"))),
        source_line=_text(message.get("forwarded_from")),
    )


def _attached(message: dict[str, Any]) -> tuple[Note, ...]:
    names = [str(message[key])[:100] for key in ("photo", "file") if message.get(key)]
    return (Note("attachment", f"not read: {', '.join(names)}"),) if names else ()


def _text(value: object) -> str | None:
    return " ".join(working_text(value)[0].split()) or None if isinstance(value, str) else None
