"""Effects of reactions and scenes, and moving from one scene to the next."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.asking.new_subject import is_full, is_left_unanswered, lead_in, puts_right
from trainer.negotiation.choosing.floor_given import asks_by_itself, gives_floor
from trainer.negotiation.choosing.leaving import takes_leave
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.spoken_of import is_closed, is_on_the_table, is_spoken_of, subjects_of
from trainer.negotiation.script.threads import ask, make_claim, raise_objection
from trainer.negotiation.situation import holds
from trainer.negotiation.talk.state import Pending
from trainer.scenario.scenario import Effects

# How an answer ends that leaves the floor to the student.
_HANDS_OVER = re.compile(
    r"(?:\bje me tais|\breprenez|\bprenez votre temps|\bj’attends|\bgo on(?:, i[’']m listening)?|\bgo ahead|\btake your time|\bi[’']ll wait)[.!…]*$",
    re.IGNORECASE,
)
# How she asks for something without a question mark, held against the folded last sentence of her answer.
_ASKS_FOR = re.compile(
    r"(?:^|[,;:] )(?:(?:alors|bien|bon|mais|et|donc|so|and|but|then|well|now|please),? )*"
    r"(?:(?:re)?dites[- ](?:moi|nous|l[ea]s?\b)|(?:re)?dites\b|repetez|proposez|convainquez|expliquez|"
    r"(?:donnez|montrez|parlez|trouvez|apportez|racontez|faites|rassurez|laissez|posez)[- ]m\w*|"
    r"(?:tell|give|show|make|bring|offer|convince|talk to|walk) me|say (?:it|that) again|name (?:a|your|it)\b|put it)"
)
SENTENCE_ENDS = re.compile(r"(?<=[.!?…]) +(?=\S)")
"""Where a line of hers goes on to its next sentence."""
# What she says to who has only understood.
_FLOOR_GIVEN = "phrase:understood_heard"
# What may stand behind a question mark.
_CLOSING = ' »”"\u00a0\u202f'
# Replies for which the next scene is put off while terms are being answered.
PUT_OFF = 3


def apply_effects(playing: Playing, effects: Effects, source: str, speak: bool) -> None:
    """Apply what a reaction or an entrance changes. `speak`: the lines of what it raises are said too (False when
    the reaction's own line says them)."""
    if effects.trust:
        playing.add_trust(source, effects.trust)
    playing.flags.update(effects.sets)
    if effects.raises is not None:
        raise_objection(playing, effects.raises, speak)
    if effects.claims is not None:
        make_claim(playing, effects.claims, speak)
    if effects.asks is not None:
        ask(playing, effects.asks, speak)
    given = [_position(playing, issue, option) for issue, option in effects.gives.items()]
    for position in given:
        if position.issue not in playing.settled:
            playing.take(position)
    if given:
        playing.pending = Pending("offer", tuple(p for p in given if p.issue not in playing.settled))
    if effects.ends is not None:
        ending = playing.scenario.endings[effects.ends]
        playing.ending = ending.id
        playing.outcome = ending.outcome
        playing.pending = None
        playing.speech.first_new(ending.says, f"ending:{ending.id}")
    elif effects.goto is not None:
        enter(playing, effects.goto)


def enter(playing: Playing, scene: str, by_itself: bool = False) -> None:
    """Enter a scene: she says its next line, and its effects apply.

    Args:
        by_itself: nothing of the reply has led there. Then what is agreed already is not brought up, and what has been spoken
            of is not told as new: she comes back to it.
    """
    playing.scene = scene
    playing.entered = True
    entered = playing.scenario.scenes[scene]
    if by_itself and is_closed(playing, entered):
        return
    says = entered.says
    if by_itself and says and is_spoken_of(playing, entered):
        objection = playing.scenario.objections.get(entered.then.raises or "")
        again = (objection.returns_as,) if objection is not None and objection.returns_as else ()
        says = (*says[1:], *again) or says
    if by_itself and _gives_floor_in_vain(playing, says):
        return
    spoken = playing.speech.first_new(says, f"scene:{scene}")
    if by_itself and spoken:
        lead_in(playing, subjects_of(playing, entered))
    apply_effects(playing, entered.then, f"scene:{scene}", speak=not spoken)


def _gives_floor_in_vain(playing: Playing, says: tuple[str, ...]) -> bool:
    """Whether an entrance only gives the floor ("et si une question vous reste, posez-la") to who has just put terms on the table or
    asked something."""
    reading = playing.reading
    busy = playing.offers.commits or (reading is not None and asks_by_itself(reading, playing.scenario))
    return busy and len(says) > 0 and len(SENTENCE_ENDS.split(says[0])) == 1 and gives_floor(says[0])


def hands_over(playing: Playing) -> bool:
    """Whether her answer leaves the floor to the student ("reprenez, je me tais"): she does not take it back in the same
    breath."""
    lines = playing.speech.lines
    return bool(lines) and _HANDS_OVER.search(lines[-1].text) is not None


def keeps_back(playing: Playing) -> bool:
    """Whether the student takes leave, and she has an answer to that alone."""
    return playing.reading is not None and takes_leave(playing.reading.reply)


def asks_back(playing: Playing) -> bool:
    """Whether she has just asked something, with a question mark or without ("dites-moi ce que vous pourriez faire"), or keeps back
    a student who leaves: no question comes on top of that."""
    lines = playing.speech.lines
    if keeps_back(playing):
        return True
    if not lines:
        return False
    return asks_for_something(lines[-1].text)


def asks_for_something(text: str) -> bool:
    """Whether words of hers end by asking the student for something, with a question mark or without."""
    last = text.rstrip(_CLOSING)
    return last.endswith("?") or _ASKS_FOR.search(fold_text(SENTENCE_ENDS.split(last)[-1])) is not None


def move_on(playing: Playing) -> None:
    """Move to the scene that follows when this one says so: its condition holds, or enough has been said in it."""
    if playing.entered or playing.outcome is not None:
        return
    if playing.pending is not None and playing.pending.kind in ("recap", "read_back"):
        return
    scene = playing.scenario.scenes[playing.scene]
    if scene.next is None:
        return
    leaves = scene.leave_when is not None and holds(scene.leave_when, playing.situation())
    stayed = playing.before.scene_replies + 1
    counted = scene.after > 0 and stayed >= scene.after
    if not (leaves or counted):
        return
    if asks_back(playing) or is_left_unanswered(playing) or is_full(playing) or puts_right(playing):
        return
    if stayed < scene.after + PUT_OFF and is_on_the_table(playing, playing.scenario.scenes[scene.next]):
        return
    # A new subject in the middle of the terms waits a little; a first scene is over soon.
    waits = PUT_OFF if playing.answered or playing.pending is not None else 0
    if waits and stayed < scene.after + waits:
        return
    lines = playing.speech.lines
    if lines and lines[-1].source == _FLOOR_GIVEN:
        lines.pop()  # "ok, je vois" leaves her the floor: she goes on, and gives it to nobody
    playing.late = max(0, stayed - scene.after) if scene.after else 0
    enter(playing, scene.next, by_itself=True)


def _position(playing: Playing, issue_id: str, option_id: str) -> Position:
    issue = playing.scenario.issues[issue_id]
    option = issue.options[issue.place(option_id)]
    number = option.terms[0].number if issue.kind is not None and option.terms else None
    return Position(issue_id, option_id, number)
