"""Words around a value that make it part of an offer, or keep it out of one, whatever its stance alone would say."""

import re
from functools import lru_cache

from trainer.language.reading import CueSpan, ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue

ASKS_YES = frozenset(("asking", "question:verdict"))
"""Cues that ask the other side for a yes or no."""
# Cues of a question that no yes answers.
_WHICH = frozenset(("which", "question:why", "question:whose_figure", "question:what_meant"))
# Words after a value that make it depend on what may not come.
_IF_AT_ALL = re.compile(
    r"[^,.;?!0-9]{0,24}\b(?:seulement si|uniquement si|que si|only if|(?:est|sont|reste(?:nt)?|serai(?:t|ent)) (?:une |des |en )?"
    r"options?|en option|is an option|are (?:an )?options?|as an option|optional)\b",
    re.IGNORECASE,
)
_AS_OPTION = re.compile(r"\b(?:une|en|comme|an) option\b[^.;?!0-9]{0,16}$", re.IGNORECASE)
DENIES = re.compile(
    r"\b(?:pas|non|ni|ne|jamais|aucune?|sans|no|not|never|without|neither)\b|n['’]", re.IGNORECASE
)
# Any word that turns something down, judges it, or puts another thing in its place.
_SAYS_NO = re.compile(
    r"\b(?:pas|non|ni|ne|jamais|aucune?|sans|trop|refus\w*|impossible|plut[ôo]t|au lieu|oubli\w*|laiss\w*|renonc\w*|abandonn\w*|"
    r"rigol\w*|plaisant\w*|blagu\w*|perd\w*|kidding|joking|los(?:e|ing)|retir\w*|enl[eè]v\w*|supprim\w*|arr[êe]t\w*|fini|no|not|never|nor|without|neither|too|refus\w*|impossible|rather|instead|forget|drop|"
    r"remove|stop|than|que)\b|n['’]|n['’]t\b",
    re.IGNORECASE,
)
_SURELY_REFUSED, _UNSURE = 0.85, 0.5
# Words of someone who does a sum aloud.
_RECKONS = re.compile(
    r"\b(?:[cç]a (?:nous |me |vous )?fait|cela (?:nous |me |vous )?fait|[ée]gale|makes|equals|comes to|adds up)\b|=",
    re.IGNORECASE,
)
# "10 %, soit 8 400 €": what says again the value before it; "15 % de 84 000, soit 12 600": what comes of a sum.
_THAT_IS = re.compile(
    r"\b(?:soit|i\.e\.|that is|which is|c['’ ]?est[- ][àa][- ]dire)\s+(?:(?:environ|[àa] peu pr[èe]s|donc|about|around|some|roughly)\s+)?$",
    re.IGNORECASE,
)
_OF_BASE = re.compile(
    r"\s*(?:de|d['’]|of|sur|x|\*)\s*(?:les |the |vos |nos )?\d[^.?!;]{0,24}?(?:\bsoit\b|\bi\.e\.|\bthat is\b|\bwhich is\b)",
    re.IGNORECASE,
)
# "À 400 000 caisses, l'écart fait 32 000 euros": what a sum is done with.
_AT = re.compile(r"\W*(?:[àa]|sur|avec|at|on|with)\s+(?:les |vos |the |your )?", re.IGNORECASE)
_MAKES = re.compile(
    r"[^.?!;,]{0,20},\s*(?:(?:le|la|les|un|une|the|an?|your|votre|notre|our|my|mon|ma|chaque|every|each)\s|l['’])[^.?!;,]{2,40}?\b"
    r"(?:fait|font|repr[ée]sente(?:nt)?|co[ûu]te(?:nt)?|donne(?:nt)?|p[èe]se(?:nt)?|makes|comes to|costs|means|is worth|adds up)\b",
    re.IGNORECASE,
)
# What is asked for, up to a value that says it in another way.
_WANTED = re.compile(
    r"\b(?:je viens chercher|(?:je|nous) (?:veux|voulons|demande|demandons|r[ée]clame)|il (?:me|nous) faut|(?:i|we)(?: am|['’]m| are|['’]re)? "
    r"(?:want|need|ask(?:ing)? for|come for))\b[^.?!;]*\b(?:soit|i\.e\.|that is|c['’ ]?est[- ][àa][- ]dire|donc|so)\s+$",
    re.IGNORECASE,
)
# "92 c'est 8 % de remise": what a value amounts to, right after it.
_AMOUNTS_TO = re.compile(
    r"\s*,?\s*(?:c['’ ]?est|it['’]?s|that['’]?s|is)\s+(?:d[ée]j[àa] |already |quand m[êe]me |environ |about )?"
    r"\d+(?:[.,]\d+)?\s*(?:%|pour ?cent|per ?cent)",
    re.IGNORECASE,
)
# "8 semaines = 98 000": one value for another.
_NEXT = 2
"""Values after one that may be the next: a clause may be read as a figure and as an option."""
_EQUALS = re.compile(r"\s*(?:=|[ée]gale?|equals)\s*(?:le |la |les |the )?", re.IGNORECASE)
# "Sans X," at the head of a sentence, up to its comma.
_WITHOUT = re.compile(r"\s*(?:et |mais |alors |and |but )?(?:sans|without)\b[^,.;?!]*,", re.IGNORECASE)
# What comes of it, right after: "…, je déclare l'impayé", "…, I call the insurer".
_THREATENS = re.compile(
    r"\s*(?:je|j['’]|nous|on|i|we)(?:['’]ll| will| vais| devrai| must| have to)?\s*(?:d[ée]clar|pars|part\b|quitt|arr[êe]t|stopp|bloqu|saisi|transm|coup|"
    r"suspend|r[ée]sili|annul|gard|report|fil|call|leav|walk|stop|block|keep|go (?:to|elsewhere)|sue|cancel|vais (?:voir|ailleurs))\w*",
    re.IGNORECASE,
)
# Words that give a value to the other side.
OF_YOURS = re.compile(r"\b(?:vous|votre|vos|you|your)\b", re.IGNORECASE)
# How surely a value must be read as turned down to be so whatever it is joined to.
PLAINLY = 0.8
SURELY_THEIRS = 0.6
_THEN_WITHOUT = re.compile(r"\s*,?\s*(?:(?:mais|et|but|and)\s+)?(?:sans|without|pas de|no)\b", re.IGNORECASE)
_NO_FIRST = re.compile(r"\W*(?:no|nope|non|nan)\W+", re.IGNORECASE)
YOU_WERE = re.compile(
    r"\b(?:vous (?:[ée]tiez|[êe]tes|en [êe]tes|disiez|demandiez|vouliez|proposiez|parliez|restez|m['’]avez dit|avez dit|dites|aviez dit|"
    r"avez propos[ée])|you (?:were|are|said|asked|wanted|offered|had|started|stay|proposed))\s+"
    r"(?:(?:[àa]|sur|de|at|on|for|from)\s+)?(?:les |the )?$",
    re.IGNORECASE,
)
# What the speaker had in mind before.
_I_HAD = re.compile(
    r"(?<!\bsi )(?<!\bif )\b(?:j['’](?:offrais|(?:avais|ai) (?:propos[ée]|offert|dit|mis|pens[ée]|[ée]crit)|[ée]tais)|je (?:proposais|pensais|demandais|donnais|mettais|voulais)|"
    r"i (?:was (?:offering|proposing|at|asking|thinking)|had (?:offered|proposed|said|put)|said|wrote|put|offered))\s+(?:(?:[àa]|sur|for|at|of)\s+)?(?:les? |la |l['’]|the |un |une )?$",
    re.IGNORECASE,
)
_RIGHT_AFTER = re.compile(
    r"\s*(?:(?:[àa]|un|une|des|du|a|an|about|around|of|peut-être|plut[ôo]t|environ)\s+){0,2}", re.IGNORECASE
)
# "Et en échange je garde la remise", "moyennant quoi vous signez": told, where no question mark ends it.
_IN_RETURN = re.compile(
    r"(?:et en [ée]change|and in return|(?:moyennant|contre|en [ée]change de|en contrepartie de|en retour de) quoi)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\W*\w+\W+\w+")
# "Let me start simple: ninety-eight", "voilà où j'en suis : 0,46": what the speaker comes out with.
_LEADS_IN = re.compile(
    r"(?:^|[.!;,]\s*)\W*(?:(?:alors|bon|ok|so|well|right|allez)\W+)?(?:let me|here (?:it )?is|here['’]s|voici|voil[àa]|faisons simple|(?:je|on|nous) (?:commence|r[ée]sume|pose|propose|vous dis)|"
    r"(?:on|nous) (?:peut|pouvons|pourrait|pourrions) (?:se|nous) mettre d['’]accord|we (?:can|could) agree|(?:mon|ma|notre|my|our) (?:offre|proposition|chiffre|offer|proposal|figure|number|position))\b[^:.?!]{0,32}:\s*(?:\w+\s+){0,2}$"
    r"|\b(?:here['’]s mine|here is mine|voici (?:le mien|la mienne)|voil[àa] (?:le mien|la mienne))\b[^:.?!]{0,24}[,:]\s*$"
    # "My offer is $97".
    r"|\b(?:mon|ma|notre|my|our)\s+(?:\w+ )?(?:offre|proposition|prix|offer|proposal|price|number)\s+(?:is|est|reste|stays|remains)\s+(?:(?:still|de|[àa]|at)\s+)?[$€]?\s*$",
    re.IGNORECASE,
)
# "96 dollars is what that's worth, and that's my offer".
_THAT_IS_MINE = re.compile(
    r"[^.?!;0-9]{0,60}\b(?:c['’ ]?est|that['’]?s|is|voil[àa])\s+(?:mon|ma|notre|my|our)\s+(?:derni[èe]re? |last |best )?(?:offre|proposition|prix|mot|offer|proposal|price)\b",
    re.IGNORECASE,
)
_ON_A_POINT = re.compile(r"\b(?:sur|pour|on|for|vous faites quoi|what do you do)$", re.IGNORECASE)
# Right before what is to be explained.
_WHAT_IS = re.compile(
    r"\b(?:c['’ ]?est quoi|qu['’ ]?est[- ]ce (?:que c['’]est )?(?:que |qu['’]))\W{0,3}(?:exactement |donc |au juste )?(?:un |une |le |la |les |l['’]|des )?$"
    r"|\b(?:what(?:['’]s| is| are| does)|explain|expliquer|expliquez[- ]moi)\W{1,3}(?:exactly )?(?:an? |the |un |une |la |le |l['’])?$",
    re.IGNORECASE,
)
# What a value is for the speaker, right after it.
_MOST_OF_ALL = re.compile(
    r"\s*,?\s*(?:(?:c['’ ]?est|ce sera|that['’]?s|it['’]?s|is)\s+)?(?:(?:le|mon|notre|the|my|our)\s+)?(?:grand |absolute )?"
    r"(?:max(?:imum|i)?|maximum|plafond|limite|dernier prix|best|limit|most i can|utmost|top)\b",
    re.IGNORECASE,
)
# Right before what is the speaker's own.
_MINE = re.compile(r"\b(?:mon|mes|notre|nos|my|our)\s+$", re.IGNORECASE)


def reckons(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "2 % de 400 000, ça fait 8 000", "92, c'est 8 % de remise": a value in a sum done aloud, or told as what it amounts to."""
    start, end = sentence_at(reading.reply, item.start)
    if item.start in equated(reading):
        return False
    if _AMOUNTS_TO.match(reading.reply, item.end, end):
        return True
    if says_what_is_wanted(item, reading):
        return False
    if _THAT_IS.search(reading.reply, start, item.start) or _OF_BASE.match(reading.reply, item.end, end):
        return True
    if _AT.fullmatch(reading.reply, start, item.start) and _MAKES.match(reading.reply, item.end, end):
        return True
    return _RECKONS.search(reading.reply, start, end) is not None


def says_what_is_wanted(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je viens chercher 25 200 euros, soit 30 %": what is asked for, said in another way."""
    start, _ = sentence_at(reading.reply, item.start)
    return _WANTED.search(reading.reply, start, item.start) is not None


@lru_cache(maxsize=8)
def equated(reading: Reading) -> frozenset[int]:
    """Where the values stand that are set equal across two points ("donc 8 semaines = 98 000"): one is given for the other."""
    items: list[ReadTerm | ReadChoice] = sorted((*reading.terms, *reading.choices), key=_start)
    found: set[int] = set()
    for index, one in enumerate(items):
        for other in items[index + 1 : index + 1 + _NEXT]:
            apart = one.issue is not None and other.issue not in (None, one.issue) and one.end <= other.start
            stances = {one.stance, other.stance} <= {"own", "accepted"}
            if apart and stances and _EQUALS.fullmatch(reading.reply, one.end, other.start):
                found |= {one.start, other.start}
    return frozenset(found)


def _start(item: ReadTerm | ReadChoice) -> int:
    return item.start


def only_threatened(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Sans garantie, je ne débloque rien", "sans cession, je déclare l'impayé": what happens without a thing asks for it."""
    start, end = sentence_at(reading.reply, item.start)
    # A colon begins the threat anew.
    start = max(start, *(reading.reply.rfind(mark, start, item.start) + 1 for mark in ":;"))
    without = _WITHOUT.match(reading.reply, start, end)
    if without is None or item.start >= without.end():
        return False
    denies = DENIES.search(reading.reply, without.end(), end) is not None
    return denies or _THREATENS.match(reading.reply, without.end(), end) is not None


# "Et en échange, on s'entendrait sur 8,5 % ?": what is wanted for something, at the head of its sentence.
_RETURN_WANTED = re.compile(
    r"\W*(?:(?:et|mais|alors|donc|and|but|so|then)\W+)*(?:en (?:[ée]change|contrepartie|retour)|contre (?:[çc]a|cela)|in (?:return|exchange)|for (?:that|this))\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(
    r"\b(?:quoi|que|qu['’]|quel(?:le)?s?|combien|pourquoi|comment|o[ùu]|what|which|how|why|where)\b",
    re.IGNORECASE,
)


def _wants_in_return(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, item.start)
    wanted = _RETURN_WANTED.match(reading.reply, start, item.start) is not None
    return wanted and _QUESTION_WORD.search(reading.reply, start, end) is None


def asked_in_trade(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Vous me cédez la créance, oui ou non ? Contre ça, je livre": what a yes is asked to is the other half of the trade."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance == "asked" and _wants_in_return(item, reading):
        return True
    if item.stance not in ("asked", "refused") or not any(cue.cue == "exchange" for cue in reading.cues):
        return False
    asks = [cue for cue in reading.cues if cue.cue in ASKS_YES and start <= cue.start < end]
    # "Oui ou non" turns nothing down; what denies must stand before it.
    denies = bool(asks) and DENIES.search(reading.reply[start : asks[0].start]) is not None
    return bool(asks) and (item.stance == "asked" or not denies)


def says_again(item: ReadTerm, position: Position | None, state: State, reading: Reading) -> bool:
    """ "19 with two days": the speaker's own value said again, though she has just named it too; nothing says that it is hers, or
    turns it down."""
    start, _ = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    return (
        item.confidence < SURELY_THEIRS
        and position is not None
        and position == state.yours_on(position.issue)
        and (
            (item.stance == "theirs" and OF_YOURS.search(before.rsplit(",", 1)[-1]) is None)
            # "Non, 3 jours": the no is to what she has said.
            or (
                item.stance == "refused"
                and (_NO_FIRST.fullmatch(before) is not None or DENIES.search(before) is None)
            )
        )
    )


def is_mine(item: ReadTerm | ReadChoice, issue: Issue | None, state: State, reading: Reading) -> bool:
    """ "Et mon 9 %, il vous dit quoi ?": a value that the speaker calls his own, on a point of the case that he has put forward, or
    that is read as asked about or as hers."""
    start, _ = sentence_at(reading.reply, item.start)
    if (
        issue is None
        or not isinstance(item, ReadTerm)
        or _MINE.search(reading.reply[start : item.start]) is None
    ):
        return False
    if item.stance in ("theirs", "asked"):
        return True
    return item.stance == "fact" and position_of(issue, item.value) == state.yours_on(issue.id) is not None


def is_the_most(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "8,5 %, c'est le max": how far the speaker goes is what he offers."""
    return _MOST_OF_ALL.match(reading.reply, item.end) is not None


def asked_instead(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Dix, c'est non. Quatre ?": a value asked about after another of the same point was turned down is put in its place."""
    if item.stance != "asked":
        return False
    start, end = sentence_at(reading.reply, item.start)
    if any(cue.cue in _WHICH and start <= cue.start < end for cue in reading.cues):
        return False
    return any(
        type(one) is type(item)
        and one.issue == item.issue
        and one.stance == "refused"
        and one.end <= start
        and reading.reply[one.start : one.end] != reading.reply[item.start : item.end]
        for one in (*reading.terms, *reading.choices)
    )


def denied_by_nothing(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "15 % maintenant, le reste en six fois ?": a value read as turned down in a proposal that holds no word of denial."""
    start, end = sentence_at(reading.reply, item.start)
    return (
        item.stance == "refused"
        and item.confidence < _SURELY_REFUSED
        and any(
            found.move in ("proposal", "conditional_exchange") and found.start < end and start < found.end
            for found in reading.moves
        )
        # What was read as turned down with much doubt is judged by its own sentence.
        and _SAYS_NO.search(reading.reply, *((start, end) if item.confidence < _UNSURE else (0,))) is None
    )


def comes_without(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "20 % sans caution": what a value comes without is left out, not the value."""
    start, end = sentence_at(reading.reply, item.start)
    return (
        isinstance(item, ReadTerm)
        and item.stance == "refused"
        and item.confidence < PLAINLY
        and _THEN_WITHOUT.match(reading.reply, item.end, end) is not None
        and DENIES.search(reading.reply, start, item.start) is None
    )


def is_explained(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "C'est quoi, une cession de créance ?": who asks what a thing is asks for no view of it."""
    start, _ = sentence_at(reading.reply, item.start)
    return _WHAT_IS.search(reading.reply[start : item.start]) is not None


def recalls_yours(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je descends à 0,46, vous étiez à 0,44", "je prends le semestre, j'offrais le trimestre": what was, told beside a value of the
    speaker's own."""
    start, _ = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if item.stance != "own" or (YOU_WERE.search(before) is None and _I_HAD.search(before) is None):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(one.issue == item.issue and one.start != item.start and one.stance == "own" for one in items)


# "1 day, what u give me for it", "si j'enlève les deux, vous descendez à combien".
_WHAT_BACK = re.compile(
    r"\b(?:what|wot|how much)\s+(?:do |would |will |can |could |are )?(?:you|u|ya)\s+(?:going to |gonna )?(?:give|offer|do|pay|bring|drop)\w*\b(?:\s+(?:me|us))?\s*(?:for|in return|back|against|then|\W*$)"
    r"|\b(?:vous|vs|tu)\s+(?:me |m['’]|nous )?(?:donn|offr|laiss|c[ée]d)\w+\s+(?:quoi|koi|combien)\b"
    r"|\b(?:si|if)\b[^.?!;]*\b(?:vous|vs|tu|you)\s+(?:(?:me|nous|y|m['’])\s*)?(?:des?c?end|baiss|mont|pass|pay|vers|go |come )\w*\s*(?:down |up )?(?:[àa]|de|jusqu['’ ]?[àao]u?|to|by)?\s*(?:combien|how (?:much|far|low)|what)\b",
    re.IGNORECASE,
)


def waits_for_answer(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "400 000, mais contre quoi ?", "what do I get if I go down to 96?": what a return is asked for is not given yet, unless a
    whole sentence lies between."""
    if _wants_in_return(item, reading):
        return False
    start, end = sentence_at(reading.reply, item.start)
    after = sentence_at(reading.reply, end)[1] if end < len(reading.reply) else end
    if any(met.end() > item.end for met in _WHAT_BACK.finditer(reading.reply, start, end)):
        return True
    return any(
        cue.cue == "returned"
        and not (_tells_return(cue, reading) or _demands(cue, reading))
        and (
            start <= cue.start < end
            # "Vous faites quoi sur le délai ?" in a sentence of its own asks about that point.
            or (end <= cue.start < after and _ON_A_POINT.search(reading.reply[cue.start : cue.end]) is None)
        )
        for cue in reading.cues
    )


def _demands(cue: CueSpan, reading: Reading) -> bool:
    """ "…Et en échange vous me prenez six mois ?" asks for nothing but the value that it names."""
    start, end = sentence_at(reading.reply, cue.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(start <= item.start < end and _wants_in_return(item, reading) for item in items)


def _tells_return(cue: CueSpan, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, cue.start)
    return (
        _IN_RETURN.search(reading.reply[cue.start : cue.end]) is not None
        and "?" not in reading.reply[start:end]
        and _GOES_ON.match(reading.reply, cue.end, end) is not None
    )


def keeps_in_offer(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je vous propose un socle de 400 000, et…": what an offer takes up of what was said is part of the offer; so is what is
    told right after its words ("on pensait à 8 %")."""
    unsure = item.stance == "refused" and item.confidence < PLAINLY
    if (item.stance not in ("theirs", "fact") and not unsure) or item.issue is None:
        return False
    start, _ = sentence_at(reading.reply, item.start)
    _, end = sentence_at(reading.reply, item.start)
    if _LEADS_IN.search(reading.reply, start, item.start) or _THAT_IS_MINE.match(
        reading.reply, item.end, end
    ):
        return True
    offers = [cue.end for cue in reading.cues if cue.cue == "offering" and start <= cue.start < item.start]
    if item.stance != "theirs":
        return bool(offers) and _RIGHT_AFTER.fullmatch(reading.reply, max(offers), item.start) is not None
    return bool(offers) and OF_YOURS.search(reading.reply[max(offers) : item.start]) is None


def only_an_option(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "400 000 fermes, et 500 000 seulement si la gamme marche", "les 100 000 de plus sont une option": what hangs on
    something else, beside a value that does not."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    firm = [
        one for one in items if one.issue == item.issue and one.start < item.start and one.stance != "refused"
    ]
    if not firm:
        return False
    start, end = sentence_at(reading.reply, item.start)
    if _AS_OPTION.search(reading.reply[start : item.start]):
        return True
    return _IF_AT_ALL.match(reading.reply, item.end, end) is not None
