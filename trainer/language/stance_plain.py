"""Stances that a few words settle by themselves, whatever the weights say of the rest."""

from trainer.language.insisting import is_held_to
from trainer.language.stance_cues import Cue
from trainer.language.stance_scene import Judged, Scene

_WITNESSES = ("negated", "corrected", "told", "alternatives")
"""Written rules that see more than a question at the end of the sentence."""

_AGAINST = (["pas"], ["et", "pas"], ["et", "non"], ["et", "non", "pas"], ["not"], ["and", "not"])
"""Words between a value and the one that it stands against."""
_DENIES = frozenset(
    ("ne", "n", "pas", "jamais", "not", "never", "don't", "didn't", "sans", "without", "ni", "nor")
)
_CONDITION = frozenset(("si", "if", "contre", "provided"))
_OPENING = frozenset(
    ("ok", "bon", "alors", "oui", "et", "mais", "well", "so", "then", "and", "but", "fine", "yes")
)
_YIELDS = frozenset(
    [
        "d",
        "'",
        "accord",
        "d'accord",
        "tres",
        "très",
        "bien",
        "bref",
        "soit",
        "allez",
        "okay",
        "alright",
        "right",
        "all",
        "ah",
        "oh",
        "super",
        "parfait",
        "merci",
        "genial",
        "génial",
        "entendu",
        "great",
        "perfect",
        "thanks",
        "good",
        "va",
        "pour",
        "a",
        "à",
        "at",
        "on",
        "dit",
        "le",
        "la",
        "les",
        "the",
    ]
)
_THEREFORE = frozenset(("alors", "donc", "then"))
_NOTED = tuple(
    said.split()
    for said in [
        "c est note",
        "note",
        "c est entendu",
        "entendu",
        "c est d accord",
        "ca marche",
        "vendu",
        "c est vendu",
        "noted",
        "it is",
        "it's noted",
        "deal",
        "done",
        "sold",
        "works",
    ]
)
_STOPS = frozenset((",", ".", "!", ";", ":", "-", "–", "—", ""))
_NEAR = 5
"""Tokens before a value among which a denial is of that value."""


def plain(scene: Scene, index: int) -> Judged | None:
    """The stance of a term that its words leave no doubt of, None for all others.

    "Je retire les 24 mois" turns down; "ce n'est pas trop cher pour vous ?" asks and refuses nothing; "…, ça vous va ?"
    puts on the table what stands before.
    """
    if _supposed(scene, index):
        return Judged("theirs", 0.8, "supposed")
    if _in_place(scene, index):
        return Judged("own", 0.85, "put in place")
    if _granted_if(scene, index):
        return Judged("own", 0.8, "granted if")
    if index > 0 and _in_place(scene, index - 1):
        return Judged("refused", 0.85, "put in place")
    sentence, cue = scene.sentence(index), scene.verdicts.get(index)
    if not sentence.question and is_held_to(_behind(scene, index)):
        return Judged("own", 0.85, "insisted on")
    if not sentence.question:
        return Judged("refused", 0.8, "withdrawn") if cue is not None and _withdraws(scene, cue) else None
    if cue is not None and cue.kind == "refuse" and _asks_if_too_much(scene, cue):
        return Judged("asked", 0.8, "too much?")
    said = scene.theirs.get(index)
    if said is not None and said.last < scene.terms[index].first:
        return None
    if scene.judged[index].rule in _WITNESSES or (cue is not None and cue.kind == "refuse"):
        return None
    return Judged("own", 0.8, "suits you?") if _suits(scene, index) else None


def _in_place(scene: Scene, index: int) -> bool:
    """ "Non, 24 mois, pas 12", "it's 45 days, not 60": a value that is told, right before the one that it stands against."""
    sentence = scene.sentence(index)
    if sentence.question or index + 1 >= len(scene.terms):
        return False
    first, second = scene.terms[index], scene.terms[index + 1]
    between = scene.layout.words(first.last + 1, second.first)
    against = [word for word in between if word != ","]
    if first.value.kind != second.value.kind or against not in _AGAINST:
        return False
    before = scene.layout.words(max(sentence.first, first.first - _NEAR), first.first)
    return not _DENIES.intersection(before)


def _behind(scene: Scene, index: int) -> list[str]:
    """The words behind a term in its sentence."""
    return scene.layout.words(scene.terms[index].last + 1, scene.sentence(index).last + 1)


def conceded(scene: Scene, index: int) -> Judged | None:
    """A value alone before the word that ends a hesitation or closes a point is put forward, or taken where it is hers,
    whatever follows: "d'accord, 400 000 alors, je ne veux pas vous embêter", "0,42 €, c'est noté"."""
    sentence, term = scene.sentence(index), scene.terms[index]
    behind = scene.layout.words(term.last + 1, sentence.last + 1)
    if sentence.question or not behind:
        return None
    before = scene.layout.words(sentence.first, term.first)
    if not all(word in _OPENING or word in _STOPS or word in _YIELDS for word in before):
        return None
    hers = scene.echoed(index) in ("own", "accepted") or index in scene.answered.on_table
    if behind[0] in _THEREFORE and (len(behind) == 1 or behind[1] in _STOPS):
        return Judged("accepted" if hers else "own", 0.8, "conceded")
    closing = behind[1:] if behind[0] == "," else behind
    closes = any(closing[: len(said)] == said and _ends(closing[len(said) :]) for said in _NOTED)
    return Judged("accepted", 0.8, "conceded") if hers and closes else None


def _ends(words: list[str]) -> bool:
    return not words or words[0] in _STOPS


def _granted_if(scene: Scene, index: int) -> bool:
    """ "2 semaines si vos prévisions arrivent à temps": a value alone before its condition is given for it, even hers."""
    sentence, term = scene.sentence(index), scene.terms[index]
    before = scene.layout.words(sentence.first, term.first)
    return (
        not sentence.question
        and scene.layout.word(term.last + 1) in _CONDITION
        and all(word in _OPENING or word == "," for word in before)
    )


def _asks_if_too_much(scene: Scene, cue: Cue) -> bool:
    """Whether a refusal in a question is a "too much" that is itself denied: "pas trop cher ?", "isn't that too much?"."""
    said = scene.layout.words(cue.first, cue.last + 1)
    before = scene.layout.words(cue.first - 4, cue.first)
    too = scene.words("too")
    return bool(too.intersection(said)) and bool(scene.words("negative").intersection([*before, *said]))


def _supposed(scene: Scene, index: int) -> bool:
    """ "Je croyais que vous en achetiez 400 000": what the other side was thought to hold."""
    before = scene.layout.words(scene.sentence(index).first, scene.terms[index].first)
    at = next((place for place, word in enumerate(before) if word in scene.words("supposed")), None)
    return at is not None and bool(scene.words("you").intersection(before[at + 1 :]))


def _withdraws(scene: Scene, cue: Cue) -> bool:
    """ "Je retire les 24 mois", "rayez 0,42"."""
    said = scene.layout.words(cue.first, cue.last + 1)
    return (
        cue.kind == "refuse" and cue.reach == "forward" and bool(scene.words("withdrawn").intersection(said))
    )


def _suits(scene: Scene, index: int) -> bool:
    """Whether the question asks whether what stands before it suits the other side."""
    sentence, term = scene.sentence(index), scene.terms[index]
    cues = [cue for cue in scene.reach.cues_in(sentence) if cue.first > term.last]
    asking = [cue for cue in scene.reach.cues_in(sentence) if cue.kind == "asked"]
    if any(scene.layout.word(cue.first) in scene.words("asking") for cue in asking):
        return False
    return any(
        cue.kind == "offer"
        and cue.reach == "question"
        and scene.words("suits").intersection(scene.layout.words(cue.first, cue.last + 1))
        for cue in cues
    )
