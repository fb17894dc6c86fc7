"""Values whose words lie inside those of another: only one of the two is meant."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text

# Letters of an option's words beside its figure ("cap at"); words that span more hold values of their own.
_NAME = 24
_ENDS_IN_NO = re.compile(r"\s(?:without|no|sans|pas de)$", re.IGNORECASE)
_BEGINS_IN_NO = re.compile(r"(?:without|no|sans|pas de)\b", re.IGNORECASE)
# A denial of the verb before it ("on ne pourrait pas…"), and no part of what it denies.
_NOT_FIRST = re.compile(r"(?:pas|not)\s+(?!de\b|d['’]|a\b|an\b)", re.IGNORECASE)
_CAN = re.compile(
    r"\b(?:peu[xt]|pouv\w+|pourr\w+|sau?r\w+|veu[xt]|voul\w+|can|could|will|would)(?:[- ](?:on|nous|vous|je|we|you|i))?\s+$",
    re.IGNORECASE,
)
_IN_EXCHANGE_FOR = re.compile(
    r"\b(?:contre|en [ée]change d[eu]s?|en [ée]change d['’]|against|in (?:exchange|return) for)\s+(?:(?:le|la|les|ces|vos|the|your|those)\s+|l['’])?$",
    re.IGNORECASE,
)
_EXCHANGES = re.compile(r"(?:contre|en [ée]change d|against|in (?:exchange|return) for)\b", re.IGNORECASE)
_THEN_I = re.compile(r",\s*(?:moi,? )?(?:je|j['’]|nous|on|i|we)\b", re.IGNORECASE)
_OF_FIGURE = re.compile(r"\s+(?:of|at|de|[àa])\s+[$€]?\d", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s+[^\W\d_]")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_COMMA = re.compile(r"\s*(?:,|;|\band\b|\bet\b)", re.IGNORECASE)
_BARE = re.compile(
    r"\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix",
    re.IGNORECASE,
)
# "Versés dès", "payable on": up to the moment that the money is due at.
_PAID_WHEN = re.compile(
    r"\b(?:vers|pay|r[ée]gl|encaiss|vir)(?:[ée]e?s?|ables?)\s+(?:(?:d[èe]s|[àa]|au|apr[èe]s)\s*)?(?:la |le |l['’])?$"
    r"|\b(?:paid|payable|due)\s+(?:(?:on|upon|at|after)\s+)?(?:the )?$",
    re.IGNORECASE,
)
_PAID_AT = re.compile(
    r"(?:vers|pay|r[ée]gl|encaiss|vir)(?:[ée]e?s?|ables?)\s+(?:d[èe]s|[àa]|au)\b|(?:paid|payable|due)\s+(?:on|upon|at)\b",
    re.IGNORECASE,
)
_UP_TO_PAID = re.compile(
    r"\s*(?:,\s*)?(?:(?:sont|est|seront|sera|serait|seraient|is|are|to be|will be)\s+)?", re.IGNORECASE
)
_SUMS = frozenset(("money", "percent", "deposit"))
_BREAK = re.compile(r"[,;:.?!](?!\d)|\b(?:contre|pour|against|for)\b", re.IGNORECASE)


def runs_into(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is only made of words of another one, which says what is meant."""
    tests = (
        _inside_figure,
        _inside_option,
        _by_name,
        _without_the_next,
        _borrows_figure,
        _gives_the_next,
        _is_payday,
    )
    return any(test(item, reading) for test in tests)


def without_spanned(scenario: Scenario, reading: Reading) -> Reading:
    """The reading without the options whose words run over the name of another point, and hold a word of it that no wording of theirs
    has: "je vous débloque la moitié des châssis au virement et la moitié…" is of the frames."""
    named = {m.name for m in reading.mentions if m.aspect == "issue"}

    def spans_another(choice: ReadChoice) -> bool:
        issue = scenario.issues[choice.issue]
        option = issue.options[issue.place(choice.option)]
        own = fold_text(" ".join((issue.label, *issue.words, option.label, *option.like)))
        over = (
            reading.reply[max(m.start, choice.start) : min(m.end, choice.end)]
            for m in reading.mentions
            if m.aspect == "issue" and m.start < choice.end and choice.start < m.end
        )
        return any(word not in own for text in over for word in _LONG_WORD.findall(fold_text(text)))

    kept = tuple(c for c in reading.choices if c.issue in named or not spans_another(c))
    return reading if len(kept) == len(reading.choices) else replace(reading, choices=kept)


def _gives_the_next(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Contre les cinq clients, je vous donne 10 %": what is given is what comes next, and not what it is given for."""
    return (
        isinstance(item, ReadChoice)
        and (
            _IN_EXCHANGE_FOR.search(reading.reply[: item.start]) is not None
            or _EXCHANGES.match(reading.reply, item.start) is not None
        )
        and _THEN_I.search(reading.reply, item.start, item.end) is not None
    )


def _without_the_next(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "A cap without insurance is just paper": the word that denies belongs to what comes next, and leaves no option there."""
    words = reading.reply[item.start : item.end]
    if isinstance(item, ReadChoice) and _NOT_FIRST.match(words) and _CAN.search(reading.reply[: item.start]):
        return True  # "on ne pourrait pas nous la passer en garantie ?"
    if (
        isinstance(item, ReadChoice)
        and _BEGINS_IN_NO.match(words)
        and _OF_FIGURE.match(reading.reply, item.end)
    ):
        return True  # "no deal without a cap of 2"
    return (
        isinstance(item, ReadChoice)
        and _ENDS_IN_NO.search(words) is not None
        and _NEXT_WORD.match(reading.reply, item.end) is not None
    )


def _borrows_figure(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Five million, and a cap he can pay": an amount before the comma makes no option of what follows; "three years with a
    way out" is one."""
    return isinstance(item, ReadChoice) and any(
        term.issue not in (None, item.issue)
        and term.value.kind == "money"
        and term.start == item.start
        and term.end < item.end
        and _BARE.fullmatch(reading.reply[term.start : term.end].strip()) is None
        and (_COMMA.match(reading.reply, term.end, item.end) or item.end - term.end > _NAME)
        for term in reading.terms
    )


def _by_name(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "No best-price clause then, fine": a yes to a point named in the words for an option takes nothing else of hers."""
    words = reading.reply[item.start : item.end]
    if item.stance != "accepted" or any(letter.isdigit() for letter in words):
        return False
    return any(
        choice is not item
        and choice.stance in ("own", "accepted")
        and (choice.issue != item.issue or isinstance(item, ReadTerm))
        and choice.start < item.end
        and item.start < choice.end
        # "Paiement à la livraison, et reprise à la signature" takes two.
        and _COMMA.match(reading.reply, choice.end, item.end) is None
        for choice in reading.choices
    )


def _inside_figure(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "10 % à la signature": when a part is paid is no option of when deliveries begin again."""
    return isinstance(item, ReadChoice) and any(
        term.issue not in (None, item.issue)
        and term.value.kind != "money"
        and term.start < item.start
        and item.end <= term.end
        and any(letter.isdigit() for letter in reading.reply[term.start : item.start])
        for term in reading.terms
    )


def _is_payday(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "20 % versés dès la signature": when the money is paid that stands right before is no option of another point."""
    if not isinstance(item, ReadChoice):
        return False
    paid = _PAID_WHEN.search(reading.reply[: item.start]) or _PAID_AT.match(reading.reply, item.start)
    return paid is not None and any(
        term.issue != item.issue
        and term.value.kind in _SUMS
        and _UP_TO_PAID.fullmatch(reading.reply, term.end, paid.start()) is not None
        for term in reading.terms
    )


def _inside_option(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Cap at 3": the figure of words for an option is no value of another point that could take it."""
    bare = _BARE.fullmatch(reading.reply[item.start : item.end].strip()) is not None
    return (bare and isinstance(item, ReadTerm)) and any(
        choice.issue != item.issue
        and choice.stance != "theirs"
        and choice.start <= item.start
        and item.end <= choice.end
        and 0 < choice.end - choice.start - (item.end - item.start) <= _NAME
        and _BREAK.search(reading.reply, choice.start, choice.end) is None
        for choice in reading.choices
    )
