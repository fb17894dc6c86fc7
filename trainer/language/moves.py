"""The moves of a reply: the model's scores, then the rules of the labelling guide."""

from collections.abc import Callable, Mapping, Sequence

from trainer.language.accusing import attacks, in_doubt, presses_in_doubt
from trainer.language.context import ReadingContext
from trainer.language.explain import shared_words
from trainer.language.features import Featured, Prepared, content_stems
from trainer.language.grammar import is_bare_answer
from trainer.language.insisting import insists
from trainer.language.outright import outright
from trainer.language.reading import ReadMove, ReadTerm
from trainer.language.scoring import Weighed, weigh
from trainer.language.weights import Model, shipped_model
from trainer.language.words import words_of
from trainer.terms.moves import MOVES, Move

_WHOLE: frozenset[Move] = frozenset({"off_topic", "summary"})
"""Moves that the reply as a whole makes: their span is that of the reply."""
_EXCLUDING: tuple[tuple[Move, Move], ...] = (
    ("conditional_exchange", "unilateral_concession"),
    ("next_step", "unilateral_concession"),
    ("acknowledgement", "hostility"),
)
"""Ground given in an exchange or a package is not given for nothing; who blames does not acknowledge."""
_BARGAINING = frozenset(
    {
        "offer",
        "money",
        "percent",
        "time_span",
        "give_for_get",
        "refuse",
        "next",
        "wh_open",
        "wh_closed",
        "cond_mood",
        "leaving",
        "scorn",
    }
)
"""Cues that show a reply to be about the negotiation, whatever else it says."""
_BUSY: frozenset[Move] = frozenset(
    {
        "open_question",
        "closed_question",
        "proposal",
        "conditional_exchange",
        "next_step",
        "reformulation",
        "summary",
        "hostility",
        "pressure",
        "off_topic",
    }
)
"""Moves that may end in a question mark and ask nothing."""
_SAID_BACK, _PASTED = 0.7, 0.5
"""How surely a restatement announced as one is read; from this share of pasted words on it is none."""
_IN_DOUBT = 0.5
"""How surely an attack is read at most that may be a fair complaint: too little for her to mind it."""
_DOUBTED: Mapping[Move, Callable[[float, Prepared], bool]] = {
    "hostility": in_doubt,
    "pressure": presses_in_doubt,
}
_QUESTIONS: frozenset[Move] = frozenset({"open_question", "closed_question"})
_YES_OR_NO = {"fr": ("oui", "ou", "non"), "en": ("yes", "or", "no")}
"""The words of a question that wants one or the other."""
_FORMS = frozenset({"yesno_form", "wh_open", "wh_closed", "either_or", "tell_me"})
"""Cues of the form of a question."""
_MARKED = 0.5
"""How surely a question is read that only its mark tells."""
_NEARLY = 0.25
"""How far below its threshold a question may lie and still be the reason for the question mark."""
_LETTING_GO: frozenset[Move] = frozenset({"refusal", "unilateral_concession"})
"""Moves that nobody makes by holding to what he has named."""
_GROUNDS = frozenset({"scorn", "irony", "dismissal", "threat", "leaving", "or_else", "tu", "slang"})
"""Cues without which a plain question blames nobody."""


def weigh_moves(told: Featured, model: Model | None = None) -> Weighed | None:
    """A reply on the scales of the model of moves, None for one without a word.

    Args:
        told: the features of the reply.
        model: the weights to use, the shipped ones by default.
    """
    return weigh(told.whole, told.parts, told.words, model or shipped_model("moves")) if told.parts else None


def read_moves(
    made: Prepared, context: ReadingContext, weighed: Weighed | None, terms: Sequence[ReadTerm] = ()
) -> tuple[ReadMove, ...]:
    """The moves a reply makes.

    Args:
        made: the reply taken apart.
        context: what it answers.
        weighed: what `weigh_moves` gives.
        terms: the terms read in it: an offer is not taken for an attack.

    Returns:
        The moves in the order of their spans, each with its clause, its confidence and what decided it.
    """
    if weighed is None:
        return _of_nothing(made)
    margins = {move: weighed.margin(j) for j, move in enumerate(MOVES)}
    if margins["off_topic"] >= 0.0 and _names_an_issue(made, context):
        margins["off_topic"] = -1.0
    if margins["hostility"] >= 0.0 and not attacks(weighed.sure[MOVES.index("hostility")], made, terms):
        margins["hostility"] = -1.0
    said_outright = outright(made)
    margins |= {move: max(margins[move], 0.0) for move in said_outright}
    chosen = settle(margins, made)
    if "hostility" in said_outright:
        # "This is a fucking joke", "what is wrong with you?": neither a joke nor a question takes it away.
        chosen = (chosen - {"off_topic"}) | {"hostility"}
    said_back = "reformulation" not in chosen and _says_back(made, context, chosen)
    if said_back:
        chosen = (chosen - {"closed_question"}) | {"reformulation"}
    found = []
    for j, move in enumerate(MOVES):
        if move in chosen:
            start, end = _span(move, weighed.best[j], made)
            sure = max(round(weighed.sure[j], 3), said_outright.get(move, 0.0))
            if move in _DOUBTED and move not in said_outright and _DOUBTED[move](sure, made):
                sure = min(sure, _IN_DOUBT)
            if said_back and move == "reformulation":
                # Said in so many words, about something she said: the weights' doubt counts no more.
                start, end, sure = made.clauses[0].start, made.clauses[-1].end, max(sure, _SAID_BACK)
            elif move in _QUESTIONS and chosen & _BUSY == {move} and "?" in made.text:
                # The question mark says that something is asked; the weights only doubt what.
                sure = max(sure, _MARKED)
            found.append(ReadMove(move, start, end, sure, weighed.why(j)))
    return tuple(sorted(found, key=lambda move: (move.start, move.end, move.move)))


def settle(margins: Mapping[Move, float], made: Prepared) -> set[Move]:
    """Which moves stand, given how far each is above (or below) its threshold: the rules of the guide.

    A question mark on a reply that does nothing else asks something, or has a restatement confirmed; `off_topic` stands
    alone, and never on a reply with a figure or a bargaining word unless it talks to the software or plays; a bare yes
    or no makes no move; one plain question is no `hostility`; an exchange is also a proposal; of two moves that exclude
    each other, the surer stands.
    """
    chosen = {move for move, margin in margins.items() if margin >= 0.0}
    if is_bare_answer(made.words, made.language):
        return set()
    if not chosen & _BUSY and any(clause.ender == "?" for clause in made.clauses):
        chosen |= _behind_the_mark(margins, made)
    if "off_topic" in chosen and _bargains(made):
        chosen.discard("off_topic")
    if "off_topic" in chosen:
        others = chosen - {"off_topic", "register_slip"}
        if others and max(margins[move] for move in others) > margins["off_topic"]:
            chosen.discard("off_topic")
        else:
            return {"off_topic"}
    if "hostility" in chosen and _plainly_asks(margins, made):
        chosen.discard("hostility")
    if "refusal" in chosen and _only_asks_yes_or_no(made):
        chosen.discard("refusal")
    if chosen & _LETTING_GO and _only_insists(made):
        chosen -= _LETTING_GO
    for one, other in _EXCLUDING:
        if one in chosen and other in chosen:
            chosen.discard(other if margins[one] >= margins[other] else one)
    if "conditional_exchange" in chosen:
        chosen.add("proposal")
    return chosen


def _behind_the_mark(margins: Mapping[Move, float], made: Prepared) -> set[Move]:
    """What a question mark stands for where no weight is sure: a restatement to be confirmed, or the likelier question.

    Nothing where all are far from it, unless the reply ends in a question by its form ("est-ce que…").
    """
    confirms = any(hit.cue == "check_tag" for hit in made.hits)
    told: tuple[Move, ...] = ("reformulation",) if confirms else ("closed_question", "open_question")
    likelier = max(told, key=margins.__getitem__)
    last = made.clauses[-1]
    formed = last.ender == "?" and any(hit.cue in _FORMS and hit.first >= last.first for hit in made.hits)
    return {likelier} if margins[likelier] > -_NEARLY or (formed and not confirms) else set()


def _says_back(made: Prepared, context: ReadingContext, chosen: set[Move]) -> bool:
    """Whether a reply says outright that it says something back ("si je comprends bien, …"), takes up content of her last
    line in words of its own, and neither attacks nor mocks."""
    if chosen & {"hostility", "off_topic", "pressure"} or made.echo >= _PASTED:
        return False
    if not any(hit.cue == "says_back" for hit in made.hits):
        return False
    return bool(shared_words(made, context))


def _plainly_asks(margins: Mapping[Move, float], made: Prepared) -> bool:
    """Whether a reply is one clause, surely a question, without any word of blame."""
    asks = max(margins["closed_question"], margins["open_question"])
    return asks >= 0.0 and len(made.clauses) == 1 and not _GROUNDS & {hit.cue for hit in made.hits}


def _only_asks_yes_or_no(made: Prepared) -> bool:
    """ "C'est oui ou c'est non ?": a "no" that is asked for refuses nothing, where nothing else does."""
    yes, link, no = _YES_OR_NO[made.language]
    texts = [word.text for word in made.words]
    asked = {
        at
        for at, text in enumerate(texts)
        if text == no and link in texts[max(0, at - 4) : at] and yes in texts[max(0, at - 6) : at]
    }
    return bool(asked) and not _refuses_outside(asked, made)


def _only_insists(made: Prepared) -> bool:
    """ "Le prix n'est pas négociable": who holds to something neither turns anything down nor gives it, where nothing else does."""
    held = set(insists([word.text for word in made.words]))
    gives = any(hit.cue == "grant" for hit in made.hits)
    return bool(held) and not gives and not _refuses_outside(held, made)


def _refuses_outside(places: set[int], made: Prepared) -> bool:
    """Whether a word of refusal stands outside these words."""
    return any(
        hit.cue in {"refuse", "no"} and not places.intersection(range(hit.first, hit.last + 1))
        for hit in made.hits
    )


def _bargains(made: Prepared) -> bool:
    cues = {hit.cue for hit in made.hits}
    if "about_app" in cues:
        return False
    return bool(cues & _BARGAINING) or any(word.text == "#" for word in made.words)


def _names_an_issue(made: Prepared, context: ReadingContext) -> bool:
    """Whether a reply has a content word of an issue on the table, or of one of its options."""
    language = made.language
    names = [name for issue in context.issues for name in (issue.label, *issue.words)]
    names += [option.label for issue in context.issues for option in issue.options]
    known = {part for name in names for part in content_stems(words_of(name, language), language)}
    return bool(known and known & content_stems(made.words, language))


def _of_nothing(made: Prepared) -> tuple[ReadMove, ...]:
    """A reply without a word: typed signs are off topic, an empty one does nothing."""
    if not made.text.strip():
        return ()
    return (ReadMove("off_topic", 0, len(made.text), 0.9, ("z:wordless",)),)


def _span(move: Move, best: int, made: Prepared) -> tuple[int, int]:
    if move in _WHOLE:
        return made.clauses[0].start, made.clauses[-1].end
    return made.clauses[best].start, made.clauses[best].end
