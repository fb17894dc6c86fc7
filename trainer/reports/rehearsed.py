"""For the author of a scenario, in words: why a reply was read so, and where the same replies now come out otherwise."""

from trainer.authoring.played_replies import played_replies
from trainer.authoring.recording import Recorded
from trainer.authoring.rehearsal import why_reply
from trainer.authoring.understanding.why import WhyGround
from trainer.authoring.watching import Divergence, Replayed
from trainer.findings.played_reply import PlayedReply
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number
from trainer.negotiation.voice.wording import listed
from trainer.practice.practice import Practice
from trainer.reports.told import told

# Longer things said are cut: they stand in full in the talk.
_WIDTH = 160


def read_line(reply: PlayedReply, text: Messages) -> str:
    """How a reply was read, on one line: the reaction that fired, the one that came next, the margin."""
    if reply.reaction is not None:
        read = text("rehearsal.read.reaction", reaction=reply.reaction)
    elif not reply.matched:
        read = text("rehearsal.read.not_understood")
    else:
        read = text("rehearsal.read.none", source=reply.sources[0] if reply.sources else "–")
    if reply.runner_up is None:
        return read
    key = "rehearsal.read.then" if reply.reaction is not None else "rehearsal.read.nearest"
    margin = number(reply.margin, text.language, 2)
    return f"{read}{text(key, reaction=reply.runner_up, margin=margin)}"


def moves_line(reply: PlayedReply, text: Messages) -> str:
    """What a reply was read to do."""
    if not reply.moves:
        return text("rehearsal.moves.none")
    return text(
        "rehearsal.moves", moves=listed([text(f"told.move.{move}") for move in reply.moves], text.language)
    )


def why_lines(practice: Practice, n: int, text: Messages) -> tuple[str, ...]:
    """Why the reply number `n` was read as it was: what fired and what came next, with what speaks for each and what is
    lacking; then what was read in its words. A line that belongs to the one before it begins with spaces."""
    played = next(reply for reply in played_replies(practice) if reply.n == n)
    event = practice.replies[n]
    why = why_reply(practice, n)
    lines = [read_line(played, text), text("rehearsal.scene", scene=played.scene)]
    if why.winner is not None and why.winner.id != played.reaction:
        source = played.sources[0] if played.sources else "–"
        lines.append(text("rehearsal.why.overruled", reaction=why.winner.id, source=source))
    for one in (why.winner, why.runner_up):
        if one is not None:
            lines.append(text("rehearsal.why.for", reaction=one.id))
            lines += (f"  {_ground(ground, text)}" for ground in one.grounds)
    return (*lines, *told(event, practice.scenario, text))


def _ground(ground: WhyGround, text: Messages) -> str:
    words = listed([text("told.quoted", words=_short(word)) for word in ground.words], text.language)
    if ground.kind == "sample":
        score = number(ground.weight, text.language, 2)
        key = "rehearsal.why.sample" if words else "rehearsal.why.sample_alone"
        return text(key, sample=_short(ground.name), score=score, words=words)
    if not ground.held:
        return text("rehearsal.why.lacks", condition=ground.name)
    key = "rehearsal.why.words" if words else "rehearsal.why.holds"
    return text(key, condition=ground.name, words=words)


def replayed_lines(found: Replayed, text: Messages) -> tuple[str, ...]:
    """What became of the same replies on the new text; where they diverge, before and after."""
    lines: list[str] = []
    if found.divergence is None:
        lines.append(text.plural("rehearsal.same", len(found.replies)))
    if found.reworded:
        numbers = listed([str(n + 1) for n in found.reworded], text.language)
        lines.append(text.plural("rehearsal.reworded", len(found.reworded), numbers=numbers))
    if found.divergence is not None:
        lines += divergence_lines(found.divergence, text)
        if found.left:
            lines.append(text.plural("rehearsal.left", found.left))
    return tuple(lines)


def divergence_lines(found: Divergence, text: Messages) -> tuple[str, ...]:
    """The first reply that comes out otherwise: how it came out before, and how it does now."""
    reply = found.after or found.before
    assert reply is not None  # One of the two was played, or nothing could diverge.
    differs = listed([text(f"rehearsal.differs.{what}") for what in found.differs], text.language)
    lines = [text("rehearsal.diverges", n=reply.n, words=_short(reply.reply), differs=differs)]
    for key, one in (("rehearsal.before", found.before), ("rehearsal.after", found.after)):
        lines += _side(text(key), one, found, text)
    return tuple(lines)


def dropped_lines(found: Recorded, text: Messages) -> tuple[str, ...]:
    """What had happened in the recorded conversation and no longer does, and where it first comes out otherwise."""
    lines = [text(f"record.dropped.{what}", name=name) for what, name in found.dropped]
    if found.divergence is not None:
        lines += divergence_lines(found.divergence, text)
    return tuple(lines)


def _side(label: str, reply: PlayedReply | None, found: Divergence, text: Messages) -> list[str]:
    if reply is None:
        return [text("rehearsal.side", label=label, read=text("rehearsal.ended_before"))]
    lines = [text("rehearsal.side", label=label, read=read_line(reply, text))]
    if "reading" in found.differs:
        lines.append(f"  {moves_line(reply, text)}")
    lines.append(f"  {text('told.quoted', words=_short(reply.answer))}")
    if "scene" in found.differs:
        lines.append(f"  {text('rehearsal.scene', scene=reply.scene_after)}")
    if "end" in found.differs and reply.outcome is not None:
        lines.append(f"  {text('rehearsal.ends', outcome=text(f'report.outcome.{reply.outcome}'))}")
    return lines


def _short(said: str) -> str:
    line = " ".join(said.split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
