"""Figures that are of no point of the case, though one is counted so: an hour, people, an age, a rate of breakage, a notice.

"I have a train at five", "on est 54", "nous sommes à 0,4 % de casse", "trois mois de préavis", "two quick questions".
"""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.figures.lengths import is_length_of_else, names_point
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise

# What is reached or met at an hour.
_MET_AT = re.compile(
    r"\b(?:appele\w*|appel|t[ée]l[ée]phon\w+|sonne\w*|ring|phone|train|avion|vol|bus|car|taxi|tgv|rendez[- ]vous|rdv|r[ée]union|d[ée]jeuner|d[îi]ner|cours|flight|plane|bus|meeting|"
    r"appointment|call|lunch|dinner|class|pick ?up)\b[^.?!;]{0,24}\b(?:[àa]|vers|avant|at|by|before|around)\s+$",
    re.IGNORECASE,
)
# "By five", "at three": an hour where nothing is named that is counted so; "the first three" counts things.
_HOUR_OR_RANK = re.compile(
    r"\b(?:at|by|until|till|around|vers|avant|first|last|next|other|top|premi[eè]re?s|derni[eè]re?s|prochaine?s|autres)\s+$",
    re.IGNORECASE,
)
# "Meet me at three" is no hour.
_MEET_AT = re.compile(
    r"\b(?:meet (?:me|you|us)|settle|agree|stop|cover(?:ed)?|insured?) (?:\w+ )?at\s+$", re.IGNORECASE
)
_WE_ARE = re.compile(
    r"\b(?:on est|nous sommes|on [ée]tait|we are|we['’]re|there are)\s+(?:only |que )?$", re.IGNORECASE
)
# What one is given time for.
_TO_THINK = re.compile(
    r"\s*(?:pour|to)\s+(?:(?:y|en|le|vous)\s+)?(?:r[ée]fl[ée]chir|penser|d[ée]cider|choisir|parler|think|decide|choose|talk)\b",
    re.IGNORECASE,
)
# "That's three times no for me".
_TIMES_NO = re.compile(r"(?<=times|.fois)\s+(?:no|non|oui|yes)\b", re.IGNORECASE)
# "Six mois que ça dure", "deux ans que vous me dites…".
_SO_LONG_NOW = re.compile(
    r"\s+(?:d[ée]j[àa] )?(?:que|qu['’])\s*(?:[çc]a|cela|[çc]['’]|c['’]est|vous me|tu me|(?:j['’]|je |on |nous )(?:attend\w*|patient\w*|relanc\w*|trava\w*|vous (?:livr|relanc|attend|fourn)\w*))",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\s*(?:in the (?:morning|evening|afternoon)|o['’ ]?clock|[ap]\.?m\b|tonight|du matin|du soir|heures?\b)",
    re.IGNORECASE,
)
# "Three other calls", "deux autres rendez-vous": what is counted stands after the word.
_COUNTS_OTHERS = re.compile(
    r"\s+(?:other|autres)\s+(?!(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans|points?|percent)\b)[^\W\d_]{3,}[sxz]\b",
    re.IGNORECASE,
)
# "Tenez, voilà l'attestation : 0,4 %": what a paper handed over shows is proved, not asked for.
_PAPER_SHOWN = re.compile(
    r"\b(?:voici|voil[àa]|tenez|tiens|regardez|here(?: is| are|['’]s)|look at|have a look at)\b[^.?!;%]{0,24}"
    r"(?:at+estation|certificat\w*|rapport|relev[ée]|proc[èe]s[- ]verbal|pv|mesures?|essais?|preuves?|papiers?|report|test|proof|paper)s?\b[^.?!;\d]{0,28}$",
    re.IGNORECASE,
)
_AN_HOUR = re.compile(r"\b(?:[àa]|vers|avant|at|by|before|around)\s+$", re.IGNORECASE)
_MINE_IS = re.compile(
    r"\W*(?:(?:et|mais|and|but)\W+)?(?:moi|nous|me|us|mine|ours|(?:le|la) (?:mien|mienne|n[ôo]tre)|chez (?:moi|nous))\s*[,:]?\s*(?:(?:c['’ ]?est|(?:je|on) (?:suis|est) [àa]|is|i['’]m at|we['’]re at)\s+)?",
    re.IGNORECASE,
)
# A share that is due later, after one of the same point.
_LATER = re.compile(
    r"\s*(?:(?:[àa] la |en |au |le |d['’]ici |dans |d[èe]s que |at the |in |by |on |the |when |once |quand )(?=\w)|fin )[^.?!;,]{0,20}?\b(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|"
    r"ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|mois|jour|semaines?|livraison|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|months?|day|weeks?|delivery|later|paye|paie|pays)\b",
    re.IGNORECASE,
)
# What a share is of, where it is no term: "0,8 % de rebut", "taux de casse à 0,4 %".
_RATE = r"(?:casse|rebuts?|d[ée]chets?|pertes?|d[ée]fauts?|invendus|inflation|croissance|march[ée]|breakage|scrap|waste|loss(?:es)?|defects?|rejects?|growth|failures?|inflation)\b"
_OF_A_RATE = re.compile(r"\s*(?:de |d['’]|of )\s*(?:nos |our )?(?:parts? de )?" + _RATE, re.IGNORECASE)
_RATE_IS = re.compile(r"\b" + _RATE + r"[^.?!;%]{0,30}$", re.IGNORECASE)
_ANY_RATE = re.compile(r"\b" + _RATE, re.IGNORECASE)
# A year or a season that is told of.
_WHEN_TOLD = re.compile(
    r"\b(?:en|in)\s+20\d\d\b|\b(?:l['’]an dernier|l['’]ann[ée]e derni[èe]re|last year|l['’]an pass[ée])\b",
    re.IGNORECASE,
)
# What is paid for before it begins.
_PAID_AHEAD = re.compile(
    r"\s*(?:(?:sont |are )?(?:pay[ée]e?s?|r[ée]gl[ée]e?s?|factur[ée]e?s?|paid|billed)\s+)?(?:d['’]avance|up ?front|in advance)\b",
    re.IGNORECASE,
)
_PAID = re.compile(r"\b(?:pai|pay|r[èe]gl|avance|advance)", re.IGNORECASE)
# A day: "une échéance le 10 de chaque mois".
_THE = re.compile(r"\b(?:le|au|the|on)\s+(?:the )?$", re.IGNORECASE)
_OF_THE_MONTH = re.compile(
    r"\d{1,2}(?:er|st|nd|rd|th)?\s+(?:de chaque|du|of (?:each|every|the))\s+(?:mois|month)\b", re.IGNORECASE
)
_AMONG = re.compile(
    r"\b(?:parmi|d['’]entre|among|amongst|one of|l['’]une? de)\s+(?:mes |vos |les |my |your |the )?$",
    re.IGNORECASE,
)
# When a contract may be left, where its length is said beside.
_LEFT_AT = re.compile(
    r"\b(?:sortie|sortir|sortez|(?<![àa] )partir|quitter|porte|r[ée]sili\w+|revoyure|exit|leave|walk away|break|get out|way out)\b[^.;?!]{0,28}"
    r"\b(?:au bout de|apr[èe]s|d[èe]s|after|at)\s+(?:les |the )?$"
    r"|(?<!je )(?<!on )\b(?:sortie|sortir|porte|exit|break|door)\b[^.;?!,]{0,12}\s(?:[àa]|at)\s+$",
    re.IGNORECASE,
)
# What is decided another day, and what may or may not be taken.
_LATER_ON = re.compile(
    r"\b(?:(?:une |l['’]|d['’]|en )options?|(?:on|nous|vous) (?:verr\w+|avise\w+)|(?:reparle|rediscute|revoi|revoy)\w*|plus tard|[ée]ventuel\w*|peut-[êe]tre|"
    r"(?:an?|the|your) options?|we(?:['’]ll| will) see|(?:look at|come back to|talk about|decide|see about)\b[^.?!;]{0,24}\b(?:later|in \w+)|later|maybe|perhaps|possibly)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[;:]|,\s*(?:mais|but)\b|,\s*(?=(?:et|and)\s)")
# "Un premier appel de 20 000 caisses", "20 000, c'est la première livraison", "20 000 for the launch": one delivery of many.
_FIRST = r"(?:(?:premi[eè]re?|first|initial\w*|opening)\s+(?:appel|commande|livraison|lot|envoi|tranche|order|deliver\w+|shipment|batch|call[- ]?off)|mise en place|lancement|launch)\b"
_FIRST_OF = re.compile(r"\b" + _FIRST + r"[^.?!;0-9]{0,24}$", re.IGNORECASE)
_IS_FIRST = re.compile(
    r"\s*(?:[^\W\d_]+\s+)?(?:(?:pour|for|[àa]|at)\s+|,?\s*(?:c['’ ]?est|ce sont|it['’]?s|that['’]?s|is)\s+(?:juste |just |only |bien )?)(?:la |le |l['’]|votre |notre |une |un |the |your |our |an? )?"
    + _FIRST,
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"\s*,?\s*(?:c['’ ]?est|ce sont|[çc]a (?:fait|donne|repr[ée]sente)|soit|it['’ ]?s|it is|that['’ ]?s|that is|that makes|is|makes|means)\s+"
    r"(?:d[ée]j[àa] |presque |environ |pr[èe]s de |about |almost |nearly |already |around )?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\W*([^\W\d_]+)")
_UNSURE = 0.6
# Words after a number in letters among which the thing stands that it counts.
_AFTER = 2
_SHORT = 4
_SPELT = re.compile(r"[^\W\d_]+(?:[\s-][^\W\d_]+)*")
_WHOLE = re.compile(r"\d+")


# "À moitié tout de suite": a half of what has just been counted.
_HALVES = re.compile(r"(?:(?:[àa]|la|une|one|a)\s+)?(?:moiti[ée]|half)\b.{0,16}", re.IGNORECASE)


def is_of_no_point(item: ReadTerm | ReadChoice, scenario: Scenario, state: State, reading: Reading) -> bool:
    """Whether the words around a value say that it is of something that nobody bargains for."""
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if item.stance != "refused" and _AMONG.search(before):
        return True
    if item.stance != "refused" and _SO_LONG_NOW.match(reading.reply, item.end, end):
        return True
    if _TIMES_NO.match(reading.reply, item.end, end):
        return True
    if item.stance != "refused" and _TO_THINK.match(reading.reply, item.end, end):
        return True
    if _THE.search(before) and _OF_THE_MONTH.match(reading.reply, item.start, end):
        return True
    if item.issue is None:
        return False
    if _is_paid_ahead(item, scenario, reading, end) or _is_share_of_else(item, scenario, reading):
        return True
    if not isinstance(item, ReadTerm):
        # "Deux mois de préavis" is no "60 jours de restitution".
        timed = [
            t
            for t in reading.terms
            if t.value.kind == "duration" and (t.start, t.end) == (item.start, item.end)
        ]
        return bool(timed) and is_length_of_else(
            replace(timed[0], issue=item.issue), scenario, reading, before, end
        )
    if _LEFT_AT.search(before) and any(
        one.value.kind == "duration" and one.issue == item.issue and one.start < item.start
        for one in reading.terms
    ):
        return True  # "24 mois, avec une sortie possible au bout de 12"
    if is_left_for_later(item, reading) or _is_what_it_comes_to(item, reading, start):
        return True
    if item.value.kind == "quantity" and not names_point(item, reading, 0, len(reading.reply)):
        first = _FIRST_OF.search(before) or _IS_FIRST.match(reading.reply, item.end, end)
        if first is not None:
            return True
    if _HALVES.fullmatch(reading.reply, item.start, item.end) and any(
        one.value.kind == "quantity" and one.issue is None and start <= one.start < item.start
        for one in reading.terms
    ):
        return True  # "vos 46 châssis, moitié tout de suite, moitié en août"
    if item.value.kind == "percent":
        return _is_rate(item, reading, before, end) or _is_set_against_rate(item, reading, before, end)
    if bare_number(item, scenario, reading) is not None and (
        _COUNTS_OTHERS.match(reading.reply, item.end, end)
        or _is_hour(item, reading, before, end)
        or _is_his_share(item, reading, before, end)
    ):
        return True
    if item.value.kind == "duration":
        if _WHOLE.fullmatch(reading.reply, item.start, item.end) and _WE_ARE.search(before):
            return True
        return is_length_of_else(item, scenario, reading, before, end)
    return _is_bare(item, scenario, state, reading, before, end)


def is_left_for_later(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "400 000, et une option sur 100 000 de plus", "on verra au printemps pour les 100 000 de plus": what may come on top is not added."""
    if not isinstance(item, ReadTerm) or item.role != "delta":
        return False
    start, end = sentence_at(reading.reply, item.start)
    before = _SPLIT.split(reading.reply[start : item.start])[-1]
    return _LATER_ON.search(before) is not None or _LATER_ON.search(reading.reply, item.end, end) is not None


def _is_what_it_comes_to(item: ReadTerm, reading: Reading, start: int) -> bool:
    """ "Five times, it is six millions": the sum that a value of another point comes to is offered on no point of its own."""
    if item.value.kind != "money" or names_point(item, reading, start, item.start):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(
        one.issue not in (None, item.issue)
        and start <= one.start < item.start
        and _COMES_TO.fullmatch(reading.reply, one.end, item.start) is not None
        for one in items
    )


def _is_hour(item: ReadTerm, reading: Reading, before: str, end: int) -> bool:
    """ "Ring me at six in the evening and it's there at nine": an hour, or one beside another."""
    if _CLOCK.match(reading.reply, item.end, end) or _MET_AT.search(before):
        return True
    start = item.start - len(before)
    hours = [
        one
        for one in reading.terms
        if start <= one.start < item.start and _CLOCK.match(reading.reply, one.end, end)
    ]
    return bool(hours) and _AN_HOUR.search(before) is not None


def _is_paid_ahead(item: ReadTerm | ReadChoice, scenario: Scenario, reading: Reading, end: int) -> bool:
    """ "Douze mois d'avance" are paid for, and are no length of the contract."""
    met = _PAID_AHEAD.match(reading.reply, item.end, end)
    timed = any(
        term.value.kind == "duration" and item.start <= term.start < item.end and term.end == item.end
        for term in reading.terms
    )
    if met is None or not timed:
        return False
    issue = scenario.issues[item.issue or ""]
    return _PAID.search(" ".join((issue.label, *(o.label for o in issue.options)))) is None


def _is_share_of_else(item: ReadTerm | ReadChoice, scenario: Scenario, reading: Reading) -> bool:
    """ "30 % le jour où la mairie paye": a share is no "30 jours"."""
    if not isinstance(item, ReadChoice) or "%" not in reading.reply[item.start : item.end]:
        return False
    issue = scenario.issues[item.issue]
    option = issue.options[issue.place(item.option)]
    return not any("%" in text for text in (option.label, *option.like))


def _is_rate(item: ReadTerm, reading: Reading, before: str, end: int) -> bool:
    if _OF_A_RATE.match(reading.reply, item.end, end):
        return True
    start = item.start - len(before)
    earlier = [one for one in reading.terms if one.issue == item.issue and start <= one.start < item.start]
    if any(one.value.kind in ("percent", "deposit") for one in earlier) and _LATER.match(
        reading.reply, item.end, end
    ):
        return True  # "10 % aujourd'hui et 30 % fin août"
    if names_point(item, reading, 0, len(reading.reply)) or item.stance == "accepted":
        return False
    if item.value.kind == "percent" and _PAPER_SHOWN.search(before):
        return True
    told = _WHEN_TOLD.search(reading.reply, start, end) is not None
    unsure = item.confidence < _UNSURE and _ANY_RATE.search(reading.reply) is not None
    return told or unsure or _RATE_IS.search(before) is not None


def _is_set_against_rate(item: ReadTerm, reading: Reading, before: str, end: int) -> bool:
    """ "La nôtre casse moins. 0,4 %.": a rate alone, right after a sentence that speaks of one."""
    start = item.start - len(before)
    alone = not before.strip() and not reading.reply[item.end : end].strip(" .!…")
    if not alone or not start or names_point(item, reading, 0, len(reading.reply)):
        return False
    return _ANY_RATE.search(reading.reply, sentence_at(reading.reply, start - 1)[0], start) is not None


def _is_his_share(item: ReadTerm, reading: Reading, before: str, end: int) -> bool:
    """ "Deux pour cent. Moi, 0,4.": a number set against the share said alone right before it."""
    start = item.start - len(before)
    if not start or _MINE_IS.fullmatch(before) is None or reading.reply[item.end : end].strip(" .!…"):
        return False
    first = sentence_at(reading.reply, start - 1)[0]
    return any(
        one.value.kind == "percent"
        and not reading.reply[first : one.start].strip()
        and not reading.reply[one.end : start].strip(" .!?…")
        for one in reading.terms
    )


def _is_bare(
    item: ReadTerm, scenario: Scenario, state: State, reading: Reading, before: str, end: int
) -> bool:
    """A number without unit that is an hour, a count of people, or of what its own words name."""
    said = reading.reply[item.start : item.end]
    whole, spelt = _WHOLE.fullmatch(said), _SPELT.fullmatch(said)
    if whole is None and spelt is None:
        return False
    start = item.start - len(before)
    # "I said three million, I'm adding two more": a step from a value of the same point.
    stepped = item.role == "delta" and any(
        one.issue == item.issue and one is not item for one in reading.terms
    )
    if stepped or names_point(item, reading, start, end):
        return False
    if (
        _MET_AT.search(before)
        or _CLOCK.match(reading.reply, item.end, end)
        or (whole and _WE_ARE.search(before))
    ):
        return True
    if spelt is None:
        return False
    tokens = tokenise(said, scenario.language)
    numbers = read_numerals(tokens, lexicon(scenario.language))
    if len(numbers) != 1 or (numbers[0].first, numbers[0].last) != (0, len(tokens) - 1):
        return False  # "five million dollars" has its unit
    if _counts_a_thing(item, scenario, reading, end):
        return True
    if numbers[0].value == item.value.number:
        return False
    # "Five" for five million: only where little else is said, or where it is what the talk is about.
    if _MEET_AT.search(before):
        return False
    spoken = reading.words <= _SHORT or item.issue in state.subject
    return not spoken or _HOUR_OR_RANK.search(before) is not None


def _counts_a_thing(item: ReadTerm, scenario: Scenario, reading: Reading, end: int) -> bool:
    """ "Two quick questions": one of the words right after is a thing that nobody bargains for."""
    never, at = lexicon(scenario.language).units.never, item.end
    for _ in range(_AFTER):
        word = _WORD.match(reading.reply, at, end)
        if word is None:
            return False
        if fold_text(word.group(1)) in never:
            return True
        at = word.end()
    return False
