"""A place, a law, a rule or a means of payment that no option of hers has: "arbitration in Geneva", "le droit espagnol", "EXW"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.positions import meets
from trainer.scenario.scenario import Issue, Option, Reaction, Scenario
from trainer.terms.fold import fold_text
from trainer.terms.value import TermValue

_KINDS = frozenset(("law", "forum", "incoterm", "payment_method"))
_PUT = frozenset(("own", "asked", "accepted"))
# Below this confidence (0–1) the words may mean something else.
_LEAST = 0.4
_RULE = re.compile(r"\b(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)\b")
_LAW = re.compile(r"\b(?:droit|loi) \w{4,}|\b\w{4,} law\b")
_ARTICLE = re.compile(r"^(?:par |by |via |en |in )?(?:an? |the |une? |des |les? |la |l['’])?", re.IGNORECASE)


def off_her_list(issue: Issue, reading: Reading | None) -> ReadTerm | None:
    """The first term of a point that the reply puts forward or asks about and that nothing of any option of it is like."""
    return next(iter(_off(issue, reading)), None) if reading is not None else None


def words_off_list(term: ReadTerm, reading: Reading) -> str:
    """The term as it is named back: the place alone, the code of the rule, else the words of the reply. It opens a sentence."""
    value = term.value
    said = value.code if value.kind == "incoterm" else value.place if value.kind == "forum" else None
    words = _ARTICLE.sub("", said or reading.reply[term.start : term.end]).strip()
    return words[:1].upper() + words[1:]


def same_family(option: Option, term: ReadTerm) -> bool:
    """Whether an option has a rule of the family of the one said: what is fetched, what the seller carries, what arrives."""
    met = _RULE.search(option.label)
    said = term.value.code if term.value.kind == "incoterm" else None
    return met is not None and said is not None and _family(met.group()) == _family(said)


def of_another_place(scenario: Scenario, reading: Reading | None) -> frozenset[str]:
    """The ids of the reactions that an author had for places of her list, where the reply names one that is not on it and none of
    theirs: "arbitration in Geneva" is not answered on London."""
    if reading is None:
        return frozenset()
    reply = fold_text(reading.reply)
    off = {issue.id for issue in scenario.issues.values() if any(True for _ in _off(issue, reading))}
    listed = {place for name in off for place in _places(scenario.issues[name])}
    if not listed or any(place in reply for place in listed):
        return frozenset()
    return frozenset(one.id for one in _known(scenario) if 2 * _naming(one, listed) > len(one.like))


def has_in_mind(reaction: Reaction, words: str) -> bool:
    """Whether a sample of a reaction names the very thing."""
    said = fold_text(words)
    return any(said in fold_text(sample) for sample in reaction.like)


def _off(issue: Issue, reading: Reading) -> Iterator[ReadTerm]:
    if issue.kind is not None:
        return
    known = [term for option in issue.options for term in option.terms]
    texts = _texts(issue) if reading.terms else ""
    for term in reading.terms:
        value = term.value
        if term.issue != issue.id or value.kind not in _KINDS or not _is_put(term):
            continue
        if value.kind == "forum" and value.place is None:
            continue
        said = fold_text(words_off_list(term, reading))
        if said not in texts and not any(_is_like(one, value) for one in known):
            yield term


def _is_put(term: ReadTerm) -> bool:
    # "Arbitration in Geneva, you want something in English": what is on no list of hers she has not put forward herself.
    told = term.stance == "theirs" and term.value.kind == "forum"
    return (term.stance in _PUT or told) and term.confidence >= _LEAST


def _is_like(known: TermValue, said: TermValue) -> bool:
    """Whether an option has the same law, place or rule, whatever else is said of it."""
    if known.kind != said.kind:
        return False
    if said.kind == "law" and said.region and fold_text(known.region or "") != fold_text(said.region):
        return False  # "Texas law" is no law of the United States that she has
    if said.kind == "forum":
        return known.place is not None and fold_text(known.place) == fold_text(said.place or "")
    return known.code == said.code or meets(known, said)


def _texts(issue: Issue) -> str:
    return _folded(tuple(text for option in issue.options for text in (option.label, *option.like)))


@lru_cache(maxsize=256)
def _folded(texts: tuple[str, ...]) -> str:
    return fold_text(" | ".join(texts))


def _places(issue: Issue) -> Iterator[str]:
    """The places and the laws of the options, as they are named."""
    for option in issue.options:
        yield from (fold_text(term.place) for term in option.terms if term.place)
        yield from _LAW.findall(fold_text(option.label))


def _known(scenario: Scenario) -> Iterable[Reaction]:
    scenes = (reaction for scene in scenario.scenes.values() for reaction in scene.reactions)
    return (*scenario.anytime.values(), *scenes)


def _naming(reaction: Reaction, places: Iterable[str]) -> int:
    listed = tuple(places)
    return sum(any(place in fold_text(sample) for place in listed) for sample in reaction.like)


def _family(code: str) -> str:
    return "F" if code[0] in "EF" else code[0]
