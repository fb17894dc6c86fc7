"""What a value would do to the speaker is an objection to it, and no offer: "une visite à tout moment désorganiserait mon équipe", "unlimited
liability would sink us"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.sentences import sentence_at

_HARMS = (
    r"(?:d[ée]sorganis|emport|tuer|ruin|co[ûu]t|bloqu|paralys|[ée]trangl|p[ée]nalis|plomb|emp[êe]ch|oblig|forc|expos|fragilis|menac|interdi|nui[rst]|"
    r"g[êe]n|mang|aval|alourdi|compliqu|d[ée]savantag|[ée]touff|noier|coul|d[ée]rang|immobilis|d[ée]pass|[ée]cras|vid)"
)
_FRENCH = re.compile(
    rf"[^.?!;:]{{0,70}}?(?<![\w’'-])(?:{_HARMS}(?:e|ent|erait|eraient|t|raient|rait|irait|[êe]cherait)?\b(?!\s+(?:pas|rien|moins|peu)\b)"
    # "Ne rembourserait pas", "n'y survivrait pas".
    r"|(?:ne|n['’])\s?(?:\w+\s+){0,2}?\w+r(?:ait|aient)\s+(?:pas|jamais|rien|plus|même pas)\b"
    r"|ser(?:ait|aient)\s+(?:\w+\s+)?(?:trop|impossible|intenable|difficile|compliqu|dangereu|risqu|ruineu|un (?:probl[èe]me|risque|gouffre)|une catastrophe|mortel)"
    r"|(?:ferai(?:en)?t|fait|font) (?:nous |me )?(?:perdre|couler|fermer|fuir)|mettrai(?:en)?t (?:en danger|en p[ée]ril|à genoux|sur la paille))",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"[^.?!;:]{0,70}?\b(?:(?:would|could|might|will|can|['’]d)\s+(?:kill|ruin|sink|break|hurt|wipe|bankrupt|bury|block|stop|force|expose|threaten|drain|disrupt|"
    r"disorgani[sz]e|scare|eat|cost|put (?:us|me)|leave (?:us|me)|tie (?:us|my|our)|mean (?:we|i|losing|closing)|be (?:too|impossible|a (?:problem|disaster|risk)|dangerous|hard|difficult))"
    r"|(?:would|could|will)(?: not| never|n['’]t)\s+(?:pay|cover|survive|refund|be enough|let (?:us|me)|work for (?:us|me)))",
    re.IGNORECASE,
)
# Whoever takes or offers it all the same.
_TAKES = re.compile(
    r"(?<![\w’'-])(?:j['’]|je|on|i|we|d['’]accord|ok|okay|va pour|propose|offre|offer|accept\w*|prends|take)(?![\w’'-])",
    re.IGNORECASE,
)


def costs_too_much(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether the sentence tells what harm the value named in it would do, and does not take it all the same."""
    if item.stance == "refused":
        return False
    start, end = sentence_at(reading.marked, item.start)
    sentence = reading.marked[start:end]
    if "?" in sentence or _TAKES.search(sentence):
        return False
    end = min(end, len(reading.reply))
    return any(harm.match(reading.reply, item.end, end) is not None for harm in (_FRENCH, _ENGLISH))
