"""Why a move or an act was read: the features that weighed most, each with the words or the line behind it."""

from collections.abc import Mapping, Sequence
from typing import Any

from trainer.language.context import ReadingContext
from trainer.language.cues import cues_of
from trainer.language.features import Prepared, content_stems, is_content
from trainer.language.scoring import Weighed
from trainer.language.words import stem, words_of
from trainer.terms.moves import MOVES, Move

Json = dict[str, Any]

_KINDS = {
    "q": "cue",
    "p": "cues together",
    "w": "word",
    "b": "words",
    "s": "stem",
    "c": "letters",
    "x": "line answered",
    "z": "shape",
    "n": "clause beside",
    "y": "state",
    "m": "move",
}


def because(weighed: Weighed, index: int, made: Prepared, context: ReadingContext) -> list[Json]:
    """What decided for one label, the heaviest first.

    Returns:
        Objects with `kind` (a cue, a word, the line answered…), `name`, `weight` (in the log-odds of the label before
        calibration), and where there are any: `about` (what the cue looks for), `words` (of the reply), `shared`
        (content words that the reply takes up from the line answered).
    """
    return [_reason(name, weight, made, context) for name, weight in weighed.reasons(index)]


def _reason(name: str, weight: float, made: Prepared, context: ReadingContext) -> Json:
    group, _, rest = name.partition(":")
    told: Json = {"kind": _KINDS.get(group, group), "name": rest, "weight": round(weight, 3)}
    if group in "qp":
        about = {cue.name: cue.about for cue in cues_of(made.language)}
        told["about"] = [about[part] for part in rest.split("+") if part in about]
        told["words"] = [
            made.text[made.words[hit.first].start : made.words[hit.last].end]
            for hit in made.hits
            if hit.cue in rest.split("+")
        ]
    if (group == "x" and rest.startswith("shared")) or (group in "qp" and "shared" in rest):
        told["shared"] = shared_words(made, context)
    return told


def shared_words(made: Prepared, context: ReadingContext) -> list[str]:
    """The content words of the counterpart's last line that a reply takes up, as the line has them."""
    language = made.language
    own = content_stems(made.words, language)
    line = next((one.text for one in reversed(context.lines) if one.speaker == "counterpart"), "")
    return [
        line[word.start : word.end]
        for word in words_of(line, language)
        if is_content(word, language) and stem(word.text, language) in own
    ]


def rules_applied(weighed: Weighed, chosen: Sequence[Move]) -> Mapping[Move, str]:
    """Where the rules of the guide overruled the weights: "added" below the threshold, "held back" above it."""
    told: dict[Move, str] = {}
    for index, move in enumerate(MOVES):
        above = weighed.margin(index) >= 0.0
        if above != (move in chosen):
            told[move] = "held back" if above else "added"
    return told
