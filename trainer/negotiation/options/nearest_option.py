"""The options of a point that come nearest to what a reply describes and none of them is."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import stop_words
from trainer.language.mending import mended
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.language.words import stem, words_of
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, distance
from trainer.negotiation.deals.scale import at_option, legal, number_of
from trainer.negotiation.hearing.figures.uncounted import options_around
from trainer.negotiation.options.off_her_list import off_her_list, same_family
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Issue, Option
from trainer.terms.value import TermValue

# All at once, where the point is counted in instalments.
AT_ONCE = re.compile(
    r"\b(?:en une? (?:seule? )?(?:fois|versement|paiement|cheque)|(?:un|d['’]un) seul (?:coup|versement|paiement|cheque)|tout d['’]un coup|"
    r"in one (?:go|payment|cheque|check)|(?:a |one )?single payment|one payment|lump sum|all (?:at once|in one go))\b"
)
_INSTALMENTS = re.compile(r"\b(?:mensualit|echeance|versement|instal|payments?\b)")


def nearest(playing: Playing, issue: Issue, hers: Position, other: bool = False) -> list[Position]:
    """Two options besides her own: those whose words the reply shares most, else those nearest to where she stands; hers alone
    where it shares most with that."""
    reading = playing.reading
    reply = "" if reading is None else reading.reply
    at_once = AT_ONCE.search(fold_text(reply)) is not None and in_instalments(issue)
    if issue.kind is not None and not at_once:
        return []
    language = playing.scenario.language
    off = off_her_list(issue, reading)
    figures = _figures_of(issue, reading)
    here = stems_of(reply, language)
    others = [
        position
        for option in issue.options
        if (position := at_option(issue, option.id)) != hers and legal(issue, position)
    ]

    def merit(position: Position) -> tuple[float, float]:
        option = issue.options[issue.place(position.option or "")]
        if at_once:
            return -float(number_of(option) or 0), 0.0
        said = stems_of(option.label, language) | {
            w for like in option.like for w in stems_of(like, language)
        }
        if off is not None and off.value.kind == "incoterm":
            return float(same_family(option, off)), -float(distance(issue, position, hers))
        if figures:
            return -_gap(option, figures), -float(distance(issue, position, hers))
        return float(len(said & here)), -float(distance(issue, position, hers))

    near = sorted(others, key=merit, reverse=True)[:2]
    if around := options_around(issue, reply, language):
        # "Two and a half times": the steps that it lies between, whatever words they share with it.
        return [at_option(issue, option) for option in around]
    most = near and merit(hers)[0] > max(0.0, merit(near[0])[0])
    if most and not (other or _is_counted_otherwise(reading, issue)):
        return [hers]
    places = [issue.place(position.option or "") for position in near]
    if near and not other and min(places) < issue.place(hers.option or "") < max(places):
        # "Two and a half times" while she is at three: hers is one of the two it lies between.
        near = [hers, max(near, key=lambda position: better_for(issue, "you", position, hers))]
    return sorted(near, key=lambda position: issue.place(position.option or ""))


def _figures_of(issue: Issue, reading: Reading | None) -> list[TermValue]:
    """The figures that the reply gives a point in words, where options of it are made of such figures."""
    terms = reading.terms if reading is not None else ()
    kinds = {term.kind for option in issue.options for term in option.terms if term.number is not None}
    put = [term.value for term in terms if term.issue == issue.id and term.stance in ("own", "asked")]
    return [value for value in put if value.number is not None and value.kind in kinds]


def _gap(option: Option, figures: Sequence[TermValue]) -> float:
    """How far an option is from these figures: each from its nearest of the same kind and unit."""
    told = [term for term in option.terms if term.number is not None]
    return sum(
        min(
            (
                abs(float(term.number or 0) - float(value.number or 0))
                for term in told
                if (term.kind, term.unit) == (value.kind, value.unit)
            ),
            default=math.inf,
        )
        for value in figures
    )


def _is_counted_otherwise(reading: Reading | None, issue: Issue) -> bool:
    """ "Une année d'indemnité fixée d'avance" where hers is two: as many words as it shares with it, it is not that."""
    return reading is not None and any(
        term.issue == issue.id and term.value.number is not None and term.stance != "refused"
        for term in reading.terms
    )


def in_instalments(issue: Issue) -> bool:
    """Whether a point is counted in payments."""
    return issue.kind is not None and any(
        _INSTALMENTS.search(fold_text(option.label)) for option in issue.options
    )


@lru_cache(maxsize=4096)
def stems_of(text: str, language: Language) -> frozenset[str]:
    """The stems of the words of a text that say something, its slips mended."""
    words = mended(words_of(text, language), language)
    common = stop_words(language)
    return frozenset(
        stem(word.text, language) for word in words if word.text.isalpha() and word.text not in common
    )
