"""When she may bring up something new by herself, and the few words that lead to it.

A new subject comes behind a short answer, where the reply has had its own: never behind a question that nobody has answered, a
correction or an apology.
"""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.negotiation.asking.beside import placed_questions
from trainer.negotiation.playing import Playing

# Lines of an answer behind which what comes by itself is still heard.
ROOM = 1
# The same where a new scene has waited for its turn.
_FULL = 2
# What she says to a question where she has no answer.
_NO_ANSWER = frozenset(
    f"phrase:{key}"
    for key in (
        *("unknown_about", "more_behind"),
        *("answer_open_question", "answer_closed_question", "answer_which_question"),
    )
)
CORRECTS = frozenset({"denial", "unagreed", "recalled"})
"""Cues of a reply that puts something right."""
CORRECTED = (
    *("corrected", "taken_back", "struck_out", "nothing_written", "tied_again", "withdrawn"),
    *("misheard", "checked_wrong", "checked_words", "asked_unanswered", "apology"),
)
"""What lines come from that put something right themselves."""
# "Désolé, je me suis emporté" (folded).
_SORRY = re.compile(
    r"\b(?:desolee?|navree?|pardon\w*|excuse[zr]?(?:[- ]moi)?|(?:mes|nos|vos) excuses|je m['’ ]?excuse|"
    r"je n['’ ]?ai (?:pas|jamais) (?:parle|dit)|i (?:never|did ?n['’ ]?t) (?:said?|mention|speak|talk)|"
    r"sorry|apolog\w+|forgive me|excuse me|my (?:mistake|bad))\b"
)
# Openings that lead to a new subject by themselves, or come back to an old one.
_LEADS = re.compile(
    r"(?:autre|encore|a propos|une (?:autre|chose|question)|un (?:mot|doute|point)|au fait|et|reste|revenons|reprenons|sur|autant|puisque|"
    r"il (?:me )?(?:reste|y a)|dites[- ]moi|pour|bon|s['’]il|l['’]heure|nous (?:revoila|y revoila)|non|"
    r"je (?:reviens|repose|relis|tourne|partage|commence|coupe|range|ressers|crois|n['’]oublie|vous (?:le|la) dis)|"
    r"one|another|now|something|by the way|for the record|while|let['’]s|where were|okay|before|if we)\b"
)


def is_full(playing: Playing) -> bool:
    """Whether it answers several questions, or says so much that nothing is added."""
    said = len(playing.speech.lines)
    return said > _FULL or (said > ROOM and questions(playing) > 1)


def is_left_unanswered(playing: Playing) -> bool:
    """Whether the reply asks more than she has said anything to, or something to which she has no answer."""
    lines = playing.speech.lines
    return questions(playing) > len(lines) or any(line.source in _NO_ANSWER for line in lines)


def questions(playing: Playing) -> int:
    """How many things the reply asks."""
    return sum(1 for _ in placed_questions(playing.situation(), with_terms=True))


def puts_right(playing: Playing) -> bool:
    """Whether the reply corrects something or apologises, or her answer does."""
    reading = playing.reading
    if any(key in line.source for line in playing.speech.lines for key in CORRECTED):
        return True
    return reading is not None and (
        any(cue.cue in CORRECTS for cue in reading.cues)
        or _SORRY.search(fold_text(reading.reply)) is not None
    )


def lead_in(playing: Playing, about: tuple[str, ...]) -> None:
    """Before the line just said, where it changes the subject, a few words that say so, never the same twice.

    Args:
        about: the names of what the line brings up.
    """
    lines = playing.speech.lines
    if len(lines) < 2 or _LEADS.match(fold_text(lines[-1].text)) or _goes_on(playing, about):
        return
    if playing.speech.phrase("bridge"):
        words = lines.pop().text
        lines[-1] = replace(lines[-1], text=f"{words} {lines[-1].text}")


def _goes_on(playing: Playing, about: tuple[str, ...]) -> bool:
    """Whether the reply speaks of it too."""
    line, scenario = fold_text(playing.speech.lines[-1].text), playing.scenario
    named = {m.name for m in playing.reading.mentions} if playing.reading is not None else set()
    words = {name: (*scenario.topics.get(name, ()), *_issue_words(playing, name)) for name in named}
    return bool(named.intersection(about)) or any(
        re.search(rf"\b{re.escape(fold_text(word))}\b", line) for found in words.values() for word in found
    )


def _issue_words(playing: Playing, name: str) -> tuple[str, ...]:
    issue = playing.scenario.issues.get(name)
    return () if issue is None else issue.words
