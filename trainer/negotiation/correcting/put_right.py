"""What the student puts right: "DAP, not DDP", "c'est trois ans que j'ai dit", "pas deux ans, trois".

The value that is meant is his word on its point, whatever else is read of the sentence; the one set aside is struck. Two
subjects put right ("je parlais du stock, pas des pénalités") offer to have none of either.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trainer.language.normalise import fold
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Scenario
from trainer.terms.digits import read_digits

# All of these are held against folded text, one sentence at a time.
_SENTENCE = re.compile(r"(?:[^.?!…;\n—]|\.(?=\d))+")
_WORDS = (
    r"(?:(?:non|nan|nn|no|nope|pardon|sorry|excusez[- ]moi|desolee?|attendez|wait|hang on|hold on|whoa|ah|oh|euh|mais|but|moi|oups|well|actually"
    r"|erreur|je (?:me suis|m'etais) tromp\w+|vous (?:m')?avez mal (?:entendu|compris|note|lu)|you (?:misheard|got (?:it|that|me) wrong)|madame|monsieur)\W+)"
)
_OPENS = rf"^\W*{_WORDS}*"
_X = r"(?P<x>(?:[^:,]|,(?=\d)){1,48}?)"
_Y = r"(?P<y>(?:[^:,]|,(?=\d)){1,40})"
_NOT = r"\W*(?:\b(?:et|and|mais|but)\W+)?\b(?:pas|non(?: pas)?|not)\s+"
_NOT_APART = r"(?:\s*,\s*(?:et |and |mais |but )?|\s+(?:et|and|mais|but) )(?:pas|non(?: pas)?|not)\s+"
_SAYS = (
    r"\b(?:j'?(?:ai|avais) (?:bien |juste )?(?:dit|ecrit|mis|propose|demande|offert|voulu dire|parle d(?:e|es|u)\b)|je (?:voulais|veux) dire|je (?:vous )?(?:disais|dis|proposais|propose|demandais|offrais)"
    r"|je (?:vous )?(?:parle|parlais) (?:bien )?(?:de |des |du |d')"
    r"|i (?:clearly |actually |just )?(?:said|say|meant|mean|wrote|offered|proposed|put|asked for)|i(?:'m| am| was) (?:talking|speaking) (?:about|of))\b\W*"
)
_IS = r"\b(?:c'?(?:est|etait)|il s'agit d(?:e |es |u |')|it(?:'s| is| was)|that(?:'s| is| was))\b\W*"
_SAID = r"(?:que j'?(?:ai|avais) (?:bien )?(?:dit|ecrit|propose|mis|demande)|que je (?:voulais dire|disais|proposais|dis|propose)|qu'?il faut (?:lire|ecrire)|(?:that |what )?i (?:just )?(?:said|meant|wrote|offered|proposed))\b"
_SORRY = r"(?:,? (?:pardon|sorry|excusez[- ]moi|desolee?))?\W*$"
# Those that say themselves that they put something right; the rest take two values of one point.
_TELLING = tuple(
    re.compile(way)
    for way in (
        # "C'est trois ans que j'ai dit"; "two months is what I said".
        rf"\b(?:c'?(?:est|etait)|it(?:'s| is| was))\W+(?!(?:ce|what)\b){_X},? {_SAID}(?:[^,:]{{0,30}}{_NOT}{_Y})?",
        rf"{_OPENS}{_X},? (?:c'?est (?:bien )?ce |(?:is|was|that's|that is) ){_SAID}",
        # "Huit semaines, j'ai dit, pas douze"; "vous m'avez mal compris, je parlais de huit".
        rf"{_OPENS}{_X},? (?:j'?(?:ai|avais) (?:bien )?dit|(?:is what )?i(?:'d| had)? said)\b(?:{_NOT}{_Y})?\W*$",
        rf"{_OPENS}(?:je (?:vous )?parlais (?:bien )?de |i was talking about ){_X}{_SORRY}",
        # "J'ai dit trois ans, pas deux".
        rf"{_SAYS}{_X}{_NOT}{_Y}",
        # "Je n'ai pas dit deux ans, j'ai dit trois".
        rf"\b(?:j(?:e n)?'?ai (?:pas|jamais) (?:dit|ecrit|propose|parle de)|i (?:did not|didn'?t|never) (?:say|said|wr[io]te|offer\w*|mean\w*)) {_Y},? (?:(?:mais|but) )?{_SAYS}(?P<x>.{{1,48}})",
        # "J'ai dit trois ans"; "I meant two months".
        rf"{_OPENS}(?:j'?(?:ai|avais) (?:bien )?dit|i (?:clearly |actually |just )?said)\b(?! (?:que|that|non|oui|no|yes))\W*(?P<x>(?:[^:,]|,(?=\d)){{1,48}})",
        r"\b(?:je voulais dire|i meant|i mean)\b(?! (?:que|that|non|oui|no|yes))\W*(?P<x>(?:[^:,]|,(?=\d)){1,48})",
    )
)
_SETTING_APART = tuple(
    re.compile(way)
    for way in (
        # "C'est pas 45, c'est 60 jours"; "it's not two, it's three"; "ce n'est pas 45 jours mais 60".
        rf"{_OPENS}(?:c[' ]?(?:est|etait)|ce n'?(?:est|etait)|it(?:'s| is| was)) (?:pas|not) {_Y}(?:,? (?:mais|but)|,?\s*(?:(?:mais|but) )?(?:c[' ]?(?:est|etait)|it(?:'s| is| was)))\s+(?P<x>(?:[^:,]|,(?=\d)){{1,48}})$",
        # "C'est 45 jours, pas 60"; "trois ans, pas deux"; "3 ans pas 2".
        rf"{_IS}{_X}{_NOT}{_Y}",
        rf"{_OPENS}{_X}{_NOT_APART}{_Y}{_SORRY}",
        rf"{_OPENS}{_X}\s+(?:pas|not)\s+(?P<y>\d(?:[^:,]|,(?=\d)){{0,24}}){_SORRY}",
        # "Pas deux ans, trois".
        rf"{_OPENS}(?:(?:pas|not) (?:d(?:e|es|u) |d')?){_Y}\s*[,:]\s*(?:(?:mais|but|et|and) )?(?:c'?est |it's |plutot )?(?P<x>.{{1,48}})$",
    )
)
_OF_THE_TALK = frozenset({"recalled", "denial", "unagreed", "withdrawal", "summing"})
"""Cues of words that say what was said: in a correction they take nothing back."""
_SPEAKS = re.compile(r"\b(?:parl\w+|talk\w*|spe\w+|spoke)\b")
# "It was you who said 94, not me"; "60 days is not possible", "only if the cap is…": no value that is meant.
_NO_VALUE = re.compile(
    r"\b(?:vous|you|votre|your|vos|ne|n'|est|sont|is|are|can|could|will|would|do|does|am|was|were|peu[xt]|serai\w*|sera|if|si|contre|against|for|pour)\b|\b(?:n|s)'|n't\b"
)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_LETTERS = re.compile(r"[a-z]{2}")
_SURELY = 0.95
# A reply of so few words that begins with a no and asks nothing (folded).
_FEW = 6
_SHORT_NO = re.compile(r"\W*(?:non|nan|no|nope)\b(?!.*\?)")
_DENIES = re.compile(r"\b(?:pas|not|never|jamais|non|no)\b")

Item = ReadTerm | ReadChoice


@dataclass(frozen=True, slots=True)
class PutRight:
    """What one sentence puts right, as characters of the reply.

    Attributes:
        whole: the sentence; meant: what is meant; aside: what is set aside, if that is said.
        speaks: whether it says what was spoken of; bare: whether what is set aside is a figure alone.
        tells: whether it says itself that it puts something right ("j'ai dit…").
    """

    whole: tuple[int, int]
    meant: tuple[int, int]
    aside: tuple[int, int] | None
    speaks: bool
    bare: bool = False
    tells: bool = True


def put_right(reading: Reading) -> Reading:
    """The reading with what a correction means as the student's own, and without what it sets aside."""
    items: list[Item] = [*reading.terms, *reading.choices]
    kept: dict[int, Item | None] = {}
    cues = reading.cues
    for pair in pairs_put_right(reading):
        meant = [item for item in items if item.issue is not None and _within(item, pair.meant)]
        aside = [item for item in items if _within(item, pair.aside) and item not in meant]
        if not meant and (figure := _figure(reading, pair, aside)) is not None:
            items.append(figure)
            meant = [figure]
        names = {item.issue for item in meant}
        if aside and pair.speaks and not names & {item.issue for item in aside}:
            # Two subjects, and no value of either.
            kept.update({id(item): None for item in (*meant, *aside) if isinstance(item, ReadChoice)})
            continue
        if not meant:
            # "C'est trimestriel que je voulais dire, pas annuel": what is set aside is not offered, whatever is meant.
            if pair.tells:
                kept.update(
                    {id(item): replace(item, stance="refused") for item in aside if item.stance == "own"}
                )
            continue
        if not pair.tells and not any(item.issue in names for item in aside):
            continue  # "0,42, pas question"
        # "3 months, not 2": a bare figure is of no other point.
        kept.update({id(item): replace(item, stance="refused") for item in aside if item.issue in names})
        kept.update({id(item): None for item in aside if item.issue not in names and pair.bare})
        kept.update(
            {
                id(item): replace(item, stance="own", confidence=_SURELY)
                for item in meant
                if item.stance != "theirs" or pair.tells
            }
        )
        cues = tuple(
            cue
            for cue in cues
            if cue.cue not in _OF_THE_TALK or not pair.whole[0] <= cue.start < pair.whole[1]
        )
    if not kept:
        return reading
    now = [kept.get(id(item), item) for item in items]
    return replace(
        reading,
        terms=tuple(item for item in now if isinstance(item, ReadTerm)),
        choices=tuple(item for item in now if isinstance(item, ReadChoice)),
        cues=cues,
    )


def _figure(reading: Reading, pair: PutRight, aside: Sequence[Item]) -> ReadTerm | None:
    """ "J'ai dit 0,5, pas 1": a bare figure in the place of one that is of a point."""
    start, end = pair.meant
    word = reading.reply[start:end].strip(" .!,")
    read = read_digits(word, "fr") if _DIGITS.fullmatch(word) else None
    told = [item for item in aside if isinstance(item, ReadTerm) and item.value.number is not None]
    if read is None or not pair.tells or len(told) != 1 or told[0].issue is None:
        return None
    value = replace(told[0].value, number=read.value)
    return ReadTerm(value, "own", start, end, told[0].role, told[0].issue, _SURELY)


def offer_what_is_put_right(playing: Playing) -> None:
    """What a correction means is what the student says on its point, and nothing else of the sentence is."""
    reading = playing.reading
    if reading is None:
        return
    meant = {p.issue: p for p in values_put_right(playing.scenario, reading)}
    # "60 jours, pas 45": the bare figure that is set aside is no price.
    if stray := _set_aside_bare(reading) - meant.keys():
        playing.offers = replace(
            playing.offers,
            own=tuple(p for p in playing.offers.own if p.issue not in stray),
            refused=tuple(name for name in playing.offers.refused if name not in stray),
        )
    if not meant:
        return
    offers = playing.offers

    def left(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name not in meant)

    playing.offers = replace(
        offers,
        own=(*(p for p in offers.own if p.issue not in meant), *meant.values()),
        accepted=tuple(p for p in offers.accepted if p.issue not in meant),
        refused=left(offers.refused),
        dropped=left(offers.dropped),
        denied=left(offers.denied),
        withdrawn=left(offers.withdrawn),
        asked=left(offers.asked),
        not_offered=left(offers.not_offered),
        beyond=left(offers.beyond),
        unplaced=left(offers.unplaced),
    )


def _set_aside_bare(reading: Reading) -> set[str]:
    """The points that a bare figure set aside was heard as a value of, and of which the reply says nothing else."""
    items: list[Item] = [*reading.terms, *reading.choices]
    asides = [pair.aside for pair in pairs_put_right(reading) if pair.bare]
    heard = {item.issue for item in items if any(_within(item, span) for span in asides)}
    other = {item.issue for item in items if not any(_within(item, span) for span in asides)}
    return {name for name in heard - other if name is not None}


def offer_what_a_no_names(playing: Playing, read_out: Sequence[Position]) -> None:
    """ "No 96", said of a deal read out with 94: the other value that a short no stands before is meant instead, and not turned down.

    Args:
        playing: the turn in the making, with what was heard in the reply.
        read_out: the deal that she has just read out.
    """
    reading = playing.reading
    plain = "" if reading is None else fold(reading.marked).text
    if reading is None or reading.words > _FEW or _SHORT_NO.match(plain) is None or len(reading.terms) != 1:
        return
    agreed = {position.issue: position for position in read_out}
    meant: dict[str, Position] = {}
    for term in reading.terms:
        before = _SHORT_NO.sub("", reading.marked[: term.start].lower(), count=1)
        if term.stance != "refused" or term.issue not in agreed or _DENIES.search(before) is not None:
            continue
        said = position_of(playing.scenario.issues[term.issue], term.value)
        if said is not None and said != agreed[term.issue]:
            meant[term.issue] = said
    if meant:
        offers = playing.offers
        playing.offers = replace(
            offers,
            own=(*(p for p in offers.own if p.issue not in meant), *meant.values()),
            refused=tuple(name for name in offers.refused if name not in meant),
        )


def values_put_right(scenario: Scenario, reading: Reading) -> tuple[Position, ...]:
    """The values that a reply puts in the place of what was understood, one a point."""
    items: list[Item] = [*reading.choices, *reading.terms]
    found: dict[str, Position] = {}
    for pair in pairs_put_right(reading):
        for item in items:
            if item.issue is None or item.stance != "own" or not _within(item, pair.meant):
                continue
            if not (pair.tells or any(_is_set_aside(one, item, pair) for one in items)):
                continue
            if any(
                one.issue == item.issue and one.stance in ("own", "accepted") and _follows(one, pair)
                for one in items
            ):
                continue  # "I said 19, but I can do 18.5"
            issue = scenario.issues[item.issue]
            said = (
                at_option(issue, item.option)
                if isinstance(item, ReadChoice)
                else position_of(issue, item.value)
            )
            if said is not None:
                found.setdefault(item.issue, said)
    return tuple(found.values())


def pairs_put_right(reading: Reading) -> Iterator[PutRight]:
    """What the sentences of a reply put right, in their order."""
    folded = fold(reading.marked)
    for sentence in _SENTENCE.finditer(folded.text):
        if folded.text[sentence.end() : sentence.end() + 1] == "?":
            continue  # "19, not 20?" asks
        text = sentence.group()
        tells = next((m for way in _TELLING if (m := way.search(text)) is not None), None)
        met = tells or next((m for way in _SETTING_APART if (m := way.search(text)) is not None), None)
        if met is None or _NO_VALUE.search(met["x"]) is not None:
            continue
        at = sentence.start()
        aside = met.groupdict().get("y") is not None
        yield PutRight(
            folded.span(at, sentence.end()),
            folded.span(at + met.start("x"), at + met.end("x")),
            folded.span(at + met.start("y"), at + met.end("y")) if aside else None,
            _SPEAKS.search(met.group()) is not None,
            aside and _LETTERS.search(met["y"]) is None,
            tells is not None,
        )


def _within(item: Item, span: tuple[int, int] | None) -> bool:
    return span is not None and item.start < span[1] and span[0] < item.end


def _is_set_aside(one: Item, meant: Item, pair: PutRight) -> bool:
    return one.issue == meant.issue and one.stance == "refused" and _within(one, pair.aside)


def _follows(item: Item, pair: PutRight) -> bool:
    """Whether a value comes after what is put right, and is not what is set aside."""
    return item.start >= pair.meant[1] and not _within(item, pair.aside)
