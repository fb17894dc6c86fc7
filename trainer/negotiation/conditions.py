"""Conditions that a reply sets without a value of the case: "j'abandonne les pénalités si vous cédez la créance"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.sentences import sentence_at

# What only asks for a yes is no return: "9 % si ça vous va", "98 if you sign today".
_EMPTY = (
    r"(?!\s+(?:(?:le |y )?(?:voulez|souhaitez|pr[ée]f[ée]rez|tenez|permettez|signez|dites oui|[êe]tes d['’]accord|"
    r"m['’]?[ée]coutez|regardez)|like|want|wish|prefer|sign|agree|say yes|look)\b)"
)
# What a grant waits for.
_IF = (
    r"\b(?:si (?:j['’]ai|je re[çc]ois|j['’]obtiens|vous|on (?:a|trouve|obtient|s['’]entend|se met)|nous avons|le|la|les|l['’]|votre|vos)|"
    r"[àa] (?:la )?condition (?:que|de|d['’])|pourvu que|du moment que|d[èe]s lors que|"
    r"if (?:i get|i have|we get|we have|you|your|the)|provided|as long as|on condition)(?:\b|(?<=['’]))"
    + _EMPTY
)
_ON_CONDITION = re.compile(_IF, re.IGNORECASE)
_ON_RETURN = re.compile(
    _IF
    + r"|\b(?:contre|en [ée]change d|en contrepartie d|moyennant|in return for|in exchange for|against)(?=['’\s]|e\b)",
    re.IGNORECASE,
)
_TAKING_UP = re.compile(r"\b(?:acceptez|prenez|dites oui|accept|take|agree)\b", re.IGNORECASE)
# Between a grant and what it waits for: a few words, no figure and nothing else.
_TO_CONDITION = re.compile(r",?[^.?!;,0-9]{0,32},?\s*")
_MOST = 60
"""Letters of a condition that can be said back in one breath."""
_END = re.compile(r"[,;:.?!…\n]|\s(?:et|mais|alors|and|but|then)\s")


def waits_for_return(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je renonce aux pénalités si vous cédez la créance": a clause given for something that the reply puts no value on."""
    return isinstance(item, ReadChoice) and item.stance == "own" and _hangs(item, reading, _ON_RETURN)


def hangs_on_words(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "9 % si vous me laissez ces clients": a figure that is offered or taken, and not without what it waits for."""
    return (
        isinstance(item, ReadTerm)
        and item.stance in ("own", "accepted")
        and _hangs(item, reading, _ON_CONDITION)
    )


def condition_words(reading: Reading) -> str:
    """The first condition of a reply from its "si" or "if" to the end of the clause; "" where there is none, or it is long."""
    for met in _ON_CONDITION.finditer(reading.reply):
        _, end = sentence_at(reading.reply, met.start())
        stop = _END.search(reading.reply, met.end(), end)
        words = reading.reply[met.start() : stop.start() if stop else end].strip()
        if len(words) <= _MOST:
            # Said back inside a sentence of hers.
            return words[0].lower() + words[1:]
    return ""


def _hangs(item: ReadTerm | ReadChoice, reading: Reading, words: re.Pattern[str]) -> bool:
    """Whether a condition stands right after a value or opens its sentence, and holds no value of another issue."""
    start, end = sentence_at(reading.reply, item.start)
    after = words.search(reading.reply, item.start, end)
    if after is not None:
        # "Les pénalités, je les abandonne seulement si j'ai la créance": an option's words may run into the condition.
        right_after = _TO_CONDITION.fullmatch(reading.reply[item.end : after.start()]) is not None
        return right_after and not _holds_value(item, reading, after.end(), end)
    before = words.search(reading.reply, start, item.start)
    if before is None or reading.reply[start : before.start()].count(" ") > _LEAD:
        return False
    comma = reading.reply.find(",", before.end(), item.start)
    return comma >= 0 and not _holds_value(item, reading, before.end(), comma)


_LEAD = 3
"""Blanks before a condition that opens its sentence ("et alors, si vous…")."""


def _holds_value(item: ReadTerm | ReadChoice, reading: Reading, start: int, end: int) -> bool:
    """Whether a condition names a value of another issue, or takes up what lies on the table ("si vous acceptez la cession")."""
    others: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    if any(one.issue not in (None, item.issue) and start <= one.start < end for one in others):
        return True
    return _TAKING_UP.search(reading.reply, start, end) is not None
