"""What she has passed over and is reminded of ("you skipped my cap", "vous ne m'avez pas répondu pour les 60 jours"): her answer to that
very point, beside whatever else the reply says."""

import re
from dataclasses import replace

from trainer.language.lexicon import stop_words
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading
from trainer.language.repairs import only_names
from trainer.negotiation.asking.beside import on_its_question
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.asked import is_named
from trainer.negotiation.choosing.routing import PLAIN, Routed, route
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.answers import answer_by_phrase
from trainer.negotiation.replying.common_questions import answer_common_question
from trainer.negotiation.replying.her_verdict import say_no
from trainer.negotiation.replying.more_answers import common_kinds
from trainer.negotiation.script.needs import open_interests
from trainer.negotiation.script.reacting import react
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.speech import Speech
from trainer.negotiation.voice.wording import terms_list

# Ordinary questions about the talk itself tell nothing of a point.
_OF_THE_TALK = frozenset(
    {"unanswered", "heard_me", "may_i_ask", "what_meant", "repeat", "verdict", "sure", "go_on", "point"}
)
_OF_A_SUBJECT = frozenset(
    {"budget", "current_terms", "deadline", "firm", "quantity", "rivals", "tenure", "who_decides"}
)
# Letters that two words of one family begin with.
_HEAD = 5
_WORDS = re.compile(r"[^\W\d_]+")
_BARE = re.compile(r"\d+(?:[.,]\d+)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SURELY = 0.95
# Lines that tell where they stand on other points.
_STANDING = frozenset({"bargain:ask_step", "bargain:hold", "bargain:hold_all"})


def reminds(reading: Reading) -> bool:
    """Whether a complaint tells what had no answer."""
    return bool(reading.complaint) and (reading.meant is not None or reading.reminded is not None)


def asks_verdict(playing: Playing, meant: Reading) -> bool:
    """Whether what is meant only names a point on which an offer of his lies on the table."""
    return bool(_offered(playing, meant)) and _names_a_point(playing, meant)


def answers_reminder(playing: Playing, reading: Reading) -> bool:
    """Whether she has something to say to what a reply reminds her of, beside the rest of it."""
    if reading.reminded is not None:
        return True
    return reading.meant is not None and answers_named(playing, reading.meant)


def answers_told(playing: Playing, reading: Reading) -> bool:
    """Whether what he had said of a subject that is only named has a reaction of its own."""
    meant, told = reading.meant, reading.reminded
    language = playing.scenario.language
    if meant is None or told is None or not only_names(meant.reply, language):
        return False
    return not only_names(told.reply, language) and _routed(playing, told).reaction is not None


def answers_named(playing: Playing, meant: Reading) -> bool:
    """Whether she has an answer to what is meant: a point of the deal, a reaction, or what a person would say."""
    return (
        bool(_named(playing, meant))
        or _routed(playing, meant).reaction is not None
        or bool(_kinds(playing, meant))
    )


def answer_reminder(playing: Playing, reading: Reading) -> bool:
    """Answer what a reply reminds her of, where nothing of her answer speaks of it yet.

    Returns:
        Whether she has said anything.
    """
    lines = playing.speech.lines
    before = len(lines)
    meant = [one for one in (reading.meant, reading.reminded) if one is not None]
    # What he had said of it tells more than its name.
    told = meant[::-1] if meant and only_names(meant[0].reply, playing.scenario.language) else meant
    ways = ((_says_terms, meant), (_reacts, told), (_says_position, meant))
    if not any(answer(playing, one) for answer, readings in ways for one in readings):
        _says_something(playing, meant)
    if any(line.source.startswith("bargain:") for line in lines[before:]):
        _leave_out_the_rest(playing, before)
    return len(lines) > before


def on_its_point(playing: Playing, reading: Reading) -> Reading:
    """ "You skipped my cap! Fine, 2 then": a bare figure after the point named is of that point, where it counts in figures of
    its own; one that no option has is of none."""
    names = () if reading.meant is None else _named(playing, reading.meant)
    if len(names) != 1 or playing.scenario.issues[names[0]].kind is not None:
        return reading
    issue = playing.scenario.issues[names[0]]
    ends = [word.end() for word in _WORDS.finditer(reading.reply)]
    at = next((end for end in ends if is_named(issue, reading.reply[:end])), len(reading.reply))
    bare = [
        term
        for term in reading.terms
        if term.issue not in (None, issue.id)
        and term.start > at
        and _BARE.fullmatch(reading.reply[term.start : term.end])
        and not is_named(playing.scenario.issues[term.issue], reading.reply[: term.start])
    ]
    chosen = tuple(
        ReadChoice(issue.id, option.id, term.stance, term.start, term.end, _SURELY)
        for term in bare
        for option in issue.options
        if _figures(option.label) == {reading.reply[term.start : term.end].replace(",", ".")}
    )
    terms = tuple(term for term in reading.terms if term not in bare)
    return replace(reading, terms=terms, choices=(*reading.choices, *chosen))


def _figures(label: str) -> set[str]:
    return {figure.replace(",", ".") for figure in _NUMBER.findall(label)}


def _told(playing: Playing) -> set[str]:
    return {position.issue for position in (*playing.answered, *playing.newly_settled)}


def _says_terms(playing: Playing, meant: Reading) -> bool:
    """Whether what is only named is a point on which his offer has her verdict, by now."""
    if not _names_a_point(playing, meant):
        return False
    names = _named(playing, meant)
    if names and set(names) <= _told(playing):
        return True
    offered = _offered(playing, meant)
    return bool(offered) and say_verdict(playing, list(offered))


def say_verdict(playing: Playing, names: list[str]) -> bool:
    """Her word on his offer on these points, and on nothing beside; it waits for his yes."""
    package = her_package(playing)
    if apart := [name for name in names if playing.yours[name] != package[name]]:
        return say_no(playing, names, apart)
    terms = tuple(package[name] for name in names)
    if not playing.speech.phrase("suits", source="bargain", terms=terms_list(playing.scenario, terms)):
        return False
    for position in terms:
        playing.take(position)
    playing.about(*names)
    playing.pending = Pending("offer", terms)
    return True


def tells_already(playing: Playing, reading: Reading) -> bool:
    """Whether her answer to the rest speaks of the point that a reply reminds her of."""
    return any(set(_named(playing, one)) & _told(playing) for one in (reading.meant, reading.reminded) if one)


def _names_a_point(playing: Playing, meant: Reading) -> bool:
    """Whether a question only names a point of the deal, by its name, an option or a figure, and nothing else besides."""
    language = playing.scenario.language
    if not only_names(meant.reply, language):
        return False
    issues = [playing.scenario.issues[name] for name in _named(playing, meant)]
    known = [issue.label for issue in issues] + [word for issue in issues for word in issue.words]
    known += [option.label for issue in issues for option in issue.options]
    heads = {word[:_HEAD] for text in known for word in _WORDS.findall(fold_text(text))}
    heads |= stop_words(language) | {"what", "about", "et"}
    own = [word for word in _WORDS.findall(fold_text(meant.reply)) if word not in heads]
    return bool(issues) and all(word[:_HEAD] in heads for word in own)


def _reacts(playing: Playing, meant: Reading) -> bool:
    """Whether a reaction of the scenario, a need of hers or what a person would say answers what is meant."""
    routed = _routed(playing, meant)
    lines, main = len(playing.speech.lines), playing.reaction
    if routed.reaction is not None and routed.reaction.id == main:
        return True
    if routed.reaction is not None:
        react(playing, routed)
        playing.reaction = main or routed.reaction.id
        return len(playing.speech.lines) > lines
    situation = _situation(playing, meant)
    if _kinds(playing, meant) and answer_common_question(playing, situation):
        return True
    named_only = only_names(meant.reply, playing.scenario.language)
    return not named_only and not playing.opened and open_interests(playing, situation)


def _kinds(playing: Playing, meant: Reading) -> frozenset[str]:
    """The kinds of ordinary questions that what is meant asks; a subject made a question asks only of a few."""
    kinds = common_kinds(_situation(playing, meant)) - _OF_THE_TALK
    return kinds & _OF_A_SUBJECT if only_names(meant.reply, playing.scenario.language) else kinds


def _says_position(playing: Playing, meant: Reading) -> bool:
    names = [name for name in _named(playing, meant) if name in playing.scenario.issues]
    if set(names) & _told(playing):
        return True
    return bool(names) and say_her_position(playing, names[0])


def _says_something(playing: Playing, meant: list[Reading]) -> bool:
    """What nobody has written an answer to is not passed over in silence a second time."""
    asks = bool(meant) and not only_names(meant[0].reply, playing.scenario.language)
    if asks:
        return answer_by_phrase(playing, _situation(playing, meant[0]))
    return not playing.speech.lines and playing.speech.phrase("reminded_noted")


def _leave_out_the_rest(playing: Playing, at: int) -> None:
    """Where they stand on other points is no answer beside the one named; her reason for that one is."""
    lines = playing.speech.lines
    kept = [line for line in lines[:at] if line.source not in _STANDING]
    if len(kept) < at:
        lines[:at] = kept
        for name in playing.subject[-1:]:
            if name in playing.scenario.issues:
                playing.speech.first_new(playing.scenario.issues[name].because, f"because:{name}")


def _routed(playing: Playing, meant: Reading) -> Routed:
    """The reaction that what is meant plainly asks for; a look leaves no trace in what she says."""
    situation = _situation(playing, meant)
    speech = Speech(playing.scenario, playing.speech.seed, list(playing.speech.said))
    routed = on_its_question(situation, speech, route(situation, speech))
    return routed if routed.score >= PLAIN else Routed(None)


def _situation(playing: Playing, meant: Reading) -> Situation:
    acts = derive_acts(playing.scenario, playing.before, meant, Offers())
    return Situation(playing.scenario, playing.before, meant, acts)


def _named(playing: Playing, meant: Reading) -> tuple[str, ...]:
    """The points that what is meant names."""
    names = [mention.name for mention in meant.mentions if mention.aspect == "issue"]
    names += [term.issue for term in meant.terms if term.issue is not None]
    names += [choice.issue for choice in meant.choices]
    names += [issue.id for issue in playing.scenario.issues.values() if is_named(issue, meant.reply)]
    return tuple(dict.fromkeys(names))


def _offered(playing: Playing, meant: Reading) -> tuple[str, ...]:
    """Those of them on which an offer of his lies on the table."""
    return tuple(n for n in _named(playing, meant) if n in playing.yours and n in playing.open_issues)
