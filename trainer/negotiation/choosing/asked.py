"""The ordinary questions of a reply that want an answer, each with the issues it is about."""

import re
from dataclasses import dataclass

from trainer.language.asked_kind import asked_kind
from trainer.language.common_questions import PREFIX
from trainer.language.context import Language
from trainer.language.normalise import fold_text
from trainer.language.reading import CueSpan, Reading
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Issue

# Kinds that only lead up to another question, or complain: dropped where the reply asks something else.
_LEADS_UP = frozenset({"may_i_ask", "unanswered", "heard_me", "and_you", "talk_of"})

# Words after a courtesy from which it leads up to the question itself.
ASKS_ON = 4
# Letters of a word that can stand for the label it begins.
HEAD = 4

# Kinds that want her reason for a value, not a word on it.
REASONS = frozenset({"why", "justify", "whose_figure"})

_WORDS = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[?!…;\n]|[.,](?=\s|$)")
_SENTENCE_END = re.compile(r"[?!…;\n]+|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A common question of the reply: its kind, the issues named in its sentence, and where its words stand."""

    kind: str
    issues: tuple[str, ...]
    start: int = 0
    end: int = 0


def asked_questions(playing: Playing, reading: Reading) -> list[Asked]:
    """The common questions of a reply, in its order, each kind once."""
    cues = [cue for cue in reading.cues if cue.cue.startswith(PREFIX)]
    found: dict[str, Asked] = {}
    for cue in cues:
        kind = cue.cue.removeprefix(PREFIX)
        if kind in ("may_i_ask", "heard_me") and _goes_on(reading, cue, playing.scenario.language):
            continue  # "Puis-je vous demander, avant tout, depuis quand vous exercez ?" has asked already
        # "Pourquoi 0,40 ?" is about the point of its figure, whatever part of the reply is looked at.
        about = playing.reading if kind in REASONS and playing.reading is not None else reading
        found.setdefault(kind, Asked(kind, _named(playing, about, cue), cue.start, cue.end))
    point = found.pop("point", None) if "her_offer" in found else None
    if point is not None and not found["her_offer"].issues:
        # "Et le tribunal ? Vous préférez quoi ?" asks one thing.
        found["her_offer"] = Asked("her_offer", point.issues)
    if "all_points" in found:
        # "Faites le point, vous en êtes où sur chacun ?" is told with her figures.
        found.pop("standing", None)
    kinds = list(found.values())
    if any(question.kind not in _LEADS_UP for question in kinds):
        kinds = [question for question in kinds if question.kind not in _LEADS_UP]
    return kinds


def clause_words(reading: Reading, place: int) -> int:
    """The number of words of the clause that begins at a place: "pourquoi si grand, vous n'allez pas y dormir ?" asks in three."""
    end = _CLAUSE_END.search(reading.reply, place)
    return len(_WORDS.findall(reading.reply[place : end.start() if end is not None else len(reading.reply)]))


def _goes_on(reading: Reading, cue: CueSpan, language: Language) -> bool:
    rest = reading.reply[cue.end :]
    return len(_WORDS.findall(rest)) >= ASKS_ON and asked_kind(rest, language) not in ("told", "yes_or_no")


def _named(playing: Playing, reading: Reading, cue: CueSpan) -> tuple[str, ...]:
    """The issues that the sentence of a question names, by words or by a term."""
    ends = [match.end() for match in _SENTENCE_END.finditer(reading.reply, 0, cue.start)]
    start = ends[-1] if ends else 0
    after = _SENTENCE_END.search(reading.reply, max(cue.start, cue.end - 1))
    end = after.end() if after is not None else len(reading.reply)
    names = [(m.start, m.name) for m in reading.mentions if m.aspect == "issue"]
    names += [(t.start, t.issue) for t in reading.terms if t.issue is not None]
    names += [(c.start, c.issue) for c in reading.choices]
    here = [name for at, name in sorted(names) if start <= at < end]
    # A reply mentions each issue once, at its first place: here it may be named again.
    asked = " " + " ".join(_WORDS.findall(fold_text(reading.reply[start:end]))) + " "
    issues = playing.scenario.issues.values()
    here += [issue.id for issue in issues if is_named(issue, asked)]
    if not here:
        # "Ce délai" is the one she has just spoken of, else any of them.
        heads = [issue.id for issue in issues if _head(issue) and f" {_head(issue)} " in asked]
        subject = playing.before.subject
        here = sorted(heads, key=lambda name: subject.index(name) if name in subject else len(subject))
    return tuple(dict.fromkeys(here))


def is_named(issue: Issue, text: str) -> bool:
    """Whether a text names an issue by its label or one of its words."""
    plain = " " + " ".join(_WORDS.findall(fold_text(text))) + " "
    spelt = (" ".join(_WORDS.findall(fold_text(words))) for words in (issue.label, *issue.words))
    return any(f" {words} " in plain for words in spelt)


def _head(issue: Issue) -> str:
    """The first word of an issue's label, where it is long enough to stand for the whole."""
    words = _WORDS.findall(fold_text(issue.label))
    return words[0] if words and len(words[0]) >= HEAD else ""
