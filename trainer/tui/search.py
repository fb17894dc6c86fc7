"""One question to the history, answered bite by bite: to be read in a thread, beside the screen."""

from trainer.attempts.summary import AttemptSummary
from trainer.messages.catalogue import Messages
from trainer.terms.fold import fold_text
from trainer.tui.desk import Desk
from trainer.tui.pages.attempts import searched

PAGE = 30
"""Attempts read at once when nothing is searched for: more than a screen holds."""

_BITE = 500
"""Attempts read at once while searching."""

_MOST_WORDS = 12
"""Words looked for; each one more is another walk through all that was said."""


class Search:
    """The attempts found so far.

    Args:
        desk: asked for them.
        text: in its language outcomes and modes are searched.
        wanted: each of these words must be about the attempt or have been said in it; accents and capitals do not
            matter. Blank wants all.
        everyone: whether everybody's attempts are searched.

    Attributes:
        found: the attempts that fit, the latest first.
        said: ids of those that only fit by what was said.
        read: how many attempts have been looked at; whole: whether that was all.
        given_up: set it, and a bite ends as soon as it can.
    """

    def __init__(self, desk: Desk, text: Messages, wanted: str = "", *, everyone: bool = False) -> None:
        self._desk = desk
        self._text = text
        self._words = tuple(dict.fromkeys(fold_text(wanted).split()))[:_MOST_WORDS]
        self._everyone = everyone
        # Per word: the attempts in which it was said. None until that has been looked up.
        self._heard: dict[str, frozenset[str]] | None = None
        self.found: list[AttemptSummary] = []
        self.said: set[str] = set()
        self.read = 0
        self.whole = False
        self.given_up = False

    def bite(self) -> None:
        """Look at some more attempts. Raises StoreError, OSError."""
        if self._heard is None:
            self._heard = {}
            for word in self._words:
                if self.given_up:
                    return
                self._heard[word] = self._desk.heard(word, self._everyone)
        size = _BITE if self._words else PAGE
        page = self._desk.history(self.read, size, self._everyone)
        self.read += len(page)
        self.whole = len(page) < size
        self.found += [attempt for attempt in page if self._fits(attempt, self._heard)]

    def drop(self, attempt: str) -> None:
        """Leave out an attempt that has been removed."""
        self.found = [found for found in self.found if found.id != attempt]
        self.read -= 1

    def _fits(self, attempt: AttemptSummary, heard: dict[str, frozenset[str]]) -> bool:
        about = fold_text(searched(attempt, self._text))
        beyond = [word for word in self._words if word not in about]
        if not all(attempt.id in heard[word] for word in beyond):
            return False
        if beyond:
            self.said.add(attempt.id)
        return True
