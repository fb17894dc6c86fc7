"""What she has written down and the student wants struck out: "99,99 %, j'ai pas dit ça", "rayez cette ligne", "is it off your paper?".

Whose value it is is plain from the state: it must be written, or waiting for a yes, as the student's word. A line that never
was, or is gone already, is told to be so.
"""

import re
from dataclasses import dataclass, replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.correcting.put_right import values_put_right
from trainer.negotiation.correcting.taking import CORRECTING
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.tying.turned_down import falls_short
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import listed, spoken_name, value_words

# All of these are held against folded text.
_SAID = r"(?:dit|ecrit|propose|promis|accepte|offert|accorde|parle|demande|mentionne|evoque|voulu|signe)"
_DENIES = re.compile(
    rf"\b(?:j['’ ]?(?:e )?(?:n['’ ]?)?(?:vous )?(?:l['’ ]?|en )?ai (?:jamais |pas |rien )+(?:du tout )?{_SAID}|jamais (?:je n['’ ]?|j['’ ]?)(?:vous )?(?:l['’ ]?|en )?ai {_SAID}"
    rf"|est pas (?:ce que j['’ ]?ai {_SAID}|moi qui|ce qu['’ ]?on (?:a|avait) dit|ce que nous a(?:vi|v)ons dit|ce qui (?:a ete|etait) (?:dit|convenu|prevu))|c['’ ]?est vous qui (?:l['’ ]?|l[ea]s? |en |m['’ ]?)?(?:avez (?:{_SAID}|invente|note)|(?:demand|voul|propos|reclam|exig)(?:ez|iez))|vous (?:l['’ ]?)?avez invente"
    r"|i (?:never|did not|didn['’]?t|have not|haven['’]?t|have never) (?:ever )?(?:say|said|writ\w+|wrote|propos\w+|promis\w+|accept\w*|offer\w*|agree\w*|talk\w*|sp[eo]\w+|mention\w*|ask\w*)"
    r"|(?:is not|isn['’]?t|was not|wasn['’]?t|not) what (?:i|we) (?:had )?(?:said|wrote|offered|meant|asked|agreed)|you (?:made (?:it|that|this) up|invented))\b"
)
# Whose word it was, asked, is no order: "c'est vous qui avez dit 92, non ?".
_YOUR_WORD = re.compile(r"c['’ ]?est vous qui\b")
# "Je n'ai pas dit non", "que c'était impossible": what is denied is no line.
_NO_LINE = re.compile(r"\W*(?:non|no|que (?:non|c)|oui|yes|grand[- ]chose)\b")
_STRIKES = re.compile(
    r"\b(?:(?:ray|effac|enlev|retir|supprim|ot|barr|gomm|biff|corrig|rectifi)(?:ez|er)|rectification|erratum"
    r"|strike|cross|remove|delete|erase|rub|correct|fix|amend|take (?=[^.?!;]{1,30}\b(?:off|out of)\b))\b"
)
# What is struck out of: her paper, or a line of it.
_PAPER = re.compile(
    r"\b(?:(?:votre|vos|le|du|ce|cette|la|une) (?:carnet|notes?|compte[- ]rendu|papier|feuille|fiche|proces[- ]verbal|recapitulatif|resume|liste|tableau|ligne|mention|chiffre|point)"
    r"|(?:your|the|this|that) (?:\w+ )?(?:papers?|notes?|notebook|minutes|page|sheet|record|summary|list|line|entry|figure|point))\b"
)
_MISTAKEN = re.compile(
    r"\b(?:(?:une|votre|d['’]) ?erreur(?! de (?:ma|notre))|malentendu|(?:vous )?(?:avez )?mal (?:note|compris|entendu|ecrit|lu|retenu)|(?:c['’ ]?est|est) (?:faux|inexact|pas (?:exact|juste))"
    r"|n['’ ]?est pas (?:accepte|valide|convenu)e?|(?:is|was) not (?:accepted|agreed)"
    r"|(?:a|your) mistake(?! (?:of|by) (?:me|mine|us))|misunderst\w+|misheard|(?:is|['’]s|was) (?:wrong|incorrect|not (?:right|correct))|(?:got|wrote|have|noted) (?:it |that |this |me )?(?:down )?wrong|wrongly)\b"
)
_WRITTEN_BY_HER = re.compile(
    r"\b(?:vous (?:avez|m['’ ]?avez) (?:\w+ )?(?:note|ecrit|marque|mis|inscrit|compris|entendu)|mal (?:note|ecrit)|you (?:\w+ )?(?:wrote|noted|put|written|heard|have (?:it |that )?(?:down|written)))\b"
)
_STRUCK = r"(?:raye|efface|enleve|retire|supprime|barre|gomme|corrige|rectifie)e?s?"
_ASKS_STRUCK = re.compile(
    rf"\b(?:est[- ]ce (?:que c['’ ]?est )?|c['’ ]?est |est[- ]il |est[- ]elle |avez[- ]vous |vous (?:l['’ ]?)?avez )(?:bien |donc |enfin )?{_STRUCK}\b[^.!]*\?"
    r"|\b(?:is (?:it|that|this)|(?:it|that)['’]s|(?:have|did) you|you['’]?(?:ve| have)) (?:been |now )?(?:(?:struck|removed|remove|deleted|delete|erased|gone|corrected|correct|fixed|fix|strike|crossed|cross|taken?)\b|off (?:your|the)\b)[^.!]*\?"
)
_THAT = re.compile(r"\b(?:ca|cela|sa|that|this|it)\b")
_CLAUSE_ENDS = re.compile(r"[,;:](?!\d)|\b(?:et|and|mais|but|je|i|si|if)\b")
# "94 000" is one figure, whatever stands between its thousands.
_FIGURE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?![\d.,]*\d)")
_GAP = re.compile(r"\s")
# Cues of what is taken back, or would be.
_NO_ORDER = frozenset({"withdrawal", "otherwise", "exchange", "unless_taken"})
_LAST = ":struck/"
"""Flag: the point struck out last, so that "est-ce rayé ?" is about it."""
_FEW = 12
"""Words up to which a reply that turns down what was just written does nothing else."""
_SMALL = 2
"""Digits up to which a whole number may be of anything."""


def strike_out(playing: Playing) -> bool:
    """Strike out what a reply wants struck out of what she has written, at no cost to the student.

    Returns:
        Whether that was the whole of her answer.
    """
    reading = playing.reading
    wanted = None if reading is None else _wanted(playing, reading)
    if reading is None or wanted is None:
        return False
    offers, written = playing.offers, _written(playing)
    start, end = wanted.span
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    # What stands elsewhere in the reply, or is another value, is said in the place of what goes.
    meant = {i.issue for i in items if i.stance in ("own", "accepted") and not start <= i.start < end}
    stated = (*offers.own, *offers.accepted)
    told = {p.issue for p in stated if p.issue in meant}
    told |= {p.issue for p in stated if p.issue in written and not wanted.asks and p not in written[p.issue]}
    # "C'est 20 %, pas 15": one value is put in the place of the other.
    told |= {p.issue for p in stated if p.issue in offers.refused}
    told |= {p.issue for p in values_put_right(playing.scenario, reading)}
    names = tuple(name for name in wanted.names if name not in told)
    if not names:
        return False
    gone = [name for name in names if _take_out(playing, name) or name in written]
    # "Est-ce rayé ?"; "corrigez votre compte rendu", said once more.
    asked = wanted.asks or names == _struck_last(playing)
    issues = playing.scenario.issues
    words = listed([spoken_name(issues[name]) for name in (gone or names)], playing.scenario.language)
    gone_or_ordered = gone or _STRIKES.search(fold_text(reading.marked)) is not None
    keys = ("taken_back", "struck_out") if gone_or_ordered else ("nothing_written",)
    if asked:
        keys = ("struck_out",)
    if not playing.speech.phrase(*keys, source="bargain", issue=words):
        return False
    playing.about(*names)
    playing.flags = {flag for flag in playing.flags if not flag.startswith(_LAST)} | {_LAST + names[-1]}
    playing.flags.add(CORRECTING)
    # Nothing else is brought up right after that.
    playing.owns = True

    def left(issues: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in issues if name not in names)

    playing.offers = replace(
        offers,
        own=tuple(p for p in offers.own if p.issue not in names),
        accepted=tuple(p for p in offers.accepted if p.issue not in names),
        denied=left(offers.denied),
        withdrawn=left(offers.withdrawn),
        refused=left(offers.refused),
        asked=left(offers.asked),
        unplaced=left(offers.unplaced),
    )
    return not (playing.offers.commits or _asks_more(reading))


def wants_struck(playing: Playing) -> bool:
    """Whether a reply wants something struck out of what she has written."""
    return playing.reading is not None and _wanted(playing, playing.reading) is not None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The points that a reply wants struck out, where it says so, and whether it asks if that is done."""

    names: tuple[str, ...]
    span: tuple[int, int]
    asks: bool = False


def _wanted(playing: Playing, reading: Reading) -> _Wanted | None:
    """What a reply wants struck out; None where it wants nothing of the kind."""
    if any(cue.cue == "inseparable" for cue in reading.cues):
        return None  # "c'est pas ce que j'ai dit, c'était contre les 40 €": what was tied is tied again
    plain = fold_text(reading.marked)
    found = (read(playing, reading, plain) for read in (_denied, _asked, _mistaken, _ordered))
    return next((wanted for wanted in found if wanted is not None and wanted.names), None)


def _denied(playing: Playing, reading: Reading, plain: str) -> _Wanted | None:
    """ "99,99 %, j'ai pas dit ça": of what stands in that sentence, or right before it."""
    met = next((m for m in _DENIES.finditer(plain) if not _NO_LINE.match(plain, m.end())), None)
    if met is None:
        return None
    span = start, end = sentence_at(reading.marked, met.start())
    hers = _YOUR_WORD.match(met.group()) is not None
    if hers and plain[start:end].rstrip().endswith("?"):
        return None
    names = _standing_in(playing, reading, span) or _valued_in(reading, span)
    if hers:
        # "Dix euros, ce n'est rien, c'est vous qui l'avez dit": a figure that the point cannot have is of something else.
        names = tuple(name for name in names if _can_be(playing, reading, name, span))
    # "Je n'ai jamais parlé de pénalités, j'ai parlé de stock": of the first alone.
    ends = _CLAUSE_ENDS.search(plain, met.end(), end)
    until = ends.start() if ends is not None else end
    names = names or tuple(
        m.name for m in reading.mentions if m.aspect == "issue" and met.start() <= m.start < until
    )
    if not names and _THAT.search(plain, met.start(), end):
        span = (sentence_at(reading.marked, max(0, start - 2))[0], end)
        names = _standing_in(playing, reading, span) or _latest(playing, at=playing.before.replies)
    return _Wanted(names, span)


def _asked(playing: Playing, reading: Reading, plain: str) -> _Wanted | None:
    """ "Madame Ferrand, est-ce rayé ?": of the line that it names, else of the last one."""
    met = _ASKS_STRUCK.search(plain)
    if met is None:
        return None
    span = (0, len(plain))
    names = _fresh(playing, reading, span) or _on_paper(playing, reading, plain, span)
    return _Wanted(names or _struck_last(playing) or _latest(playing), span, asks=True)


def _mistaken(playing: Playing, reading: Reading, plain: str) -> _Wanted | None:
    """ "Vous avez écrit 99,99 %, c'est une erreur", "vous avez mal noté"."""
    met = _MISTAKEN.search(plain)
    if met is None or reading.marked.rstrip().endswith("?"):
        return None
    span = sentence_at(reading.marked, met.start())
    by_her = _WRITTEN_BY_HER.search(plain, *span) is not None
    return _Wanted(_fresh(playing, reading, span) or (_latest(playing) if by_her else ()), span)


def _ordered(playing: Playing, reading: Reading, plain: str) -> _Wanted | None:
    """ "Je refuse 99,99 %, rayez cette ligne", "take 17 off your paper"; "99,99 %, c'est non", right after it was written."""
    met = _STRIKES.search(plain)
    if met is not None:
        whole = sentence_at(reading.marked, met.start())
        ends = _CLAUSE_ENDS.search(plain, met.end(), whole[1])
        span = (met.start(), ends.start() if ends is not None else whole[1])
        names = _fresh(playing, reading, span)
        if not names and _PAPER.search(plain, *span):
            names = _fresh(playing, reading, whole) or _on_paper(playing, reading, plain, whole)
            names = names or _struck_last(playing) or _latest(playing)
        if names := names or _struck_again(playing, reading, span):
            return _Wanted(names, whole)
    whole = (0, len(plain))
    if (met is None and "?" in plain) or reading.words > _FEW:
        return None
    if playing.offers.conditional or _read_out(playing):
        return None
    if any(cue.cue in _NO_ORDER for cue in reading.cues):
        return None
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    left = {item.issue for item in items if item.stance == "refused" and falls_short(reading, item)}
    return _Wanted(tuple(name for name in _fresh(playing, reading, whole) if name in left), whole)


def _read_out(playing: Playing) -> bool:
    waiting = playing.before.pending
    return waiting is not None and waiting.kind == "recap"


def _written(playing: Playing) -> dict[str, tuple[Position, ...]]:
    """What stands as the student's word: agreed, waiting for a yes, or put forward."""
    waiting = playing.before.pending
    read_back = waiting.positions if waiting is not None and waiting.kind in ("read_back", "recap") else ()
    found: dict[str, tuple[Position, ...]] = {}
    for position in (*playing.before.settled, *read_back, *playing.before.yours):
        found[position.issue] = (*found.get(position.issue, ()), position)
    return found


def _standing_in(playing: Playing, reading: Reading, span: tuple[int, int]) -> tuple[str, ...]:
    """The points of which a stretch of the reply names the value that stands."""
    written = _written(playing)
    return tuple(
        name for name, stand in written.items() if any(_is_named(playing, reading, p, span) for p in stand)
    )


def _valued_in(reading: Reading, span: tuple[int, int]) -> tuple[str, ...]:
    """The points of which a stretch of the reply names one value, whatever stands: "les 60 jours, c'est vous qui les demandez"."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    here = [item.issue for item in items if item.issue is not None and span[0] <= item.start < span[1]]
    return tuple(name for name in dict.fromkeys(here) if here.count(name) == 1)


def _can_be(playing: Playing, reading: Reading, name: str, span: tuple[int, int]) -> bool:
    issue = playing.scenario.issues.get(name)
    terms = [t for t in reading.terms if t.issue == name and span[0] <= t.start < span[1]]
    return not terms or (issue is not None and any(position_of(issue, t.value) is not None for t in terms))


def _fresh(playing: Playing, reading: Reading, span: tuple[int, int]) -> tuple[str, ...]:
    """Those of them that were written in the last turns, or are not agreed."""
    recent = {name for name, _ in playing.before.written}
    return tuple(
        name for name in _standing_in(playing, reading, span) if name in recent or name not in playing.settled
    )


def _on_paper(playing: Playing, reading: Reading, plain: str, span: tuple[int, int]) -> tuple[str, ...]:
    """ "Enlevez la ligne sur la durée"."""
    if not _PAPER.search(plain, *span):
        return ()
    written = _written(playing)
    return tuple(m.name for m in reading.mentions if m.name in written and span[0] <= m.start < span[1])


def _is_named(playing: Playing, reading: Reading, position: Position, span: tuple[int, int]) -> bool:
    """Whether a stretch of the reply names a position: by its value as read, or by a figure of its words."""
    issue, (start, end) = playing.scenario.issues[position.issue], span
    if any(
        c.issue == issue.id and c.option == position.option and start <= c.start < end
        for c in reading.choices
    ):
        return True
    if any(
        t.issue == issue.id and position_of(issue, t.value) == position and start <= t.start < end
        for t in reading.terms
    ):
        return True
    words = fold_text(value_words(issue, position, playing.scenario.language))
    figures = {_number(met.group()) for met in _FIGURE.finditer(words)}
    said = {_number(met.group()) for met in _FIGURE.finditer(fold_text(reading.reply), start, end)}
    # A small whole number is of many things.
    return any("." in figure or len(figure) > _SMALL for figure in figures & said)


def _number(written: str) -> str:
    whole, _, part = _GAP.sub("", written).replace(",", ".").partition(".")
    part = part.rstrip("0")
    return f"{whole}.{part}" if part else whole


def _latest(playing: Playing, at: int | None = None) -> tuple[str, ...]:
    """What she has written down last (in the turn `at`), or put up for a yes as the student's."""
    waiting = playing.before.pending
    if waiting is not None and waiting.kind == "read_back":
        return tuple(p.issue for p in waiting.positions)
    written = [(name, when) for name, when in playing.before.written if name in playing.settled]
    last = max((when for _, when in written), default=0)
    return tuple(name for name, when in written if when == last and at in (None, last))


def _struck_last(playing: Playing) -> tuple[str, ...]:
    return tuple(flag.removeprefix(_LAST) for flag in playing.flags if flag.startswith(_LAST))


def _struck_again(playing: Playing, reading: Reading, span: tuple[int, int]) -> tuple[str, ...]:
    """What is struck out already and is to be struck out once more."""
    named = {m.name for m in reading.mentions if span[0] <= m.start < span[1]} | {*_valued_in(reading, span)}
    return tuple(name for name in _struck_last(playing) if name in named)


def _take_out(playing: Playing, name: str) -> bool:
    """Take a point off the paper; whether anything of it stood there."""
    stood = playing.settled.pop(name, None) or playing.yours.pop(name, None)
    playing.yours.pop(name, None)
    waiting = playing.unconfirmed
    if waiting is not None and any(p.issue == name for p in waiting.positions):
        playing.unconfirmed = None
        stood = stood or waiting.positions[0]
    playing.bundle = tuple(one for one in playing.bundle if one != name)
    return stood is not None


def _asks_more(reading: Reading) -> bool:
    """Whether a reply asks anything else than to have a line struck out, or whether it is."""
    questions = [reading.reply[part.start : part.end] for part in reading.questions]
    own = [q for q in map(fold_text, questions) if not (_ASKS_STRUCK.search(q) or _STRIKES.search(q))]
    return bool(own)
