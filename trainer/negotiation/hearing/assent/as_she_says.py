"""Her word taken on a point that is only named: "ok comme vous dites pour le trimestre", "le paiement comme vous voulez, mais…", "OK for
DAP like that": what stands is where she stands, whatever the name alone would mean."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.equal import same_value
from trainer.terms.value import TermValue

# (Folded.) What says that it is to be as she has it.
_HERS = (
    r"(?:comme vous (?:(?:l['’ ]?)?avez dit|(?:le |l['’ ]?)?(?:dites|disiez|voulez|vouliez|proposez|demandez|souhaitez|preferez|entendez))|a votre (?:facon|idee|guise|maniere)"
    r"|(?:a |aux? |dans )?vos conditions|as you (?:say|said|like|want|propose|proposed|ask|asked|put it|wish|have it|suggest(?:ed)?)|your way|the way you (?:said|put it|want it|like it)|on your terms)"
)
_LIKE_THAT = r"(?:comme (?:ca|cela)|ainsi|like (?:that|this)|that way)"
_YES = r"\W*(?:(?:bon|alors|allez|well|so|then|et|and|mais|but)\W+)*(?:ok|okay|oui|va|d['’ ]?accord|entendu|soit|yes|fine|good|agreed)\W+"
_FOR = r"(?:pour|sur|avec|a|for|on|with|to)\b"
# A yes that is for some points, before or behind these words; or a few words that end in them.
_TAKES = (
    re.compile(rf"{_YES}(?:{_FOR}.*?)?(?P<hers>{_HERS})\W*(?:{_FOR}.*)?"),
    re.compile(rf"{_YES}{_FOR}.*(?P<hers>{_LIKE_THAT})\b.*"),
    re.compile(rf"\W*(?:\w+\W+){{1,6}}(?P<hers>{_HERS})\W*"),
)
# Parts of a reply that each may take something else.
_PART = re.compile(
    r"[^.!?;…\n,]+(?:,(?!\s*(?:mais|but|par contre|sauf|et le|et la|et pour))[^.!?;…\n,]+)*[.!?;…\n,]*"
)
_DENIES = re.compile(
    r"\b(?:pas|non|ne|ni|jamais|sauf|si|quand|pourquoi|not|no|never|except|if|unless|why|when|than|que)\b|n['’]t\b|\bn['’]"
)


def taken_as_she_says(scenario: Scenario, state: State, reading: Reading) -> dict[str, Position]:
    """Where she stands on the open points that a reply takes as she has them.

    A figure or an option that is not hers takes nothing; the name of a part of hers ("DAP" of "DAP, increases shared") does.
    """
    found: dict[str, Position] = {}
    for part in _PART.finditer(reading.reply):
        plain = fold_text(part.group())
        if plain.rstrip().endswith("?") or (marked := _marked(plain)) is None:
            continue
        if _DENIES.search(plain.replace(marked, " ")):
            continue
        for name in _named(reading, *part.span()):
            hers = state.theirs_on(name)
            if hers is None or state.settled_on(name) is not None:
                continue
            if not _names_another(scenario, reading, hers, *part.span()):
                found[name] = hers
    return found


def _marked(plain: str) -> str | None:
    """The words that say that it is to be as she has it; None where there are none, or they only back what is told ("as you said, price
    matters")."""
    met = next((met for pattern in _TAKES if (met := pattern.fullmatch(plain)) is not None), None)
    return None if met is None else met.group("hers")


def _named(reading: Reading, start: int, end: int) -> list[str]:
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    names = [m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start < end]
    names += [one.issue for one in items if one.issue is not None and start <= one.start < end]
    return list(dict.fromkeys(names))


def _names_another(scenario: Scenario, reading: Reading, hers: Position, start: int, end: int) -> bool:
    """Whether what is named there is a value or an option that hers neither is nor holds."""
    issue = scenario.issues[hers.issue]
    for term in reading.terms:
        if term.issue != issue.id or not start <= term.start < end:
            continue
        if term.value.number is not None and position_of(issue, term.value) != hers:
            return True
        if term.value.number is None and not any(
            same_value(one, term.value) for one in _terms(issue, hers.option)
        ):
            return True
    named = (c.option for c in reading.choices if c.issue == issue.id and start <= c.start < end)
    return any(option != hers.option and not _holds(issue, hers.option, option) for option in named)


def _holds(issue: Issue, whole: str | None, part: str) -> bool:
    """Whether an option is made of all that another one is made of, and more."""
    terms = _terms(issue, part)
    return bool(terms) and all(any(same_value(one, other) for other in _terms(issue, whole)) for one in terms)


def _terms(issue: Issue, option: str | None) -> tuple[TermValue, ...]:
    return () if option is None else issue.options[issue.place(option)].terms
