"""All that the page which opens after the retry is made from, gathered once for every format."""

from dataclasses import dataclass

from trainer.assessment.played import fold
from trainer.assessment.possible import Possible, possible
from trainer.messages.catalogue import messages
from trainer.practice.model_reply import ModelReply, model_reply
from trainer.practice.needs_opened import Need, needs_of
from trainer.practice.practice import Practice
from trainer.reports.coach import choice_text
from trainer.reports.model_talk import ModelTalk, model_talk


@dataclass(frozen=True, slots=True)
class Hindsight:
    """What can be seen once a talk is over and its retry played. It gives her hidden side away.

    Attributes:
        possible: the deal among all that could have been agreed; needs: each of hers, and what opens it.
        reply: a model answer for the costliest reply, None where there is none; talk: the scenario's model negotiation.
    """

    possible: Possible
    needs: tuple[Need, ...]
    reply: ModelReply | None
    talk: ModelTalk | None


def hindsight(practice: Practice) -> Hindsight:
    """Look back on a talk. Replies are tried at the table for it, so that it takes as long as a few of them."""
    scenario = practice.scenario
    spoken = messages(scenario.language)
    return Hindsight(
        possible=possible(fold(scenario, practice.events, practice.rubric.reading)),
        needs=needs_of(practice, lambda issue: spoken("possible.ask", issue=issue)),
        reply=model_reply(practice, lambda choice: choice_text(choice, scenario.language)),
        talk=model_talk(practice),
    )
