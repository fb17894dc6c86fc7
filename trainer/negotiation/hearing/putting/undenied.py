"""What no word denies is not turned down: "And 3x cap.", "…, commandes moitié à la commande, reprise dès la signature" put forward what
they name, whatever else the reply refuses."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.hearing.words.restanced import Item, restanced
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.terms.value import Stance

# Folded: all that denies, lets go, finds too much or too little, or prefers something else.
_DENIES = re.compile(
    r"\b(?:ne|pas|plus|non|nan|nn|sans|ni|jamais|rien|aucune?|niet|refus\w*|rejet\w*|impossible\w*|sauf|hors|exclu\w*|plutot|au lieu|trop|peu|moins|mieux|cher\w*|lourd\w*|loin|long\w*|"
    r"court\w*|insuffisan\w*|mort|dommage|abus\w*|exager\w*|renonc\w*|abandon\w*|supprim\w*|retir\w*|enlev\w*|ray\w+|barr\w+|oubli\w*|lach\w*|arret\w*|cout\w*|perd\w*|risqu\w*|gene\w*|"
    r"difficile\w*|dur\w*|bloqu\w*|evit\w*|prefer\w*|contre|mais|alors que|irrealis\w*|cadeau\w*|perte\w*|amis?|blague\w*|vol|inaccept\w*|delirant\w*|rever|revez|"
    r"no|nope|nah|not|never|without|none|nor|neither|out|off|except|instead|rather|prefer\w*|drop\w*|cancel\w*|remov\w*|strike|forget|refus\w*|reject\w*|declin\w*|cannot|cant|dont|wont|too|less|"
    r"more|cost\w*|expensive|dear|steep|high|low|tough|hard|risk\w*|dead|crazy|ridiculous|unaccept\w*|but|than|pass|against|stop|lose|losing|kill\w*|exagg\w*|gifts?|friends?|jok\w*|kidding|robbery)\b|\bn['’]|n['’]t\b|👎|❌|🚫"
)
_BARE_NO = re.compile(
    r"\W*(?:(?:ah|bah|ben|oh|well|sorry|desolee?|franchement)\W+)*(?:non|nan|nn|no|nope|nah|never|jamais|niet)\b"
)


def with_undenied(reading: Reading) -> Reading:
    """A reading in which what was read as turned down, with no word to deny it in its sentence or right around it, is put forward; asked
    about where the sentence asks."""

    def undenied(item: Item) -> Stance:
        if item.stance != "refused" or item.issue is None:
            return item.stance
        start, end = sentence_at(reading.marked, item.start)
        said = reading.marked[start:end]
        before = reading.marked[
            sentence_at(reading.marked, max(0, len(reading.marked[:start].rstrip()) - 1))[0] : start
        ]
        if (
            _DENIES.search(fold_text(said))
            or said.rstrip().endswith("?")
            or _BARE_NO.match(fold_text(before))
            or _BARE_NO.match(fold_text(reading.marked[end:]))
        ):
            return item.stance
        return "own"

    return restanced(reading, undenied)
