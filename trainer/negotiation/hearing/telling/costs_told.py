"""What a value would do to the speaker is an objection to it, and no offer: "une visite à tout moment désorganiserait mon équipe", "unlimited
liability would sink us"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

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
# "À 92 000 je mets la clé sous la porte", "at 94 I'm working for free": what becomes of the speaker at that value.
_RUINS_ME = re.compile(
    r"\s*(?:[€$%]|euros?|dollars?|bucks)?\s*,?\s*(?:(?:moi|là|alors|autant dire que)\s*,?\s+)?(?:(?:je|j['’]|on|nous|ma bo[iî]te|mon entreprise|notre maison|ma direction|mon patron)\s*"
    r"(?:(?:ne |n['’])?(?:m['’]en|me|m['’]|nous|y)\s*)?(?:mets? la cl[ée]|mettons la cl[ée]|mets la maison|ferm(?:e|ons|erai)\b|coul(?:e|ons)\b|plong(?:e|eons)\b|perd(?:s|ons)?\b|saut(?:e|ons)\b|"
    r"d[ée]pos(?:e|ons) le bilan|suis (?:mort|morte|fini|finie|ruin[ée]e?|vir[ée]e?|à perte|dans le rouge|foutue?|cuite?)|(?:fais|faire|ferai|fait) virer|"
    r"travaill(?:e|ons) (?:pour|à perte|gratuit)|bosse? (?:pour|à perte|gratuit)|vends? à perte|vendons à perte|"
    r"gagn(?:e|ons) (?:plus |pas |rien)|sors? (?:pas|plus)|couvr(?:e|ons) (?:pas|m[êe]me pas)|mang(?:e|eons) ma (?:chemise|marge)|peux (?:mettre la cl[ée]|fermer|d[ée]poser))"
    r"|(?:i|we)(?:['’]m| am|['’]re| are)\s+(?:dead|done|finished|bankrupt|ruined|fired|out of business|broke|losing|giving it away|under(?: ?water)?|working for (?:free|nothing)|selling at a loss)"
    r"|(?:i|we)(?:['’]d| would|['’]ll| will)?\s+(?:(?:might|may) as well\s+)?(?:go (?:under|broke|bust|home)|lose (?:money|my|our|on)|close (?:the|my|our)|shut (?:down|the|my|our)|work for (?:free|nothing)|sell at a loss|"
    r"get fired|(?:don['’]t|do not|can['’]t|cannot) (?:make|cover|survive|live|earn|eat))"
    r"|my boss (?:kills|fires|will (?:kill|fire)) me)",
    re.IGNORECASE,
)
# All that stands before that value in its sentence.
_AT_ONLY = re.compile(
    r"\W*(?:(?:mais|non|bon|but|no|well|oh|eh)\W+)*(?:[àa]|at|with|avec|pour|for)\s+(?:les? |the )?\$?",
    re.IGNORECASE,
)


def costs_too_much(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether the sentence tells what harm the value named in it would do, and does not take it all the same."""
    start, end = sentence_at(reading.marked, item.start)
    if _AT_ONLY.fullmatch(reading.reply, start, item.start) and _RUINS_ME.match(
        reading.reply, item.end, min(end, len(reading.reply))
    ):
        return True
    if item.stance == "refused":
        return False
    sentence = reading.marked[start:end]
    if "?" in sentence or _TAKES.search(sentence):
        return False
    end = min(end, len(reading.reply))
    return any(harm.match(reading.reply, item.end, end) is not None for harm in (_FRENCH, _ENGLISH))
