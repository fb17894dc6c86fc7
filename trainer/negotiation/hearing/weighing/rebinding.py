"""Figures moved to the point that they are said of, where their unit, their place or the range of a point tells it."""

import re
from dataclasses import replace
from decimal import Decimal

from trainer.language.dated import tells_when
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.figures.said_of_another import ON, is_charged, said_of_another
from trainer.negotiation.hearing.figures.takable import could_take, figures_of, is_beside_its_own, takes
from trainer.negotiation.hearing.weighing.named_only import right_before
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.digits import read_digits
from trainer.terms.fold import fold_text
from trainer.terms.value import TermValue

# "24 mois avec une sortie à 12": when one may leave is not how long it lasts, whatever the figure could fit.
_ASIDE = re.compile(
    r"\b(?:sortie|sortir|(?<![àa] )partir|quitter|r[ée]sili\w+|revoyure|exit|leave|break|terminat\w+|review)\b[^.?!;]{0,24}$",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\s*(?:contre|au lieu de|face [àa]|[àa]|vers|vs|versus|against|instead of|to|down to)\s+", re.IGNORECASE
)
_OF = re.compile(r"\s+(?:of|at|de|[àa])\s+(?:an? |the |un |une )?", re.IGNORECASE)
# Goods that are tried or given away.
_TRIED = re.compile(
    r"\b(?:essa[iy]\w*|[ée]chantillons?|tests?|tester|gratuit\w*|free|samples?|trials?|try)\b", re.IGNORECASE
)
_OF_THEM = re.compile(
    r"(?:\b(?:j['’]|m['’]|t['’]|y |nous |vous |l['’])|-)?\ben\s+(?:\w+\s+){0,2}(?:au moins |bien |presque )?$|\bof (?:them|those)\W+$",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\s*(?:tout de suite|tt de suite|maintenant|aujourd['’]hui|imm[ée]diatement|comptant|cash|now|right away|today|up ?front|down)\b",
    re.IGNORECASE,
)
_THOUSAND = 1000
# Words of a reply that is a number and little else ("quatre", "disons quatre").
_FEW = 2
_SCALES = (1, 1000, 1_000_000)
_HEAD = re.compile(r"\d+(?:\.\d+)?(?!\s*%)")
# Sentences back at which a point is still spoken of.
_BACK = 2
_NOUN = 24
"""Letters after a figure in which the noun stands that it counts."""
_BARE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?")


def with_rebound(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with each of its values on the point that it is said of."""
    moved = [rebound(term, scenario, reading) for term in reading.terms]
    terms = tuple(one for one in moved if isinstance(one, ReadTerm))
    numbered = [one for one in moved if isinstance(one, ReadChoice)]
    choices = tuple(sorted((*reading.choices, *numbered), key=lambda one: one.start))
    return replace(reading, terms=terms, choices=choices if numbered else reading.choices)


def rebound(item: ReadTerm | ReadChoice, scenario: Scenario, reading: Reading) -> ReadTerm | ReadChoice:
    """ "Une remise de 4 %" is a change of the price it names, not a value of an issue in percent."""
    if not isinstance(item, ReadTerm):
        return item
    named = {m.name for m in reading.mentions if m.aspect == "issue"}
    if (base := _more_of(item, named, reading)) is not None:
        return replace(item, issue=base.issue)
    if (worded := _worded(item, scenario, reading)) is not None:
        return replace(item, issue=worded)
    aside = _ASIDE.search(reading.reply[: item.start])
    # "24 mois avec sortie à 12 je fais 0,48": the first figure after the way out is its own, and no other.
    if aside is not None and not any(aside.start() < one.start < item.start for one in reading.terms):
        others = [one for one in reading.terms if one is not item and one.issue == item.issue]
        return replace(item, issue=None) if others else item
    if _BARE.fullmatch(reading.reply[item.start : item.end].strip()):
        dated = item.value.kind == "duration" and item.issue is None
        dated = dated and tells_when(reading.reply, item.start, item.end)
        if dated or _is_tried(item, scenario, reading) or is_charged(item, scenario, reading):
            return replace(item, issue=None)
        if (counts := _counted_after(item, scenario, reading)) is not None:
            return counts
        if (measure := _compared_with(item, reading)) is not None:
            stance = item.stance if item.stance == "refused" else measure.stance
            return replace(item, issue=measure.issue, stance=stance)
        if (share := _paid_at_once(item, scenario, reading)) is not None:
            return share
        labelled = (
            right_before(item, reading)
            or _named_of(item, scenario, reading)
            or _named_after(item, scenario, reading)
        )
        if labelled is not None and labelled != item.issue:
            # "Price 97, cap 2.5": what its name stands right beside is said of that point, whether it can take it or not.
            return _moved(item, scenario.issues[labelled], reading)
        if (beside := _named_in_clause(item, scenario, reading)) is not None:
            return beside
        if (instead := _counted_before(item, scenario, reading)) is not None:
            return instead
        start, end = sentence_at(reading.reply, item.start)
        here = {m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start < end}
        moved = _bare_figure(item, named, scenario, here, reading)
        return _only_place(item, scenario, reading) if moved is item else moved
    if item.value.kind == "money" and said_of_another(item, scenario, reading):
        return replace(item, issue=None)
    alone = item.issue is not None or reading.words <= _FEW
    if alone and item.role != "delta" and bare_number(item, scenario, reading) is not None:
        # "Dix pour cent, c'est peu, il m'en faut vingt", where the line spoke of instalments.
        return _counted_before(item, scenario, reading) or _only_place(item, scenario, reading)
    if item.issue is None and (labelled := right_before(item, reading)) is not None:
        # "Délai 3 semaines paiement 45 jours": in a row of names and values, each name stands before its own.
        return replace(item, issue=labelled) if scenario.issues[labelled].kind == item.value.kind else item
    if said_of_another(item, scenario, reading):
        return replace(item, issue=None)
    if item.role != "delta" or item.value.kind != "percent":
        return item
    priced = [name for name in named if scenario.issues[name].kind == "money"]
    return replace(item, issue=priced[0]) if len(named) == 1 and priced else item


def _worded(item: ReadTerm, scenario: Scenario, reading: Reading) -> str | None:
    """ "Trois ans à 43 euros, avec l'export": the point of which the words of a value name an option, where its own has no such value."""
    issue = scenario.issues.get(item.issue or "")
    if issue is None or issue.kind is not None or position_of(issue, item.value) is not None:
        return None
    named = {c.issue for c in reading.choices if (c.start, c.end) == (item.start, item.end)}
    return named.pop() if len(named) == 1 and issue.id not in named else None


def _more_of(item: ReadTerm, named: set[str], reading: Reading) -> ReadTerm | None:
    """ "I said three million, I'm adding two more": what is added is added to the last value of its sentence, where its own point is
    named nowhere."""
    if item.role != "delta" or item.issue in named:
        return None
    start, _ = sentence_at(reading.reply, item.start)
    before = [one for one in reading.terms if start <= one.start and one.end <= item.start]
    last = max(before, key=lambda one: one.end, default=None)
    same = last is not None and last.role == "absolute" and last.value.kind == item.value.kind
    return last if same and last is not None and last.issue is not None else None


def _counted_after(item: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm | None:
    """ "20 % tt de suite 6 mensualité": a bare figure right before what a point counts, however that is spelt."""
    number = item.value.number
    after = fold_text(reading.reply[item.end : item.end + _NOUN]).split()
    if number is None or not after:
        return None
    for issue in scenario.issues.values():
        if issue.unit is not None and after[0].strip(",.;").rstrip("sx") == fold_text(issue.unit).rstrip(
            "sx"
        ):
            value = TermValue(issue.kind or item.value.kind, number=number, unit=issue.unit, per=issue.per)
            return replace(item, value=value, issue=issue.id)
    return None


def _paid_at_once(item: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm | None:
    """ "10 tout de suite et le reste en six fois": a bare figure for what is paid now, where one point alone takes such shares."""
    named = any(m.aspect == "issue" and m.name == item.issue for m in reading.mentions)
    number = item.value.number
    if named or number is None or not _AT_ONCE.match(reading.reply, item.end):
        return None
    share = TermValue("deposit", number=number)
    fitting = [i for i in scenario.issues.values() if i.kind == "percent" and position_of(i, share)]
    return replace(item, value=share, issue=fitting[0].id) if len(fitting) == 1 else None


def _is_tried(item: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    """ "Vous faire essayer nos caisses, mon patron m'en donne 500": a bare figure in a sentence of trying that its point does not take as
    it is written counts what is tried."""
    issue = scenario.issues.get(item.issue or "")
    written = read_digits(fold_text(reading.reply[item.start : item.end].strip()), "fr")
    if issue is None or issue.kind is None or written is None or written.value % 1:
        return False
    tried = _TRIED.search(reading.reply, *sentence_at(reading.reply, item.start)) is not None
    return tried and right_before(item, reading) is None and not takes(issue, written.value)


def _named_of(item: ReadTerm, scenario: Scenario, reading: Reading) -> str | None:
    """The issue in words that a bare figure is said of ("a cap of 2")."""
    named = [m for m in reading.mentions if m.aspect == "issue" and m.end < item.start]
    of = [m.name for m in named if _OF.fullmatch(reading.reply, m.end, item.start)]
    return next(
        (
            name
            for name in of
            if scenario.issues[name].kind is None and any(figures_of(scenario.issues[name]))
        ),
        None,
    )


def _named_after(item: ReadTerm, scenario: Scenario, reading: Reading) -> str | None:
    """The issue whose name follows a bare figure that is said of it ("2.5 on the cap", "5 sur les pénalités"), where it has figures that
    go so far."""
    met = ON.match(reading.reply, item.end)
    if met is None:
        return None
    named = [m.name for m in reading.mentions if m.aspect == "issue" and m.start == met.end()]
    return next((name for name in named if _can_be_said(item, scenario.issues[name], reading)), None)


def _can_be_said(item: ReadTerm, issue: Issue, reading: Reading) -> bool:
    """Whether a bare figure lies within those of an issue, of one in words those that its labels begin with."""
    if issue.kind is not None:
        return _meant(item, issue, reading) is not None
    if _part(item, issue) is not None:
        return True
    written = read_digits(fold_text(reading.reply[item.start : item.end].strip()), "fr")
    heads = [Decimal(met.group()) for o in issue.options if (met := _HEAD.match(o.label)) is not None]
    number = item.value.number if written is None else written.value
    return len(heads) > 1 and number is not None and min(heads) <= number <= max(heads)


def _moved(item: ReadTerm, issue: Issue, reading: Reading) -> ReadTerm | ReadChoice:
    """A bare figure as a value of an issue: a part of an option, the option that begins with it, or a number."""
    if (part := _part(item, issue)) is not None:
        return replace(item, value=part, issue=issue.id)
    if (numbered := _numbered(reading.reply[item.start : item.end].strip(), issue)) is not None:
        return ReadChoice(issue.id, numbered, item.stance, item.start, item.end, item.confidence)
    number = _meant(item, issue, reading)
    kind = (issue.kind or item.value.kind) if number is not None else item.value.kind
    number = item.value.number if number is None else number
    value = TermValue(kind, number=number, unit=issue.unit, per=issue.per)
    return replace(item, value=value, issue=issue.id)


def _numbered(figure: str, issue: Issue) -> str | None:
    """The one option of an issue in words whose label begins with a figure ("2 times the yearly fees")."""
    if issue.kind is not None:
        return None
    found = [
        option.id
        for option in issue.options
        if (met := _BARE.match(option.label)) is not None and met.group() == figure
    ]
    return found[0] if len(found) == 1 else None


def _part(item: ReadTerm, issue: Issue) -> TermValue | None:
    """ "SLA 99,8": the term of an option that a bare figure after the name of an issue in words states."""
    if issue.kind is not None:
        return None
    terms = [term for option in issue.options for term in option.terms]
    return next(
        (term for term in terms if term.number is not None and term.number == item.value.number), None
    )


def _meant(item: ReadTerm, issue: Issue, reading: Reading) -> Decimal | None:
    """The number of a bare figure that an issue can take: as it was read, or as it is written ("24" was no 24 cents)."""
    written = read_digits(fold_text(reading.reply[item.start : item.end].strip()), "fr")
    numbers = [item.value.number, written.value if written is not None else None]
    # "Insurance 5, price 98": millions and thousands are left out where the name of a point tells what is counted.
    scales = _SCALES if issue.kind == "money" else _SCALES[:1]
    scaled = [n * scale for scale in scales for n in numbers if n is not None]
    return next((n for n in scaled if takes(issue, n)), None)


def _compared_with(item: ReadTerm, reading: Reading) -> ReadTerm | None:
    """ "1,8 % contre 0,4": a bare figure set against a percentage measures the same thing, and is told as that one is."""
    before = [term for term in reading.terms if term.end <= item.start]
    if not before or before[-1].value.kind != "percent":
        return None
    between = reading.reply[before[-1].end : item.start]
    return before[-1] if _AGAINST.fullmatch(between) else None


def _bare_figure(
    item: ReadTerm, named: set[str], scenario: Scenario, here: set[str], reading: Reading
) -> ReadTerm | ReadChoice:
    """A figure without a unit belongs to the one issue that the reply names, where it lies in that issue's range; `here`:
    the issues named in its own sentence."""
    if item.issue in named or item.value.number is None:
        return item
    spoken = _spoken_of(item, reading)
    if (
        spoken is not None
        and _is_scaled(item, reading)
        and _can_be_said(item, scenario.issues[spoken], reading)
    ):
        # "You skipped my cap! Fine, 2 then": no two millions of something else.
        return _moved(item, scenario.issues[spoken], reading)
    if len(named) != 1:
        return item
    issue = scenario.issues[next(iter(named))]
    if here == named and issue.kind is None and _part(item, issue) is not None:
        # "Les pénalités, plafond à 10": a part of an option of the one point that is named.
        return _moved(item, issue, reading)
    if not takes(issue, item.value.number):
        return item
    bound = scenario.issues.get(item.issue or "")
    if bound is not None and here != {issue.id} and takes(bound, item.value.number):
        # Both could take it: the words nearest to the figure have decided already.
        return item
    value = TermValue(issue.kind or item.value.kind, number=item.value.number, unit=issue.unit, per=issue.per)
    return replace(item, value=value, issue=issue.id)


def _spoken_of(item: ReadTerm, reading: Reading) -> str | None:
    """The one issue named in the last sentence that names any, at most so many before that of an item."""
    at, _ = sentence_at(reading.reply, item.start)
    end = item.start
    for _ in range(_BACK + 1):
        named = {m.name for m in reading.mentions if m.aspect == "issue" and at <= m.start < end}
        if named:
            return named.pop() if len(named) == 1 else None
        at, end = (sentence_at(reading.reply, at - 1)[0], at) if at else (0, 0)
    return None


def _is_scaled(item: ReadTerm, reading: Reading) -> bool:
    """Whether thousands or millions were added to what is written."""
    written = read_digits(fold_text(reading.reply[item.start : item.end].strip()), "fr")
    return written is not None and written.value != item.value.number


def _named_in_clause(item: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm | ReadChoice | None:
    """ "Préavis doublé, si la commission reste à 8": the one point that the clause of a bare figure names before it, where the
    point that it was read for is named nowhere."""
    start, _ = sentence_at(reading.reply, item.start)
    if any(m.aspect == "issue" and m.name == item.issue for m in reading.mentions):
        return None
    start = max(start, *(reading.reply.rfind(mark, start, item.start) + 1 for mark in ",;:"))
    named = {
        m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start and m.end <= item.start
    }
    number = item.value.number
    if len(named) != 1 or number is None:
        return None
    issue = scenario.issues[named.pop()]
    return (
        _moved(item, issue, reading)
        if issue.kind is not None and _can_be_said(item, issue, reading)
        else None
    )


def _counted_before(item: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm | None:
    """ "90 jours, c'est trop long. On peut pas faire 45 ?", "… il y en a 3": a bare figure after a value that is turned down, or that a
    pronoun counts, is said of that value's point, where it can take it and the point that it was read for is named nowhere."""
    before = [term for term in reading.terms if term.end <= item.start]
    last = max(before, key=lambda term: term.end, default=None)
    issue = None if last is None else scenario.issues.get(last.issue or "")
    if last is None or issue is None or issue.id == item.issue or issue.kind is None:
        return None
    if last.stance != "refused" and _OF_THEM.search(reading.reply[: item.start]) is None:
        return None
    written = bare_number(item, scenario, reading)
    named = any(m.aspect == "issue" and m.name == item.issue for m in reading.mentions)
    if named or written is None or not takes(issue, Decimal(written)):
        return None
    return replace(
        item, value=replace(last.value, number=Decimal(written), low=None, high=None), issue=issue.id
    )


def _only_place(item: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm:
    """A figure without a unit that the issue it was read for cannot take, and one other issue can, belongs to that one:
    "allez, 130 et 60 jours" is a price where only the price goes that far."""
    bound = scenario.issues.get(item.issue or "")
    number = item.value.number
    if item.role == "delta" or number is None or (bound is not None and could_take(bound, number)):
        return item
    if is_beside_its_own(item, bound, reading):
        return item
    issues = [issue for issue in scenario.issues.values() if issue is not bound]
    fitting = [issue for issue in issues if takes(issue, number)]
    written = read_digits(fold_text(reading.reply[item.start : item.end].strip()), "fr")
    if not fitting and written is not None and written.value != number:
        # "90 jours, c'est illégal. Donc 60": no 60 cents, where no price goes so far.
        found = [issue for issue in issues if takes(issue, written.value)]
        fitting, number = (found, written.value) if found else ([], number)
    if not fitting and number == int(number) and number < _THOUSAND:
        # "92 non, je peux 98": thousands are left out once they are known; "3,000 in stock" is no three million.
        number *= _THOUSAND
        fitting = [issue for issue in issues if issue.kind == "money" and takes(issue, number)]
    if not fitting and item.value.number is not None and item.value.number % 1:
        # "Prix 42, dispo 99,9": no option of another point has such decimals.
        parts = [(issue, part) for issue in issues if (part := _part(item, issue)) is not None]
        if len(parts) == 1:
            return replace(item, value=parts[0][1], issue=parts[0][0].id)
    if len(fitting) != 1:
        return item
    issue = fitting[0]
    value = TermValue(issue.kind or item.value.kind, number=number, unit=issue.unit, per=issue.per)
    return replace(item, value=value, issue=issue.id)
