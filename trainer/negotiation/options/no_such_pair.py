"""Two figures put forward for one point that no option of hers has together ("1 % par semaine plafonné à 5 %"): she says so and names the
options that have one of them, and rewrites none of it unasked."""

from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import meets
from trainer.negotiation.deals.scale import at_option, legal
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, value_words
from trainer.scenario.scenario import Issue
from trainer.terms.value import TermValue

_PAIR = 2
_PUT = frozenset({"own", "asked", "accepted", "theirs"})


def say_no_such_pair(playing: Playing, name: str) -> bool:
    """Say that the two figures of a reply go with no one option of a point, agreed or open. Returns whether she said it."""
    issue = playing.scenario.issues[name]
    near = _with_one_of(issue, _figures(playing, name))
    if len(near) != _PAIR:
        return False
    low, high = (value_words(issue, position, playing.scenario.language) for position in near)
    playing.about(name)
    if not playing.speech.phrase(
        "no_such_pair", source="bargain", issue=spoken_name(issue), low=low, high=high
    ):
        return False
    hers = her_package(playing)[name]
    if name not in playing.settled:
        playing.take(hers)
    playing.pending = Pending("offer", (hers,), among=near)
    return True


def _figures(playing: Playing, name: str) -> list[TermValue]:
    """The shares that the reply puts forward on a point, each once; one of hers may be taken up beside one of his own."""
    terms = () if playing.reading is None else playing.reading.terms
    said = [t for t in terms if t.issue == name and t.stance in _PUT and t.value.kind == "percent"]
    his = any(t.stance != "theirs" for t in said)
    return list(dict.fromkeys(t.value for t in said)) if his else []


def _with_one_of(issue: Issue, figures: list[TermValue]) -> tuple[Position, ...]:
    """The options of several terms that have one of two figures, in their order; none where one has both, or a figure is in none."""
    if issue.kind is not None or len(figures) != _PAIR:
        return ()
    options = [option for option in issue.options if len(option.terms) >= _PAIR]
    having = [[o.id for o in options if any(meets(term, one) for term in o.terms)] for one in figures]
    if not all(having) or set(having[0]) & set(having[1]):
        return ()
    near = [at_option(issue, o.id) for o in options if o.id in {*having[0], *having[1]}]
    return tuple(position for position in near if legal(issue, position))
