"""Values that a reply weighs and does not offer: what would it change, what is it worth, what does it mean, is it possible at all.

"Si on passe à 45 jours, ça change quoi ?", "huit semaines, ça vaut 2 000 euros ou pas ?", "I don't understand what you mean
with DAP", "je ne suis pas sûr de pouvoir faire 2 semaines", "vous revenez au DDP, or le DDP est impossible".
"""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.telling.called_too_much import is_called_too_much
from trainer.negotiation.hearing.words.sentences import sentence_at

_IT = r"(?:[çc]a|cela|ce serait|il|elle)\s+(?:ne\s+)?(?:vous |nous |me |te )?"
# A question after what a value is worth, or what it would change.
_WORTH = re.compile(
    r"\b(?:" + _IT + r"(?:vaut|vaudrait|vaudra)\b"
    r"|"
    + _IT
    + r"(?:change(?:rait|ra)?|apporte(?:rait|ra)?|rapporte(?:rait|ra)?|co[ûu]te(?:rait|ra)?|fait|ferait|fera)\s+"
    r"(?:quoi|combien|(?:vraiment )?quelque chose|beaucoup)\b"
    r"|(?:[çc]a|cela) (?:vous|te) (?:mett\w+|g[êe]n\w+|d[ée]rang\w+|embarrass\w+|f(?:ait|aisait|erait|era) peur|pos\w+ (?:un )?probl[èe]me)"
    r"|vous (?:f(?:er|ai|aisai)\w+|g[êe]n\w+|inqui[èeé]t\w+)[- ](?:il|ils|elle|elles)\b|(?:[çc]a|cela) (?:bloqu|co[iî]nc)\w+ (?:quoi|o[ùu]|chez qui)"
    r"|would (?:that|it|they) (?:still (?:worry|scare|bother)|open|change|unlock|move|make a difference)"
    r"|qu['’]est[- ]ce que (?:[çc]a|cela) (?:vous |nous |me )?(?:change|apporte|rapporte|co[ûu]te|vaut|vaudrait|ferait gagner)\w*"
    r"|(?:que|qu['’]y) (?:perdez|gagnez|perdriez|gagneriez)[- ]vous\b|qu['’]est[- ]ce que vous (?:y )?(?:perdez|gagnez|perdriez|gagneriez)\b"
    r"|what (?:do|would|will) you (?:lose|gain|save)\b"
    r"|(?:quelle|what) (?:est la )?diff[ée]rence"
    r"|quel(?:le)?s? (?:prix|remise|geste|tarif|taux) (?:me |nous )?(?:feriez|donneriez|accorderiez|consentiriez|ferez|faites)[- ]vous\b"
    r"|what (?:price|discount|rate) (?:would|do|will|could) you (?:give|make|offer|do)\b"
    r"|(?:combien|que) (?:vaut|vaudrait|vaudraient|valent)\b"
    r"|what (?:would|does|do|will) (?:that|it|this|they)?\s*(?:change|bring|cost|be worth|mean for)"
    r"|(?:is|are|would) (?:that|it|this|they)?\s*(?:be )?(?:really )?worth\b|how much (?:is|are|would)\b[^.?!]{0,30}\bworth\b)"
    r"[^.?!;]*\?",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:si|s['’]il(?! (?:vous|te) pla)|if|suppose|supposons|imaginons|admettons)\b", re.IGNORECASE
)
# Words for a thing that is not understood, or in doubt, up to the thing.
_NOT_UNDERSTOOD = re.compile(
    r"(?:\b(?:don['’]?t|do not|didn['’]?t|did not|can['’]?t|cannot|not sure (?:i|we))\s+(?:really |quite |fully )?(?:understand|get|follow|see|know)\s+"
    r"(?:what|why|how|the|your)\b|\bwhat (?:do|did|does) (?:you|that|it) mean (?:with|by|when)\b|\bwhat you mean (?:with|by)\b"
    r"|\b(?:comprends?|comprenons|saisis|vois|sais|connais) (?:pas|mal)(?: bien| tr[èe]s bien| ce| pourquoi| comment)?\b(?!\s*,)|\b(?:veut|veulent|voulez[- ]vous|entendez[- ]vous) "
    r"(?:dire )?(?:par|avec)\b|\bce que (?:vous voulez dire|vous entendez|veut dire|signifie)\b)[^.?!;]{0,24}$",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\b(?:(?:pas|plus) (?:tr[èe]s |vraiment |tout [àa] fait )?s[ûu]re?s? (?:de |d['’]|que |qu['’])|je doute (?:de |que |qu['’])|"
    r"(?:peux|pouvons|veux) rien (?:vous )?promettre (?:sur|pour)|not (?:really |very )?sure (?:that |if |whether |about )?|"
    r"(?:can['’]?t|cannot) promise)[^.?!;]{0,40}$",
    re.IGNORECASE,
)
# What troubles the speaker, up to it.
_TROUBLES = re.compile(
    r"\b(?:bothers?|worr(?:y|ies)|troubles?|scares?|(?:me |nous )(?:g[êe]ne(?:nt)?|d[ée]range(?:nt)?|inqui[èe]te(?:nt)?|chiffonne(?:nt)?|pose(?:nt)? probl[èe]me))"
    r"(?:\s+(?:me|us))?\s*:[^.?!;]*$",
    re.IGNORECASE,
)
_BACK_TO = re.compile(
    r"\b(?:vous (?:revenez|retournez|en revenez|insistez|tenez)|you (?:come|go|came|went|are|keep coming) back|you (?:insist|keep))\s+"
    r"(?:encore |again )?(?:[àa]|au|aux|sur|to|on)\s+(?:la |le |les |the )?$",
    re.IGNORECASE,
)
# What she has told, summed up: "je récapitule ce que j'ai compris : …".
_TOLD_BACK = re.compile(
    # "I hear you: no cap, Delaware, ninety-two."
    r"\b(?:i hear (?:you|that|it)|je vous entends|j['’]entends bien|vous me (?:dites|demandez)|you(?:['’]re| are) (?:saying|asking|telling me)|you (?:say|ask for|want)|"
    r"vous (?:voulez|demandez))\s*:[^.?!]*$|"
    r"\b(?:ce que (?:j['’]ai|je) (?:compris|entendu|retiens|comprends|note|not[ée])|what i(?:['’]ve| have)? (?:heard|understood|understand|hear|noted))\b[^.?!]*$",
    re.IGNORECASE,
)
# Who takes or signs it is nobody, or others; what can be made is not offered.
_NOBODY = re.compile(
    r"\b(?:nobody|no[- ]?one|no (?:company|vendor|supplier|lawyer)|who|personne|aucun \w+|qui)\s+(?:ne |n['’]|would |will |has |a )?(?:ever |jamais )?"
    r"(?:signs?|signed|accepts?|accepted|takes?|gives?|offers?|signe(?:rait)?|accepte(?:rait)?|prend(?:rait)?|donne(?:rait)?)\s+(?:an? |the |un |une |le |la )?$"
    r"|\b(?:peut|pouvons|peux|sait|savons)\s+(?:sortir|produire|fabriquer|imprimer)\s+$|\bcan\s+(?:produce|turn out|manufacture)\s+$",
    re.IGNORECASE,
)
# "You can have your 94 the day I retire".
_NEVER = re.compile(
    r"\s*,?\s*(?:the day (?:i|you|we|pigs|hell)\b|when (?:pigs|hell)\b|over my dead body|le jour o[ùu] (?:je|vous|les poules)\b|quand les poules)",
    re.IGNORECASE,
)
# "94 000 avec DAP, c'est mon patron qui me jette dans la Loire", "five times, it can kill my company".
_RUINS = re.compile(
    r"(?:\s+[^.?!;,]{2,24})?(?:,[^.?!;,]{2,24})?\s*,?\s*(?:c['’ ]?est|[çc]a|cela|it|that|and (?:i|we)|et (?:je|nous|on)|(?:mon|my) (?:patron|chef|directeur|boss|director)|(?:je|i|we)\b)"
    r"[^.?!;,]{0,24}\b(?:(?:me|nous|la bo[îi]te|the company|my company|us) )?(?:tue\w*|coul[eo]\w*|ruin\w*|(?:me|nous) (?:vire\w*|jett?e\w*|[ée]trangl\w*|licenci\w*|pend\w*)|"
    r"ferme\w* boutique|faillite|kill\w*|sinks?|bankrupt\w*|fires? me|(?:am|['’]m|get) fired|(?:go|are|['’]re) broke|out of business)\b"
    r"(?![^.?!;]*\b(?:mais|but)\b)",
    re.IGNORECASE,
)
# "La pénalité à 10 % me tuerait", "18 kills me".
_RUINS_BY_ITSELF = re.compile(
    r"[^.?!;,:0-9]{0,12}?\s*(?:(?:me|nous) (?:tu|ruin|[ée]trangl|coul)(?:e|es|ent|erait|eraient|era)\b|(?:would |will |['’]d |['’]ll )?(?:kills?|ruins?|sinks?|bankrupts?) (?:me|us)\b)"
    r"(?![^.?!;]*\b(?:mais|but)\b)",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(
    r"[^.?!;]{0,24}[,:]\s*(?:peu importe|qu['’]importe|au fond|ce n['’]est pas (?:[çc]a|le sujet|la question)|whatever|(?:it|that) (?:does not|doesn['’]t) matter|"
    r"that['’]s not the (?:point|question))\b",
    re.IGNORECASE,
)
# "Je pourrais descendre à 0,46, mais pas aujourd'hui".
_NOT_NOW = re.compile(
    r"[^.?!;0-9]{0,12},?\s*(?:mais|but)\s+(?:pas|not)\s+(?:aujourd['’]hui|tout de suite|maintenant|encore|ce (?:mois|soir)|cette ann[ée]e|today|yet|now|this (?:year|month|week))\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:(?:je|nous) (?:retir\w+|repren\w+|annul\w+)|(?:i|we) (?:withdraw|take back|retract|pull))\s+(?:ma|mon|notre|cette|my|our|that|the)\s+"
    r"(?:derni[èe]re |last )?(?:proposition|offre|chiffre|prix|id[ée]e|offer|proposal|figure|price)\s+(?:[àa]|de|des|at|of)\s+(?:les )?$",
    re.IGNORECASE,
)
# Whose words a value is, right after it.
_YOUR_WORDS = re.compile(
    r"\s*,?\s*(?:c['’ ]?est|c['’][ée]tait|that['’]?s|it['’]?s|that is|that was)\s+(?:bien )?(?:ce que|what)\s+(?:vous |you )(?:m['’ ]|nous )?"
    r"(?:aviez |avez |had |have )?(?:dit|annonc[ée]|[ée]crit|disiez|said|told|wrote)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\s*,?\s*(?:(?:c['’ ]?est|ce serait|[çc]a c['’]est|it['’]?s|that['’]?s|is|are|sounds?|seems?|feels?)\s+)"
    r"(?:vraiment |quand m[êe]me |franchement |just |really |frankly |quite |a bit |simply |almost |pretty )?"
    r"(?:insulting|an? (?:insult|joke|provocation|slap|robbery|rip[- ]?off)|laughable|offensive|absurd|nonsense|shameful|unacceptable|impossible|unthinkable|a non[- ]starter|"
    r"not serious|unrealistic|une? (?:insulte|blague|plaisanterie|provocation|honte|gifle|arnaque)|insultant|vexant|ind[ée]cent|risible|absurde|scandaleux|"
    r"inacceptable|impensable|pas s[ée]rieux|irr[ée]aliste|du vol|une honte|se moquer)\b",
    re.IGNORECASE,
)


def asks_its_worth(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value stands in a question after what it is worth or would change; who offers it plainly offers it all the
    same ("je vous propose 45 jours, ça change quoi pour vous ?")."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance not in ("own", "accepted"):
        return False
    if _WORTH.search(reading.reply, start, end) is None:
        # "Let's suppose we brought 5 million. Would that open the file?"
        supposes = _IF.search(reading.reply, start, item.start) is not None and end < len(reading.reply)
        return (
            supposes
            and _WORTH.match(reading.reply[end : sentence_at(reading.reply, end)[1]].lstrip()) is not None
        )
    offers = any(cue.cue == "offering" and start <= cue.start < item.start for cue in reading.cues)
    return not offers or _IF.search(reading.reply, start, item.start) is not None


def is_puzzled_at(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is named as what is not understood, is doubted, troubles the speaker, is what she comes
    back to, or what she is understood to have told."""
    if item.stance not in ("own", "accepted"):
        return False
    start, end = sentence_at(reading.reply, item.start)
    if any(
        words.match(reading.reply, item.end, end) is not None for words in (_YOUR_WORDS, _NO_MATTER, _NOT_NOW)
    ):
        return True
    before = reading.reply[start : item.start]
    told = (_NOT_UNDERSTOOD, _DOUBTED, _TROUBLES, _BACK_TO, _TOLD_BACK, _TAKEN_BACK, _NOBODY)
    return any(words.search(before) is not None for words in told)


def is_called_bad(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "94 is insulting", "five times, it kills us": what is judged so is turned down."""
    _, end = sentence_at(reading.reply, item.start)
    return any(
        words.match(reading.reply, item.end, end) is not None
        for words in (_JUDGED, _NEVER, _RUINS, _RUINS_BY_ITSELF)
    ) or is_called_too_much(item, reading)
