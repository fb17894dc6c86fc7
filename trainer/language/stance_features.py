"""What surrounds one term of a reply, as named numbers: what the stance model weighs and the explanations name."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from trainer.language.context import ReadingContext
from trainer.language.features import Features, Prepared, featured
from trainer.language.moves import weigh_moves
from trainer.language.scoring import Weighed
from trainer.language.stance_scene import Scene
from trainer.language.stance_scope import Sentence
from trainer.language.weights import sigmoid
from trainer.terms.moves import MOVES

_WINDOW = 6
_PAIRS = 3


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a reply beside its terms.

    Attributes:
        made: the reply taken apart; cues: the cues of each of its clauses.
        moves: the reply on the scales of the model of moves, None for one without a word.
    """

    made: Prepared
    cues: Sequence[Set[str]]
    moves: Weighed | None


def around_of(made: Prepared, context: ReadingContext) -> Around:
    """What is known of a reply beside its terms."""
    told = featured(made, context)
    return Around(made, told.cues, weigh_moves(told))


def stance_features(scene: Scene, around: Around, line: Features, index: int) -> Features:
    """The features of one term.

    Names: `r:` the stance and the rule that the written rules give, `l:` `a:` words before and after (with their
    distance, or in the sentence), `u:` words of the sentence, `q:` cues with the side they stand on, `t:` the term,
    `n:` its neighbours, `x:` the line answered, `z:` the sentence, `k:` cues of the clause, `m:` `v:` `o:` `O:` the
    moves of the clause, of the reply, of the clause before and of the clause after.

    Args:
        scene: the reply with its terms, its cues, and what the written rules say of every term.
        line: what `line_features` says of the line answered.
        index: the place of the term.
    """
    found: Features = dict(line)
    one = scene.judged[index]
    found[f"r:{one.stance}"] = found[f"r:{one.rule}"] = 1.0
    _add_term(found, scene, index)
    _add_words(found, scene, index)
    _add_cues(found, scene, index)
    _add_neighbours(found, scene, index)
    _add_moves(found, scene, around, index)
    return found


def line_features(asks: bool, names_terms: bool, wonders: bool, history: bool) -> Features:
    """What the line answered does.

    Args:
        asks: it ends in a question; names_terms: it has terms of its own; wonders: it asks how much, when or which;
            history: it asks how things were.
    """
    told = {"x:asks": asks, "x:terms": names_terms, "x:wonders": wonders, "x:history": history}
    found = {name: 1.0 for name, holds in told.items() if holds}
    if asks and not names_terms:
        found["x:open"] = 1.0
    return found


def _add_term(found: Features, scene: Scene, index: int) -> None:
    term, echoed = scene.terms[index], scene.echoed(index)
    found[f"t:{term.value.kind}"] = 1.0
    found[f"t:echo {echoed}"] = 1.0
    found[f"t:echo {echoed} {term.value.kind}"] = 1.0
    if index in scene.answered.on_table:
        found["t:on table"] = 1.0
    for other, stance in scene.answered.echoed.items():
        if other != index:
            found[f"t:beside echo {stance}"] = 1.0
    sentence = scene.sentence(index)
    asks = "?" if sentence.question else "."
    found[f"z:{asks} echo {echoed}"] = 1.0
    found[f"z:{asks}"] = 1.0
    if scene.layout.is_fragment(sentence):
        found[f"z:fragment {asks}"] = 1.0
        found[f"z:fragment {asks} echo {echoed}"] = 1.0
    following = scene.layout.after(sentence)
    found["z:last" if following is None else f"z:then {'?' if following.question else '.'}"] = 1.0
    if sentence.number == 0:
        found["z:first"] = 1.0
    if following is not None and sentence.last - term.last <= 1:
        _add_opening(found, scene, following)


def _add_opening(found: Features, scene: Scene, following: Sentence) -> None:
    for step, word in enumerate(scene.layout.words(following.first, following.first + _PAIRS)):
        found[f"n:next {word}"] = 1.0
        if step == 0:
            found[f"n:next0 {word}"] = 1.0


def _add_words(found: Features, scene: Scene, index: int) -> None:
    layout, term, language = scene.layout, scene.terms[index], scene.layout.language
    sentence = scene.sentence(index)
    before = _told(scene, max(sentence.first, term.first - 2 * _WINDOW), term.first)[-_WINDOW:]
    after = _told(scene, term.last + 1, min(sentence.last + 1, term.last + 1 + 2 * _WINDOW))[:_WINDOW]
    for side, words in (("l", before[::-1]), ("a", after)):
        for step, word in enumerate(words):
            found[f"{side}:{language}:{word}"] = 1.0
            if step < _PAIRS:
                found[f"{side}:{language}:{step} {word}"] = 1.0
        for first, second in pairwise(words):
            found[f"{side}:{language}:{first}+{second}"] = 1.0
    for word in set(layout.words(sentence.first, sentence.last + 1)):
        found[f"u:{language}:{word}"] = 1.0
    if not before:
        found["l:start"] = 1.0
    if not after or after[0] in ".?!":
        found["a:end"] = 1.0


def _told(scene: Scene, first: int, end: int) -> list[str]:
    """The words of a stretch, a term standing for its kind and a number for `#`."""
    told: list[str] = []
    for at in range(first, end):
        token, kind = scene.layout.tokens[at], scene.kind_at.get(at)
        word = f"<{kind}>" if kind else "#" if token.kind == "number" else token.word
        if not (told and word == told[-1] and word[0] == "<"):
            told.append(word)
    return told


def _add_cues(found: Features, scene: Scene, index: int) -> None:
    term, sentence = scene.terms[index], scene.sentence(index)
    clause = scene.layout.clause_of
    for cue in scene.cues:
        if not sentence.first <= cue.first <= sentence.last:
            continue
        side = "<" if cue.last < term.first else ">" if cue.first > term.last else "="
        near = "near" if clause[cue.first] == clause[term.first] else "far"
        found[f"q:{side}{cue.kind}"] = 1.0
        found[f"q:{side}{cue.kind} {near}"] = 1.0
        found[f"q:{side}{cue.kind} {near} echo {scene.echoed(index)}"] = 1.0
    verdict = scene.verdicts.get(index)
    if verdict is not None:
        found[f"q:verdict {verdict.kind} {verdict.reach}"] = 1.0


def _add_neighbours(found: Features, scene: Scene, index: int) -> None:
    here = scene.terms[index]
    for name, at in (("before", index - 1), ("after", index + 1)):
        if not 0 <= at < len(scene.terms):
            found[f"n:none {name}"] = 1.0
            continue
        other = scene.terms[at]
        same = "same" if other.value.kind == here.value.kind else "other"
        found[f"n:{name} {same}"] = 1.0
        found[f"n:{name} {same} {scene.judged[at].stance}"] = 1.0
        found[f"n:{name} {same} echo {scene.echoed(at)}"] = 1.0
        if scene.sentence(at).number == scene.sentence(index).number:
            found[f"n:{name} here {same} {scene.judged[at].stance}"] = 1.0


def _add_moves(found: Features, scene: Scene, around: Around, index: int) -> None:
    """What the clause of the term does, the clauses beside it, and the reply as a whole."""
    if around.moves is None:
        return
    found.update((f"v:{move}", sure) for move, sure in zip(MOVES, around.moves.sure, strict=True))
    start = scene.layout.tokens[scene.terms[index].first].start
    clauses = around.made.clauses
    at = next((i for i, clause in enumerate(clauses) if clause.start <= start < clause.end), 0)
    rows = around.moves.clause_scores
    for name, place in (("m", at), ("o", at - 1), ("O", at + 1)):
        if 0 <= place < len(rows):
            found.update(
                (f"{name}:{move}", sigmoid(score)) for move, score in zip(MOVES, rows[place], strict=True)
            )
    for cue in around.cues[at]:
        found[f"k:{cue}"] = 1.0
        found[f"k:{cue} {scene.echoed(index)}"] = 1.0
