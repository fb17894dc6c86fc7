"""Reading one reply as a whole: the only door of this room."""

import gc
from dataclasses import replace
from functools import cache
from typing import TypeVar

from trainer.language.accepted_issues import agrees_to_another
from trainer.language.acts import read_acts, weigh_acts
from trainer.language.addressed import addresses_in
from trainer.language.asked_behind import questions_apart
from trainer.language.asked_indirectly import asked_outright
from trainer.language.asked_parts import read_questions
from trainer.language.asked_why import asked_why
from trainer.language.assent import doubted, read_assent, redirects
from trainer.language.at_a_loss import without_losses
from trainer.language.choices import read_choices
from trainer.language.common_questions import common_questions
from trainer.language.confirming import confirmations_in
from trainer.language.context import Language, Line, ReadingContext, Standing
from trainer.language.counted_options import with_counts
from trainer.language.facts import read_facts
from trainer.language.features import Prepared, featured, prepare
from trainer.language.greeted import greeting_apart
from trainer.language.hesitations import hesitations_in
from trainer.language.irony import without_irony
from trainer.language.lengths_of import without_lengths_of_else
from trainer.language.lexicon import elliptic_words, stop_words
from trainer.language.likeness import NEARLY_A_SAMPLE, read_samples
from trainer.language.listing import as_prose
from trainer.language.mentions import read_mentions
from trainer.language.moves import read_moves, weigh_moves
from trainer.language.offered_apart import OFFERING, with_offers_apart
from trainer.language.opened_with import OPENED, with_openings
from trainer.language.other_lengths import without_other_lengths
from trainer.language.outcry import without_outcries
from trainer.language.preferred import with_preferred
from trainer.language.puzzled import without_puzzles
from trainer.language.quoting import with_quoted
from trainer.language.reading import (
    AskedPart,
    CueSpan,
    LikelyAct,
    ReadChoice,
    Reading,
    ReadMove,
    ReadTerm,
    SampleScore,
    ToldPart,
)
from trainer.language.repairs import Repair, question_meant, question_named, repair_of, sentence_meant
from trainer.language.repeated import question_repeated
from trainer.language.respelling import respelt
from trainer.language.rudeness import insults_in, without
from trainer.language.said_back import with_said_back
from trainer.language.short_answers import in_plain_words
from trainer.language.stance_features import Around, around_of
from trainer.language.table_cues import table_cues
from trainer.language.tag_questions import tags_in
from trainer.language.term_reading import read_terms
from trainer.language.told_parts import read_told
from trainer.language.unmarked import marked, unmarked

_Span = TypeVar("_Span", ReadMove, LikelyAct, CueSpan, AskedPart, ToldPart)
_ATTACK = 0.9
"""How surely an insult in so many words attacks (0–1)."""
_ELLIPTIC = 8
"""The most words of a reply that goes on with the other side's subject without naming one."""


_OPENED = 0.85
"""How surely a value that opens its sentence is put forward (0–1)."""


def read(reply: str, context: ReadingContext) -> Reading:
    """Read what a reply does, names and is about, in its context.

    Args:
        reply: the reply as typed (any length; never interpreted as markup or code).
        context: the talk so far and what the scenario lends to the reading.

    Returns:
        The reading; every span counts characters of `reply`.
    """
    mended = respelt(reply, context.issues, context.language)
    if mended is None:
        return _read(reply, context)
    reading = _read(mended.text, context)
    if in_plain_words(reply, context.language) is not None:
        # "C'est abusé" means a no like any other; to whoever wrote it as a sample it means that very line.
        reading = replace(reading, samples=_with_samples_as_typed(reading.samples, reply, context))
    unmarked_at = tuple(mended.typed[place] for place in reading.unmarked)
    return replace(mended.back(replace(reading, unmarked=())), reply=reply, unmarked=unmarked_at)


def _read(reply: str, context: ReadingContext) -> Reading:
    """A reply whose slips of the finger are mended, read, with what its sentences offer by themselves."""
    return with_offers_apart(_as_a_whole(reply, context), lambda sentence: _as_a_whole(sentence, context))


def _as_a_whole(reply: str, context: ReadingContext) -> Reading:
    """A reply read in one piece."""
    prose = as_prose(reply)
    repair = repair_of(prose, context.language, _heard(context))
    if repair is not None and repair.reminds and not _is_a_reminder(repair, context):
        repair = None
    if repair is not None and not repair.bare:
        prose = repair.plain
    insults = insults_in(prose, context.language)
    addresses = addresses_in(prose, context.names)
    groping = hesitations_in(prose, context.language)
    confirming = confirmations_in(prose, context.language)
    again = question_repeated(prose, _heard(context), context.language)
    aside = (*insults, *addresses, *groping, *again, *confirming)
    typed = questions_apart(greeting_apart(without(prose, aside), context.names))
    prose, asked = asked_outright(typed, context.language)
    prose = questions_apart(prose) if prose != typed else prose
    places = unmarked(without(reply, (*addresses, *groping)), context.language)
    if repair is not None and repair.asks:
        places = tuple(sorted({*places, *repair.asks}))
    places = tuple(sorted({*places, *asked}))
    if places and _is_beside_the_case(prose, context):
        places = ()
    plain = marked(prose, places)
    made = prepare(plain, context)
    told = featured(made, context)
    weighed = weigh_moves(told)
    # "…à 45 jours. Qu'en dites-vous ?" puts forward what it puts forward without the question.
    put = without(plain, tags_in(plain, context.language))
    around = around_of(prepare(put, context), context) if put != plain else Around(made, told.cues, weighed)
    terms = asked_why(read_terms(put, context, around), put, context.language)
    assent = read_assent(made)
    acts: tuple[LikelyAct, ...] = ()
    if context.standing is not None and weighed is not None:
        scales = weigh_acts(made, told, context.standing, terms, assent, weighed)
        acts = read_acts(made, context.standing, scales, terms, assent)
    meant, reminded = _meant(repair, context) if repair is not None else (None, None)
    choices = asked_why(read_choices(put, context, terms, around), put, context.language)
    terms, choices = without_lengths_of_else(reply, context.issues, terms, choices)
    terms, choices = with_preferred(put, terms, choices)
    choices = with_counts(put, choices, context.issues)
    terms, choices = without_other_lengths(put, terms, choices, context.issues, context.language)
    terms, choices = without_outcries(put, terms, context), without_outcries(put, choices, context)
    terms, choices = without_losses(put, terms, context), without_losses(put, choices, context)
    terms, choices = without_puzzles(put, terms), without_puzzles(put, choices)
    terms, choices, assent = with_quoted(put, terms, choices, assent)
    mentions = read_mentions(made, context)
    terms, choices, opened = with_openings(put, terms, choices, mentions, _heard(context))
    if (
        assent is not None
        and assent.answer == "yes"
        and (agrees_to_another(put, context) or redirects(reply))
    ):
        assent = doubted(assent)
    moves = read_moves(made, context, weighed, terms)
    found = Reading(
        reply=reply,
        moves=_within(
            reply, _with_insults(_with_opening(moves, terms, choices) if opened else moves, insults)
        ),
        terms=terms,
        choices=choices,
        mentions=mentions,
        facts=read_facts(plain, context, terms),
        samples=read_samples(
            made, context, None if prose == typed else prepare(marked(typed, places), context)
        ),
        assent=assent,
        acts=_within(reply, acts),
        cues=_within(
            reply,
            (*table_cues(plain, context.language), *common_questions(made.words, context.language)),
        ),
        words=sum(word.text == "#" or word.text[0].isalpha() for word in made.words),
        echo=round(made.echo, 3),
        elliptic=_is_elliptic(made, context),
        questions=_within(reply, read_questions(made, context)),
        told=_within(reply, read_told(made, context)),
        unmarked=places,
        rude=bool(insults),
        complaint=repair.complaint if repair is not None else "",
        only_complains=repair is not None and repair.bare,
        meant=meant,
        reminded=reminded,
    )
    return without_irony(with_said_back(found, prose), prose, context)


def _with_opening(
    moves: tuple[ReadMove, ...], terms: tuple[ReadTerm, ...], choices: tuple[ReadChoice, ...]
) -> tuple[ReadMove, ...]:
    """The moves of a reply that opens with a value, and the proposal that it is."""
    if any(move.move in OFFERING for move in moves):
        return moves
    named: list[ReadTerm | ReadChoice] = [*terms, *choices]
    own = [(one.start, one.end) for one in named if one.stance == "own"]
    proposal = ReadMove("proposal", min(own)[0], max(own)[1], _OPENED, (OPENED,))
    return tuple(sorted((*moves, proposal), key=lambda move: move.start))


def _with_insults(moves: tuple[ReadMove, ...], insults: tuple[tuple[int, int], ...]) -> tuple[ReadMove, ...]:
    """The moves of a reply read without its insults, and the attack that they are."""
    if not insults:
        return moves
    attack = ReadMove("hostility", insults[0][0], insults[-1][1], _ATTACK, ("insult",))
    return (*(move for move in moves if move.move != "hostility"), attack)


def _heard(context: ReadingContext) -> str:
    """What the other side has said last."""
    return next((line.text for line in reversed(context.lines) if line.speaker != "student"), "")


def _is_a_reminder(repair: Repair, context: ReadingContext) -> bool:
    """Whether what a reply reminds of has been spoken of; what is missing of the whole deal read out is no reminder."""
    if context.standing is not None and context.standing.pending == "recap":
        return False
    return bool(sentence_meant(repair, context.lines, context.language))


def _meant(repair: Repair, context: ReadingContext) -> tuple[Reading | None, Reading | None]:
    """The question that a complaint asks again, and what was said of its subject, each as a reply of its own. What has just been
    said to the question was no answer, but where it is a sample almost word for word."""
    if repair.complaint != "unanswered" or not (repair.bare or repair.subject):
        return None, None
    question = question_meant(repair, context.lines, context.language)
    named = question_named(repair, context.language)
    said = sentence_meant(repair, context.lines, context.language) if question == named else named
    reminded = _alone(said, context) if said else None
    if not question:
        return None, reminded
    heard = _heard(context)
    lines = {one.name for one in context.samples if any(line in heard for line in one.lines)}
    reading = _alone(question, context)
    parts = tuple(replace(part, samples=_without(part.samples, lines)) for part in reading.questions)
    return replace(reading, samples=_without(reading.samples, lines), questions=parts), reminded


def _alone(text: str, context: ReadingContext) -> Reading:
    """A sentence of the talk read as a reply that complains of nothing."""
    return replace(read(text, context), complaint="", only_complains=False, meant=None, reminded=None)


def _without(samples: tuple[SampleScore, ...], said: set[str]) -> tuple[SampleScore, ...]:
    return tuple(one for one in samples if one.name not in said or one.score >= NEARLY_A_SAMPLE)


def _with_samples_as_typed(
    samples: tuple[SampleScore, ...], reply: str, context: ReadingContext
) -> tuple[SampleScore, ...]:
    """The scores of samples, and of those that the reply is almost word for word as it was typed."""
    typed = {one.name: one for one in read_samples(prepare(reply, context), context)}
    same = {name: one for name, one in typed.items() if one.score >= NEARLY_A_SAMPLE}
    kept = tuple(max(one, same.pop(one.name, one), key=lambda found: found.score) for one in samples)
    return (*kept, *same.values())


def _is_beside_the_case(prose: str, context: ReadingContext) -> bool:
    """Whether a reply is a joke or chatter as typed and names nothing of the case: no question is heard into it."""
    made = prepare(prose, context)
    moves = read_moves(made, context, weigh_moves(featured(made, context)), ())
    return any(found.move == "off_topic" for found in moves) and not read_mentions(made, context)


def _within(reply: str, found: tuple[_Span, ...]) -> tuple[_Span, ...]:
    """The spans, cut where the reply as typed ends: a question mark may have been thought behind it."""
    whole = len(reply)
    return tuple(replace(one, end=whole) if one.end > whole else one for one in found)


@cache
def warm(language: Language) -> None:
    """Read one reply so that the first of a talk is as quick as the rest, and set what stays aside from the collector.

    Word lists, patterns and weights live as long as the program: walking them again and again for garbage would cost
    one reply in fifty some 25 ms.
    """
    line = Line("counterpart", "60 ?")
    read("60 ?", ReadingContext(language, (line,), standing=Standing("question")))
    gc.collect()
    gc.freeze()


def _is_elliptic(made: Prepared, context: ReadingContext) -> bool:
    known = elliptic_words(context.language) | stop_words(context.language)
    words = [word.text for word in made.words if word.text[0].isalpha() or word.text == "#"]
    return 0 < len(words) <= _ELLIPTIC and all(part in known for word in words for part in word.split("'"))
