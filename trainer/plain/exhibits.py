"""Finding a prepared exhibit by its number or its title, and listing the exhibits."""

from collections.abc import Sequence

from trainer.messages.catalogue import Messages, messages
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.plain.commands import halves
from trainer.plain.trouble import Cannot, said_back
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text


def asked_exhibit(typed: str, exhibits: Sequence[Exhibit]) -> tuple[Exhibit, str]:
    """The exhibit that a line asks for by a number (from 1) or a title, and the words that follow.

    Raises:
        Cannot: nothing was named, or no exhibit is called so.
    """
    number, rest = halves(typed)
    if not number:
        raise Cannot("which-exhibit", exhibits=exhibit_names(exhibits))
    by_title = _by_title(typed, exhibits)
    # A title that only begins with a figure is longer than it.
    if number.isdecimal() and (by_title is None or len(by_title[0].title) <= len(number)):
        place = int(number[:4])
        if 1 <= place <= len(exhibits):
            return exhibits[place - 1], rest
    if by_title is None:
        raise Cannot("no-such-exhibit", wanted=said_back(typed), exhibits=exhibit_names(exhibits))
    return by_title


def exhibit_names(exhibits: Sequence[Exhibit]) -> str:
    """The exhibits with their numbers, on one line."""
    return ", ".join(f"{n} {exhibit.title}" for n, exhibit in enumerate(exhibits, 1))


def default_words(exhibit: Exhibit, scenario: Scenario) -> str:
    """What is said with an exhibit by somebody who says nothing else, in the language of the talk."""
    return messages(scenario.language)("speak.show", title=exhibit.title)


def exhibit_lines(exhibit: Exhibit, n: int, scenario: Scenario, text: Messages) -> list[str]:
    """One exhibit as it is read again: title, lines, the facts it rests on."""
    facts = [scenario.facts[name].text for name in exhibit.facts if name in scenario.facts]
    parts = [text("speak.exhibit.part", text=part) for part in (*exhibit.lines, *facts)]
    return [text("speak.exhibit", n=n, title=exhibit.title), *parts]


def _by_title(typed: str, exhibits: Sequence[Exhibit]) -> tuple[Exhibit, str] | None:
    """The exhibit whose whole title the line begins with (the longest such), and the rest of the line."""
    found = [
        (exhibit, rest) for exhibit in exhibits if (rest := _after_title(typed, exhibit.title)) is not None
    ]
    return max(found, key=lambda pair: len(pair[0].title)) if found else None


def _after_title(typed: str, title: str) -> str | None:
    """What follows the title on the line, None when the line does not begin with it."""
    words, wanted = typed.split(), [fold_text(word) for word in title.split()]
    if not wanted or [fold_text(word) for word in words[: len(wanted)]] != wanted:
        return None
    return " ".join(words[len(wanted) :])
