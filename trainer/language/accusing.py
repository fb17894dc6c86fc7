"""What accuses must be borne out: to hear rudeness in a firm word is worse than to miss a fine irony."""

import re
from collections.abc import Sequence

from trainer.language.context import Language
from trainer.language.cues import Hit
from trainer.language.features import Prepared
from trainer.language.reading import ReadTerm

# Cues of an attack on the person or the firm.
_ATTACKS = frozenset({"scorn", "irony", "dismissal"})
# Confidence from which hostility stands without any of them: told, asked, and beside an offer. With cases left out this
# buys seven points of precision (0.79 to 0.86) with ten of recall.
_TOLD, _ASKED, _BESIDE_AN_OFFER = 0.8, 0.9, 0.97
# From here on weights alone leave no doubt; below, a complaint about the trade, a courtesy or a joke looks much like an attack.
_NO_DOUBT, _NO_DOUBT_ASKED = 0.95, 0.97
# Words among those of attack that a fair complaint ("vous exagérez", "come on") or small talk has too.
_MILD: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        {"exagerez", "revez", "plaisantez", "rigolez", "abusez", "delirez", "figurez", "croyez", "auriez"}
        | {"aviez", "risible", "absurde", "absurdes", "salade", "salades", "comedie", "cinema", "cirque"}
        | {"naif", "fichu", "fichue", "gonfle", "gonflee", "culot", "culotte", "culottee", "toupet"}
        | {"blague", "plaisanterie", "nul", "nuls", "histoires", "bravo", "chapeau", "promet", "choix"}
        | {"metier", "voyez", "bonne"}
    ),
    "en": frozenset(
        {"joke", "joking", "kidding", "laugh", "come", "must", "seriously", "lazy", "lesson", "lessons"}
        | {"cry"}
        | {"never", "should", "could", "frankly", "honestly", "homework", "poor", "naive", "theatre"}
        | {"absurd", "excuses", "little", "choice", "job", "damn", "waste"}
    ),
}
# Beside such a word, weights that leave no doubt leave less still.
_MILD_SURE = 0.985
_YOU, _NOT = frozenset({"vous", "you"}), frozenset({"ne", "n", "do", "did", "not"})
# Cues of a threat, and the weights that press without any ("mettez-vous deux minutes à ma place" does not).
_PRESSES, _PRESSED = frozenset({"threat", "or_else", "leaving", "scorn", "dismissal"}), 0.85
_MY_PLACE = re.compile(
    r"\b(?:a ma place|a notre place|in my (?:place|shoes|position)|in our (?:place|shoes|position))\b"
)
# Orders that send somebody away ("gardez votre devis"), and tell of him where "vous" stands before them.
_ORDERS = frozenset(
    {
        "gardez",
        "achetez",
        "prenez",
        "signez",
        "allez",
        "appelez",
        "envoyez",
        "retirez",
        "passez",
        "voyez",
        "demandez",
    }
    | {"changez", "trouvez", "faites", "restez", "relisez", "apprenez"}
)
# What nobody keeps but in scorn: "vous gardez vos excuses".
_SCORNED = frozenset(
    {"excuses", "histoires", "lecons", "conseils", "salades", "idees", "remarques", "sermons", "discours"}
)
# "Why not just keep buying there?" may well want to know; "vous auriez voulu être prévenu" only says what was missed.
_WHY_NOT = ["why", "not", "just"]
_WISHED = frozenset(
    {("vous", "auriez", w) for w in ("voulu", "aime", "prefere", "souhaite", "attendu")}
    | {("would", "have", w) for w in ("liked", "wanted", "preferred")}
)
# Issues with a value put forward or taken that make a reply a bargain, whatever its tone.
_BARGAIN = 2


def attacks(sure: float, made: Prepared, terms: Sequence[ReadTerm]) -> bool:
    """Whether a reply read as hostile is one: by words of attack, or by weights that leave no doubt.

    Firmness, idioms and a figure held against hers attack nobody.

    Args:
        sure: the confidence of the hostility.
        made: the reply taken apart; terms: the terms read in it.
    """
    found = [hit for hit in made.hits if hit.cue in _ATTACKS]
    if any(not (_only_asks(made, hit) or _tells_of(made, hit) or _asks_why_not(made, hit)) for hit in found):
        return True
    if found and all(_tells_of(made, hit) for hit in found):
        # The weights have learnt these words as orders.
        return False
    offered = {term.issue for term in terms if term.issue is not None and term.stance in ("own", "accepted")}
    if len(offered) >= _BARGAIN:
        return False
    asks = any(word.text == "?" for word in made.words)
    told = _NO_DOUBT if _says_a_wish(made) else _TOLD
    return sure >= (_BESIDE_AN_OFFER if offered else _ASKED if asks else told)


def in_doubt(sure: float, made: Prepared) -> bool:
    """Whether a reply read as hostile may be no more than firm: nothing in it is a word of attack that a fair complaint has
    not, and the weights are not beyond doubt.

    Args:
        sure: the confidence of the hostility; made: the reply taken apart.
    """
    mild = _MILD[made.language]
    told = [
        [word.text for word in made.words[hit.first : hit.last + 1]]
        for hit in made.hits
        if hit.cue in _ATTACKS and not (_only_asks(made, hit) or _tells_of(made, hit))
    ]
    if any(not mild.intersection(words) for words in told):
        return False
    asks = any(word.text == "?" for word in made.words)
    return sure < (_MILD_SURE if told else _NO_DOUBT_ASKED if asks else _NO_DOUBT)


def presses_in_doubt(sure: float, made: Prepared) -> bool:
    """Whether a reply read as pressing may be no more than lively: no word of a threat, and weights that are not sure."""
    if any(hit.cue in _PRESSES for hit in made.hits):
        return False
    return sure < _PRESSED or _MY_PLACE.search(" ".join(word.text for word in made.words)) is not None


def _only_asks(made: Prepared, hit: Hit) -> bool:
    """ "Vous ne connaissez pas ?", "You don't know it?": not to know something is no blame when it is asked."""
    words = [word.text for word in made.words[hit.first : hit.last + 1]]
    ender = next((word.text for word in made.words[hit.last + 1 :] if word.text in {".", "!", "?"}), "")
    return ender == "?" and len(words) > 1 and words[0] in _YOU and words[1] in _NOT


def _tells_of(made: Prepared, hit: Hit) -> bool:
    """ "Et si vous gardez votre logiciel ?": with its subject before it, what looks like an order only tells."""
    first = made.words[hit.first].text
    before = made.words[hit.first - 1].text if hit.first else ""
    kept = {word.text for word in made.words[hit.first : hit.last + 2]}
    return before == "vous" and first in _ORDERS and not kept & _SCORNED


def _asks_why_not(made: Prepared, hit: Hit) -> bool:
    return [word.text for word in made.words[hit.first : hit.first + 3]] == _WHY_NOT


def _says_a_wish(made: Prepared) -> bool:
    texts = [word.text for word in made.words]
    return any(three in _WISHED for three in zip(texts, texts[1:], texts[2:], strict=False))
