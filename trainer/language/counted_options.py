"""Options told by how many times something: "cinq fois la redevance" is none that says "une fois la redevance"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.language.context import IssueCue
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice

_TIMES = re.compile(r"\W*(?:fois|times|x)\b")
_COUNT = re.compile(r"(\d+(?:[.,]\d+)?|[a-z]+)\W*$")
_COUNTED = re.compile(r"(\d+(?:[.,]\d+)?|[a-z]+)\s*(?:fois|times|x)\b")
_WORDS: Mapping[str, str] = {
    "une": "1",
    "un": "1",
    "deux": "2",
    "trois": "3",
    "quatre": "4",
    "cinq": "5",
    "six": "6",
    "sept": "7",
    "huit": "8",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "seven": "7",
    "eight": "8",
    "dix": "10",
    "ten": "10",
}


def with_counts(
    reply: str, choices: Sequence[ReadChoice], issues: Sequence[IssueCue]
) -> tuple[ReadChoice, ...]:
    """The options of a reply, each "times" held against the count in front of it: the option of that count instead, or none.

    Args:
        reply: a reply.
        choices: the options read in it.
        issues: the scenario's points with the words of their options.
    """
    plain = fold_text(reply)
    if len(plain) != len(reply) or not choices:
        return tuple(choices)
    by_name = {issue.id: issue for issue in issues}
    found: list[ReadChoice] = []
    for choice in choices:
        before = _COUNT.search(plain, 0, choice.start)
        if before is None or not _TIMES.match(plain, choice.start) or choice.issue not in by_name:
            found.append(choice)
            continue
        count = _number(before.group(1))
        having = {
            option.id: {
                _number(met.group(1))
                for text in (option.label, *option.like)
                for met in _COUNTED.finditer(fold_text(text))
            }
            for option in by_name[choice.issue].options
        }
        if count is None or count in having.get(choice.option, set()):
            found.append(choice)
            continue
        other = [name for name, counts in having.items() if count in counts]
        if len(other) == 1:
            found.append(replace(choice, option=other[0]))
    return tuple(found)


def _number(word: str) -> str | None:
    return word.replace(",", ".") if word[0].isdigit() else _WORDS.get(word)
