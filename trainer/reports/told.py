"""How a reply was read and what it changed, in words a student understands, each with the words behind it."""

from trainer.messages.catalogue import Messages
from trainer.negotiation.choosing.routing import echoes
from trainer.negotiation.deals.position import Position
from trainer.negotiation.situation import SURE, SURE_ENOUGH
from trainer.negotiation.talk.events import Replied
from trainer.negotiation.voice.wording import terms_list
from trainer.scenario.scenario import Scenario

# From here a move is said to be read clearly.
_CLEARLY = 0.75


def told(reply: Replied, scenario: Scenario, text: Messages) -> tuple[str, ...]:
    """What was read in a reply: moves and acts, figures and clauses, facts; then what it changed.

    Returns:
        One sentence a line, never none.
    """
    lines = [*_moves(reply, text), *_acts(reply, text), *_assent(reply, text)]
    lines += [*_terms(reply, scenario, text), *_facts(reply, scenario, text)]
    if echoes(reply.reading):
        lines.append(text("told.echo"))
    return (*(lines or [text("told.nothing")]), *_changes(reply, scenario, text))


def _moves(reply: Replied, text: Messages) -> list[str]:
    lines = []
    for move in reply.reading.moves:
        least = SURE.get(move.move, SURE_ENOUGH)
        sure = "high" if move.confidence >= _CLEARLY else "medium" if move.confidence >= least else "low"
        what, words = text(f"told.move.{move.move}"), text(f"told.sure.{sure}")
        lines.append(
            text("told.move", what=what, sure=words, quote=_quote(reply, move.start, move.end, text))
        )
    return lines


def _acts(reply: Replied, text: Messages) -> list[str]:
    return [
        text("told.act", what=text(f"told.act.{act.act}"), quote=_quote(reply, act.start, act.end, text))
        for act in reply.turn.acts
    ]


def _assent(reply: Replied, text: Messages) -> list[str]:
    assent = reply.reading.assent
    if assent is None:
        return []
    return [text(f"told.assent.{assent.answer}", quote=_quote(reply, assent.start, assent.end, text))]


def _terms(reply: Replied, scenario: Scenario, text: Messages) -> list[str]:
    lines = []
    for term in reply.reading.terms:
        quote, stance = _quote(reply, term.start, term.end, text), text(f"told.stance.{term.stance}")
        issue = scenario.issues.get(term.issue or "")
        if issue is not None:
            lines.append(text("told.term", quote=quote, issue=issue.label, stance=stance))
        else:
            lines.append(text("told.term_loose", quote=quote, stance=stance))
    for choice in reply.reading.choices:
        issue_of = scenario.issues[choice.issue]
        lines.append(
            text(
                "told.choice",
                quote=_quote(reply, choice.start, choice.end, text),
                issue=issue_of.label,
                option=issue_of.options[issue_of.place(choice.option)].label,
                stance=text(f"told.stance.{choice.stance}"),
            )
        )
    return lines


def _facts(reply: Replied, scenario: Scenario, text: Messages) -> list[str]:
    lines = []
    for fact in reply.reading.facts:
        known = scenario.facts.get(fact.fact or "")
        quote = _quote(reply, fact.start, fact.end, text)
        if fact.verdict == "unverifiable" or known is None:
            lines.append(text("told.fact.unverifiable", quote=quote))
        else:
            lines.append(text(f"told.fact.{fact.verdict}", quote=quote, fact=known.text.rstrip(".")))
    return lines


def _changes(reply: Replied, scenario: Scenario, text: Messages) -> list[str]:
    """What became of it at the table, and with her."""
    turn, name = reply.turn, scenario.counterpart.name
    lines = []
    if reply.exhibit is not None:
        lines.append(text("told.exhibit", title=reply.exhibit.title))
    if turn.offered:
        key = "told.offered_if" if turn.conditional else "told.offered"
        lines.append(text(key, terms=_positions(turn.offered, scenario)))
    if turn.settled:
        lines.append(text("told.settled", terms=_positions(turn.settled, scenario)))
    for up in (True, False):
        rules = [change.rule for change in turn.trust_changes if (change.points > 0) == up]
        known = [text(f"told.trust.{rule}") for rule in rules if text.has(f"told.trust.{rule}")]
        # A rule of the scenario's own has no name for the student; it is only told where it is all there is.
        why = known or [text("told.trust.pleased" if up else "told.trust.displeased")]
        if rules:
            key = "told.trust_up" if up else "told.trust_down"
            lines.append(text(key, name=name, why=", ".join(dict.fromkeys(why))))
    if not turn.matched:
        lines.append(text("told.unmatched", name=name))
    return lines


def _positions(positions: tuple[Position, ...], scenario: Scenario) -> str:
    return terms_list(scenario, positions)


def _quote(reply: Replied, start: int, end: int, text: Messages) -> str:
    words = " ".join(reply.text[start:end].split())
    return text("told.quoted", words=words) if words else text("told.whole")
