"""What a reply only reminds of, because it was given or agreed before ("je vous ai donné l'exclusivité, à vous sur le taux", "as agreed,
dollars every quarter"): nothing of it is put forward anew."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.language.normalise import fold, fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

_ALREADY = r"(?:(?:deja|bien|donc|quand meme|tout de meme|aussi|maintenant|toujours) )*"
_GAVE = r"(?:donn|accord|ced|accept|lach|rendu|laiss|offert|conced|consenti|renonc|abandonn|dit oui|bouge\b|fait (?:grace|un (?:pas|effort|geste)|une concession))\w*"
# (Folded.) Before the point: who gave it, or that it was agreed.
_BEFORE = re.compile(
    rf"\b(?:j'ai|(?:je|nous|on) (?:vous |t'|l'|les |la |le |y |en )*(?:ai|avons|a)) {_ALREADY}{_GAVE}"
    rf"|\bvous (?:l'|les |la |le )?(?:avez|aviez) {_ALREADY}(?:dit oui|accept\w*|not\w*|ecrit\w*|coch\w*|inscrit\w*)"
    r"|\b(?:puisque|comme|maintenant que|vu que) vous (?:avez|aurez)\b|\bvous (?:avez|tenez) (?:deja|maintenant|enfin)\b|^\W*vous avez (?=l'|la\b|le\b|les\b|votre\b|vos\b)"
    r"|\bcomme (?:convenu|entendu|promis|dit)\b|\b(?:on|nous) (?:gard|conserv|maint)\w*\b|\b(?:on|nous|je) (?:rest\w*|en reste?) (?:sur|a)\b"
    rf"|\b(?:nous|on) (?:sommes|est|etait|etions) {_ALREADY}d'accord (?:sur|pour)\b|\b(?:nous|on) (?:l')?(?:avons|a|avait|avions) {_ALREADY}(?:regl|conven|fix|ecrit|arret|vali)\w*"
    r"|\b(?:i|we)(?: have|'ve)? (?:(?:already|also|just|did|have) )*(?:g[ai]ve|given|granted|grant|conceded|accepted|accept|agreed (?:to|on)|said (?:yes|ok) to|moved on|waived|dropped|made a (?:step|move|concession) on|came (?:down|up) on)\b"
    r"|\b(?:since|as|now that) you(?: have|'ve got| got|'ve)\b|\byou(?: have|'ve)? (?:already|now) (?:have|got|had)\b|\byou(?: have|'ve) (?:already|now) got\b"
    r"|\bas (?:agreed|we said|we agreed)\b|\bwe(?:'re| are)? (?:keep|keeping|stick|sticking|stay|staying)\b|\bwe(?: have|'ve)? (?:already )?(?:agreed|settled)\b"
)
# Behind the point.
_BEHIND = re.compile(
    rf"(?:que )?(?:je|nous|on) (?:vous |t')?(?:l'|les |la |le )?(?:ai|avons|a) {_ALREADY}{_GAVE}"
    rf"|(?:c'est|est|sont|c'etait) {_ALREADY}(?:regl|acquis|conven|ecrit|not[ee]|coch|inscrit|entendu|conclu|fait\b|vu\b|dans le contrat|vali|accord)\w*"
    rf"|vous (?:me )?(?:l'|les |la |le )?(?:avez|aviez) {_ALREADY}(?:coch|not|ecrit|inscrit|accept|dit oui)\w*|convenue?s?\b|rest(?:e|ent)\b(?! (?:a|le|la|les|ouvert))"
    r"|(?:is|are|was|it's|that's|they're) (?:already |now |all |both )*(?:settled|agreed|done\b|written|yours\b|in ink|fixed|noted|on the page|ticked)|agreed\b|i (?:already )?(?:said yes|gave|agreed|accepted)"
)
# "You wrote 0.42, that's not my figure": cues of what denies it.
_TAKES_BACK = frozenset({"denial", "unagreed", "withdrawal", "removing"})
_DENIES = re.compile(r"\bn'(?!est[- ]ce)|\bne\b|\b(?:jamais|faux|erreur|not|never|wrong|mistake)\b|n't\b")
_TAG = re.compile(
    r",?\s*(?:n'est[- ]ce pas|(?:did|have|has|is|are|do|was)n't (?:i|we|you|it|that|they))\b\W*$"
)
# What limits a value named again: that is another value.
_LIMITS = re.compile(r"\b(?:sauf|hors|sans|mais pas|excepte|moins|a part|except|without|but not|excluding)\b")
# To keep a thing is to leave it as it was agreed, or to take it back.
_KEEPS = re.compile(r"(?:on|nous|we)\b")
_HOW_FAR_BEFORE, _HOW_FAR_BEHIND = 45, 12
_MEANT = 0.95
# Letters from which a word of an option can stand for its point.
_TELLING = 5
_WORDS = re.compile(r"[a-z]+")


def recalled(scenario: Scenario, state: State, reading: Reading) -> dict[str, tuple[int, int]]:
    """The settled points that a reply only reminds of, each with the characters that do so: its name, and that it was given.

    A figure that is not what was settled reminds of nothing, nor does a value with a limit of its own.
    """
    if state.pending is not None and state.pending.kind == "recap":
        return {}
    if any(cue.cue in _TAKES_BACK for cue in reading.cues):
        return {}
    found: dict[str, tuple[int, int]] = {}
    for position in state.settled:
        issue = scenario.issues[position.issue]
        for start, end in _places(scenario, state, issue, position, reading):
            span = _recalling(start, end, reading)
            if span is None or issue.id in found or not _is_same(issue, position, reading):
                continue
            if _KEEPS.match(fold_text(reading.reply[slice(*span)])) and _others(issue, position, reading):
                continue  # "on garde le site" may as well take it back
            found[issue.id] = span
    return found


def without_recalled(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading without what it only reminds of, words and values ("since you have your dollars, 97?" tells of nothing she has);
    a value that was offered before, and is not agreed, stands as offered."""
    gone = recalled(scenario, state, reading)
    offered = _offered_before(state)

    def left(term: ReadTerm) -> ReadTerm:
        again = term.issue is not None and position_of(scenario.issues[term.issue], term.value) in offered
        # "Je vous ai donné 60 jours" turns nothing down.
        again = again and term.stance != "own" and _recalling(term.start, term.end, reading) is not None
        return replace(term, stance="own") if again else term

    terms = tuple(left(term) for term in reading.terms if term.issue not in gone)
    if gone:
        # Who says what he has given means what he puts beside it.
        terms = tuple(
            replace(term, confidence=max(term.confidence, _MEANT)) if term.stance == "own" else term
            for term in terms
        )
    choices = tuple(choice for choice in reading.choices if choice.issue not in gone)
    starts = [term.start for term in terms] + [choice.start for choice in choices]
    reply = reading.reply
    for start, end in gone.values() if starts else ():
        if not any(start <= place < end for place in starts):
            reply = reply[:start] + " " * (end - start) + reply[end:]
    gone_words = len(reading.reply.split()) - len(reply.split())
    words = max(1, reading.words - gone_words)
    return replace(reading, reply=reply, terms=terms, choices=choices, words=words)


def _offered_before(state: State) -> tuple[Position, ...]:
    waiting = (
        state.pending.positions if state.pending is not None and state.pending.kind == "read_back" else ()
    )
    return (*state.yours, *waiting)


def _recalling(start: int, end: int, reading: Reading) -> tuple[int, int] | None:
    """The characters of a value or name and of the words right before or right behind it that tell that it was given or agreed; None
    where none do."""
    first, last = sentence_at(reading.reply, start)
    if _DENIES.search(_TAG.sub("", fold_text(reading.marked[first:last]))):
        return None
    asks = reading.marked[first:last].rstrip().endswith("?")
    plain, at = fold(reading.reply[first:last]), start - first
    for met in _BEFORE.finditer(plain.text):
        met_start, met_end = plain.span(*met.span())
        bare = asks and met.group().strip().startswith(("vous avez", "you have"))
        if not bare and met_start <= end - first and -_HOW_FAR_BEHIND <= at - met_end <= _HOW_FAR_BEFORE:
            return min(first + met_start, start), max(first + met_end, end)
    behind = fold(reading.reply[end:last])
    for met in _BEHIND.finditer(behind.text):
        if met.start() <= _HOW_FAR_BEHIND:
            return start, end + behind.span(*met.span())[1]
    return None


def _is_same(issue: Issue, agreed: Position, reading: Reading) -> bool:
    """Whether what a reply names of a settled point is what was settled, as far as it says."""
    figures = [
        position_of(issue, term.value)
        for term in reading.terms
        if term.issue == issue.id and term.value.number is not None
    ]
    if issue.kind is not None and any(figure != agreed for figure in figures):
        return False
    other = _others(issue, agreed, reading)
    return not any(_LIMITS.search(fold_text(reading.reply[one.start : one.end])) for one in other)


def _others(issue: Issue, agreed: Position, reading: Reading) -> list[ReadChoice]:
    named = [choice for choice in reading.choices if choice.issue == issue.id]
    return [one for one in named if at_option(issue, one.option) != agreed]


def names_settled(
    scenario: Scenario, state: State, reading: Reading, within: tuple[int, int] | None = None
) -> list[str]:
    """The settled points that a reply names, by their name, a value or a word of what was settled.

    Args:
        within: only these characters of the reply count.
    """
    first, last = within or (0, len(reading.reply))
    return [
        p.issue
        for p in state.settled
        if any(
            first <= start < last
            for start, _ in _places(scenario, state, scenario.issues[p.issue], p, reading)
        )
    ]


def _places(
    scenario: Scenario, state: State, issue: Issue, agreed: Position, reading: Reading
) -> Iterator[tuple[int, int]]:
    """Where a reply names a settled point: by its name, a value of it, or a word of what was settled that no other point has."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    yield from ((one.start, one.end) for one in items if one.issue == issue.id)
    yield from ((m.start, m.end) for m in reading.mentions if m.aspect == "issue" and m.name == issue.id)
    telling = _telling_words(scenario, issue, agreed) | _head_alone(scenario, state, issue)
    plain = fold(reading.reply)
    for met in _WORDS.finditer(plain.text):
        if met.group().rstrip("s") in telling:
            yield plain.span(*met.span())


def _head_alone(scenario: Scenario, state: State, issue: Issue) -> frozenset[str]:
    """ "Le délai, je vous l'ai donné": the first word of a point's name, where of the points so called no other has been offered."""
    head = _WORDS.findall(fold_text(issue.label))[:1]
    others = [one.id for one in scenario.issues.values() if one is not issue and _first(one) == _first(issue)]
    alone = all(state.yours_on(name) is None for name in others)
    return frozenset(word.rstrip("s") for word in head if alone and len(word) >= _TELLING)


def _first(issue: Issue) -> str:
    return "".join(_WORDS.findall(fold_text(issue.label))[:1])


def _telling_words(scenario: Scenario, issue: Issue, agreed: Position) -> frozenset[str]:
    """The words of a settled point that stand for it alone."""
    option = next((one for one in issue.options if one.id == agreed.option), None)
    own = _long_words(issue.label, *issue.words, *(() if option is None else (option.label,)))
    others = (
        (one.label, *one.words, *(option.label for option in one.options))
        for one in scenario.issues.values()
        if one.id != issue.id
    )
    return own - frozenset(word for texts in others for word in _long_words(*texts))


def _long_words(*texts: str) -> frozenset[str]:
    words = (word.rstrip("s") for text in texts for word in _WORDS.findall(fold_text(text)))
    return frozenset(word for word in words if len(word) >= _TELLING)
