"""What the speaker does with each term of a reply: the stance, from the words around it and the line answered."""

from collections.abc import Callable, Sequence

from trainer.language.stance_echo import attributed, called_theirs, countered, echo
from trainer.language.stance_facts import history, told
from trainer.language.stance_questions import asked
from trainer.language.stance_reach import Named
from trainer.language.stance_scene import Answered, Judged, Scene
from trainer.language.stance_scope import Layout
from trainer.language.stance_verdicts import corrected, negated, same_verdict, verdict

# Rules in the order of their strength; the first that applies decides, and a term that none claims is the speaker's own.
_RULES: tuple[Callable[[Scene, int], Judged | None], ...] = (
    negated,
    corrected,
    verdict,
    same_verdict,
    countered,
    attributed,
    told,
    asked,
    echo,
    called_theirs,
    history,
)
_OWN = Judged("own", 0.75, "own")
# Cues that make a figure information: in a reply, and in a counterpart's line, whose habits are its terms.
TOLD_IN_REPLY = frozenset(("fact", "past_time", "habit"))
TOLD_IN_LINE = frozenset(("fact", "past_time"))


def scene_of(
    layout: Layout,
    terms: Sequence[Named],
    answered: Answered | None = None,
    told_by: frozenset[str] = TOLD_IN_REPLY,
) -> Scene:
    """A text with its terms, each judged by the written rules alone.

    Args:
        layout: the text, laid out in sentences and clauses.
        terms: its terms with the tokens that carry them, in the order of the text.
        answered: what is known of them from the line answered and the talk before.
        told_by: the kinds of cue that make a figure information.
    """
    scene = Scene(layout, terms, answered or Answered(), told_by)
    for index in range(len(terms)):
        decided = (rule(scene, index) for rule in _RULES)
        scene.judged.append(next((one for one in decided if one is not None), _OWN))
    return scene
