"""Values of the other side said again: countered, attributed, taken, or only repeated."""

from trainer.language.stance_cues import Cue
from trainer.language.stance_questions import how_asked
from trainer.language.stance_scene import Judged, Scene
from trainer.terms.value import TermValue

_RIVALS = 8
_OPENING = 3
_OWN_AGAIN = Judged("own", 0.6, "put forward again")
_CONDITION_REACH = 2


def countered(scene: Scene, index: int) -> Judged | None:
    """Their figure named, and another of its kind put in its place, without a yes between: "Ten years? Five."."""
    if scene.echoed(index) not in ("own", "accepted") or index in scene.theirs:
        return None
    rival = _rival_of(scene, index)
    if rival is None or _in_turn(scene, index, rival) or _past(scene, index) or how_asked(scene, index):
        return None
    return (
        Judged("refused", 0.65, "countered")
        if _replaces(scene.terms[index].value, scene.terms[rival].value)
        else None
    )


def _rival_of(scene: Scene, index: int) -> int | None:
    """The next new figure of the same kind that the speaker puts forward."""
    kind = scene.terms[index].value.kind
    for place in range(index + 1, min(index + 1 + _RIVALS, len(scene.terms))):
        told = place in scene.told and not scene.offered(place)
        told = told or (scene.sentence(place).question and bool(how_asked(scene, place)))
        if scene.terms[place].value.kind == kind and scene.echoed(place) is None and not told:
            return place
    return None


def _in_turn(scene: Scene, index: int, rival: int) -> bool:
    """Whether the second figure follows the first in time or in a list ("5 % puis 6 %") instead of replacing it."""
    if any(scene.echoed(place) is not None for place in range(index + 1, rival)):
        return True
    together = scene.sentence(index) == scene.sentence(rival)
    return together and bool(scene.words("in_turn").intersection(scene.between(index, rival)))


def _past(scene: Scene, index: int) -> bool:
    cue = scene.told.get(index)
    if cue is None or cue.kind != "past_time":
        return False
    gap = scene.clause_gap(cue, index)
    return gap == 0 or (gap == 1 and scene.layout.word(cue.first - 1) in scene.words("it"))


def _replaces(first: TermValue, second: TermValue) -> bool:
    """Whether one value can stand in the place of the other."""
    if first.kind == "duration":
        return True
    if first.kind == "date":
        return first.day is not None or first.month != second.month
    return first.unit == second.unit


def attributed(scene: Scene, index: int) -> Judged | None:
    """ "vous parliez de 5 %", "vous 60 nets, nous 30"."""
    alone = scene.word_before(index) in scene.words("you") and _opens(scene, scene.terms[index].first - 1)
    if alone and not scene.sentence(index).question:
        return Judged("theirs", 0.7, "you")
    cue, told = scene.theirs.get(index), scene.told.get(index)
    if cue is None or _conditional(scene, cue) or (told and cue.last < told.first < scene.terms[index].first):
        return None
    if scene.echoed(index) is None and not _plainly_theirs(scene, index, cue):
        return None
    return Judged("theirs", 0.8, "attributed")


def _plainly_theirs(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether a value that the line does not hold is theirs all the same by the words that attribute it."""
    offer = scene.reach.offer_before(scene.terms[index])
    if offer and cue.last < offer.first:
        return False
    if scene.layout.word(cue.first) in scene.words("noting") and index not in scene.answered.on_table:
        return False
    return not (scene.layout.sentence(cue.first).question and how_asked(scene, index))


def _opens(scene: Scene, token: int) -> bool:
    return token == 0 or scene.layout.tokens[token - 1].kind == "mark"


def _conditional(scene: Scene, cue: Cue) -> bool:
    """ "si vous voulez 5 %" attributes nothing."""
    before = scene.layout.words(cue.first - _CONDITION_REACH, cue.first)
    return bool(scene.books.third["conditions"].intersection(before))


def echo(scene: Scene, index: int) -> Judged | None:
    """A value of the line said again without a word on it."""
    echoed = scene.echoed(index)
    if echoed is None:
        return None
    if echoed == "fact":
        return Judged("fact", 0.7, "echo of a fact")
    if echoed in ("asked", "theirs", "refused"):
        return Judged("own", 0.7, "answer")
    if scene.words("why").intersection(
        scene.layout.words(scene.sentence(index).first, scene.terms[index].first)
    ):
        return Judged("theirs", 0.6, "why")
    if any(
        one.stance == "refused" and scene.terms[place].value == scene.terms[index].value
        for place, one in enumerate(scene.judged)
    ):
        return _OWN_AGAIN
    if _in_its_place(scene, index):
        return _OWN_AGAIN
    if _agreed(scene, index):
        return Judged("accepted", 0.55, "echo")
    return (
        Judged("refused", 0.5, "incredulous")
        if _incredulous(scene, index)
        else Judged("theirs", 0.55, "echo")
    )


def _in_its_place(scene: Scene, index: int) -> bool:
    """Whether the term comes right after one of its kind that was turned down ("4, non. 3")."""
    if index == 0 or scene.judged[-1].stance != "refused" or "accept" in scene.kinds:
        return False
    before, term = scene.terms[index - 1].value, scene.terms[index].value
    return before.kind == term.kind and before.unit == term.unit


def _incredulous(scene: Scene, index: int) -> bool:
    """ "1 200 ? Le marché est à 1 080": a figure of theirs said back as a question, and answered by the speaker."""
    sentence = scene.sentence(index)
    opens = scene.terms[index].first - sentence.first <= _OPENING
    return (
        sentence.question
        and opens
        and scene.layout.after(sentence) is not None
        and "accept" not in scene.kinds
    )


def _agreed(scene: Scene, index: int) -> bool:
    """Whether a value of theirs said again counts as taken: in a list of points, an offer, or a reply that agrees."""
    sentence = scene.sentence(index)
    if sentence.question or "defer" in scene.kinds:
        return False
    if ("accept" in scene.kinds and "refuse" not in scene.kinds) or scene.offered(index):
        return True
    asks = any(one.question for one in scene.layout.sentences[sentence.number :])
    listed = [place for place in scene.reach.terms_in(sentence) if scene.echoed(place) is not None]
    return not asks and len(listed) > 1 and scene.layout.is_fragment(sentence)


def called_theirs(scene: Scene, index: int) -> Judged | None:
    """ "mettez en face vos 3 % d'écrasées": a figure called theirs."""
    if not scene.called_theirs(index) or scene.echoed(index) is not None or scene.offered(index):
        return None
    return Judged("theirs", 0.55, "yours")
