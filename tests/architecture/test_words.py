"""Words of a language stand in packs: no rule compares a word of a text with one that is written in the code."""

import ast
from collections.abc import Iterator, Mapping

import pytest

from sijill.languages import load_pack
from tests.architecture.sources import PACKAGE, modules, shown, tree

WORDS = frozenset(("word", "noun", "words"))  # attributes that hold words of a text
NAMES = frozenset(("word", "words", "_word", "joiner", "noun"))  # and what rules call them
NO_WORDS = frozenset(("http",))  # the sign of an address
ENDS = frozenset(("startswith", "endswith"))


def constants(node: ast.AST, known: Mapping[str, ast.expr]) -> Iterator[str]:
    """Strings with letters in an expression, those of the module's own names among them; names of entries in a call are none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and any(letter.isalpha() for letter in node.value):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in known:
        yield from constants(known[node.id], {})
    inside = node.args if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else [] if isinstance(node, ast.Call) else None
    for each in node.keys if isinstance(node, ast.Dict) else inside if inside is not None else ast.iter_child_nodes(node):
        yield from constants(each, known) if each is not None else ()


def is_word(node: ast.AST) -> bool:
    """An expression that is a word of a text: ``unit.word``, ``words[at]``, ``_word(tokens, at)``, or a part of one."""
    if isinstance(node, ast.Subscript):
        return is_word(node.value)
    if isinstance(node, ast.Call):
        return is_word(node.func.value) if isinstance(node.func, ast.Attribute) else is_word(node.func)
    if isinstance(node, ast.BinOp):
        return is_word(node.left) or is_word(node.right)
    return (node.attr in WORDS) if isinstance(node, ast.Attribute) else isinstance(node, ast.Name) and node.id in NAMES


def compared(module: ast.Module) -> Iterator[tuple[int, str]]:
    known = {
        node.targets[0].id: node.value for node in module.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(is_word(side) for side in sides):
                yield from ((node.lineno, said) for side in sides if not is_word(side) for said in constants(side, known))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ENDS and is_word(node.func.value):
            yield from ((node.lineno, said) for said in constants(ast.Tuple(node.args), known))


def test_no_rule_of_the_grammar_compares_words_with_its_own() -> None:
    told = ((shown(path), *found) for path in modules(PACKAGE / "extract") for found in compared(tree(path)))
    assert not [f"{path}:{line} names {said!r}" for path, line, said in told if said not in NO_WORDS]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('unit.word == "that"', ["that"]),
        ('units[at - 1].word in ("up", "down")', ["up", "down"]),
        ('LINKS = ("and", ",")\nwords[at] in LINKS', ["and"]),
        ('_word(tokens, at) == "of"', ["of"]),
        ('"civilian" in unit.word', ["civilian"]),
        ('noun.word.endswith(("s", "men"))', ["s", "men"]),
        ('unit.word.split(" ")[0] == "was"', ["was"]),
        ('"that" in unit.roles', []),
        ('unit.word in ("%", "-")', []),
        ('unit.kind == "comma"', []),
    ],
)
def test_what_counts_as_a_comparison(code: str, said: list[str]) -> None:
    assert [word for _, word in compared(ast.parse(code))] == said


def asked(module: ast.Module) -> Iterator[str]:
    """The parts that rules ask for: ``"that" in unit.roles``, ``"of" in lexicon.roles[word]``."""
    for node in ast.walk(module):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
            asks = (each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in ast.walk(node.comparators[0]))
            if "roles" in asks:
                yield node.left.value


def test_rules_ask_for_parts_that_the_english_pack_knows_and_for_each_of_them() -> None:
    known = set(load_pack("en")["roles"])
    trees = [tree(path) for room in ("extract", "places") for path in modules(PACKAGE / room)]
    assert {part for module in trees for part in asked(module)} <= known
    written = {
        each.value for module in trees for each in ast.walk(module) if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
    assert known <= written
