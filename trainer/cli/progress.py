"""Saying, on standard error, how far a long run has come."""

from time import monotonic

from trainer.cli.context import Context

PROGRESS_SECONDS = 3.0
"""How often it is said."""


class Progress:
    """Says so far and of how many, once it takes long; nothing of what is quickly done."""

    def __init__(self, key: str, context: Context) -> None:
        """`key` is that of a text with `{done}` and `{total}`."""
        self._key, self._context = key, context
        self._said = monotonic()

    def __call__(self, done: int, total: int) -> None:
        """So far."""
        if done < total and monotonic() - self._said >= PROGRESS_SECONDS:
            self._said = monotonic()
            self._context.console.warn(self._context.text(self._key, done=done, total=total))
