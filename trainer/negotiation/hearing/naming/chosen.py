"""What a reply takes of the ways of writing a point that she has just named: "est-ce plutôt A ou B ? De mon côté, C" – "le deuxième",
"droit suisse", "Genève, alors", "yours", "without the auditor"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import stop_words
from trainer.language.mending import mended
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadMove, ReadTerm
from trainer.language.tag_questions import ends_in_closing
from trainer.language.words import stem, words_of
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, meets
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.figures.figures_of_choice import numbers_of
from trainer.negotiation.hearing.naming.with_or_without import taken_in_or_left_out
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Option, Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise
from trainer.terms.value import Stance

# How surely a choice among what she has just named is meant (0–1).
_SURELY = 0.95
# How surely the only one of them that is not turned down is meant.
_LIKELY = 0.55
# Words that lead up to a choice, or come after it (folded).
_LEADS = (
    r"(?:(?:bon|bien|ben|alors|donc|ok|okay|oui|euh|eh|hmm|d'accord|tres|mais|moi|disons|plutot|va pour|je|j'|on|nous|vous|me|pour|ce|ca|c'?est|serait|sera|"
    r"dirais|dis|prends?|prenons|prendrais|choisis|choisirais|choisissons|prefere|preferons|prefererais|vote|retiens|retenons|veux|voudrais|aime mieux|"
    r"aimerais|ecrivez|ecrivons|mettez|mettons|notez|accepte|acceptons|vais|partir|reste|restons|sur|avec|a|la solution|l'option|solution|option|numero|n°|"
    r"well|so|then|yes|i|i'll|i'd|we|we'll|let's|let us|say|take|go|with|for|pick|choose|prefer|rather|make|it|write|have|be|is|would|that's|the option|number|no\.)\W+)*"
)
_AFTER = (
    r"(?:\W+(?:alors|donc|merci|madame|monsieur|s'il vous plait|svp|plutot|me va|me convient|nous va|nous convient|ca me va|c'est bien|c'est mieux|est bien|est mieux|"
    r"then|please|thanks|thank you|is fine|works|suits me|is good|sounds good|is better|of (?:the two|those|them)|des deux))*\W*"
)
_THING = r"(?: (?:solution|option|proposition|possibilite|formule|formulation|version|idee|choix|ligne|variante|redaction|one|wording|line|choice|way))?"
_FIRST = re.compile(
    rf"\W*{_LEADS}(?:(?:le|la|the|votre|your)? ?(?:premiere?|1 ?(?:ere?|re|st)|first|former){_THING}|(?:solution|option|numero|number|n°) (?:1|un|one|a))\b{_AFTER}"
)
_SECOND = re.compile(
    rf"\W*{_LEADS}(?:(?:le|la|l'|the|votre|your)? ?(?:deuxieme|seconde?|2 ?(?:eme|e|nde?|nd)|second|latter){_THING}|(?:solution|option|numero|number|n°) (?:2|deux|two|b))\b{_AFTER}"
)
_HERS = re.compile(
    rf"\W*{_LEADS}(?:(?:le|la|the) ?(?:troisieme|third|3 ?(?:eme|e|rd)){_THING}|(?:le|la) votre|votre (?:solution|option|proposition|formule|version)|yours|your own|your version)\b{_AFTER}"
)
_NEITHER = re.compile(
    r"\W*(?:(?:bon|ben|euh|non|no|well|sorry|desolee?|pardon|madame|monsieur)\W+)*(?:(?:ni l'une? ni l'autre|aucune? des deux|aucune? de (?:ces|vos) \w+|aucune des trois|aucun des trois|"
    r"(?:je ne (?:veux|prends|peux prendre)|pas) (?:ni )?(?:l'une? ni l'autre)|aucune?|pas (?:l'une?|l'un) ni l'autre|ni (?:le|la) (?:premiere?) ni (?:le|la) (?:seconde?|deuxieme)|"
    r"neither(?: (?:one|of (?:them|those|the two|these)))?|none of (?:them|those|these)|not (?:either|any)(?: of (?:them|those))?)\b)(?:\W+(?:madame|monsieur|merci|desolee?|sorry|i'm afraid|thanks|thank you|non|no|please|works(?: for me)?|ne me (?:va|convient)))*\W*"
)
_EITHER = re.compile(
    r"\W*(?:(?:oh|bon|oui|yes|well|ok)\W+)*(?:(?:l'une? (?:ou|comme) l'autre|les deux|peu importe(?: lequel| laquelle)?|n'importe lequel(?: des deux)?|n'importe laquelle(?: des deux)?)"
    r"(?: (?:me|nous) (?:vont?|convien(?:t|nent)))?|either(?: one| of (?:them|those|the two))?|both(?: of them)?)"
    r"(?:\W+(?:is|are|works?|would be|will do|suits?|fine|good|ok|okay|for|me|us|with|by|alright|acceptable|me va|me vont|convient|conviennent|c'est egal))*\W*"
)
# "Sans auditeur", "not the auditor": what the one that is meant has not (folded, right before its word).
_NOT = re.compile(
    r"\b(?:sans|pas d[eu']|pas|without|not?|no)\s*(?:des?|du|d'|la|le|les|l'|une?|the|an?|any)?\s*$"
)
_LACKS = re.compile(r"\b(?:sans|without|no|pas d[e'])")
_DENIES = re.compile(r"\b(?:pas|sans|jamais|ni|aucune?|not|no|never|without|nor)\b|n't\b|\bn'")
# Words of a reply that chooses, besides those of what it chooses.
_CHOOSING = frozenset(
    (
        *(
            "alors",
            "prendre",
            "prends",
            "prenons",
            "choisis",
            "prefere",
            "preferons",
            "prefererais",
            "plutot",
            "dis",
            "disons",
            "dirais",
            "va",
            "celui",
            "celle",
        ),
        *(
            "accord",
            "ok",
            "okay",
            "bon",
            "bien",
            "donc",
            "merci",
            "madame",
            "monsieur",
            "ecris",
            "ecrivez",
            "ecrivons",
            "note",
            "notez",
            "mettez",
            "vote",
            "reste",
        ),
        *(
            "rather",
            "take",
            "go",
            "pick",
            "choose",
            "prefer",
            "say",
            "one",
            "then",
            "fine",
            "please",
            "thanks",
            "write",
            "version",
            "option",
            "solution",
            "formule",
        ),
        *("accepte", "acceptons", "retiens", "veux", "voudrais", "soit", "accept", "want", "like", "just"),
    )
)
_OTHERS = re.compile(r"(?<!rendez-)(?<!rendez )\b(?:vous|votre|vos|you|your)\b")
_ASKS = re.compile(
    r"^\W*(?:(?:et|mais|and|but)\W+)?(?:pourquoi|comment|qu|que|quel\w*|combien|ou|quand|qui|est-ce|why|how|what|which|where|when|who|is|does|do|can|could|would)\b"
)
_MOST_WORDS = 12
_TWO = 2
_PUT = frozenset({"own", "accepted", "theirs", "fact"})


def is_neither(state: State, reading: Reading) -> bool:
    """Whether the reply turns down both of the ways that she has just named, and says no other."""
    among = state.pending.among if state.pending is not None else ()
    if not among:
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    said = any(item.issue == among[0].issue for item in items)
    return not said and _NEITHER.fullmatch(fold_text(reading.marked)) is not None


def with_choice_made(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with the option that it chooses among those she has just named, as the student's own; hers, where he takes that.

    Args:
        scenario: the scenario being played.
        state: the state before the reply: what she waits for tells what she has named.
        reading: the reply. What it says of other points stays as it is.
    """
    pending = state.pending
    if pending is None or not pending.among:
        return reading
    issue = scenario.issues[pending.among[0].issue]
    named = [p for p in (*pending.among, *pending.positions) if p.issue == issue.id and p.option is not None]
    options = [issue.options[issue.place(p.option or "")] for p in dict.fromkeys(named)]
    met = (
        _by_place(reading, options)
        or _either(reading, issue, pending.among)
        or _by_parts(reading, issue, options)
        or _by_number(reading, issue, options, scenario.language)
        or _by_what_it_holds(reading, issue, pending.among)
        or _by_words(reading, options, scenario.language)
        or _by_what_is_left(reading, issue, options)
    )
    if met is None:
        return reading
    hers = any(met.option.id == p.option for p in pending.positions if p.issue == issue.id)
    stance: Stance = "accepted" if hers else "own"
    choice = ReadChoice(issue.id, met.option.id, stance, met.start, met.end, met.sure)
    alone = met.alone
    parts = [term for term in reading.terms if term.issue == issue.id and _has(met.option, term)]
    # Where options are figures, the figure says it.
    chosen = () if parts and issue.kind is not None else (choice,)
    return replace(
        reading,
        terms=tuple(
            replace(term, stance=choice.stance, confidence=_SURELY) if term in parts else term
            for term in reading.terms
        ),
        choices=(*(one for one in reading.choices if one.issue != issue.id), *chosen),
        # What answers her question in so many words asks and tells nothing else.
        samples=tuple(replace(one, score=0.0) for one in reading.samples) if alone else reading.samples,
        moves=(ReadMove("proposal", met.start, met.end, _SURELY, ("chosen",)),) if alone else reading.moves,
        assent=None if alone else reading.assent,
        echo=0.0 if alone else reading.echo,
    )


@dataclass(frozen=True, slots=True)
class _Met:
    """An option, the words that choose it, whether the reply says nothing else, and how surely it is meant (0–1)."""

    option: Option
    start: int
    end: int
    alone: bool
    sure: float = _SURELY


def _by_place(reading: Reading, options: Sequence[Option]) -> _Met | None:
    """ "Le deuxième", "the first one", "la vôtre"."""
    folded = fold_text(reading.marked)
    if "?" in folded:
        return None
    for place, way in enumerate((_FIRST, _SECOND, _HERS)):
        if place < len(options) and way.fullmatch(folded):
            return _Met(options[place], 0, len(reading.reply), True)
    return None


def _either(reading: Reading, issue: Issue, among: Sequence[Position]) -> _Met | None:
    """ "L'un ou l'autre me va", "either is fine": of the two that she named, the one that she would rather have."""
    if "?" in reading.marked or _EITHER.fullmatch(fold_text(reading.marked)) is None:
        return None
    first, second = among[:_TWO]
    taken = second if better_for(issue, "them", second, first) > 0 else first
    return _Met(issue.options[issue.place(taken.option or "")], 0, len(reading.reply), True)


def _by_what_it_holds(reading: Reading, issue: Issue, among: Sequence[Position]) -> _Met | None:
    """ "Sans le site": of the two that she named, the one that leaves it out."""
    two = [issue.options[issue.place(p.option)] for p in among if p.option is not None]
    met = taken_in_or_left_out(reading.marked, [option.label for option in two])
    return None if met is None else _Met(two[met], 0, len(reading.reply), True)


def _by_what_is_left(reading: Reading, issue: Issue, options: Sequence[Option]) -> _Met | None:
    """ "Ni Paris ni Casablanca": the only one of them that is not turned down, to be said back before anything is built on it."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    here = [item for item in items if item.issue == issue.id]
    if not here or "?" in reading.marked or any(item.stance != "refused" for item in here):
        return None
    left = [one for one in options if not any(_has(one, item) for item in here)]
    if len(left) != 1 or len(left) == len(options):
        return None
    return _Met(left[0], 0, len(reading.reply), True, _LIKELY)


def _by_parts(reading: Reading, issue: Issue, options: Sequence[Option]) -> _Met | None:
    """ "Droit suisse", "Genève, plutôt": parts that one of them alone has, and nothing that it has not."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    here = [item for item in items if item.issue == issue.id]
    said = [item for item in here if item.stance in _PUT and not _is_apart(item, reading)]
    if not said or len(said) < len([item for item in here if item.stance != "refused"]):
        return None
    fitting = [
        one
        for one in options
        if all(_has(one, item) for item in said)
        and not any(_has(one, item) for item in here if item.stance == "refused")
    ]
    if len(fitting) != 1:
        return None
    start, end = min(item.start for item in said), max(item.end for item in said)
    asks = "?" in reading.marked and not ends_in_closing(reading.marked)
    alone = reading.words <= _MOST_WORDS and all(item in here for item in items) and not asks
    return _Met(fitting[0], start, end, alone)


def _has(option: Option, item: ReadTerm | ReadChoice) -> bool:
    if isinstance(item, ReadChoice):
        return item.option == option.id
    return any(meets(wanted, item.value) for wanted in option.terms)


def _is_apart(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether its sentence asks for something else, or speaks of what she has said ("vous demandez le droit marocain")."""
    start, end = sentence_at(reading.marked, item.start)
    sentence = fold_text(reading.marked[start:end])
    told = item.stance in ("theirs", "fact") and _OTHERS.search(sentence) is not None
    return (
        told
        or _ASKS.match(sentence) is not None
        or (reading.words > _MOST_WORDS and item.stance in ("theirs", "fact"))
    )


def _by_number(reading: Reading, issue: Issue, options: Sequence[Option], language: Language) -> _Met | None:
    """ "Three then": a figure that one of them alone is told by."""
    tokens = tokenise(reading.marked, language)
    numbers = read_numerals(tokens, lexicon(language))
    if len(numbers) != 1 or numbers[0].high is not None or "?" in reading.marked:
        return None
    number = numbers[0]
    beside = {
        token.word for token in (*tokens[: number.first], *tokens[number.last + 1 :]) if token.word.isalpha()
    }
    if not beside <= stop_words(language) | _CHOOSING or _DENIES.search(fold_text(reading.marked)):
        return None
    having = [one for one in options if number.value in numbers_of(issue, at_option(issue, one.id), language)]
    return _Met(having[0], 0, len(reading.reply), True) if len(having) == 1 else None


def _by_words(reading: Reading, options: Sequence[Option], language: Language) -> _Met | None:
    """ "Le suisse", "sans crédit": few words, all of them of one option, and one at least that tells it from the others."""
    folded = fold_text(reading.marked)
    if "?" in folded or reading.words > _MOST_WORDS or _OTHERS.search(folded):
        return None
    here = _stems(reading.marked, language) - {stem(word, language) for word in _CHOOSING}
    labels = [_stems(one.label, language) for one in options]
    if denied := _DENIES.search(folded):
        met = _without(folded, here, labels, language) if _NOT.search(folded[: denied.end()]) else None
        return None if met is None else _Met(options[met], 0, len(reading.reply), True)
    fitting = [
        place
        for place, (option, label) in enumerate(zip(options, labels, strict=True))
        if here
        and here <= label | _all_stems(option.like, language)
        and here & (label - frozenset().union(*(labels[:place] + labels[place + 1 :])))
    ]
    return _Met(options[fitting[0]], 0, len(reading.reply), True) if len(fitting) == 1 else None


def _without(
    folded: str, here: frozenset[str], labels: Sequence[frozenset[str]], language: Language
) -> int | None:
    """The one of them that has not what the reply wants to be without, where all the others have it."""
    denied = here - {stem(word, language) for word in ("pas", "sans", "without", "not", "no")}
    told = bool(denied) and denied <= frozenset().union(*labels)
    having = [bool(denied & label) for label in labels]
    # Of the two that she named to choose from; of all three where both have it.
    of_two = _LACKS.search(folded) is not None
    for among in (having[:_TWO], having) if of_two else (having,):
        if told and among.count(False) == 1:
            return among.index(False)
    return None


def _all_stems(texts: Iterable[str], language: Language) -> frozenset[str]:
    return frozenset(word for text in texts for word in _stems(text, language))


@lru_cache(maxsize=4096)
def _stems(text: str, language: Language) -> frozenset[str]:
    common = stop_words(language)
    words = mended(words_of(text, language), language)
    return frozenset(
        stem(word.text, language)
        for word in words
        if word.text not in common and any(map(str.isalnum, word.text))
    )
