"""Persons' names in running text, so that a working copy can leave them out."""

from sijill.exports.persons.finding import Found, find_persons
from sijill.exports.persons.words import PersonWords, person_words

__all__ = ["Found", "PersonWords", "find_persons", "person_words"]
