"""Questions typed without their mark: "vous voulez quoi comme délai", "can you do 45 days." ask by their form."""

import re
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import number_words, replacements
from trainer.language.normalise import fold_text

_PERSON = r"(?:vous|tu|il|elle|ils|elles|on|ca|cela|nous)"
_VERB_YOU = (
    r"(?:avez|etes|pouvez|pourriez|voulez|voudriez|allez|faites|feriez|connaissez|comptez|signez|travaillez|achetez|"
    r"pensez|proposez|souhaitez|souhaiteriez|acceptez|accepteriez|croyez|venez|cherchez|preferez|preferiez|"
    r"demandez|seriez|auriez|sauriez|savez|prenez|prendriez|payez|paieriez|livrez|stockez|gardez|commandez|vendez|consommez|"
    r"utilisez|comparez|recevez|mettriez|donneriez|dirigez|aimez|aimeriez|exigez|visez|confirmez)"
)
# "C'est pourquoi", "that's why": a reason told.
_UNTOLD_FR = "".join(
    f"(?<!\\b{word} )"
    for word in (
        "c est",
        "voila",
        "voici",
        "explique",
        "savez",
        "savoir",
        "sait",
        "sais",
        "comprends",
        "comprenez",
        "comprendre",
        "raison",
        "dire",
        "dis",
        "vois",
        "voyez",
        "bien",
    )
)
_UNTOLD_EN = "".join(
    f"(?<!\\b{word} )"
    for word in (
        "is",
        "s",
        "was",
        "know",
        "knows",
        "see",
        "you",
        "understand",
        "explain",
        "reason",
        "reasons",
        "exactly",
        "wonder",
        "and",
        "just",
        "say",
        "know exactly",
    )
)
_LED_EN = r"(?:(?:and|so|but|ok|okay|well|then|no|yes) )*"
# Over words with a blank between them; a comma is kept, as " , ".
_ASKS: dict[Language, tuple[re.Pattern[str], ...]] = {
    "fr": (
        re.compile(r"(?<!\bc )\best ce (?:que|qu)\b|\bqu est ce (?:que|qu|qui)\b"),
        re.compile(
            r"(?:^|, )(?:(?:et|mais|alors|donc|bon|ok|oui|non|sinon|bonjour|d accord|au fait|du coup) )*(?:(?:a|de|par|avec|chez|pour|depuis|en|sur|jusqu a) )?"
            r"(?:combien\b|comment (?!dire)|pourquoi (?!pas\b)|pourquoi pas \w+ \w+)"
        ),
        re.compile(
            r"^(?:(?:et|mais|alors|donc|bon|ok|sinon) )*(?:(?:a|de|par|avec|chez|sur|pour|en|dans|depuis) )?"
            r"(?:qui (?!plus|dit|sait|vivra|veut|que|qu)|lequel\b|laquelle\b|lesquel\w+|"
            r"quell?e?s? (?!dommage|plaisir|surprise|honneur|bonheur|horreur|chance|culot|belle|bonne|que|qu|bon\b|joli|talent)\w+)"
        ),
        re.compile(
            rf"\b{_VERB_YOU} vous\b(?! (?:meme|deja dit))|\b(?:peut on|puis je|pouvons nous|a t on|y a t il|reste t il|(?<!encore )faut il|est on|va t on|est il|est elle|sont ils|sont elles|serait il|pourrait on)\b"
        ),
        re.compile(
            rf"\b{_PERSON} (?:(?!verr|vere|de\b)\w+ ){{1,3}}(?:quoi|combien)\b(?! que| qu| soit| meme| dire)"
        ),
        re.compile(rf"\b{_PERSON} (?:\w+ ){{1,2}}(?:comment|quand)$"),
        re.compile(rf"\b(?:{_PERSON}|vou|vs|c est) (?:\w+ ){{0,3}}(?:pour|pr|depuis|jusqu a) quand$"),
        re.compile(
            rf"\b{_PERSON} (?:se |s |vous |en )?(?!a\b|ai\b|avez\b|avait\b)\w+ (?:de|sur|avec) quoi\b"
        ),
        # What one has already had or done is asked of the other, not told to her.
        re.compile(
            r"(?:^|, )(?:et )?(?:vous|vou|vs) (?:avez|ave|avait|etes) deja (?:eu|eut|connu|vecu|essaye|teste|visite|travaille)\b"
        ),
        re.compile(
            r"\b(?:dites|racontez|expliquez|rappelez|precisez) (?:moi|nous) (?:un peu |juste |plutot )?(?:lequel|laquelle|lesquel\w+|combien|pourquoi|comment|quand|qui)\b"
        ),
        # "Le préavis, pourquoi 6 mois", "mais six mensualités pourquoi": what is put last, or before a figure.
        re.compile(
            rf"{_UNTOLD_FR}\bpourquoi (?:donc |seulement |plutot )?(?:\d|(?:{'|'.join(sorted(number_words('fr')))}|un|une|le|la|les|ce|cet|cette|ces)\b)"
        ),
        re.compile(rf"{_UNTOLD_FR}\bpourquoi(?: donc| ca| alors)?$"),
        # "Je vous demande juste si c'est rentable", "j'aimerais savoir qui décide".
        re.compile(
            r"\bje (?:vous )?demand(?:e|ais) (?:juste |simplement |seulement )?(?:si|ce que|ce qui|ce qu|combien|quand|qui|pourquoi|comment|ou|quel\w*)\b"
            r"|\bj(?:e| ) ?(?:veux|voulais|voudrais|aimerais|souhaiterais) (?:juste |bien |simplement )?(?:savoir|comprendre) (?:si|ce que|ce qui|ce qu|combien|quand|qui|pourquoi|comment|ou|quel\w*)\b"
        ),
        # "Le montant attendu, sa date et son nom, je vous prie."
        re.compile(
            r"^(?:(?:et|alors|donc|bon) )*(?:le|la|les|l|votre|vos|son|sa|ses) .* (?:, )?(?:je vous prie|s il vous plait|svp)$"
        ),
        re.compile(r"\bc est (?:quoi|qui|combien|pour quand|quand|lequel|laquelle)\b(?! meme| que| on| qu)"),
    ),
    "en": (
        re.compile(
            r"(?:^|, )(?:(?:and|so|but|ok|okay|well|hi|hello|please|then|right|yes|no|now|also|by the way) )*(?:(?:at|by|on|in|for|from|with|until|since) )?"
            r"(?:(?:what|who|when|where|why|how|which|whose)(?: s| \w+)?(?: \w+)?(?: \w+)? ?\b(?:do|does|did|can|could|would|will|should|are|were) (?:you|i|we|they|it|he|she|your|our|the|this|that|these)\b"
            r"|how (?:much|many|long|often|soon|far|big)\b|why not \w+|why (?:is|are|so|only|do|does|did)\b|who (?:is|are|signs|decides|pays|else|will|can|else|s)\b"
            r"|(?:what|when|where) (?:is|are|was|were|s) (?:the|your|our|this|that|it|a|an)\b(?!.* (?:is|are|was) )|what (?:about|if|kind|sort|else)\b"
            r"|(?:do|does|did|can|could|would|will|should|shall|may) (?:you|i|we|they|it|he|she|that|this|there|your|our|the)\b"
            r"|have (?:you|we|they|i)\b)"
        ),
        re.compile(
            rf"(?:^|, ){_LED_EN}why (?:\d|(?:{'|'.join(sorted(number_words('en')))}|the|that|this|these|such|your|a|an|not)\b(?! (?:is|are|was|i|we)\b))"
        ),
        re.compile(rf"{_UNTOLD_EN}\bwhy(?: so| then| though| please)?$"),
        re.compile(
            r"\bi(?: would| d)? (?:want|like|love|need) to (?:know|understand) (?:if|whether|what|who|when|where|how|why|which)\b|\bi(?: m| am)?(?: just)? (?:wonder|wondering|asking) (?:if|whether|what|who|when|where|how|why|which)\b"
        ),
        re.compile(r"\bhow come\b"),
        re.compile(r"\b(?:tell|remind) (?:me|us) (?:again )?(?:which|how|why|when|who|where)\b"),
        re.compile(
            r"^(?:(?:and|so|but|ok|well|then) )*(?:are|were|is|was|has|does) (?:you|we|they|it|he|she|that|this|there|your|our|the)\b"
        ),
    ),
}
_REPORTS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:je|j|nous|on) (?:ne |n )?(?:\w+ )?(?:sais|sait|savons|ignore|vois|comprends|comprend|demande|dis|verrai|verrons|ai)\b|\bn importe\b|\bou quoi\b|^(?:peut etre|sans doute|ainsi|aussi|a peine)\b|\bveuillez\b"
    ),
    "en": re.compile(
        r"\b(?:i|we) (?:do not |don t |dont )?(?:know|wonder|see|understand|ask|told|asked|said)\b|\bno matter\b|\bwhatever\b"
    ),
}
_SENTENCE = re.compile(r"[^.?!…;\n]+(?:\.(?=\d)[^.?!…;\n]*)*")
_MOST_WORDS = 30
_JOINTS = re.compile(r"['’\-]")
_WORD = re.compile(r"[^\W\d_](?:[\w'’]*\w)?")
_COMMA = re.compile(r"\s*[,:]\s*(?!\d)")
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=64)
def unmarked(reply: str, language: Language) -> tuple[int, ...]:
    """The places of a reply where a question mark is missing, in characters: at a full stop or a line's end, or after the
    last character."""
    found = []
    for sentence in _SENTENCE.finditer(reply):
        end = sentence.end()
        after = reply[end : end + 1]
        if after in ("?", "!", "…", ";") or reply[end : end + 2] == "..":
            continue
        if _asks(sentence.group(), language):
            found.append(end)
    return tuple(found)


def marked(reply: str, places: tuple[int, ...]) -> str:
    """The reply with question marks in these places; every character before them keeps its place.

    "vous voulez quoi. 45 jours." with (17,) becomes "vous voulez quoi? 45 jours."
    """
    for place in places:
        reply = reply[:place] + "?" + reply[place + 1 :]
    return reply


def _asks(sentence: str, language: Language) -> bool:
    plain = _BLANKS.sub(
        " ", _COMMA.sub(" , ", _JOINTS.sub(" ", _in_full(fold_text(sentence), language)))
    ).strip(' ,"«»()')
    plain = plain.replace("pour quoi", "pourquoi")
    if len(plain.split()) > _MOST_WORDS or _REPORTS[language].search(plain):
        return False
    return any(pattern.search(plain) for pattern in _ASKS[language])


def _in_full(plain: str, language: Language) -> str:
    """A folded sentence, its shorthand and misspellings written out ("pkoi 12 pour cent", "c koi")."""
    known = replacements(language)
    return _WORD.sub(lambda found: " ".join(known.look_up(found[0], found[0])[0] or (found[0],)), plain)
