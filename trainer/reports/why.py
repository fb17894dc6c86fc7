"""Why she refused, in words: the line, her own words, the reason; figures for who wants them and may see them."""

from trainer.assessment.why import Refusal
from trainer.messages.catalogue import Messages
from trainer.negotiation.voice.wording import listed, spoken_name
from trainer.practice.practice import Practice
from trainer.reports.section import Section


def why_section(practice: Practice, text: Messages, *, figures: bool) -> Section | None:
    """Every refusal of the talk, None where there was none.

    Args:
        figures: whether her hidden figures may be told (see `practice.reveal`).
    """
    found = practice.debrief().refusals
    if not found:
        return None
    lines = [line for refusal in found for line in refusal_lines(practice, refusal, text, figures=figures)]
    return Section(text("why.title"), tuple(lines))


def refusal_lines(practice: Practice, refusal: Refusal, text: Messages, *, figures: bool) -> tuple[str, ...]:
    """One refusal: where and why, her words, and what it was about in figures."""
    scenario = practice.scenario
    names = listed((spoken_name(scenario.issues[name]) for name in refusal.issues), scenario.language)
    lines = [
        text("why.line", n=refusal.turn, issues=names, reason=text(f"why.reason.{refusal.reason}")),
        text("why.said", words=" ".join(refusal.said.split())),
    ]
    if figures:
        asked, offered = round(refusal.asked / 100), round(refusal.offered / 100)
        lines.append(text("why.figures", asked=asked, offered=offered))
    return tuple(lines)
