"""The line being typed, put on disk whenever the typing pauses, so that a closed window does not lose it."""

from textual.screen import Screen
from textual.timer import Timer

from trainer.practice.practice import Practice

# Typing pauses longer than this put the draft on disk.
_AFTER = 0.4


class Draft:
    """The draft of one talk.

    Attributes:
        words: what stands in the box.
    """

    def __init__(self, screen: Screen[None], practice: Practice) -> None:
        self.words = practice.draft
        self._screen = screen
        self._practice = practice
        # What is on disk, None when that is not known.
        self._stored: str | None = practice.draft
        self._saving: Timer | None = None

    def typed(self, words: str) -> None:
        """Something was typed: put it on disk once it pauses."""
        self.words = words
        self._stop()
        self._saving = self._screen.set_timer(_AFTER, self.keep)

    def sent(self) -> None:
        """The practice has it, or has cleared it."""
        self._stored = self._practice.draft

    def lost(self) -> None:
        """Nobody knows what is on disk: put it there again."""
        self._stored = None
        self.keep()

    def keep(self) -> None:
        """Put it on disk now, if it is not there."""
        self._stop()
        if self._practice.ended or self.words == self._stored:
            return
        self._stored = self.words if self._practice.keep_draft(self.words) else None

    def _stop(self) -> None:
        if self._saving is not None:
            self._saving.stop()
            self._saving = None
