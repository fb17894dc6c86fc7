"""Ordinary questions for which the scenario holds no reaction: she answers as a person would, and invents nothing.

What the state knows she says (where she stands, whose figure it is, what is agreed); the rest she parries, each question on
its own subject. The phrases are under `asked_…` and their like in the phrase books.
"""

from collections.abc import Callable, Iterable

from trainer.negotiation.asking.beside_table import verdict_beside
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.asking.worry import tell_worry
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.asked import Asked, asked_questions, clause_words
from trainer.negotiation.choosing.point_asked import points_asked
from trainer.negotiation.choosing.routing import echoes
from trainer.negotiation.choosing.standing_asked import means_else
from trainer.negotiation.closing.manners import MARKED
from trainer.negotiation.closing.standing import recap, tell_next, tell_standing
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import (
    POINTS,
    answer_better,
    answer_figure,
    answer_last_word,
    answer_matters,
    answer_obstacle,
    answer_whole,
    by_weight,
    of_money,
    say_terms,
)
from trainer.negotiation.replying.her_verdict import answer_verdict, say_no, still_open
from trainer.negotiation.replying.rest_asked import answer_otherwise, answer_rest_asked
from trainer.negotiation.replying.what_for import answer_trade, answer_would_move
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list

__all__ = ["answer_common_question", "answer_talk_of", "answer_verdict"]

# Questions of one reply that she answers at most.
QUESTIONS = 2
# Trust (0–100) from which she says that she trusts.
TRUSTING = 60
# Student replies within which "et vous ?" gives a greeting back.
GREETING = 2

# Words of a question that only asks whether there is more.
_BARE = 8
# Words up to which a why that names nothing asks of what has just been said.
_GOING_ON = 8
# Kinds that go with other moves: those are answered instead.
_GOES_WITH = frozenset({"verdict", "may_i_ask", "talk_of", "standing", "and_you", "heard_me"})
_COMES_FIRST = ("pressure", "adjourn", "authority", "split", "weak_disclosure")

# Minutes left from which each is said.
_MINUTES: dict[str, tuple[tuple[int, str], ...]] = {
    "fr": (
        (40, "trois quarts d’heure"),
        (25, "une demi-heure"),
        (18, "vingt minutes"),
        (13, "un quart d’heure"),
        (8, "dix minutes"),
        (4, "cinq minutes"),
        (0, "deux ou trois minutes"),
    ),
    "en": (
        (40, "three quarters of an hour"),
        (25, "half an hour"),
        (18, "twenty minutes"),
        (13, "a quarter of an hour"),
        (8, "ten minutes"),
        (4, "five minutes"),
        (0, "two or three minutes"),
    ),
}


def answer_common_question(playing: Playing, situation: Situation) -> bool:
    """Answer the ordinary questions of a reply, two at most.

    Returns:
        Whether she answered any (False: there was none, or how she is treated comes first).
    """
    reading = situation.reading
    if reading is None or situation.does("hostility") or echoes(reading):
        return False
    asked = asked_questions(playing, reading)
    if any(situation.does(move) for move in _COMES_FIRST) and not verdict_beside(playing):
        asked = [question for question in asked if question.kind not in _GOES_WITH]
    answered = 0
    for question in asked:
        answer = _ANSWERS.get(question.kind)
        if answer is not None and answered < QUESTIONS and answer(playing, question):
            answered += 1
    return answered > 0


def _say(*keys: str) -> Callable[[Playing, Asked], bool]:
    return lambda playing, asked: playing.speech.phrase(*keys)


def _her_offer(playing: Playing, asked: Asked) -> bool:
    """ "Que proposez-vous ?": where she stands on the issue named, else on the open ones that weigh most."""
    reading = playing.reading
    named = asked.issues or tuple(
        m.name for m in (reading.mentions if reading is not None else ()) if m.aspect == "issue"
    )
    if named and not still_open(playing, named):
        return say_her_position(playing, named[0])
    names = still_open(playing, dict.fromkeys(named)) or playing.open_issues
    if not names:
        return tell_standing(playing)
    if not named and (spoken := _just_spoken_of(playing, names)):
        names = spoken
    elif not named and reading is not None and (beside := points_asked(playing.situation(), reading)):
        # "12 semaines sans forcer. Vous voulez combien ?"
        names = [name for name in names if name in beside] or names
    elif not named and (money := of_money(playing)):
        # "Vous proposez combien ?" asks for a price, whatever else is open.
        names = money
    if len(names) == 1:
        return say_her_position(playing, names[0])
    return say_terms(playing, "her_offers", names)


def _just_spoken_of(playing: Playing, names: Iterable[str]) -> list[str]:
    """The point that a bare "combien ?" goes on with: the one she has spoken of, where it is one alone."""
    reading = playing.reading
    if reading is None or not reading.elliptic or reading.words > 1:
        return []
    spoken = [name for name in playing.before.subject if name in names]
    return spoken if len(spoken) == 1 else []


def _point(playing: Playing, asked: Asked) -> bool:
    return bool(asked.issues) and _her_offer(playing, asked)


def _and_you(playing: Playing, asked: Asked) -> bool:
    if playing.before.replies < GREETING and not playing.yours:
        return playing.speech.phrase("asked_how_are_you")
    return _her_offer(playing, asked)


def _what_meant(playing: Playing, asked: Asked) -> bool:
    """She says again, in plain words, what she waits for, or what she has just spoken of."""
    before = playing.before.pending
    playing.unconfirmed = None
    if before is not None and before.kind == "question":
        return _ask_plainly(playing, before)
    if before is not None and before.kind == "recap" and not playing.open_issues:
        return recap(playing)
    if before is not None and before.kind == "read_back":
        terms = terms_list(playing.scenario, before.positions)
        playing.pending = before
        return playing.speech.phrase("meant_read_back", "read_back", source="bargain", terms=terms)
    names = still_open(playing, [p.issue for p in before.positions] if before is not None else [])
    if names:
        return say_terms(playing, "meant_terms", names)
    if playing.reading is not None and playing.reading.words > _BARE:
        return False  # what is said beside ("Quel geste ? J'ai pris 15 000 caisses chez moi.") wants its word
    return playing.speech.phrase("meant_nothing")


def _ask_plainly(playing: Playing, pending: Pending) -> bool:
    """Her own question once more; not to have understood it is not to evade it."""
    question = playing.scenario.asks[pending.name]
    if not playing.speech.phrase("meant_question", source=f"ask:{pending.name}", question=question.says):
        return False
    playing.asks[pending.name] = "asked"
    playing.ask_events = [event for event in playing.ask_events if event != (pending.name, "evaded")]
    playing.pending = pending
    playing.about(*question.about)
    return True


def _whose_figure(playing: Playing, asked: Asked) -> bool:
    stated = [name for name in asked.issues if playing.before.theirs_on(name) is not None]
    stated = stated or [n for n in playing.before.subject if playing.before.theirs_on(n) is not None]
    # "Ce chiffre" is money before it is days.
    stated.sort(key=lambda name: playing.scenario.issues[name].kind != "money")
    position = playing.before.theirs_on(stated[0]) if stated else next(iter(playing.before.theirs), None)
    if position is None:
        return playing.speech.phrase("whose_none")
    playing.about(position.issue)
    if position.issue not in playing.settled:
        playing.pending = Pending("offer", (position,))
    terms = terms_list(playing.scenario, [position])
    return playing.speech.phrase("whose_mine", source="bargain", terms=terms)


def _why(playing: Playing, asked: Asked) -> bool:
    """A reason for a position of hers: the first of the issue's own that is unsaid, else a general one."""
    names = [*asked.issues, *(n for n in playing.before.subject if n in playing.scenario.issues)]
    reading = playing.reading
    # "Why can't you? What's your problem with it?" goes on with the point she has just spoken of.
    goes_on = reading is not None and (reading.elliptic or clause_words(reading, asked.start) <= _GOING_ON)
    if not asked.issues and not (names and goes_on):
        return False
    return _say_reason(playing, names[0])


def _say_reason(playing: Playing, name: str) -> bool:
    playing.about(name)
    reasons = playing.scenario.issues[name].because
    return playing.speech.first_new(reasons, f"because:{name}") or playing.speech.phrase("why_position")


def answer_justify(playing: Playing, asked: Asked) -> bool:
    """ "Vous le justifiez comment ?": her reason for the figure of hers that is named, else for the one she has just said, else for
    the one that weighs most."""
    stated = [name for name in playing.before.subject if playing.before.theirs_on(name) is not None]
    stated += by_weight(playing, [p.issue for p in playing.before.theirs if p.issue not in stated])
    names = [*asked.issues, *stated]
    return bool(names) and _say_reason(playing, names[0])


def _go_on(playing: Playing, asked: Asked) -> bool:
    """ "C'est tout ?", "dites-m'en plus": a reason of hers on what she has just spoken of, else there is no more; after a summary
    ("so you want beans that are fresh. Is that it?"), whether that is so."""
    reading = playing.reading
    if (
        reading is not None
        and reading.words > _BARE
        and (reading.has("summary") or reading.has("reformulation"))
    ):
        return playing.speech.phrase("summary_confirmed", "reformulation_confirmed")
    for name in playing.before.subject:
        issue = playing.scenario.issues.get(name)
        if issue is not None and playing.speech.first_new(issue.because, f"because:{name}"):
            playing.about(name)
            return True
    return playing.speech.phrase("asked_go_on")


def _rest(playing: Playing, asked: Asked) -> bool:
    return answer_rest_asked(playing, asked) or _go_on(playing, asked)


def _so_what(playing: Playing, asked: Asked) -> bool:
    """ "Et alors ?", "so?": more of what she has just said, where there is more; else her answer to what lies on the table."""
    waits = playing.unconfirmed is not None or not any(
        playing.scenario.issues[name].because
        for name in playing.before.subject
        if name in playing.open_issues
    )
    if waits and (playing.unconfirmed is not None or still_open(playing, playing.yours)):
        return answer_verdict(playing, asked)
    return _go_on(playing, asked)


def _who_decides(playing: Playing, asked: Asked) -> bool:
    persona = playing.scenario.counterpart.persona
    if persona.sign_off:
        return playing.speech.phrase("asked_who_signs", person=persona.sign_off)
    above = persona.hierarchy >= MARKED
    return playing.speech.phrase(*(("asked_who_decides_above",) if above else ()), "asked_who_decides")


def answer_talk_of(playing: Playing, asked: Asked) -> bool:
    """ "On parle du prix ?": the floor is the student's on the point named; where she stands on one that lies on the table."""
    if not asked.issues:
        return playing.speech.phrase("asked_start")
    name = asked.issues[0]
    if name in playing.settled or name in playing.yours:
        return say_her_position(playing, name)
    playing.about(name)
    return playing.speech.phrase("asked_talk_of", issue=spoken_name(playing.scenario.issues[name]))


def _time(playing: Playing, asked: Asked) -> bool:
    scenario = playing.scenario
    minutes = scenario.minutes * max(0, scenario.turns - playing.turn) // scenario.turns
    words = next(words for least, words in _MINUTES[scenario.language] if minutes >= least)
    return playing.speech.phrase("asked_time", time=words)


def _trust(playing: Playing, asked: Asked) -> bool:
    return playing.speech.phrase("asked_trust_good" if playing.trust >= TRUSTING else "asked_trust_guarded")


def _heard(playing: Playing, asked: Asked) -> bool:
    said: list[Position] = [playing.yours[name] for name in still_open(playing, playing.yours)]
    if not said:
        return playing.speech.phrase("asked_heard_nothing")
    return playing.speech.phrase("asked_heard", terms=terms_list(playing.scenario, said[-POINTS:]))


def _obstacle(playing: Playing, asked: Asked) -> bool:
    theirs = her_package(playing)
    apart = [n for n in still_open(playing, playing.yours) if playing.yours[n] != theirs[n]]
    if named := [name for name in asked.issues if name in apart]:
        return say_no(playing, named, named)
    if asked.issues and not set(asked.issues) & playing.yours.keys():
        return tell_worry(playing, asked) or say_her_position(playing, asked.issues[0])
    if not apart or asked.issues:
        return playing.speech.phrase("asked_obstacle_none")
    return answer_obstacle(playing, asked)


def _gap(playing: Playing, asked: Asked) -> bool:
    """ "Qu'est-ce qui bloque ?": what keeps them apart; before anything is on the table, it is no question about the deal where
    it goes on with something else ("ce client qui ne vous paie pas : qu'est-ce qui bloque ?")."""
    state, reading = playing.before, playing.reading
    if not (asked.issues or playing.yours or state.theirs or state.settled) and (
        reading is not None and reading.words > _BARE
    ):
        return False
    return answer_obstacle(playing, asked)


def _quantity(playing: Playing, asked: Asked) -> bool:
    """ "Combien par semaine, les pénalités ?" asks where she stands on them."""
    return _point(playing, asked) or playing.speech.phrase("asked_quantity")


def _unanswered(playing: Playing, asked: Asked) -> bool:
    if playing.unconfirmed is not None or still_open(playing, playing.yours):
        return answer_verdict(playing, asked)
    return playing.speech.phrase("asked_unanswered")


def _who_else(playing: Playing, asked: Asked) -> bool:
    joined = any(
        m.kind == "joins" and f"moment:{m.id}" in playing.fired for m in playing.scenario.moments.values()
    )
    return not joined and playing.speech.phrase("asked_who_else")


def _standing(playing: Playing, asked: Asked) -> bool:
    else_meant = playing.reading is not None and means_else(playing.reading)
    return not else_meant and tell_standing(playing)


def _next_point(playing: Playing, asked: Asked) -> bool:
    return tell_next(playing)


_ANSWERS: dict[str, Callable[[Playing, Asked], bool]] = {
    "all_points": answer_whole,
    "and_you": _and_you,
    "after_signing": _say("asked_after"),
    "better": answer_better,
    "budget": _say("asked_budget"),
    "current_terms": _say("asked_current_terms"),
    "deadline": _say("asked_deadline"),
    "figure": answer_figure,
    "firm": _say("asked_firm"),
    "gap": _gap,
    "go_on": _go_on,
    "heard_me": _heard,
    "her_offer": _her_offer,
    "how_are_you": _say("asked_how_are_you", "small_talk"),
    "in_writing": _say("asked_in_writing"),
    "interested": _say("asked_interested"),
    "know_us": _say("asked_know_us"),
    "justify": answer_justify,
    "last_word": answer_last_word,
    "matters": answer_matters,
    "may_i_ask": _say("asked_may_i"),
    "needs": _say("asked_needs"),
    "next_point": _next_point,
    "no_deal": _say("asked_no_deal"),
    "obstacle": _obstacle,
    "one_moment": _say("take_your_time"),
    "otherwise": answer_otherwise,
    "personal": _say("asked_personal"),
    "pleasantry": _say("small_talk", "asked_personal"),
    "point": _point,
    "quantity": _quantity,
    "repeat": _what_meant,
    "rest": _rest,
    "rivals": _say("asked_rivals"),
    "so_what": _so_what,
    "standing": _standing,
    "sure": _say("asked_sure"),
    "talk_of": answer_talk_of,
    "tenure": _say("asked_tenure"),
    "there": _say("asked_there"),
    "time_left": _time,
    "trade": answer_trade,
    "trust_me": _trust,
    "unanswered": _unanswered,
    "verdict": answer_verdict,
    "what_meant": _what_meant,
    "when_decide": _say("asked_when_decide"),
    "which_condition": _say("asked_condition"),
    "who_decides": _who_decides,
    "who_else": _who_else,
    "whose_figure": _whose_figure,
    "why": _why,
    "would_move": answer_would_move,
    "yourself": _say("asked_yourself"),
}
