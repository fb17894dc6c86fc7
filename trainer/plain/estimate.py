"""The student's own estimate at a plain terminal, before any level is told."""

from collections.abc import Mapping
from typing import Any

from trainer.assessment.rubric import Criterion
from trainer.messages.catalogue import Messages
from trainer.plain.console import Console
from trainer.plain.trouble import Cannot
from trainer.practice.errors import AlreadyEstimated, NotEnded
from trainer.practice.estimates import estimate
from trainer.practice.practice import Practice
from trainer.terms.fold import fold_text

_LEVELS = ("0", "1", "2", "3")


def ask_estimate(practice: Practice, console: Console, text: Messages) -> None:
    """Ask for a level per criterion, its descriptors read out, and keep what was answered. Raises StoreError."""
    skip = text("plain.estimate.skip")
    console.tell("", text("plain.estimate.intro", skip=skip))
    levels: dict[str, int] = {}
    criteria = practice.rubric.criteria
    for place, criterion in enumerate(criteria, 1):
        name = criterion.name.of(text.language)
        console.tell(text("plain.estimate.criterion", place=place, count=len(criteria), criterion=name))
        console.tell(*_descriptors(practice, criterion, text))
        answer = _answer(console, skip, text)
        if answer is None:
            break
        if answer:
            levels[criterion.id] = int(answer)
    keep_estimate(practice, levels)


def keep_estimate(practice: Practice, levels: Mapping[str, Any]) -> None:
    """Keep an estimate from outside. Raises Cannot, StoreError."""
    try:
        estimate(practice, levels)
    except NotEnded:
        raise Cannot("not-ended") from None
    except AlreadyEstimated:
        raise Cannot("already-estimated") from None
    except (KeyError, ValueError):
        raise Cannot("bad-estimate") from None


def _answer(console: Console, skip: str, text: Messages) -> str | None:
    """A level, "" for none, None when the rest is skipped or nobody answers any more."""
    while (line := console.ask(text("plain.estimate.prompt"))) is not None:
        answer = line.strip()
        if fold_text(answer) == fold_text(skip):
            return None
        if answer in ("", *_LEVELS):
            return answer
        console.tell(text("plain.estimate.again", skip=skip))
    return None


def _descriptors(practice: Practice, criterion: Criterion, text: Messages) -> list[str]:
    language = text.language
    return [
        text("plain.estimate.level", level=level, word=word.of(language), meaning=meaning.of(language))
        for level, (word, meaning) in enumerate(
            zip(practice.rubric.level_words, criterion.levels, strict=True)
        )
    ]
