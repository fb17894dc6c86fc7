"""An offer that is no option of hers ("demi-commission sur ces deux-là", "le solde en un seul versement"): she names what comes nearest
on that point, and where she stands on it."""

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import number_words
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.hearing.naming.chosen import is_neither
from trainer.negotiation.options.also_named import is_spoken_of
from trainer.negotiation.options.nearest_option import AT_ONCE, in_instalments, nearest, stems_of
from trainer.negotiation.options.no_such_pair import say_no_such_pair
from trainer.negotiation.options.off_her_list import has_in_mind, off_her_list, words_off_list
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Issue, Reaction, Scenario

# Words of an issue's own that a reply must hold, a word that n issues share counting 1/n, and how far ahead of the next.
_ENOUGH, _AHEAD = 1.8, 1.5
# Words from which on a reply can describe an offer.
_LEAST_WORDS = 5
# Words up to which a yes names nothing of what it is to.
_BARE = 8
# From this likeness on (0–1) a reaction of the scenario is meant.
_MEANT = 0.6
# Cues of a question that asks for something else than a yes.
_ASKS_ELSE = frozenset(
    ("which", "question:why", "question:obstacle", "question:what_meant", "standing", "summing")
)
# Words that put something to her though they ask.
_PUTS = re.compile(
    r"\b(?:que (?:dites|diriez)[- ]vous (?:de|d['’]|si)|qu['’]en (?:dites|diriez)[- ]vous|what about|how about|et si (?:on|je|nous)|pourquoi (?:ne )?pas|why not|disons)\b"
)
_WORDS = re.compile(r"\w+")
# Units in which a lead time is told, and nothing that is bargained for in words.
_LEAD = frozenset(("day", "week"))
# An article as often as a number.
_ONES = frozenset(("un", "une", "one", "a", "an"))


def answer_no_option(playing: Playing) -> bool:
    """Take up an offer in words of no option, where it is plain which point it is about. Returns whether it was one."""
    reading = playing.reading
    if reading is None or playing.shown is not None or not _offers_something(playing, reading):
        return False
    name = _meant(playing, reading)
    if (
        name is None
        or name not in playing.open_issues
        or _is_another_length(playing.scenario.issues[name], reading)
    ):
        return False
    hers = her_package(playing)[name]
    near = nearest(playing, playing.scenario.issues[name], hers)
    if near == [hers] and not any(m.aspect == "issue" and m.name == name for m in reading.mentions):
        # "Vous voyez la machine à l'usine" shares words with what she asks for, and offers nothing of it.
        return False
    return bool(near) and say_nearest(playing, name)


def _is_another_length(issue: Issue, reading: Reading) -> bool:
    """ "6 weeks for the delivery", where the delivery rule has no lengths of time: something else is spoken of than its options."""
    lengths = [term.issue is None and term.value.unit in _LEAD for term in reading.terms]
    timed = any(value.kind == "duration" for option in issue.options for value in option.terms)
    return bool(lengths) and all(lengths) and not timed


def say_nearest(playing: Playing, name: str, *, other_than_hers: bool = False) -> bool:
    """She names the two options that come nearest to what the reply says of a point in words, and where she stands on it; of a
    point in figures she asks what is meant. `other_than_hers`: what the reply says is not where she stands, whatever words it
    shares with that."""
    scenario, issue = playing.scenario, playing.scenario.issues[name]
    playing.about(name)
    hers = her_package(playing)[name]
    off = off_her_list(issue, playing.reading)
    near = nearest(playing, issue, hers, other_than_hers or off is not None)
    waited = playing.before.pending
    # Who names no option again is told so, and is given the same choice.
    again = waited is not None and any(position.issue == name for position in waited.among)
    if again and waited is not None and hers not in waited.among:
        near = list(waited.among)
    if near == [hers]:
        said = playing.speech.phrase("suits", source="bargain", terms=terms_list(scenario, near))
        playing.take(hers)
        playing.pending = Pending("offer", (hers,))
        return said
    if len(near) < 2:
        return playing.speech.phrase("unknown_option", source="bargain", issue=spoken_name(issue))
    low, high = (value_words(issue, position, scenario.language) for position in near)
    # Hers is not named twice.
    keys = ("nearest_or_hers",) if hers in near else ("still_no_option",) if again else ()
    words = "" if off is None or playing.reading is None else words_off_list(off, playing.reading)
    if words and not again:
        keys = ("off_list_or_hers" if hers in near else "off_list", *keys)
    other = high if near[0] == hers else low
    said = playing.speech.phrase(
        *keys,
        "nearest_options",
        source="bargain",
        issue=spoken_name(issue),
        words=words,
        low=low,
        high=high,
        other=other,
        terms=terms_list(scenario, [hers]),
    )
    if said:
        playing.take(hers)
        if hers in near:
            near = [*(position for position in near if position != hers), hers]
        playing.pending = Pending("offer", (hers,), among=tuple(near))
    return said


def say_off_list(playing: Playing, names: Collection[str]) -> bool:
    """ "Swiss law?", "EXW, ça vous va ?": what is on no list of hers is named back, with the two that come nearest.

    Args:
        playing: the turn.
        names: the points that the reply puts forward or asks about; where it does neither, a place may have been taken for hers.
    """
    issues = playing.scenario.issues
    for name in names or playing.open_issues:
        if name in playing.open_issues and off_her_list(issues[name], playing.reading) is not None:
            return say_nearest(playing, name)
    return False


def ask_which(playing: Playing, pending: Pending) -> bool:
    """A bare yes to "A ou B ? De mon côté, C" takes none of them: she asks which it is to, once. Returns whether she asked."""
    reading, name = playing.reading, pending.among[0].issue
    if reading is None or playing.offers.commits or reading.words > _BARE or reading.about(name):
        return False
    issue, language = playing.scenario.issues[name], playing.scenario.language
    low, high = (value_words(issue, position, language) for position in pending.among)
    playing.about(name)
    hers = [p for p in pending.positions if p not in pending.among]
    said = playing.speech.phrase(
        "which_of_these" if hers else "which_of_two",
        source="bargain",
        low=low,
        high=high,
        terms=terms_list(playing.scenario, hers or list(pending.positions)),
    )
    if said:
        playing.pending = pending
    return said


def say_neither(playing: Playing) -> bool:
    """ "Ni l'un ni l'autre": she asks what he would write, and says where she stands."""
    waited = playing.before.pending
    if playing.reading is None or waited is None or not is_neither(playing.before, playing.reading):
        return False
    name = waited.among[0].issue
    hers = her_package(playing)[name]
    playing.about(name)
    said = playing.speech.phrase(
        "neither_taken",
        source="bargain",
        issue=spoken_name(playing.scenario.issues[name]),
        terms=terms_list(playing.scenario, [hers]),
    )
    if said:
        playing.take(hers)
        playing.pending = Pending("offer", (hers,))
    return said


def say_unplaced_beside(playing: Playing, reaction: Reaction, nearly: bool) -> bool:
    """ "0,75 % par semaine, plafonnés à 5 %. Et le dédouanement reste pour vous ?": what fits no option is told so, whatever else of the
    reply a reaction has answered, unless that is what it speaks of.

    Args:
        reaction: what has answered.
        nearly: whether the reply has almost the words of one of its samples: then it has answered the point that it is about.
    """
    scenario = playing.scenario
    names = {leaf.about for leaf in leaves(reaction.when) if isinstance(leaf, Does)}
    names |= {leaf.name for leaf in leaves(reaction.when) if isinstance(leaf, About)}
    words = {word for name in names if name is not None for word in _names_of(scenario, name)}
    for name in playing.offers.unplaced:
        if say_no_such_pair(playing, name):
            return True
    off = [n for n in playing.offers.asked if off_her_list(scenario.issues[n], playing.reading) is not None]
    for name in (*playing.offers.unplaced, *off):
        issue = scenario.issues[name]
        own = {fold_text(word) for word in (issue.label, *issue.words)}
        if name not in playing.open_issues:
            continue
        if (name in names or own & words) and _is_for_figures(reaction):
            continue
        if nearly and name in points_of(reaction, scenario.issues.values()):
            continue
        if _is_answered_off_list(playing, issue, reaction):
            continue
        hers = her_package(playing)[name]
        if (is_spoken_of(playing, name) or states_rate(playing, name)) and nearest(playing, issue, hers) != [
            hers
        ]:
            return say_nearest(playing, name)
    return False


def states_rate(playing: Playing, name: str) -> bool:
    """ "Plafond à 8 %", "plutôt 1 % par semaine plafonné à 5 %": a rate put forward on a point in words whose options are made of rates."""
    reading, options = playing.reading, playing.scenario.issues[name].options
    rates = any(term.kind == "percent" for option in options for term in option.terms)
    return rates and any(
        term.issue == name and term.value.kind == "percent" and term.stance == "own"
        for term in (() if reading is None else reading.terms)
    )


def _is_answered_off_list(playing: Playing, issue: Issue, reaction: Reaction) -> bool:
    """Whether an author had in mind the very place or law of the reply that is on no list of hers."""
    reading = playing.reading
    off = off_her_list(issue, reading)
    return off is not None and reading is not None and has_in_mind(reaction, words_off_list(off, reading))


def _is_for_figures(reaction: Reaction) -> bool:
    """Whether an author had such figures in mind ("2.5 times": it's printed in whole years of fees)."""
    return 2 * sum(any(map(str.isdigit, sample)) for sample in reaction.like) >= len(reaction.like)


def _names_of(scenario: Scenario, name: str) -> set[str]:
    return {fold_text(word) for word in scenario.topics.get(name, ())}


# "Sans règlement sous huit jours, je dépose une requête": what it names is a threat, and no clause.
_THREATENS = re.compile(
    r"\b(?:tribuna\w+|injonction|huissier|avocats?|mise en demeure|en justice|proces|saisi[er]|court|lawyers?|lawsuit|sue)\b"
)


def _offers_something(playing: Playing, reading: Reading) -> bool:
    """Whether the reply puts something forward or asks a yes to it, and nothing of it is read as a value."""
    offers = playing.offers
    if offers.commits or offers.asked or offers.between or offers.beyond:
        return False
    # "Un an d'indemnité": a figure that the speaker gives beside the name of a point describes an offer in few words.
    figure = any(term.issue is None and term.stance == "own" for term in reading.terms)
    figure = figure and "?" not in reading.marked and _named_with_a_figure(playing, reading) is not None
    if reading.words < _LEAST_WORDS and not figure:
        return False
    if reading.has("pressure") or _THREATENS.search(fold_text(reading.reply)):
        return False
    if reading.choices or any(term.issue is not None for term in reading.terms):
        return False
    puts = _PUTS.search(fold_text(reading.reply)) is not None
    if any(cue.cue in _ASKS_ELSE for cue in reading.cues) or (reading.has("open_question") and not puts):
        return False
    if any(sample.score >= _MEANT for sample in reading.samples):
        return False
    offered = any(cue.cue in ("pressing", "offering") for cue in reading.cues)
    return reading.has("proposal") or asks_yes(reading) or offered or puts or figure


def _meant(playing: Playing, reading: Reading) -> str | None:
    """The point whose words the reply uses most, where it is well ahead of the next."""
    if AT_ONCE.search(fold_text(reading.reply)):
        return next((issue.id for issue in playing.scenario.issues.values() if in_instalments(issue)), None)
    if (named := _named_with_a_figure(playing, reading)) is not None:
        return named
    known = _words_of_issues(playing.scenario)
    shared = Counter(word for words in known.values() for word in words)
    here = stems_of(reading.reply, playing.scenario.language)
    spoken = _of_needs(playing, reading) | {m.name for m in reading.mentions if m.aspect == "issue"}
    scores = sorted(
        (
            (sum(1 / shared[word] for word in words & here) + (name in spoken), name)
            for name, words in known.items()
        ),
        key=lambda one: -one[0],
    )
    (best, name), (second, _) = scores[0], (*scores[1:2], (0.0, ""))[0]
    return name if best >= _ENOUGH and best >= _AHEAD * second else None


def _named_with_a_figure(playing: Playing, reading: Reading) -> str | None:
    """ "Un plafond à 500 000 euros", "paiement en trois fois": the one point in words that the reply names beside a figure."""
    issues = playing.scenario.issues
    named = {m.name for m in reading.mentions if m.aspect == "issue"}
    figures = bool(reading.terms) or any(character.isdigit() for character in reading.reply)
    numbers = number_words(playing.scenario.language) - _ONES
    figures = figures or not numbers.isdisjoint(_WORDS.findall(fold_text(reading.reply)))
    alone = next(iter(named)) if len(named) == 1 else None
    return alone if figures and alone is not None and issues[alone].kind is None else None


def _of_needs(playing: Playing, reading: Reading) -> frozenset[str]:
    """The points that serve a need of which the reply speaks."""
    topics = {mention.name for mention in reading.mentions}
    return frozenset(
        name
        for interest in playing.scenario.interests.values()
        if topics.intersection(interest.about)
        for name in interest.issues
    )


def _words_of_issues(scenario: Scenario) -> dict[str, frozenset[str]]:
    """The words by which the options of each issue are told, besides those that name the issue itself, or the places that goods
    leave and reach: "une visite à Saint-Nazaire" is no delivery rule."""
    return {
        issue.id: _words_of(tuple(t for o in issue.options for t in (o.label, *o.like)), scenario.language)
        - _words_of((issue.label, *issue.words, *_where(issue)), scenario.language)
        for issue in scenario.issues.values()
    }


def _where(issue: Issue) -> tuple[str, ...]:
    terms = (term for option in issue.options for term in option.terms)
    return tuple(term.place for term in terms if term.kind == "incoterm" and term.place)


@lru_cache(maxsize=128)
def _words_of(texts: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(word for text in texts for word in stems_of(text, language))
