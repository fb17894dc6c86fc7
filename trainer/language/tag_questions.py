"""Questions that only ask for a word on what stands before them: "ça vous va ?", "qu'en dites-vous ?", "does that work?"."""

import re

from trainer.language.context import Language
from trainer.language.normalise import fold_text

_THING = r"(?:ca|cela|ceci|sa|ce|c est|cette (?:offre|proposition|idee|solution|base)|l idee|la proposition|l offre|le principe)"
_FEELS = (
    r"(?:va|aide|aiderait|convient|convient il|irait|conviendrait|conviendrait il|parle|rassure|rassurerait|plait|plairait|"
    r"suffit|suffirait|passe|marche|marcherait|tente|interesse|arrange|arrangerait|fait rever|fait envie|joue|colle)"
)
_FAIR = (
    r"(?:bon|bien|clair|ok|oui|note|jouable|faisable|possible|correct|juste|honnete|raisonnable|acceptable|envisageable|"
    r"equitable|equilibre|realiste|tenable|mieux|suffisant|d accord|entendu|bien ca|bien cela)"
)
# Over words with a blank between them: apostrophes and hyphens are blanks.
_NEEDS = (
    "(?:question|preoccupation|besoin|attente|inquietude|crainte|souci|probleme|demande|objection|exigence)s?"
)
_MEETS = (
    rf"(?:repond(?:rait)?(?: il)?(?: bien| mieux)? a|correspond(?:rait)?(?: il)?(?: bien| mieux)? a|leve(?:rait)?|regle(?:rait)?|resou(?:t|drait)|calme(?:rait)?|apaise(?:rait)?) "
    rf"(?:(?:votre|vos|cette|ces|toutes vos) {_NEEDS}|ce que vous (?:cherchez|cherchiez|voulez|vouliez|attendez|attendiez|demandiez|souhaitez))"
)
_TAGS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:et |alors |donc |bon |mais |bref |voila )*(?:est ce que )?(?:"
        rf"(?:{_THING} )+(?:ne )?(?:vous |te |nous |peut |pourrait |vous peut )*"
        rf"(?:{_FEELS}|{_FAIR}|(?:semble|parait|semblerait|paraitrait|serait|est)(?: il| t il)?(?: plus| bien| assez)? {_FAIR})"
        r"(?: ou pas| ou non| comme idee| comme ca| alors| maintenant| mieux| pour vous| bien| a vous| pas)*"
        r"|(?:c est )?(?:ok|bon|bien|d accord) (?:pour|avec|chez) (?:vous|toi)|(?:ca|cela) vous (?:dit|irait)"
        r"|c est (?:bien )?(?:ca|cela)|d accord|regle|ok|oui|non|n est ce pas|vous (?:voyez|comprenez|etes d accord)|on est d accord|entendu|vendu"
        r"|qu(?:e|oi)? en (?:pensez|dites|diriez|penseriez) vous|qu en (?:penses|dis) tu|vous en (?:pensez|dites) quoi|qu est ce que vous en (?:pensez|dites)"
        r"|comment (?:vous (?:voyez|trouvez|sentez)|(?:voyez|trouvez|sentez) vous) (?:ca|cela|la chose|les choses)"
        r"|(?:est ce que )?(?:vous (?:pouvez|pourriez|sauriez)|(?:pouvez|pourriez|sauriez) vous) (?:tenir|suivre|assumer|supporter|honorer) (?:ca|cela|ce rythme|cet echeancier)"
        r"|c est (?:bien )?(?:ca|cela|ce) que vous (?:vouliez|voulez|souhaitiez|demandiez|attendiez)(?: savoir| entendre| dire)?|c est (?:bien )?comme ca qu on (?:fait|dit)"
        rf"|(?:{_THING}|tout (?:ca|cela)) (?:bien )?{_MEETS}|j ai repondu a votre question"
        r"|vous (?:me )?(?:suivez|ecoutez|comprenez|voyez)(?: bien| toujours)?(?: ou pas| ou non)?"
        r"|(?:et )?(?:quel est )?votre (?:avis|reponse|sentiment|reaction)"
        r"|(?:on|nous) (?:l |le |la |les )?(?:ecrit|ecrivons|note|notons|valide|validons|part|partons|fait|faisons)"
        r"(?: ca| cela| comme ca| comme cela| la dessus| sur ca| sur cette base| noir sur blanc| ensemble)*"
        r") *(?:,? *(?:madame|monsieur)(?: \w+)?)? *\?+"
    ),
    "en": re.compile(
        r"(?:and |so |then |but |well )*(?:"
        r"(?:is|does|would|will|could|can|do) (?:that|it|this|those|these)(?: all)?(?: sound| work| suit| help| fit| do| be| seem| look)?"
        r"(?: ok| okay| fine| good| fair| all right| right| possible| you| acceptable| reasonable| workable| doable)?"
        r"(?: for you| to you| with you| on your side)?(?: or not)?"
        r"|(?:does|would|will|could|can) (?:that|this|it|all that) (?:address|meet|answer|solve|settle|cover|ease|match|fit|calm) (?:your|that|these|all your) (?:question|concern|need|expectation|worry|worrie|fear|problem|requirement)s?"
        r"|is (?:that|it|this) what you (?:wanted|want|meant|asked)(?: to (?:know|hear|say))?|(?:does|do) (?:that|this|it) answer (?:your question|you)|did i answer (?:your question|you)"
        r"|(?:sounds?|works?) (?:ok|okay|fine|good|fair|reasonable)|how (?:does|do|would) (?:that|it|this) (?:sound|look|feel)(?: to you)?"
        r"|what (?:do|would|did) you (?:think|say)(?: of (?:that|it|this)| about(?: (?:that|it|this))?| to (?:that|it|this))?"
        r"|(?:it|this|that) (?:is|s|would be) (?:ok|okay|fine|good|possible|acceptable|fair)|do you follow(?: me)?|are you (?:following|with me)"
        r"|how (?:do|would) you (?:see|feel about|like) (?:that|it|this)|(?:your|any) (?:thoughts|view|opinion|take|reaction)"
        r"|(?:can|could|would) you (?:live|work) with (?:that|it|this)|(?:can|shall|do|should) (?:we|i|you) (?:write|put|draw) (?:that|it|this|these) (?:down|up)"
        r"|(?:all )?(?:ok|okay|fine|good|alright|all right) (?:for|with|by) (?:you|your side)|(?:are|is) you agree(?: with (?:this|that|it))?|are you (?:ok|okay|fine|happy) with (?:that|this|it)"
        r"|deal|agreed|ok|okay|right|yes|no|you see|you (?:understand|agree)|do you (?:see|agree)"
        r") *(?:,? *(?:ms|mrs|mr|madam|sir)(?: \w+)?)? *\?+"
    ),
}
# "…, on a fini ?", "…, are we done?": asked behind a comma, it is about the talk and not about what stands before it.
_CLOSING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r",\s*(?:(?:et|alors|donc|du coup|voil[aà]),?\s+)*(?:(?:est[- ]ce qu['’]\s?)?on (?:a|en a|aurait) (?:bien |tout |enfin )?(?:fini|termin[eé]|boucl[eé]|fait le tour)|c['’\s]?est (?:fini|termin[eé]|boucl[eé])(?=\s*\?)"
        r"|(?:fini|termin[eé])(?=\s*\?)|(?:et )?on n['’]en parle plus)\s*[?!.…]*\s*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r",\s*(?:(?:and|so|then),?\s+)*(?:are we (?:all )?(?:done|finished|through|set)|(?:we['’]?re|we are) (?:all )?(?:done|finished|set)|(?:all )?(?:done|finished)|end of story)"
        r"\s*[?!.…]*\s*$",
        re.IGNORECASE,
    ),
}
_JOINTS = re.compile(r"['’\-]")
_SENTENCE = re.compile(r"(?<=[.!?…;\n])[^.!?…;\n]+\?+")


def is_tag(question: str, language: Language) -> bool:
    """Whether a question by itself asks nothing: what it is about stands before it."""
    plain = _JOINTS.sub(" ", fold_text(question)).strip(" ,.;:!…\n")
    return _TAGS[language].fullmatch(plain) is not None


def tags_in(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of a text that are such questions and have something said before them, and of a last clause that
    only asks whether all is said."""
    found = []
    for match in _SENTENCE.finditer(text):
        if match.start() > 0 and is_tag(match.group(), language):
            found.append(match.span())
    if closing := _CLOSING[language].search(text):
        found.append(closing.span())
    return tuple(found)


def ends_in_closing(text: str) -> bool:
    """Whether the last clause of a text only asks whether all is said: "10 semaines, on a fini ?"."""
    return any(closing.search(text) is not None for closing in _CLOSING.values())
