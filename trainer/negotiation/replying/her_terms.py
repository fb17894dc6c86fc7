"""Asked where she stands, in so many words: her figures on all points, on one, on what is apart, and what she would trade.

Once figures are on the table, whoever asks for hers gets them. Never her limit: only what she stands on now.
"""

import re
from collections.abc import Iterable, Mapping

from trainer.language.common_questions import PREFIX
from trainer.language.lexicon import number_words
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.asked import Asked, asked_questions
from trainer.negotiation.closing.standing import say_gap, tell_standing
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.putting.suggesting import WOULD_GIVE
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list
from trainer.scenario.scenario import Reaction

# Points she names in one answer where nobody has asked for all of them.
POINTS = 3
# Points on the table that one answer can hold.
MOST_ON_THE_TABLE = 6
# From here on a reaction is so nearly what an author had in mind that it answers, and her figures come after it (0–1).
MEANT_BY_THE_AUTHOR = 0.6
# The same for a question in so many words, which hardly means anything else.
NEARLY_HIS_WORDS = 0.9
_WORDS = re.compile(r"\w+")
_HOW_MUCH = re.compile(
    r"\b(?:combien|prix|tarif|how much|price|how high|how low|(?:un )?seul chiffre|chiffre\W+un seul|plus (?:bas|haut)|(?:one|single) (?:number|figure)|lowest|highest)\b"
)
_OFFER = re.compile(
    r"\b(?:offre|propos\w*|condition\w*|balance|table|offer|terms|proposal|counter\w*|turn|move)\b"
)
# Lines after which nothing is added.
_ENOUGH = 3

# Common questions that ask for her figures.
_WHOLE = frozenset({"all_points", "trade"})
_FIGURES = frozenset({"figure", "her_offer", "point"})
_POINT = frozenset({"point"})
_GAPS = frozenset({"gap", "better", "last_word"})
_STUCK = frozenset({"gap", "obstacle"})
_OF_THE_OFFER = re.compile(
    r"\b(?:la[- ]dedans|dans (?:mon offre|ma proposition|tout (?:ca|cela))|with (?:it|that|this|my (?:offer|proposal))|in (?:there|it|my offer)|entre nous)\b"
)
_IN_THE_WAY = re.compile(
    r"\b(?:(?:vous |ca |on |cela )?(?:bloqu\w+|coinc\w+|accroch\w+|cloch\w+|gene\w*)\b|stuck\b|in the way\b|wrong with\b|hold(?:s|ing) you (?:back|up)\b)"
)
# What may stand beside such a question and asks nothing else.
_WITH = frozenset({"standing", "may_i_ask", "heard_me", "and_you", "last_word", "verdict", "repeat"})


def figures_are_out(playing: Playing) -> bool:
    """Whether anybody has named a figure yet: before that, what she wants is a matter of needs."""
    before = playing.before
    return bool(before.theirs or before.yours or before.settled)


def asks_for_figures(
    playing: Playing, reading: Reading | None, score: float, reaction: Reaction | None
) -> bool:
    """Whether a reply asks for her figures and nothing else, so plainly that no reaction may answer instead.

    Args:
        score: how likely the best reaction is what the reply wants, 0–1; reaction: which one that is.
    """
    if reading is None or not figures_are_out(playing) or playing.offers.commits:
        return False
    kinds = _kinds(reading)
    if not kinds or not kinds <= _WHOLE | _FIGURES | _GAPS | _WITH:
        return False
    if kinds == _POINT and not any(one.issues for one in asked_questions(playing, reading)):
        return False  # "Vos caisses écrasées ? Elles s'écrasent où ?" names no point of the deal
    if kinds & _WHOLE or (kinds & _FIGURES and _has_told(playing, reading)):
        return True
    if (
        kinds & _FIGURES
        and playing.before.theirs
        and reaction is not None
        and _names_figures(playing, reaction)
    ):
        # A wish written beforehand is not where she stands by now.
        return True
    wanted = kinds & _FIGURES or (kinds & _GAPS and apart(playing))
    return bool(wanted) and score < (NEARLY_HIS_WORDS if "figure" in kinds else MEANT_BY_THE_AUTHOR)


def asks_what_is_wrong(playing: Playing, reading: Reading) -> bool:
    """ "Qu'est-ce qui ne va pas là-dedans ?" is asked of the offer, whatever else goes wrong in the world."""
    plain = fold_text(reading.reply)
    stuck = _kinds(reading) & _STUCK or _IN_THE_WAY.search(plain) is not None
    about = _OF_THE_OFFER.search(plain) is not None and "?" in reading.marked
    return bool(stuck) and about and figures_are_out(playing) and bool(apart(playing))


def leave_open_what_is_only_traded(playing: Playing) -> None:
    """ "If I give you 5 million, what do I get for it?" asks for a price, and gives nothing yet."""
    reading = playing.reading
    if reading is not None and playing.offers.commits and "trade" in _kinds(reading):
        playing.offers = Offers()


def would_go_back(playing: Playing, gives: Mapping[str, str]) -> bool:
    """Whether what a reaction has her put forward (issue → option) is no longer where she stands, or answers an offer on the
    same issue as if it had not been made."""
    offered = {p.issue: p for p in (*playing.offers.own, *playing.offers.accepted)}
    for name, option in gives.items():
        given = at_option(playing.scenario.issues[name], option)
        stands = playing.settled.get(name) or playing.before.theirs_on(name)
        if stands is not None and better_for(playing.scenario.issues[name], "you", given, stands) < 0:
            return True
        if offered.get(name, given) != given:
            return True
    return False


def _names_figures(playing: Playing, reaction: Reaction) -> bool:
    """Whether a line of a reaction holds figures, in digits or, two at least, in words."""
    numbers = number_words(playing.scenario.language)
    return any(
        any(character.isdigit() for character in line)
        or sum(word in numbers for word in _WORDS.findall(fold_text(line))) > 1
        for line in reaction.says
    )


def _has_told(playing: Playing, reading: Reading) -> bool:
    """Whether a question for her figure names the one point on which she has already given it: not to say it is to hide it."""
    names = {name for asked in asked_questions(playing, reading) for name in asked.issues}
    return len(names) == 1 and all(playing.before.theirs_on(name) is not None for name in names)


def apart(playing: Playing) -> list[str]:
    """The open points on which both have named a figure, and not the same."""
    theirs = her_package(playing)
    return [n for n in playing.open_issues if n in playing.yours and playing.yours[n] != theirs[n]]


def add_figures(playing: Playing) -> None:
    """After a reaction that answers such a question without a figure: where she stands on the point it names."""
    reading = playing.reading
    if reading is None or not figures_are_out(playing) or len(playing.speech.lines) >= _ENOUGH:
        return
    if playing.offers.commits or (playing.pending is not None and playing.pending.kind == "question"):
        return
    if any(character.isdigit() for line in playing.speech.lines for character in line.text):
        return
    questions = asked_questions(playing, reading)
    if not questions and "?" in reading.marked and _IN_THE_WAY.search(fold_text(reading.reply)):
        # "Vous bloquez sur quoi ?": what stands in the way are the points on which they are apart.
        answer_obstacle(playing, Asked("obstacle", (), 0, len(reading.reply)))
        return
    for question in questions:
        open_ones = [name for name in question.issues if name not in playing.settled]
        if question.kind in ("figure", "her_offer") and len(open_ones) == 1:
            say_her_position(playing, open_ones[0])
            return
        if question.kind in ("quantity", "point") and len(open_ones) == 1 and _is_out(playing, open_ones[0]):
            say_her_position(playing, open_ones[0])
            return
        if question.kind == "figure" and not question.issues:
            say_terms(playing, "her_offers", on_the_table(playing))
            return
        if question.kind in ("gap", "obstacle", "better", "last_word") and not question.issues:
            answer_obstacle(playing, question)
            return


def _is_out(playing: Playing, name: str) -> bool:
    """Whether either of them has named a figure on an issue."""
    return playing.before.theirs_on(name) is not None or playing.before.yours_on(name) is not None


def _kinds(reading: Reading) -> frozenset[str]:
    return frozenset(cue.cue.removeprefix(PREFIX) for cue in reading.cues if cue.cue.startswith(PREFIX))


def by_weight(playing: Playing, names: Iterable[str]) -> list[str]:
    """Issues, those on which the two are apart first, then those that weigh most for her."""
    issues, theirs = playing.scenario.issues, her_package(playing)
    return sorted(names, key=lambda n: (playing.yours.get(n) in (None, theirs[n]), -issues[n].them.weight))


def on_the_table(playing: Playing) -> list[str]:
    """The open issues on which figures are out; all open ones where there are none."""
    named = [name for name in playing.open_issues if name in playing.yours or name in playing.theirs]
    return named or playing.open_issues


def say_terms(playing: Playing, key: str, names: Iterable[str], most: int = POINTS) -> bool:
    """She says where she stands on some open issues, `most` at most; a yes takes them."""
    theirs = her_package(playing)
    positions = tuple(theirs[name] for name in by_weight(playing, names)[:most])
    terms = terms_list(playing.scenario, positions)
    if not positions or not playing.speech.phrase(key, "her_offers", source="bargain", terms=terms):
        return False
    for position in positions:
        playing.take(position)
    playing.pending = Pending("offer", positions)
    return True


def answer_whole(playing: Playing, asked: Asked) -> bool:
    """ "Dites-moi ce que vous proposez, sur tout": every open point with her figure."""
    names = playing.open_issues
    return say_terms(playing, "her_offers", names, most=len(names)) if names else tell_standing(playing)


def answer_figure(playing: Playing, asked: Asked) -> bool:
    """ "Vous êtes à combien ?": on the points that it names, else on those she has just spoken of, else on all that lie on
    the table."""
    names = [name for name in asked.issues if name not in playing.settled]
    if asked.issues and not names:
        return say_her_position(playing, asked.issues[0])
    names = names or of_money(playing)
    if not names and _asks_for_offer(playing, asked):
        names = on_the_table(playing)
    if not names:
        pending = playing.before.pending
        just = [p.issue for p in pending.positions] if pending is not None and pending.kind == "offer" else []
        names = [name for name in just if name in playing.open_issues] or on_the_table(playing)
    if not names:
        return tell_standing(playing)
    if len(names) == 1:
        return say_her_position(playing, names[0])
    return say_terms(playing, "her_offers", names, most=MOST_ON_THE_TABLE)


def _asks_for_offer(playing: Playing, asked: Asked) -> bool:
    """ "C'est quoi votre offre ?" takes in all that lies on the table, "votre chiffre ?" what she has just spoken of."""
    words = "" if playing.reading is None else fold_text(playing.reading.reply[asked.start : asked.end])
    return _OFFER.search(words) is not None


def of_money(playing: Playing) -> list[str]:
    """ "Combien ?", "how much?": the point on the table that is counted in money, else the one that is a share of it."""
    reading, issues = playing.reading, playing.scenario.issues
    if reading is None or _HOW_MUCH.search(fold_text(reading.reply)) is None:
        return []
    money = [name for name in on_the_table(playing) if issues[name].kind == "money"]
    shares = [name for name in on_the_table(playing) if issues[name].kind == "percent"]
    return money[:1] or (shares if len(shares) == 1 else [])


def answer_matters(playing: Playing, asked: Asked) -> bool:
    """ "Le prix ou le délai, lequel compte le plus ?": which of the points named weighs most for her, and why; where none is named,
    where she stands on the open ones that do."""
    issues = playing.scenario.issues
    named = [name for name in asked.issues if name in playing.open_issues]
    names = sorted(
        named if len(named) > 1 else playing.open_issues, key=lambda name: -issues[name].them.weight
    )
    if len(named) < 2:
        return say_terms(playing, "her_offers", names[:POINTS]) if names else tell_standing(playing)
    playing.about(names[0])
    said = playing.speech.phrase("matters_most", source="bargain", issue=spoken_name(issues[names[0]]))
    return playing.speech.first_new(issues[names[0]].because, f"because:{names[0]}") or said


def answer_obstacle(playing: Playing, asked: Asked) -> bool:
    """ "Qu'est-ce qui bloque ?": the points on which both have named a figure, with the two of them."""
    theirs = her_package(playing)
    said = [say_gap(playing, name, theirs[name]) for name in by_weight(playing, apart(playing))[:2]]
    return any(said) or (asked.kind == "gap" and tell_standing(playing))


def answer_better(playing: Playing, asked: Asked) -> bool:
    """ "Vous pouvez monter un peu ?": not for nothing, and how far apart the two are; where something is given for it, how far."""
    given = playing.reading is not None and WOULD_GIVE.search(playing.reading.reply) is not None
    return _parry(playing, asked, "condition_vague" if given else "asked_better")


def answer_last_word(playing: Playing, asked: Asked) -> bool:
    """ "C'est votre dernier prix ?": nothing is the last before the end; how far apart the two are now."""
    return _parry(playing, asked, "asked_last_word")


def _parry(playing: Playing, asked: Asked, key: str) -> bool:
    if not playing.speech.phrase(key):
        return False
    theirs = her_package(playing)
    wanted = [name for name in by_weight(playing, apart(playing)) if name in asked.issues or not asked.issues]
    for name in wanted[:1]:
        say_gap(playing, name, theirs[name])
    return True
