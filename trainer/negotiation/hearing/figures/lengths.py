"""Lengths of time and rhythms of something else than the point that is counted so: a notice, a trial, a gift, an age, a report.

"Trois mois de préavis", "deux ans de mises à jour offertes", "un export complet chaque trimestre".
"""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text

# "Pas avant deux mois": from when on, and not how long.
_NOT_BEFORE = re.compile(r"\b(?:pas|not|jamais|never) (?:avant|before|until)\s+$", re.IGNORECASE)
_AGED = re.compile(r"\b(?:j['’ ]?ai|il a|elle a|i am|i['’]m|he is|she is)\s+$", re.IGNORECASE)
_OF_FAMILY = re.compile(
    r"\b(?:fille|fils|m[èe]re|p[èe]re|femme|mari|fr[èe]re|soeur|sœur|chien|enfants?|daughter|son|mother|father|wife|husband|dog|kids?)\s+"
    r"(?:a|ont|is|are)\s+$",
    re.IGNORECASE,
)
# When the speaker comes back or writes.
_BACK_IN = re.compile(
    r"\b(?:je (?:vous |te )?(?:reviens|rappelle|repasse|pars|rentre|recontacte|r[ée]ponds|redis|reverrai)|on se (?:revoit|voit|rappelle|reparle|retrouve)|"
    r"(?:i|we)(?:['’]ll| will| can| could)? (?:be back|come back|call|get back|let you know|write to you|leave|talk|meet)|see you|let['’]?s (?:talk|meet))\b"
    r"[^.?!;,]{0,30}\b(?:dans|d['’]ici|in|within)\s+(?:les |the |about )?$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:tous les|toutes les|every|each)\s+$", re.IGNORECASE)
# What went on for so long.
_LASTED = re.compile(
    r"\b(?:dormi|attendu|duré|passé|perdu|restée?s?|travaillé|ch[ôo]mé|arr[êe]tée?s?|fermée?s?|tra[iî]né|slept|waited|lasted|spent|lost|stayed|"
    r"worked|closed|dragged on)\s+(?:for |pendant |durant )?(?:presque |au moins |nearly |almost |over )?$",
    re.IGNORECASE,
)
# How long something is only tried.
_TRIAL_OF = re.compile(
    r"\b(?:essais?|test|pilote|trial|pilot|probation)\s+(?:gratuit |complet |free |run )?(?:de |d['’]|of |for |pendant |sur )\s*$",
    re.IGNORECASE,
)
_TRIAL_AFTER = re.compile(
    r"(?:\s+|-)?(?:d['’]essai|de test|(?:free )?trial|pilot|probation)\b", re.IGNORECASE
)
_OF_A_TRIAL = re.compile(r"\b(?:essai|test|pilote?|trial|probation)", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:ans|years?(?: old)?)$", re.IGNORECASE)
# What a length of time is of, where it is no term of payment, of delivery or of the contract.
_LENGTH_OF = re.compile(
    r"\s*(?:de |d['’]|of |['’]s? )\s*(pr[ée]avis|notice|retard|delay|exp[ée]rience|vacances|trajet|route|recul|anciennet[ée]|"
    r"vacation|experience|driving)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\s*(?:avant|[àa] l['’]avance|in advance|ahead|beforehand)\b", re.IGNORECASE)
# What is given with no price: "deux ans de mises à jour offertes", "a free two-year warranty".
_GIFT = re.compile(
    r"\b(?:offert\w*|gratuit\w*|gracieus\w*|cadeau\w*|en prime|en bonus|inclus\w*|sans frais|(?:free|included|complimentary)(?! (?:to|of|from))|"
    r"thrown in|for nothing|at no (?:extra )?(?:cost|charge)|on (?:us|the house))\b",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(
    r"\s*(?:de |d['’]|of |['’]s? )\s*((?!plus\b|moins\b|mieux\b|more\b|less\b|les?\b|la\b|the\b)[^\W\d_]{3,})",
    re.IGNORECASE,
)
_A_THING_OF = re.compile(
    r"\b(?:une?|la|les?|notre|an?|the|our)\s+([^\W\d_]{3,})(?:\s+[^\W\d_]+)?\s+(?:de |d['’]|of |for |pendant )\s*(?:the |les )?$",
    re.IGNORECASE,
)
# What a length that is bargained for is of, whatever the point is called.
_OF_THE_DEAL = re.compile(
    r"contrat|engagement|accord|partenariat|collaboration|d[ée]lai|dur[ée]e|p[ée]riode|location|contract|commitment|deal|agreement|term|partnership",
    re.IGNORECASE,
)
_PHRASE_ENDS = re.compile(r"[,;:.?!](?!\d)|\s(?:et|mais|pour|contre|and|but|for)\s", re.IGNORECASE)
# "Chaque trimestre", "tous les six mois", "quarterly".
_RHYTHM = re.compile(
    r"(?:(?:chaque|tous les|toutes les|par|every|each|per|[àa] l['’]|au)\s*(?:[^\W\d_]+\s+)?[^\W\d_]+|[^\W\d_]+(?:iel|uel)l?e?s?|(?:month|quarter|year)ly)",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:^|\s)(?:une?|des|les?|la|l['’]|votre|vos|notre|nos|an?|the|our|your)\s*(?:[^\W\d_]+\s+){1,5}$",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(
    r"\b(?:pa[iy]|r[èe]gle|r[ée]gl[éo]|factur|vers(?:e|ement)|mensualit|[ée]ch[ée]an|redevance|abonnement|loyer|prix|tarif|solde|montant|invoice|bill|"
    r"instal|fee|rent|price)",
    re.IGNORECASE,
)


# "Pendant six mois", "après six mois sans incident": for or after how long something else holds.
_HOLDS_FOR = re.compile(
    r"\b(?:pendant|durant|apr[èe]s|au bout de|jusqu['’][àa]|d['’]ici(?: à)?|dans|for|during|after|within)\s+(?:les |the (?:first |next )?)?$",
    re.IGNORECASE,
)
_WITHOUT_TROUBLE = re.compile(
    r"\s+(?:sans (?:incident|impay|retard|faute|accroc)|(?:d['’]affil[ée]e|de suite|without|in a row))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.?!](?!\d)|\s(?:et|mais|and|but)\s", re.IGNORECASE)


def names_point(item: ReadTerm, reading: Reading, start: int, end: int) -> bool:
    """Whether the name of the point of a value stands between two places."""
    return any(
        m.aspect == "issue" and m.name == item.issue and m.start < end and start < m.end
        for m in reading.mentions
    )


def is_length_of_else(item: ReadTerm, scenario: Scenario, reading: Reading, before: str, end: int) -> bool:
    """Whether a length of time is that of a notice, a trial, a gift, a wait, an age; `before`: its sentence up to it, which ends at `end`."""
    of = _LENGTH_OF.match(reading.reply, item.end, end)
    if of is not None:
        issue = scenario.issues[item.issue or ""]
        words = " ".join((issue.label, *(word for o in issue.options for word in (o.label, *o.like))))
        of_it = fold_text(of.group(1)) in fold_text(words)
        return not of_it and not names_point(item, reading, of.start(1), of.end(1))
    if _TRIAL_OF.search(before) or _TRIAL_AFTER.match(reading.reply, item.end, end):
        issue = scenario.issues[item.issue or ""]
        texts = (issue.label, *(word for o in issue.options for word in (o.label, *o.like)))
        return _OF_A_TRIAL.search(" ".join(texts)) is None
    if any(words.search(before) for words in (_BACK_IN, _LASTED, _EVERY)):
        return True
    if (_AGED.search(before) or _OF_FAMILY.search(before)) and _YEARS.search(
        reading.reply[item.start : item.end]
    ):
        return True
    start = item.start - len(before)
    if _WITHOUT_TROUBLE.match(reading.reply, item.end, end) or _holds_for_so_long(item, reading, before):
        return True
    ahead = _AHEAD.match(reading.reply, item.end, end) or _NOT_BEFORE.search(before)
    return ahead is not None and not names_point(item, reading, start, end)


def _holds_for_so_long(item: ReadTerm, reading: Reading, before: str) -> bool:
    """ "Le tarif encadré pendant six mois": whether what holds for a time in the clause of a value is an option of another point, and
    nothing there names its own."""
    if _HOLDS_FOR.search(before) is None:
        return False
    start = item.start - len(before)
    start += max((met.end() for met in _CLAUSE.finditer(before)), default=0)
    others = [
        c for c in reading.choices if c.issue != item.issue and start <= c.start and c.end <= item.start
    ]
    return bool(others) and not names_point(item, reading, start, item.start)


def with_own_lengths(scenario: Scenario, reading: Reading) -> Reading:
    """The reading without the lengths and the rhythms that are of a thing of their own."""
    gifts = [t for t in reading.terms if _is_length_of_gift(t, scenario, reading)]
    choices = [
        c
        for c in reading.choices
        if not _is_rhythm_of_else(c, reading) and (c.start, c.end) not in {(t.start, t.end) for t in gifts}
    ]
    if not gifts and len(choices) == len(reading.choices):
        return reading
    terms = (replace(t, issue=None) if t in gifts else t for t in reading.terms)
    return replace(reading, terms=tuple(terms), choices=tuple(choices))


def _is_length_of_gift(item: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    """Whether a length is of a thing that is given away, or of one that another length of the same point stands beside."""
    if item.issue is None or item.value.kind != "duration":
        return False
    issue = scenario.issues[item.issue]
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    met = _OF_A_THING.match(reading.reply, item.end, end) or _A_THING_OF.search(before)
    if met is None:
        return False
    words = " ".join((issue.label, *issue.words, *(w for o in issue.options for w in (o.label, *o.like))))
    thing = fold_text(met.group(1))
    if thing in fold_text(words) or _OF_THE_DEAL.match(met.group(1)):
        return False
    stop = _PHRASE_ENDS.search(reading.reply, item.end, end)
    stop_at = end if stop is None else stop.start()
    led = _PHRASE_ENDS.split(before)[-1]
    after = met.re is _OF_A_THING
    beside = after and any(
        one.issue == item.issue and one.start < item.start and one.value != item.value and one.stance == "own"
        for one in reading.terms
    )
    return (
        beside or _GIFT.search(reading.reply, item.end, stop_at) is not None or _GIFT.search(led) is not None
    )


def _is_rhythm_of_else(item: ReadChoice, reading: Reading) -> bool:
    """ "Un export complet chaque trimestre": a rhythm right after a thing that is not paid is the rhythm of that thing."""
    if not _RHYTHM.fullmatch(reading.reply, item.start, item.end):
        return False
    start, _ = sentence_at(reading.reply, item.start)
    words = _PHRASE_ENDS.split(reading.reply[start : item.start])[-1]
    led = item.start - len(words)
    if not words.strip() or _OF_MONEY.search(words):
        return False
    named = {m.name for m in reading.mentions if m.aspect == "issue" and led <= m.start < item.start}
    valued = any(led <= one.start < item.start for one in reading.terms)
    if item.issue in named or valued:
        return False
    return bool(named) or _THING.search(words) is not None
