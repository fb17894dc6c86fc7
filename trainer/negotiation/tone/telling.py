"""What a reply tells beside what has been answered: each clause that she has a word for gets it, as far as there is room."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.language.reading import Reading, ToldPart
from trainer.negotiation.asking.beside import answers_told, fit, says_before_its_tag
from trainer.negotiation.asking.new_subject import CORRECTED, CORRECTS
from trainer.negotiation.bargainer.option_answered import subjects_of
from trainer.negotiation.choosing.denying import means_the_contrary
from trainer.negotiation.choosing.routing import MEANT, claims_terms, names_something, route
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import would_go_back
from trainer.negotiation.script.reacting import react
from trainer.negotiation.situation import Situation
from trainer.scenario.scenario import Reaction

HEARD = 0.4
"""From this likelihood (0–1) on a clause gets the word that an author had for it: of what is told and was labelled in talks that
nobody had seen, the likeliest reaction was then a right one for four in five (from 0.3: 0.71, from 0.5: 0.91)."""
HEARD_UNNAMED = 0.5
"""The same where no gate names what it is about."""
HEARD_BESIDE_TERMS = 0.5
"""The same for a clause that puts something on the table: that is answered with figures."""
HEARD_BESIDE_BARGAINING = 0.58
"""The same where she answers terms of the reply: a word on something else leads away from them."""
MOST_SAID = 4
"""Lines of one answer at most, with what is told."""
_TELLING = 4
"""A reaction answers what is told where at most one of so many of its samples asks."""
_BARE_TAG = 5
"""Words, and signs apart, up to which a sentence is its tag and nothing else."""
# Words of a clause up to which it hardly tells anything.
_SCRAP = 3
# Words up to which a clause may be a courtesy and nothing else.
_COURTESY = 5
# From this likeness (0–1) on they are the very words of a sample.
_THE_VERY_WORDS = 0.95
_WORDS = re.compile(r"\w+")
_QUESTIONS = frozenset({"open_question", "closed_question"})


def answer_told(playing: Playing, situation: Situation, at: int, *, giving: bool = False) -> None:
    """Say what she has to say on the clauses of a reply that have had no word yet.

    Args:
        playing: the turn so far.
        situation: the whole reply.
        at: the number of lines said before her answer; a word on what is told comes first in it.
        giving: only those by which she gives something; they come before she answers the terms, which they change.
    """
    lines = playing.speech.lines
    parts = list(told_parts(situation))
    answered = any(line.source.startswith("reaction:") for line in lines[at:])
    if answered and says_before_its_tag(situation) and _leads_to_its_tag(situation.reading):
        del parts[-1:]  # "voici mon ordre du jour… Ça vous convient ?" has its answer
    # Who has just had to admit something does so first.
    at += sum(line.source.startswith("claim:") for line in lines[at:])
    told = situation.reading.told if situation.reading is not None else ()
    for span, part in zip(told, parts, strict=False):
        if playing.outcome is not None or len(playing.speech.lines) >= MOST_SAID:
            return
        if _is_put_right(playing, part):
            continue  # she has owned it: no second "je vous ai mal entendu"
        spoken = _spoken(playing)
        if any(fit(one, part) >= MEANT for one in _known(playing) if one.id in spoken):
            continue  # one word is enough for it
        routed = route(part, playing.speech, but=spoken)
        reaction = routed.reaction
        if reaction is None or routed.score < _least(reaction, part, playing):
            continue
        if not _answers(reaction, part) or reaction.then.ends:
            continue
        reply = situation.reading.reply if situation.reading is not None else ""
        clause = reply[span.start : span.end]
        if means_the_contrary(reaction, clause) or (lines and _is_scrap(clause, part, reaction)):
            continue
        if _is_courtesy(clause, reaction) and playing.offers.commits:
            continue
        if (giving and not reaction.then.gives) or (not giving and _gives_else(playing, reaction)):
            continue  # she has just said where she stands there
        if would_go_back(playing, reaction.then.gives) or subjects_of(reaction) & _admitted(playing):
            continue
        main, before = playing.reaction, len(playing.speech.lines)
        react(playing, routed)
        playing.reaction = main or reaction.id
        said = playing.speech.lines[before:]
        del playing.speech.lines[before:]
        playing.speech.lines[at:at] = said
        at += len(said)


def told_parts(situation: Situation) -> Iterator[Situation]:
    """Each clause that tells something, as a reply of its own."""
    reading = situation.reading
    for part in reading.told if reading is not None else ():
        assert reading is not None
        acts = tuple(act for act in situation.acts if part.start <= act.start < act.end <= part.end)
        yield replace(situation, reading=_within(reading, part), acts=acts)


def _leads_to_its_tag(reading: Reading | None) -> bool:
    """Whether the last clause told is what the tag at the end asks about: "Voici mon ordre du jour. Ça vous convient ?", and not "Cela
    reste entre nous. Bon, le tarif : courant, ça vous va ?"."""
    if reading is None or not reading.told:
        return False
    start, end = sentence_at(reading.marked, len(reading.marked.rstrip()) - 1)
    return reading.told[-1].end > start or len(reading.marked[start:end].split()) <= _BARE_TAG


def _is_put_right(playing: Playing, part: Situation) -> bool:
    """Whether a clause only protests, and she has taken back what it protests against."""
    reading = part.reading
    return (
        reading is not None
        and any(cue.cue in CORRECTS for cue in reading.cues)
        and any(key in line.source for line in playing.speech.lines for key in CORRECTED)
    )


def _known(playing: Playing) -> Iterator[Reaction]:
    yield from playing.scenario.anytime.values()
    for scene in playing.scenario.scenes.values():
        yield from scene.reactions


def _spoken(playing: Playing) -> frozenset[str]:
    """The reactions that have spoken in this turn."""
    before = dict(playing.before.fired)
    return frozenset(name for name, times in playing.fired.items() if times > before.get(name, 0))


def _admitted(playing: Playing) -> frozenset[str]:
    """What the claims are about that she has just spoken to: one word on "90 jours, c'est illégal" is enough."""
    spoken = [line.source.split(":")[1] for line in playing.speech.lines if line.source.startswith("claim:")]
    return frozenset(name for claim in spoken for name in playing.scenario.claims[claim].about)


def _gives_else(playing: Playing, reaction: Reaction) -> bool:
    """Whether a reaction gives an option other than the one that she stands on after answering the terms of the reply."""
    stands = playing.theirs if playing.offers.commits else {}
    return any(
        name in stands and stands[name].option != option for name, option in reaction.then.gives.items()
    )


def _least(reaction: Reaction, part: Situation, playing: Playing) -> float:
    reading = part.reading
    if reading is None or claims_terms(reaction, playing.scenario, frozenset(playing.scenario.issues)):
        return 1.0
    put = [(t.issue, t.stance) for t in reading.terms] + [(c.issue, c.stance) for c in reading.choices]
    if any(issue in playing.open_issues and stance in ("own", "accepted") for issue, stance in put):
        return HEARD_BESIDE_TERMS
    if any(line.source.startswith("bargain:") for line in playing.speech.lines):
        return HEARD_BESIDE_BARGAINING
    return HEARD if names_something(reaction) else HEARD_UNNAMED


def _is_scrap(clause: str, part: Situation, reaction: Reaction) -> bool:
    """ "Je vous propose", "enfin jsp": words too few to tell anything, beside what has been answered, unless they are a sample's."""
    near = {one.name: one.score for one in part.reading.samples} if part.reading is not None else {}
    few = len(_WORDS.findall(clause)) <= _SCRAP
    return few and near.get(f"reaction:{reaction.id}", 0.0) < _THE_VERY_WORDS


def _is_courtesy(clause: str, reaction: Reaction) -> bool:
    """ "Ah ok, I see.", "very good, thank you!": words before an offer that change nothing between the two."""
    return (
        len(_WORDS.findall(clause)) <= _COURTESY and not reaction.then.trust and not names_something(reaction)
    )


def _answers(reaction: Reaction, part: Situation) -> bool:
    """Whether a reaction answers something told: its gate says so, or what an author had in mind for it tells."""
    if _is_for_questions(reaction):
        return False
    asking = sum(sample.rstrip().endswith("?") for sample in reaction.like)
    return answers_told(reaction, part) or _TELLING * asking <= len(reaction.like)


def _is_for_questions(reaction: Reaction) -> bool:
    """Whether most of what an author had in mind for it asks something."""
    return 2 * sum("?" in sample for sample in reaction.like) > len(reaction.like)


def _within(reading: Reading, part: ToldPart) -> Reading:
    def inside(start: int) -> bool:
        return part.start <= start < part.end

    return replace(
        reading,
        moves=tuple(
            m for m in reading.moves if m.move not in _QUESTIONS and m.start < part.end and m.end > part.start
        ),
        terms=tuple(t for t in reading.terms if inside(t.start)),
        choices=tuple(c for c in reading.choices if inside(c.start)),
        mentions=part.mentions,
        samples=part.samples,
        facts=tuple(f for f in reading.facts if inside(f.start)),
        cues=tuple(c for c in reading.cues if inside(c.start)),
        questions=(),
        told=(),
        unmarked=(),
    )
