"""A question that stands beside an offer: "98 000, et quand vous faut-il la machine ?". It is answered too."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache

from trainer.language.asked_parts import WHY
from trainer.language.common_questions import PREFIX
from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import AskedPart, Reading, ReadMove
from trainer.language.tag_questions import is_tag
from trainer.negotiation.choosing.point_asked import (
    QUESTION,
    REASON_CUES,
    answers_no_such_point,
    speaks_of_another,
)
from trainer.negotiation.choosing.routing import (
    MEANT,
    PLAIN,
    Routed,
    gate_evidence,
    leaves,
    likelihood,
    route,
)
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.voice.speech import Speech
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction

_QUESTIONS = frozenset({"open_question", "closed_question"})
# Fewer words than this ask nothing by themselves: "98 000 ?", "d'accord ?".
_LEAST_WORDS = 3
# A figure of no point in so few words is the whole question: "0,50 € la caisse ?".
_FIGURE_WORDS = 4
# How surely a sentence with a question mark asks, where nothing else in it was read as a question.
_BY_ITS_MARK = 0.5
# How likely a reaction to something told must be what is meant, whatever else the reply asks (0–1).
TOLD = 0.6
# From here on what a question wants comes before what the rest of the reply wants.
ASKED = 0.35
# So much liker must the whole reply be to a sample than any question of it for what it tells to be what is like it (0–1).
_LIKER = 0.05
# What the whole reply wants answers the question too where it is at most so much less likely.
NEARLY_AS_FIT = 0.1
_WORDS = re.compile(r"\w+")
# "Pourquoi vous ? Ben parce que…": who answers himself asks nothing.
_BECAUSE = re.compile(r"\W*(?:\w+\W+){0,3}(?:parce qu|car |because)")
# A sample of more than one sentence that ends in a question, and the share of its words and a reply's that are of both (0–1).
_TELLS_AND_ASKS = re.compile(r"[.!…:;]\s.*\?\W*$")
_SAME = 0.6
# What goes on with the question before it.
_TAIL = re.compile(
    r"(?:et )?(?:(?:ca|cela) (?:change|veut dire|donne|signifie|represente) quoi|qu est ce que (?:ca|cela) (?:change|veut dire|donne)|"
    r"c est a dire)|(?:and )?(?:what does (?:that|it|this) (?:change|mean|do)|what is the difference|meaning what)"
)
_VERDICT = frozenset({PREFIX + "verdict", PREFIX + "unanswered"})
_STANDING = f"{PREFIX}standing"


def questions_beside(situation: Situation, with_terms: bool = False) -> Iterator[Situation]:
    """Each question of a reply as a reply of its own, where no term stands in it (`with_terms`: those too)."""
    for _, asked in placed_questions(situation, with_terms):
        yield asked


def placed_questions(situation: Situation, with_terms: bool = False) -> Iterator[tuple[int, Situation]]:
    """The same, each with the place of its first character in the reply."""
    reading = situation.reading
    if reading is None or "?" not in reading.marked:
        return
    for start, end in (
        span for sentence in _sentences(reading.marked) for span in _apart(reading, *sentence)
    ):
        words = _WORDS.findall(fold_text(reading.reply[start:end]))
        told = _BECAUSE.match(fold_text(reading.reply[end:])) is not None
        part = next((one for one in reading.questions if one.start < end and one.end > start), None)
        reason = len(words) > 1 and words[0] in WHY and not told
        if len(words) < _LEAST_WORDS and part is None and not reason:
            continue
        if end - start < len(reading.reply) and is_tag(
            reading.marked[start:end], situation.scenario.language
        ):
            continue
        if start > 0 and _TAIL.fullmatch(" ".join(words)) and reading.marked[:start].rstrip().endswith("?"):
            continue  # "La différence, c'est quoi ? Ça change quoi ?" asks one thing
        # "What are the first three?" counts, "is the volume of 12,000 guaranteed?" tells: neither puts anything forward.
        openly, bare = _asks_openly(reading, start, end), len(words) <= _FIGURE_WORDS
        starts = [
            term.start
            for term in reading.terms
            if (not (openly and term.stance == "asked") if term.issue is not None else bare and not openly)
        ]
        starts += [choice.start for choice in reading.choices]
        asks = {cue.cue for cue in reading.cues if start <= cue.start < end and cue.cue.startswith(PREFIX)}
        wants_reason = bool(asks) and asks <= REASON_CUES  # "Pourquoi 0,42 vous gêne ?"
        if not (with_terms or wants_reason) and any(start <= place < end for place in starts):
            continue
        acts = tuple(act for act in situation.acts if start <= act.start < act.end <= end)
        yield start, replace(situation, reading=_within(reading, start, end, part), acts=acts)


def _asks_openly(reading: Reading, start: int, end: int) -> bool:
    return any(m.move == "open_question" and m.start < end and m.end > start for m in reading.moves)


@lru_cache(maxsize=16)
def _sentences(reply: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences that end in a question mark; one turn asks for them several times."""
    return tuple(match.span() for match in QUESTION.finditer(reply))


def _apart(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the questions of a sentence that asks several things at once; else that of the sentence."""
    parts = [(part.start, part.end) for part in reading.questions if start <= part.start and part.end <= end]
    told_first = len(parts) == 1 and parts[0][0] > start
    return parts if told_first or len(parts) > 1 else [(start, end)]


def says_before_its_tag(situation: Situation) -> bool:
    """Whether all that the reply asks is a word on what it says before ("voici mon ordre du jour… Ça vous convient ?")."""
    reply = situation.reading.marked if situation.reading is not None else ""
    language = situation.scenario.language
    spans = list(_sentences(reply))
    if len(spans) == 1 and not is_tag(reply[slice(*spans[0])], language):
        # "Le prix est en euros, ça vous va ?"
        spans = [(max(spans[0][0], reply.rfind(",", *spans[0]) + 1), spans[0][1])]
    before = _WORDS.findall(reply[: spans[0][0]]) if spans else []
    return len(before) >= _LEAST_WORDS and all(is_tag(reply[start:end], language) for start, end in spans)


def told_beside(situation: Situation) -> Situation | None:
    """What the reply tells besides what it asks, as a reply of its own; None where it asks nothing, or tells too little to be
    about something.

    What it is like is what the whole is liker to than any question of it.
    """
    reading = situation.reading
    spans = _sentences(reading.marked) if reading is not None else ()
    if reading is None or not spans:
        return None
    told = reading.marked
    for start, end in reversed(spans):
        told = told[:start] + told[end:]
    asked = [part.samples for part in reading.questions]
    if len(_WORDS.findall(told)) <= _LEAST_WORDS or not asked:
        return None
    nearest: dict[str, float] = {}
    for sample in (sample for samples in asked for sample in samples):
        nearest[sample.name] = max(sample.score, nearest.get(sample.name, 0.0))

    # What no clause of it is like by itself, the whole is like by its question.
    clauses = {sample.name for part in reading.told for sample in part.samples}

    def outside(place: int) -> bool:
        return not any(start <= place < end for start, end in spans)

    told_only = replace(
        reading,
        moves=tuple(m for m in reading.moves if m.move not in _QUESTIONS and outside(m.start)),
        terms=tuple(t for t in reading.terms if outside(t.start)),
        choices=tuple(c for c in reading.choices if outside(c.start)),
        mentions=tuple(m for m in reading.mentions if outside(m.start)),
        samples=tuple(
            s
            for s in reading.samples
            if s.score > nearest.get(s.name, 0.0) + _LIKER and (s.name in clauses or not reading.told)
        ),
        facts=tuple(f for f in reading.facts if outside(f.start)),
        cues=tuple(c for c in reading.cues if outside(c.start)),
        questions=(),
    )
    return replace(situation, reading=told_only, acts=tuple(a for a in situation.acts if outside(a.start)))


def answers_told(reaction: Reaction, told: Situation) -> bool:
    """Whether a reaction answers something told: its gate asks for no question, or holds without one."""
    if reaction.when is None:
        return not any("?" in sample for sample in reaction.like)
    return not answers_question(reaction) or (
        not only_answers_question(reaction) and holds(reaction.when, told)
    )


def route_beside(situation: Situation, speech: Speech) -> Routed:
    """The reaction that answers a question beside something else: one whose gate is a question about something; of several
    questions, the one that is most plainly what an author had in mind."""
    apart = [
        replace(asked, unfit=asked.unfit | answers_no_such_point(asked, situation.reading))
        for asked in questions_beside(situation)
        if asks_of_itself(asked)
    ]
    found = [(route_question(asked, speech), asked) for asked in apart]
    fitting = (
        routed
        for routed, asked in found
        if routed.reaction is None or not speaks_of_another(routed.reaction, asked, situation.reading)
    )
    return max(fitting, key=lambda routed: routed.score, default=Routed(None))


def asks_of_itself(asked: Situation) -> bool:
    """Whether what a question asks of stands in it; for "ça vous va ?", "qu'en dites-vous ?" it is the rest of the reply."""
    reading = asked.reading
    if reading is None:
        return True
    if any(cue.cue == _STANDING for cue in reading.cues):
        return False  # where the talk stands is read out, whatever words it is asked in
    if reading.mentions:
        return True
    return not asks_yes(reading) and not any(cue.cue in _VERDICT for cue in reading.cues)


def route_question(asked: Situation, speech: Speech, but: Collection[str] = ()) -> Routed:
    """The reaction to one question taken by itself: one whose gate is a question, or that is plainly what is meant; `but`:
    the reactions that have just answered something else."""
    routed = route(asked, speech, but)
    meant = routed.reaction is None or answers_question(routed.reaction) or routed.score >= PLAIN
    return routed if meant else Routed(None)


def on_its_question(situation: Situation, speech: Speech, routed: Routed) -> Routed:
    """The reaction for a reply that asks something and says something else besides.

    What the reply asks wants the answer: a reaction caught on words around the question gives way to one that answers it,
    or, where it is not plainly what was said, to whatever else she has to say on the question.
    """
    questions = list(questions_beside(situation, with_terms=True))
    reading = situation.reading
    if (routed.reaction is not None and not nearly_a_sample(situation, routed)) and any(
        speaks_of_another(routed.reaction, asked, reading) for asked in questions or [situation]
    ):
        routed = Routed(None, routed.score, routed.runner_up)
    if reading is None or not reading.questions or not questions:
        return routed
    reaction = routed.reaction
    found = route_beside(situation, speech)
    if reaction is not None and meets_whole(reaction, reading):
        return routed
    fits = max((fit(reaction, asked) for asked in questions), default=0.0) if reaction is not None else 0.0
    if fits >= MEANT and fits >= found.score - NEARLY_AS_FIT:
        return routed
    if found.reaction is not None and (
        found.score >= ASKED or (routed.score < TOLD and not _is_ordinary(questions))
    ):
        return found
    least = TOLD if reaction is not None and answers_question(reaction) else ASKED
    if reaction is None or routed.score >= least:
        return routed
    return Routed(None, routed.score, routed.runner_up)


def nearly_a_sample(situation: Situation, routed: Routed) -> bool:
    """Whether the reply has almost the very words of a sample of the chosen reaction."""
    samples = situation.reading.samples if situation.reading is not None else ()
    name = f"reaction:{routed.reaction.id}" if routed.reaction is not None else ""
    return any(one.name == name and one.score >= NEARLY_A_SAMPLE for one in samples)


def meets_whole(reaction: Reaction, reading: Reading) -> bool:
    """Whether a sample of a reaction tells and asks what the whole reply does ("Suppose a foreman leaves a door open. Do we
    pay?"): its question asks nothing by itself."""
    said = _words_of(reading.reply)
    return any(
        _TELLS_AND_ASKS.search(sample) and len(said & words) >= _SAME * len(said | words)
        for sample in reaction.like
        if (words := _words_of(sample))
    )


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(fold_text(text)))


def answers_none(routed: Routed, situation: Situation) -> bool:
    """Whether a chosen reaction answers no question of the reply."""
    asked = questions_beside(situation, with_terms=True)
    return routed.reaction is not None and all(fit(routed.reaction, one) < MEANT for one in asked)


def answers_apart(routed: Routed, situation: Situation, cue: str) -> bool:
    """Whether a chosen reaction answers a question beside the one that a cue marks ("…vous feriez quoi ? C'est quoi, ces
    pénalités ?")."""
    asked = list(questions_beside(situation, with_terms=True))
    apart = [q for q in asked if q.reading is not None and all(found.cue != cue for found in q.reading.cues)]
    reaction = routed.reaction
    return reaction is not None and len(asked) > len(apart) and any(fit(reaction, q) >= PLAIN for q in apart)


def _is_ordinary(questions: list[Situation]) -> bool:
    """Whether one of the questions is an ordinary one, which has an answer of its own."""
    return any(
        cue.cue.startswith(PREFIX)
        for asked in questions
        if asked.reading is not None
        for cue in asked.reading.cues
    )


def fit(reaction: Reaction, asked: Situation) -> float:
    """How likely a reaction answers this question, 0–1."""
    reading = asked.reading
    if reading is None:
        return 0.0
    near = {sample.name: sample.score for sample in reading.samples}
    like = near.get(f"reaction:{reaction.id}", 0.0) if reaction.like else 1.0
    if reaction.when is None:
        return like
    return likelihood(like, gate_evidence(reaction.when, asked))


def answers_question(reaction: Reaction) -> bool:
    """Whether a reaction's gate is a question, or there is none."""
    return reaction.when is None or any(
        isinstance(leaf, Does) and leaf.what in _QUESTIONS for leaf in leaves(reaction.when)
    )


def only_answers_question(reaction: Reaction) -> bool:
    """Whether the moves that a reaction's gate names are questions and nothing else."""
    moves = {leaf.what for leaf in leaves(reaction.when) if isinstance(leaf, Does)}
    return bool(moves) and moves <= _QUESTIONS


def _within(reading: Reading, start: int, end: int, part: AskedPart | None) -> Reading:
    """What was read between two places of a reply, with what the question there names and is like by itself; a move that
    spans more of the reply counts where it asks."""
    moves = tuple(m for m in reading.moves if m.start < end and m.end > start)
    if not any(m.move in _QUESTIONS for m in moves):
        # The surest sign of a question is its mark.
        moves += (ReadMove("closed_question", start, end, _BY_ITS_MARK, ("mark",)),)
    named = tuple(m for m in reading.mentions if start <= m.start < end) if part is None else part.mentions
    return replace(
        reading,
        moves=moves,
        terms=(),
        choices=(),
        mentions=named,
        samples=reading.samples if part is None else part.samples,
        facts=(),
        cues=tuple(c for c in reading.cues if start <= c.start < end),
        assent=None,
    )
