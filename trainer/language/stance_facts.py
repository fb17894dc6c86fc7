"""Figures told as information: evidence, history, a third party's figure, what another figure amounts to."""

from trainer.language.stance_questions import how_asked
from trainer.language.stance_scene import Judged, Scene

_LONG_YEARS = 3
_EQUATED = 5


def told(scene: Scene, index: int) -> Judged | None:
    """Whether a term is information by the words around it."""
    if _measures(scene, index) or _equated(scene, index):
        return Judged("fact", 0.7, "measured")
    cue = scene.told.get(index)
    if cue is None:
        return None
    offer = scene.reach.offer_before(scene.terms[index])
    if offer is not None and (
        offer.first > cue.last or (cue.kind == "fact" and cue.first > scene.terms[index].last)
    ):
        return None
    if scene.layout.sentence(cue.first).question and how_asked(scene, index):
        return None
    return Judged("fact", 0.75, "told")


def _measures(scene: Scene, index: int) -> bool:
    """ "depuis trois ans", "en vingt ans", "le mail du 12 janvier", "3 litiges sur 1 140 livraisons"."""
    value, before = scene.terms[index].value, scene.word_before(index)
    if before in scene.words("since"):
        return True
    if value.kind == "date":
        return before in scene.words("document_links") and scene.word_before(index, 2) in scene.words(
            "documents"
        )
    if value.kind == "duration" and value.unit == "year" and before in scene.words("since_years"):
        return (value.number or 0) >= _LONG_YEARS
    return _part_of(scene, index - 1) or _part_of(scene, index)


def _part_of(scene: Scene, part: int) -> bool:
    """Whether a quantity is given out of the next one."""
    if part < 0 or part + 1 >= len(scene.terms):
        return False
    both = scene.terms[part].value.kind == "quantity" == scene.terms[part + 1].value.kind
    words = scene.between(part, part + 1)
    return both and 0 < len(words) <= 3 and scene.words("out_of").issuperset(words)


def _equated(scene: Scene, index: int) -> bool:
    """ "48 colis c'est six mois de stock": what a figure of theirs amounts to."""
    if index == 0 or scene.echoed(index - 1) is None or scene.echoed(index) is not None:
        return False
    before, term = scene.terms[index - 1], scene.terms[index]
    if (before.value.kind, before.value.unit) == (term.value.kind, term.value.unit):
        return False
    if term.first - before.last > _EQUATED or scene.sentence(index - 1) != scene.sentence(index):
        return False
    cues = scene.reach.cues_in(scene.sentence(index))
    kinds = {cue.kind for cue in cues if before.last < cue.first and cue.last < term.first}
    return "equates" in kinds and "offer" not in kinds


def history(scene: Scene, index: int) -> Judged | None:
    """Answers to "how was it until now?" are information unless they offer something."""
    if not scene.answered.history or scene.sentence(index).number > 1 or scene.offered(index):
        return None
    return Judged("fact", 0.6, "history")
