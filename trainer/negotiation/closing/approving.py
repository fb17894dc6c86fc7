"""What is said to a deal just read out without a yes and means one, or asks whether she means hers."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading

# "Sounds great, thanks", "lovely, thanks a million", "parfait, merci bien": praise and thanks, and nothing else (folded).
_PRAISE = (
    r"(?:(?:that |it |all |c'est |tout )?(?:sounds|looks|is|'s|est|me parait|semble) )?(?:all |very |really |just |tres |tout (?:a fait )?)?"
    r"(?:great|good|lovely|perfect|grand|fine|super|wonderful|excellent|brilliant|parfait|genial|top|nickel|impeccable|magnifique|formidable)"
    r"(?: (?:so|then|to me|with me|by me|for me|pour moi|comme ca|alors))?"
)
_THANKS = r"(?:thanks|thank you|cheers|ta|merci|grand merci)(?: (?:a (?:lot|million|bunch)|(?:so|very) much|beaucoup|bien|infiniment|encore|again))?"
_APPROVES = re.compile(rf"\W*{_PRAISE}(?:\W+{_PRAISE})*(?:\W+{_THANKS})?(?:\W+\w+){{0,2}}\W*")
_SHIPS = re.compile(
    r"\W*(?:(?:ok|okay|right|then|alors|bon)\W+)*(?:ship it|send it(?: over)?|print it|envoyez(?: le contrat)?|(?:on|nous) (?:est|sommes) bons?|we(?:'re| are) good(?: to go)?)\W*"
)
_MOST_WORDS = 8
# "Vous êtes sûre que ça vous va ?", "are you happy with it?", "j'oublie quelque chose ?" (folded).
_SURE = re.compile(
    r"\b(?:(?:vous etes|tu es|etes[- ]vous|es[- ]tu) (?:bien |vraiment )?(?:sure?|certaine?|contente?|satisfaite?|a l'aise)"
    r"|(?:ca|cela|tout|le tout|l'ensemble) (?:vous|te) (?:va|convient|plait)(?: bien| vraiment| a vous)?"
    r"|are you (?:sure|certain|happy|ok|okay|comfortable|fine|good)(?: (?:with|about))?|(?:is it|is that|does it|does that) (?:really )?(?:ok|okay|fine|good|work|suit)"
    r"|(?:j'oublie|j'ai oublie|on oublie|on a oublie|(?:vous |tu )?n'(?:avez|as) rien oublie|vous avez oublie|tu as oublie|avez-vous oublie|n'oublie-t-on|il (?:ne )?(?:nous )?manque|manque-t-il) (?:quelque chose|qqch|un truc|rien|un point)"
    r"|(?:did|have) (?:i|we|you) (?:forget|forgot|forgotten|miss|missed|left out)|you(?:'re| are) (?:sure|happy|ok|okay|fine))\b"
)

# A sound that is neither a yes nor a no.
_HUMS = re.compile(
    r"\W*(?:(?:euh|heu|h+m+|hum+|mou?ais|bof|pff+|uh+|um+|er+|meh|well|bah|ben|peut[- ]etre|maybe|perhaps)\W*)+"
)


def approves(reading: Reading) -> bool:
    """Whether a reply praises what was read out, thanks for it or has it sent, and says nothing else."""
    plain = fold_text(reading.marked)
    if "?" in plain or reading.words > _MOST_WORDS:
        return False
    return _APPROVES.fullmatch(plain) is not None or _SHIPS.fullmatch(plain) is not None


def asks_if_sure(reading: Reading) -> bool:
    """Whether a reply asks her whether the whole suits her, and names no point of it."""
    named = any(mention.aspect == "issue" for mention in reading.mentions) or reading.choices
    return (
        not named
        and reading.words <= _MOST_WORDS
        and "?" in reading.marked
        and _SURE.search(fold_text(reading.marked)) is not None
    )


def only_hums(plain: str) -> bool:
    """Whether folded words are a sound that is neither a yes nor a no."""
    return _HUMS.fullmatch(plain) is not None
