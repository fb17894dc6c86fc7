"""A question put in a subordinate clause asks what it would ask by itself: "je vous demandais s'il se préparait quelque chose", "I was
wondering whether you have another supplier".

Read as it stands it tells something of the speaker, under a condition that is none; read without what leads up to it, it is the
question that he has. "Remind me what we have" keeps its lead: it asks for what was said, and not anew.
"""

import re

from trainer.language.context import Language

_MANNER = r"(?:[ ,]+(?:bien|aussi|surtout|juste|simplement|seulement|donc|d['’]abord|quand m[êe]me|plut[ôo]t|un peu|mieux|plus pr[ée]cis[ée]ment|par curiosit[ée]|s['’]il vous pla[iî]t|svp|si possible|avant tout|en fait))*"
_KNOW = rf"(?:savoir|comprendre|conna[iî]tre|entendre|vous demander|demander)(?: de vous)?{_MANNER}"
_LEADS: dict[Language, str] = {
    "fr": (
        rf"(?:je|nous|on)(?: me| nous| se| vous)? (?:demande|demandais|demandait|demandons|demandions|redemande){_MANNER}"
        rf"|(?:j['’ ]?|je |nous |on )(?:aimerais|aimerai|aurais aim[ée]|aurais voulu|voudrais|voudrai|voulais|souhaiterais|souhaite|veux|cherche [àa]|tiens [àa]|aimerions|voudrions|voulions|serais curieux de|serais curieuse de|suis curieux de|suis curieuse de){_MANNER} {_KNOW}"
        rf"|(?:dites|dis|dite|expliquez|explique|racontez|raconte|pr[ée]cisez|d[ée]taillez|indiquez)(?:[- ](?:moi|nous))?{_MANNER}"
        rf"|(?:pouvez|pourriez|voulez|voudriez)[- ]vous{_MANNER} (?:me |nous )?(?:dire|expliquer|pr[ée]ciser|raconter|indiquer){_MANNER}"
        rf"|vous (?:pouvez|pourriez|voulez bien|voudriez bien){_MANNER} (?:me |nous )(?:dire|expliquer|pr[ée]ciser|raconter|indiquer){_MANNER}"
        rf"|(?:est[- ]ce que )?(?:puis[- ]je|je peux|je pourrais|peut[- ]on|on peut){_MANNER} {_KNOW}"
        rf"|aidez[- ](?:moi|nous){_MANNER} (?:[àa] )?comprendre{_MANNER}"
        r"|ma question (?:est|[ée]tait)(?: simple)?(?: de savoir)?\s*[:,]?"
    ),
    "en": (
        r"(?:i|we)(?:['’]m| am| was|['’]re| are| were)? (?:just |only |also )?(?:wonder(?:ing|ed)?|asking|curious(?: to know| to hear)?)"
        r"|(?:i|we)(?: only| just| also)?(?: wanted| want| need| wish|['’]d like| would like|['’]d love| would love|['’]d be curious| would be curious|['’]d be interested| would be interested)"
        r"(?: first| also| just)? to (?:know|understand|hear|ask(?: you)?|find out|learn)(?: first| better| exactly)?"
        r"|(?:please )?tell (?:me|us)(?: again| please| a bit| first| honestly)?"
        r"|(?:please )?let (?:me|us) know|help (?:me|us) (?:to )?(?:understand|see)|explain(?: to (?:me|us))?"
        r"|(?:can|could|would|will) you (?:please |just |maybe )?tell (?:me|us)(?: please)?|(?:can|could|would) you (?:please )?explain(?: to (?:me|us))?"
        r"|(?:can|may|could|might) i (?:just |please )?(?:ask(?: you)?|know)|(?:do|would) you mind telling (?:me|us)"
        r"|my question (?:is|was)\s*[:,]?"
    ),
}
_OPENERS: dict[Language, str] = {
    "fr": r"(?:(?:et|mais|alors|donc|bon|ok|oui|non|bonjour|madame|monsieur|sinon|d['’]abord|avant tout|en fait|moi|d['’]accord|merci|tr[èe]s bien|justement|pardon|du coup)\W+)*",
    "en": r"(?:(?:and|but|so|well|ok|okay|yes|no|hello|hi|first|then|actually|sorry|all right|right|thanks|now)\W+)*",
}
_ASKED: dict[Language, str] = {
    "fr": (
        r"(?:(?:[àa]|de|par|avec|chez|sur|pour|en|dans|depuis|jusqu['’ ]?[àa]|vers) )?"
        r"(?:pourquoi|comment|combien|quand|o[ùu]|qui|quoi|quell?e?s?|lequel|laquelle|lesquel(?:le)?s)\b|d['’]o[ùu]\b|qu['’]est[- ]ce"
    ),
    "en": r"(?:(?:at|by|on|in|for|from|with|until|since) )?(?:what|why|how|when|where|who|whom|whose|which)\b",
}
_WHETHER: dict[Language, str] = {
    "fr": r"si(?=\s+(?!possible|besoin|jamais|n[ée]cessaire|je me trompe|je comprends|je vous|j['’]ai bien|vous (?:changez|avez besoin|voulez bien|permettez)|oui|un jour))|s['’](?=ils?\b)",
    "en": r"(?:if|whether)(?=\s+(?!i(?:['’]m| am) wrong|i (?:got|have got|understood)|you (?:change|need)|possible|not\b|so\b|or not\b))",
}
_THAT_WHICH = {"ce qui": "qu’est-ce qui", "ce que": "qu’est-ce que", "ce qu": "qu’est-ce qu"}
_INDIRECT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"\W*{_OPENERS['fr']}(?P<lead>(?:{_LEADS['fr']})[ ,:]+)(?:(?P<whether>{_WHETHER['fr']})|(?P<which>ce qui|ce que|ce qu(?=['’]))\b|(?={_ASKED['fr']}))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\W*{_OPENERS['en']}(?P<lead>(?:{_LEADS['en']})[ ,:]+)(?:(?P<whether>{_WHETHER['en']})|(?={_ASKED['en']}))",
        re.IGNORECASE,
    ),
}
# "Dites-moi ce qu'il vous faut, et je verrai": what goes on with the speaker is no part of the question.
_GOES_ON: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:[,:;]\s*(?:et |mais |alors |donc )?|\b(?:et|mais|alors) )(?:je|j['’]|nous|moi|on)\b", re.I
    ),
    "en": re.compile(
        r"(?:[,:;]\s*(?:and |but |so |then )?|\b(?:and|but|so|then) )(?:i|we|i['’]\w+|we['’]\w+)\b", re.I
    ),
}
_SENTENCE = re.compile(r"[^.?!…;\n]+(?:\.(?=\d)[^.?!…;\n]*)*")
_LONGEST = 300
"""Characters up to which a sentence is one question, and not something pasted."""
_FEWEST = 2
"""So many words stand behind what leads up to a question at least."""


def asked_outright(text: str, language: Language) -> tuple[str, tuple[int, ...]]:
    """The text with its indirect questions put as direct ones, and the places where those lack their question mark.

    Args:
        text: a reply.

    Returns:
        A text of the same length, every word that is kept in its place; the places as `unmarked.unmarked` gives them.
    """
    places: list[int] = []
    for sentence in _SENTENCE.finditer(text):
        found = _INDIRECT[language].match(text, *sentence.span())
        if found is None or sentence.end() - sentence.start() > _LONGEST:
            continue
        rest = text[found.end() : sentence.end()]
        if len(rest.split()) < _FEWEST or _GOES_ON[language].search(rest):
            continue
        start, end = found.start("lead"), found.end()
        direct = _THAT_WHICH.get((found.groupdict().get("which") or "").lower(), "")
        text = f"{text[:start]}{direct:>{end - start}}{text[end:]}"
        after = text[sentence.end() : sentence.end() + 1]
        if after != "?" and after not in ("…", ";"):
            places.append(sentence.end())
    return text, tuple(places)
