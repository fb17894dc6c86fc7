"""What must bear an act out beside the weights: words without which it is hardly ever done, words that speak against it."""

from collections.abc import Sequence, Set
from functools import cache

from trainer.language.context import Language
from trainer.language.features import Prepared
from trainer.language.lexicon import data_lines
from trainer.language.reading import Assent, ReadTerm
from trainer.language.table_cues import asks_opinion
from trainer.terms.moves import Act

# Confidence from which an act stands although none of its own words were used (measured with cases left out).
_PLAIN_YES, _PLAIN_PAUSE = 0.75, 0.6
_PROOF = frozenset({"challenge", "evidence_noun"})


def borne_out(
    act: Act, sure: float, made: Prepared, cues: Set[str], terms: Sequence[ReadTerm], assent: Assent | None
) -> bool:
    """Whether the rest of a reply bears an act out.

    An acceptance needs a word of agreement or plain weights; who agrees or offers asks for no pause; who names nothing to
    choose from lays out no options; who sets figures sets no agenda; who asks for one datum challenges nothing.

    Args:
        act: the act; sure: its confidence.
        made: the reply taken apart; cues: the names of its cues.
        terms, assent: what was read in it.
    """
    agrees = assent is not None and assent.answer == "yes"
    offers = any(term.issue is not None and term.stance in ("own", "accepted") for term in terms)
    if act == "acceptance":
        taken = any(term.stance == "accepted" for term in terms)
        return sure >= _PLAIN_YES or agrees or taken or not cues.isdisjoint({"yes", "accept", "grant"})
    if act == "adjourn":
        return not cues.isdisjoint({"adjourn", "asks_pause"}) or not (agrees or offers or sure < _PLAIN_PAUSE)
    if act == "options":
        return "options" in cues or _names_a_choice(made)
    if act == "framing":
        return "frame" in cues or not offers
    if act == "challenge":
        return "wh_closed" not in cues or not cues.isdisjoint(_PROOF)
    return True


def _names_a_choice(made: Prepared) -> bool:
    """Whether a reply has a word of choosing beside those that only ask for an opinion ("qu'en pensez-vous ?")."""
    left = asks_opinion(made.language).sub(" ", made.folded.text)
    words, endings = _choosing(made.language)
    said = "".join(char if char.isalnum() else " " for char in left).split()
    return any(word in words or word.startswith(endings) for word in said)


@cache
def _choosing(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = " ".join(data_lines(language, "choosing.txt")).split()
    endings = tuple(word[:-1] for word in listed if word.endswith("*"))
    return frozenset(word for word in listed if not word.endswith("*")), endings
