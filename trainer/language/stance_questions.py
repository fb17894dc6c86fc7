"""Whether a term is asked about, or put on the table in the form of a question."""

from collections.abc import Sequence

from trainer.language.stance_cues import Cue
from trainer.language.stance_scene import Judged, Scene
from trainer.language.stance_scope import Sentence

_SERIES = 6


def asked(scene: Scene, index: int) -> Judged | None:
    """The stance of a term that is asked about without being proposed; None when it is not asked."""
    rule = how_asked(scene, index)
    return Judged("asked", 0.8, rule) if rule else None


def how_asked(scene: Scene, index: int) -> str:
    """How a term is asked about: "alternatives" ("30 ou 60 ?"), "asked", or "" when it is not.

    The terms before it must have been judged: a question goes on from the one before.
    """
    sentence = scene.sentence(index)
    if not sentence.question:
        return "asked" if _goes_on(scene, sentence) and scene.asked_just_before() else ""
    if _alternatives(scene, index):
        return "alternatives"
    cues = scene.reach.cues_in(sentence)
    offers = any(cue.kind == "offer" and cue.reach == "question" for cue in cues)
    if any(cue.kind == "asked" for cue in cues) and not (offers and not _which(scene, cues)):
        return "asked"
    if offers:
        return ""
    return "asked" if _fragment_asks(scene, sentence) or _of_you(scene, sentence) else ""


def _of_you(scene: Scene, sentence: Sentence) -> bool:
    """A question about what the other side does, holds or wants, with nothing of the speaker's in it."""
    words = set(scene.layout.words(sentence.first, sentence.last + 1))
    return bool(words & scene.words("you")) and not words & scene.words("me")


def _which(scene: Scene, cues: Sequence[Cue]) -> bool:
    return any(cue.kind == "asked" and scene.layout.word(cue.first) in scene.words("asking") for cue in cues)


def _alternatives(scene: Scene, index: int) -> bool:
    """Terms of one kind side by side in a question: "30 ou 60 ?", "un euro, deux euros ?"."""
    for low in (index - 1, index):
        if low < 0 or low + 1 >= len(scene.terms):
            continue
        same_kind = scene.terms[low].value.kind == scene.terms[low + 1].value.kind
        if not same_kind or scene.sentence(low) != scene.sentence(low + 1):
            continue
        words = scene.between(low, low + 1)
        if scene.words("or").intersection(words) and len(words) <= _SERIES:
            return True
        if "," in words and scene.words("listed").issuperset(words):
            return True
    return False


def _fragment_asks(scene: Scene, sentence: Sentence) -> bool:
    """Questions ask when they go on from another, come in a series, or draw a conclusion ("la loi italienne, donc ?")."""
    layout = scene.layout
    fragment = layout.is_fragment(sentence)
    if fragment and scene.words("so").intersection(layout.words(sentence.first, sentence.last + 1)):
        return True
    before, after = layout.before(sentence), layout.after(sentence)
    if after and after.question and layout.word(after.first) in scene.words("or"):
        return True
    if before and before.question:
        if layout.word(sentence.first) in scene.words("or"):
            return True
        if scene.asked_just_before():
            return fragment or layout.word(sentence.first) in scene.words("continues")
    beside = [one for one in (before, after) if one and one.question]
    return fragment and any(layout.is_fragment(one) and scene.reach.terms_in(one) for one in beside)


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """A sentence without question mark that goes on from a question: "ou c'est repoussé à novembre"."""
    before = scene.layout.before(sentence)
    return before is not None and before.question and scene.layout.word(sentence.first) in scene.words("or")
