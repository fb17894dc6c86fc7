"""The parser of the `when:` language (its grammar stands in `condition`): text to a typed tree, errors with places."""

import json
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import get_args

from trainer.findings.nearest import nearest
from trainer.scenario.condition import About, Always, And, Compare, Condition, Does, Flag, Not, Operator, Or
from trainer.terms.moves import ACTS, EXHIBIT, MOVES, SILENCE

# Enough for any gate a person can still understand; both keep hostile conditions from costing anything.
LENGTH_LIMIT = 600
DEPTH_LIMIT = 20
TRUST_LIMIT = 100
TURN_LIMIT = 80

# What a folded word is without: blanks, signs, and accents that stand alone.
_SIGNS = re.compile(r"[\W_]+")
# "couper la poire en deux"
_MOST_WORDS = 5

KEYWORDS = ("and", "or", "not", "about", "otherwise")
NUMBERS = ("trust", "turn")
DOES = (*MOVES, *ACTS, EXHIBIT, SILENCE)

_OPERATORS = frozenset(get_args(Operator))
_TOKEN = re.compile(
    r"(?P<operator>>=|<=|==|!=|<(?![>])|>)|(?P<paren>[()])|(?P<number>-?\d+(?![\w-]))|(?P<word>[^\W\d][\w-]*)"
    r"|(?P<bad>=[<>]?|<>|&&?|\|\|?|\S)"
)


@dataclass(frozen=True, slots=True)
class ConditionNames:
    """The names a condition may use.

    Attributes:
        about: what may follow `about`.
        interests: interest → number of its stages; issues: issue → its options in order.
        flags: what some effect sets.
        words: folded word that names a subject in a talk → what it names, for hints: "lancement" → launch.
    """

    about: frozenset[str] = frozenset()
    interests: Mapping[str, int] = field(default_factory=dict)
    issues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConditionProblem:
    """What is wrong at an offset into the text, as a code of the catalogue with its values."""

    code: str
    offset: int
    values: Mapping[str, object]
    near: str | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


class _Broken(Exception):
    """The condition cannot be parsed further."""


def parse_condition(
    text: str, names: ConditionNames, hints: bool = True
) -> tuple[Condition | None, tuple[ConditionProblem, ...]]:
    """The tree of a condition, or None with every problem found (all unknown names, the first error of grammar).

    Args:
        hints: look for the nearest name of every unknown one; it costs a look at every name.
    """
    if len(text) > LENGTH_LIMIT:
        return None, (ConditionProblem("TR109", 0, {}),)
    parser = _Parser(text, names, hints)
    try:
        tree = parser.whole()
    except _Broken:
        tree = None
    return (None if parser.problems else tree), tuple(parser.problems)


def fold_word(text: str) -> str:
    """A word without capitals, accents and signs, as `ConditionNames.words` holds it."""
    return _SIGNS.sub("", unicodedata.normalize("NFKD", text.casefold()))


@cache
def usual_words() -> Mapping[str, str]:
    """What people write instead of the names and signs of the language: French names of moves, "et", "=>"."""
    content = (Path(__file__).parent / "when_words.json").read_text(encoding="utf-8")
    words: dict[str, str] = json.loads(content)
    return words


class _Parser:
    def __init__(self, text: str, names: ConditionNames, hints: bool) -> None:
        self.names = names
        self.hints = hints
        self.problems: list[ConditionProblem] = []
        self.end = len(text.rstrip())
        self.tokens = [_Token(m.lastgroup or "", m[0], m.start()) for m in _TOKEN.finditer(text)]
        self.index = 0
        self.depth = 0

    def whole(self) -> Condition:
        tree = self._joined("or", self._conjunction)
        if self.index < len(self.tokens):
            raise self._unexpected()
        return tree

    def _conjunction(self) -> Condition:
        return self._joined("and", self._negation)

    def _joined(self, word: str, part: Callable[[], Condition]) -> Condition:
        operands = [part()]
        while self._is(word):
            self.index += 1
            operands.append(part())
        if len(operands) == 1:
            return operands[0]
        return Or(tuple(operands)) if word == "or" else And(tuple(operands))

    def _negation(self) -> Condition:
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            raise self._broken("TR109", self._offset())
        try:
            if self._is("not"):
                self.index += 1
                return Not(self._negation())
            if self._is("("):
                self.index += 1
                inner = self._joined("or", self._conjunction)
                if not self._is(")"):
                    raise self._unexpected("closing")
                self.index += 1
                return inner
            return self._atom()
        finally:
            self.depth -= 1

    def _atom(self) -> Condition:
        token = self._next("condition")
        if token.kind != "word" or token.text in ("and", "or"):
            self.index -= 1
            raise self._unexpected()
        if token.text == "otherwise":
            return Always()
        if token.text == "about":
            return About(self._about())
        following = self.tokens[self.index] if self.index < len(self.tokens) else None
        if following is not None and following.kind == "operator":
            return self._comparison(token)
        if following is not None and following.kind == "bad" and _usual(following.text) in _OPERATORS:
            raise self._unexpected()
        if token.text in DOES:
            if self._is("about"):
                self.index += 1
                return Does(token.text, self._about())
            return Does(token.text)
        return self._alone(token)

    def _about(self) -> str:
        token = self._next("name")
        if token.kind != "word" or token.text in KEYWORDS:
            self.index -= 1
            raise self._unexpected()
        if token.text not in self.names.about:
            meant = self.names.words.get(fold_word(token.text))
            if meant is not None:
                self._problem("TR104", token, meant, name=token.text)
            else:
                self._unknown("TR104", token, self.names.about)
        return token.text

    def _alone(self, token: _Token) -> Condition:
        name = token.text
        if name in self.names.flags:
            return Flag(name)
        if name in self.names.about:
            self._problem("TR107", token, near=f"about {name}", name=name)
        elif name in NUMBERS:
            self._problem("TR107", token, near=f"{name} >= 1", name=name)
        else:
            token = self._with_its_words(token)
            name = token.text
            self._unknown("TR103", token, (*DOES, *sorted(self.names.flags), *KEYWORDS) if self.hints else ())
            if self._is("about"):
                # The rest is read as after a move: one mistake, one finding.
                self.index += 1
                self._about()
        return Flag(name)

    def _with_its_words(self, token: _Token) -> _Token:
        """A name that people write in several words, "question ouverte", as the one token it was meant to be."""
        words = [token.text]
        for following in self.tokens[self.index : self.index + _MOST_WORDS - 1]:
            if following.kind != "word":
                break
            words.append(following.text)
        for count in range(len(words), 1, -1):
            if _usual(" ".join(words[:count])) is not None:
                self.index += count - 1
                return _Token(token.kind, " ".join(words[:count]), token.offset)
        return token

    def _comparison(self, token: _Token) -> Condition:
        operator: Operator = self.tokens[self.index].text  # type: ignore[assignment]
        self.index += 1
        value = self._next("value")
        if value.kind not in ("number", "word"):
            self.index -= 1
            raise self._unexpected("value")
        return Compare(token.text, operator, self._value(token, value))

    def _value(self, token: _Token, value: _Token) -> int | str:
        name = token.text
        options = self.names.issues.get(name)
        limits = {"trust": TRUST_LIMIT, "turn": TURN_LIMIT, **self.names.interests}
        if options is not None:
            if value.kind == "word":
                if value.text not in options:
                    self._unknown("TR106", value, options, issue=name, options=", ".join(options))
                return value.text
            limits = {name: len(options) - 1}
        if name not in limits:
            self._unknown("TR105", token, (*NUMBERS, *self.names.interests, *self.names.issues))
            return value.text
        if value.kind == "word":
            self._problem("TR110", value, name=name, value=value.text)
            return value.text
        number = int(value.text[:9])
        if not 0 <= number <= limits[name] and options is not None:
            # "prix >= 350": the figure of an option is not its name.
            self._unknown("TR106", value, options, issue=name, options=", ".join(options))
        elif not 0 <= number <= limits[name]:
            self._problem("TR108", value, name=name, value=value.text, low=0, high=limits[name])
        return number

    def _next(self, expected: str) -> _Token:
        if self.index >= len(self.tokens):
            raise self._broken("TR102", self.end, expected=expected)
        self.index += 1
        return self.tokens[self.index - 1]

    def _is(self, text: str) -> bool:
        return self.index < len(self.tokens) and self.tokens[self.index].text == text

    def _offset(self) -> int:
        return self.tokens[self.index].offset if self.index < len(self.tokens) else self.end

    def _unexpected(self, expected: str = "operator") -> _Broken:
        if self.index >= len(self.tokens):
            return self._broken("TR102", self.end, expected=expected)
        token = self.tokens[self.index]
        near = _usual(token.text)
        if near is None and token.kind == "word":
            near = nearest(token.text, ("and", "or", "not", "about"))
        # The word itself is right, its place is not.
        return self._broken("TR101", token.offset, None if near == token.text else near, found=token.text)

    def _broken(self, code: str, offset: int, near: str | None = None, **values: object) -> _Broken:
        self.problems.append(ConditionProblem(code, offset, values, near))
        return _Broken(code)

    def _unknown(self, code: str, token: _Token, known: Collection[str], **values: object) -> None:
        near = _usual(token.text)
        if self.hints and near not in known:
            near = nearest(token.text, sorted(known) if isinstance(known, frozenset) else known)
        self._problem(code, token, near, name=token.text, **values)

    def _problem(self, code: str, token: _Token, near: str | None = None, **values: object) -> None:
        self.problems.append(ConditionProblem(code, token.offset, values, near))


def _usual(text: str) -> str | None:
    folded = unicodedata.normalize("NFKD", text.casefold().replace("_", "-").replace(" ", "-"))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    singular = "-".join(part.removesuffix("s") for part in plain.split("-"))
    words = usual_words()
    return words.get(plain) or words.get(singular) or words.get(text)
