"""Terms turned down, taken back or taken: "pas 50", "12, non, 11,50", "va pour vos 60 jours"."""

from trainer.language.stance_cues import Cue
from trainer.language.stance_scene import Judged, Scene

_BREATH = 12
_LATE = 2


def negated(scene: Scene, index: int) -> Judged | None:
    """ "pas 50", "aucune caution", "not 3", "sans acompte"; "pourquoi pas 3 %" and "pas plus de 3 %" deny nothing."""
    tokens, before = scene.layout.tokens, scene.terms[index].first - 1
    found = scene.books.negation.ending(tokens, before, 4)
    if found is None or scene.books.not_negation.ending(tokens, before, 5):
        return None
    if scene.layout.word(found.first - 1) in scene.words("undo"):
        return None
    if scene.words("limits").intersection(scene.layout.words(found.first - _LATE, found.last + 1)):
        return None
    counts_more = scene.layout.word(found.first) == "plus" and scene.terms[index].value.number is not None
    return None if counts_more else Judged("refused", 0.9, "negated")


def corrected(scene: Scene, index: int) -> Judged | None:
    """A figure taken back for the next of its kind in the same breath: "12, non, 11,50"."""
    if index + 1 >= len(scene.terms):
        return None
    here, after = scene.terms[index], scene.terms[index + 1]
    if here.value.kind != after.value.kind or after.first - here.last > _BREATH or here.value == after.value:
        return None
    breaks = scene.layout.sentence_of[after.first] - scene.layout.sentence_of[here.last]
    between = scene.layout.tokens[here.last + 1 : after.first]
    words = scene.books.correction.find(between) if breaks <= 1 else []
    if not words or words[0].first > _LATE:
        return None
    plain = words[0].first == words[0].last and between[words[0].first].word not in scene.words("sorry")
    return None if breaks and plain else Judged("refused", 0.8, "corrected")


def verdict(scene: Scene, index: int) -> Judged | None:
    """What an explicit yes or no makes of a term."""
    cue = scene.verdicts.get(index)
    if cue is None:
        return None
    if cue.kind == "refuse":
        return _refused(scene, index, cue)
    echoed = scene.echoed(index)
    if echoed in ("asked", "theirs"):
        return Judged("own", 0.7, "answer")
    if echoed == "fact" and cue.reach != "forward":
        return None
    if echoed in ("own", "accepted", "fact") or index in scene.answered.on_table:
        return Judged("accepted", 0.9, f"accept {cue.reach}")
    if echoed is None and scene.called_theirs(index) and not scene.offered(index):
        return Judged("accepted", 0.6, "accept theirs")
    return None


def _refused(scene: Scene, index: int, cue: Cue) -> Judged | None:
    term = scene.terms[index]
    follows = cue.last < term.first
    held = scene.layout.words(cue.first, term.first) if follows else [scene.layout.word(cue.last)]
    if scene.words("limits").intersection(held):
        return None
    if cue.reach == "soft" and scene.echoed(index) != "own" and index not in scene.answered.on_table:
        return None
    # "Non, deux mois": a bare no before a new figure turns down what was said before, not the figure.
    if follows and cue.reach not in ("forward", "either") and scene.echoed(index) is None:
        return None
    return Judged("refused", 0.85, f"refuse {cue.reach}")


def same_verdict(scene: Scene, index: int) -> Judged | None:
    """ "Milan je refuse, la loi italienne itou": the verdict on the term before holds for this one."""
    if "same" not in scene.kinds or not scene.judged or scene.echoed(index) is None:
        return None
    cues = scene.reach.cues_in(scene.sentence(index))
    if not any(cue.kind == "same" and scene.clause_gap(cue, index) == 0 for cue in cues):
        return None
    stance = scene.judged[-1].stance
    return Judged(stance, 0.7, "same") if stance in ("accepted", "refused") else None
