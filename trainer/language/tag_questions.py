"""Questions that only ask for a word on what stands before them: "ça vous va ?", "does that work for you?"."""

import re

from trainer.language.context import Language
from trainer.language.normalise import fold_text

# Over words with a blank between them: apostrophes and hyphens are blanks.
_TAGS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:et |alors |donc |bon |mais )*(?:est ce que )?(?:"
        r"(?:ca|cela|c est)(?: ne)?(?: vous| te)? "
        r"(?:va|aide|aiderait|convient|convient il|irait|conviendrait|conviendrait il|parle|rassure|plait|suffit|passe|marche|tente|interesse|bon|clair|ok|"
        r"possible|d accord|bien cela|bien ca|entendu|note|oui|correct|juste)"
        r"(?: ou pas| ou non| comme idee| comme ca| alors| maintenant| mieux| pour vous| bien)*"
        r"|d accord|regle|ok|oui|non|n est ce pas|vous (?:voyez|comprenez|etes d accord)|on est d accord|entendu|vendu"
        r") *\?+"
    ),
    "en": re.compile(
        r"(?:and |so |then |but )*(?:"
        r"(?:is|does|would|will|could|can) (?:that|it|this)(?: all)?(?: sound| work| suit| help| fit| do| be| seem)?"
        r"(?: ok| okay| fine| good| fair| all right| right| possible| you)?(?: for you| to you| with you)?(?: or not)?"
        r"|(?:sounds?|works?) (?:ok|okay|fine|good|fair)|how does (?:that|it|this) sound(?: to you)?"
        r"|deal|agreed|ok|okay|right|yes|no|you see|you (?:understand|agree)|do you (?:see|agree)"
        r") *\?+"
    ),
}
_JOINTS = re.compile(r"['’\-]")


def is_tag(question: str, language: Language) -> bool:
    """Whether a question by itself asks nothing: what it is about stands before it."""
    plain = _JOINTS.sub(" ", fold_text(question)).strip(" ,.;:!…\n")
    return _TAGS[language].fullmatch(plain) is not None
