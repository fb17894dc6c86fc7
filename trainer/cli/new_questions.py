"""The questions of `trainer new`, one after the other; an empty line takes what stands in brackets."""

from collections.abc import Sequence
from typing import Final, TypeVar

from trainer.authoring.new.families import Family
from trainer.authoring.new.names import CONTRACTS, DIFFICULTIES, MARKETS, Contract, Difficulty, Market
from trainer.authoring.new.wishes import FEWEST_ISSUES
from trainer.messages.catalogue import LANGUAGES, Messages
from trainer.plain.console import Console
from trainer.practice.typed import clean_line, clean_name
from trainer.scenario.scenario import Language
from trainer.terms.fold import fold_text

_USUAL_DIFFICULTY: Final = 1
Code = TypeVar("Code", bound=str)


class StoppedAsking(Exception):
    """The input has ended before the last answer."""


class Questions:
    """Asks on a console. `silent`: asks nothing and takes what is usual."""

    def __init__(self, console: Console, text: Messages, *, silent: bool) -> None:
        self._console = console
        self._text = text
        self._silent = silent

    def language(self, usual: Language) -> Language:
        """The language of the talk."""
        names = [self._text(f"new.language.{code}") for code in LANGUAGES]
        return self._one("new.ask.language", LANGUAGES, names, LANGUAGES.index(usual))

    def contract(self) -> Contract:
        """The contract family."""
        names = [self._text(f"tui.contract.{contract}") for contract in CONTRACTS]
        return self._one("new.ask.contract", CONTRACTS, names, 0)

    def market(self) -> Market:
        """Where the deal is made."""
        names = [self._text(f"tui.market.{market}") for market in MARKETS]
        return self._one("new.ask.market", MARKETS, names, 0)

    def difficulty(self) -> Difficulty:
        """How hard it is."""
        names = [self._text(f"tui.difficulty.{number}") for number, _ in enumerate(DIFFICULTIES, 1)]
        return self._one("new.ask.difficulty", DIFFICULTIES, names, _USUAL_DIFFICULTY)

    def title(self, usual: str) -> str:
        """The scenario's title."""
        return clean_line(self._words("new.ask.title", usual)) or usual

    def name(self, side: str, usual: str) -> str:
        """The name of a side, "you" or "them"."""
        return clean_name(self._words(f"new.ask.name.{side}", usual)) or usual

    def role(self, side: str, usual: str) -> str:
        """Function and company of a side."""
        return clean_line(self._words(f"new.ask.role.{side}", usual)) or usual

    def issues(self, usual: Family) -> tuple[str, ...]:
        """The issues to negotiate, by number or name."""
        ids = [issue.id for issue in usual.issues]
        names = [issue.label for issue in usual.issues]
        marked = ", ".join(str(ids.index(name) + 1) for name in usual.usual)
        self._list("new.ask.issues", names)
        while True:
            typed = self._words("new.ask.numbers", marked)
            if not typed.strip() or typed == marked:
                return usual.usual
            places = [_place(part, ids, names) for part in typed.replace(";", ",").split(",") if part.strip()]
            chosen = tuple(dict.fromkeys(ids[place] for place in places if place is not None))
            if None not in places and len(chosen) >= FEWEST_ISSUES:
                return chosen
            self._console.tell(self._text("new.again.issues", least=FEWEST_ISSUES, most=len(ids)))

    def _one(self, key: str, codes: Sequence[Code], names: Sequence[str], usual: int) -> Code:
        self._list(key, names)
        while True:
            typed = self._words("new.ask.number", str(usual + 1))
            place = _place(typed, codes, names)
            if place is not None:
                return codes[place]
            self._console.tell(self._text("new.again.one", most=len(codes)))

    def _list(self, key: str, names: Sequence[str]) -> None:
        if not self._silent:
            self._console.tell("", self._text(key))
            self._console.say(*(f"  {number}. {name}" for number, name in enumerate(names, 1)))

    def _words(self, key: str, usual: str) -> str:
        if self._silent:
            return usual
        typed = self._console.ask(self._text(key, usual=usual))
        if typed is None:
            raise StoppedAsking
        return typed.strip() or usual


def _place(typed: str, codes: Sequence[str], names: Sequence[str]) -> int | None:
    """The place that a number, a code or a name means."""
    wanted = fold_text(typed.strip())
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 3:
        number = int(wanted)
        return number - 1 if 1 <= number <= len(codes) else None
    for place, (code, name) in enumerate(zip(codes, names, strict=True)):
        if wanted in (fold_text(code), fold_text(name)):
            return place
    return None
