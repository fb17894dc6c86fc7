"""An order of the day proposed ("prenons les clauses par paires, cela vous convient ?"): she takes it, in her author's words or in
those of the phrase book."""

from trainer.language.common_questions import PREFIX
from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.tag_questions import is_tag
from trainer.negotiation.asking.beside import questions_beside
from trainer.negotiation.choosing.routing import Routed, leaves
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.reacting import react
from trainer.negotiation.situation import Situation
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction


def answer_agenda(playing: Playing, situation: Situation) -> bool:
    """Answer a reply that proposes how to go through the points, and asks nothing besides.

    Returns:
        Whether it was one.
    """
    reading = situation.reading
    cue = next((c for c in reading.cues if c.cue == f"{PREFIX}agenda"), None) if reading is not None else None
    if reading is None or cue is None or any(map(str.isdigit, reading.reply)):
        return False
    if _is_an_authors(playing, situation):
        return False
    start, end = sentence_at(reading.marked, cue.start)
    language = playing.scenario.language
    for asked in questions_beside(situation, with_terms=True):
        spans = [(part.start, part.end) for part in reading.questions]
        beside = [
            (a, b) for a, b in spans if not start <= a < end and not is_tag(reading.marked[a:b], language)
        ]
        if beside and asked.reading is not None:
            return False
    # "Deux par deux" puts no number on the table.
    playing.offers = Offers()
    written = _written(playing, situation)
    if written is not None:
        react(playing, Routed(written))
        return True
    return playing.speech.phrase("framing_ok")


def _is_an_authors(playing: Playing, situation: Situation) -> bool:
    """Whether an author has had just these words in mind for something else than a greeting."""
    scenario = playing.scenario
    known = {r.id: r for r in (*scenario.scenes[playing.scene].reactions, *scenario.anytime.values())}
    near = situation.reading.samples if situation.reading is not None else ()
    meant = [known.get(s.name.removeprefix("reaction:")) for s in near if s.score >= NEARLY_A_SAMPLE]
    return any(
        one is not None
        and not any(isinstance(leaf, Does) and leaf.what == "rapport" for leaf in leaves(one.when))
        for one in meant
    )


def _written(playing: Playing, situation: Situation) -> Reaction | None:
    """The reaction that its author wrote for an agenda, the likest, where she has not said all of it."""
    scenario = playing.scenario
    here = (*scenario.scenes[playing.scene].reactions, *scenario.anytime.values())
    near = {sample.name: sample.score for sample in situation.reading.samples} if situation.reading else {}
    fit = [
        reaction
        for reaction in here
        if any(isinstance(leaf, Does) and leaf.what == "framing" for leaf in leaves(reaction.when))
        and playing.speech.has_new(reaction.says)
        and near.get(f"reaction:{reaction.id}", 0.0) > 0.0
    ]
    return max(fit, key=lambda reaction: near[f"reaction:{reaction.id}"], default=None)
