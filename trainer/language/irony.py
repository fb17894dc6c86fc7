"""Praise that is meant the other way round: "génial, encore une condition", "merci du cadeau", "sure, and I'll throw in my car too",
"yeah right". Nothing is agreed by it, and no figure beside it is taken."""

import re
from dataclasses import replace

from trainer.language.assent import doubted
from trainer.language.context import ReadingContext
from trainer.language.normalise import fold_text
from trainer.language.outcry import is_hers
from trainer.language.reading import ReadChoice, Reading, ReadTerm

_PRAISE = (
    r"(?:(?:ah|oh|eh|ben|bah|bon|mais|ouais|oui|ok|well|yeah|yes|ha)[\s,!.]+)*(?:ben |mais )?"
    r"(?:super|genial|parfait|formidable|bravo|magnifique|merveilleux|fantastique|excellent|chouette|top|bien sur|evidemment|volontiers|merci|d'accord|tres bien|"
    r"great|wonderful|fantastic|brilliant|perfect|lovely|sure|awesome|amazing|terrific|marvell?ous|fine|nice|excellent|of course|thanks)[\s,!.…:]+"
)
# What no praise goes with: one more demand, ruin, a gift made fun of.
_BITTER = (
    r"(?:(?:et |and )?(?:encore|toujours) (?:une?|des|plus|quelque chose)\b|et quoi encore|manquait (?:plus )?qu|merci (?:du|pour le|pour l'|de votre) (?:cadeau|effort|generosite|geste minuscule)|quel(?:le)? (?:cadeau|generosite|aubaine|effort)|"
    r"(?:et )?(?:moi )?(?:je|on) (?:(?:mets|met) (?:la cle|mes salaries|ma boite|mon entreprise)|ferme|vais fermer|n'ai plus qu'a|n'ai qu'a|depose|fais faillite|coule|travaille (?:a perte|pour rien|gratuit\w*|gratis)|bosse (?:pour rien|gratuit\w*|gratis)|vous (?:les )?(?:livre|offre|donne|paie) (?:\w+ )?(?:a genoux|mon rein|ma chemise|ma maison|ma voiture|le cafe|aussi))|"
    r"(?:et )?pourquoi pas (?:gratuit\w*|gratis|a genoux|ma chemise|la lune|mon rein)|tant qu'on y est|c'est noel|c'est la fete|de mieux en mieux|on (?:en reve|adore)|"
    r"(?:and )?(?:another|one more|yet another|more) (?:condition|demand|request|thing|surprise|clause|problem)s?\b|thanks for nothing|just what i (?:needed|wanted)|"
    r"(?:and |so |then )?(?:i|we)(?:'ll| will|'d| would)? (?:just |also |then )?(?:close (?:the|our|my) (?:company|shop|factory|doors)|throw in my|work for (?:free|nothing)|go (?:bankrupt|bust)|pay you to|give you my (?:car|house|kidney|shirt))|"
    r"(?:and )?(?:why not|shall i|should i|do you (?:also )?want) (?:for free|my (?:car|house|kidney|shirt)|the moon|also|wash)|while (?:we're|we are|you're) at it)"
)
# What is irony by itself.
_ALONE = (
    r"ben voyons|bah voyons|mais voyons|de mieux en mieux|(?:il )?(?:ne )?manquait plus que (?:ca|cela)|(?:vous etes )?trop aimable|quelle generosite|quel cadeau|merci (?:du|pour le) cadeau|rien que (?:ca|cela)|"
    r"c'est (?:noel|la fete)|on croit rever|bravo l'\w+|bravo,? quelle? \w+|tres drole|(?:et )?la marmotte\b.*|mon oeil|a d'autres|"
    r"yeah,? right|very funny|how generous(?: of you)?|big of you|thanks for nothing|here we go again|just what i (?:needed|wanted)|oh joy|pull the other one|you must be joking|dream on"
)
_IRONY = re.compile(
    rf"(?:^|[.!?…;] ?){_PRAISE}{_BITTER}|(?:^|[.!?…;,] ?)(?:(?:ah|oh|eh|ben|mais|oui|ouais|alors|la|super|genial|great|lovely)[\s,!.]+)*(?:{_ALONE})[\s.!…]*(?:$|[,.;!])"
)
_NOT_MEANT = frozenset(("acceptance", "acknowledgement"))


def is_ironic(reply: str) -> bool:
    """Whether a reply praises in order to reproach."""
    return _IRONY.search(fold_text(reply).strip()) is not None


def without_irony(reading: Reading, prose: str, context: ReadingContext) -> Reading:
    """A reading whose ironic praise agrees to nothing: its yes is in doubt, and a value of hers beside it stays hers.

    Args:
        reading: the reply as read.
        prose: the reply, as its moves were read.
        context: what the other side has put forward.
    """
    if not is_ironic(prose):
        return reading
    yes = reading.assent
    return replace(
        reading,
        assent=doubted(yes) if yes is not None and yes.answer == "yes" else yes,
        moves=tuple(move for move in reading.moves if move.move not in _NOT_MEANT),
        acts=tuple(act for act in reading.acts if act.act != "acceptance"),
        terms=tuple(replace(one, stance="theirs") if _hers(one, context) else one for one in reading.terms),
        choices=tuple(
            replace(one, stance="theirs") if _hers(one, context) else one for one in reading.choices
        ),
    )


def _hers(one: ReadTerm | ReadChoice, context: ReadingContext) -> bool:
    return one.stance == "accepted" or (one.stance == "own" and is_hers(one, context))
