"""A bare or leading yes or no ("oui, c'est bien ça", "no, not quite") to what was just said."""

from trainer.language.features import Prepared
from trainer.language.reading import Assent

_BARE, _LED, _SAID = 0.95, 0.8, 0.7
_DOUBTED = 0.35
_TALKING_ON = 5
"""Words after an opening yes or no beyond which something in them must bear it out ("Ouais super, encore une…")."""
_BEARING = frozenset({"accept", "next", "yes", "no", "refuse", "negation", "i", "check_tag"})
_SHORT = 12
"""Words up to which an agreement said anywhere ("ça me va") counts as the answer."""


def read_assent(made: Prepared) -> Assent | None:
    """The yes or no that a reply opens with, or that a short reply amounts to.

    Confidence is low when something is held back ("oui mais…"), asked ("ok ?") or said both ways.
    """
    if not made.clauses:
        return None
    first = made.clauses[0]
    opening = {
        hit.cue: hit
        for hit in reversed(made.hits)
        if hit.cue in {"yes", "no"} and hit.first <= first.first + 2
    }
    sentence_end = next(
        (i for i, word in enumerate(made.words) if word.text in {".", "!", "?"}), len(made.words)
    )
    doubted = any(hit.cue == "hedge" and hit.first <= sentence_end + 1 for hit in made.hits)
    asked = sentence_end < len(made.words) and made.words[sentence_end].text == "?"
    if not opening:
        return _said_later(made, doubted or asked)
    answer = "no" if "no" in opening else "yes"
    hit = opening[answer]
    rest = len(made.words) - hit.last - 1
    sure = _BARE if rest <= 4 else _LED
    if doubted or asked or len(opening) == 2 or (rest > _TALKING_ON and not _borne_out(made, hit.last)):
        sure = _DOUBTED
    start, end = made.words[hit.first].start, made.words[hit.last].end
    return Assent("no" if answer == "no" else "yes", start, end, sure)


def _borne_out(made: Prepared, last: int) -> bool:
    """Whether what follows an opening yes or no agrees, refuses, concludes, speaks of oneself or names a figure."""
    figure = any(word.text == "#" for word in made.words[last + 1 :])
    return figure or any(hit.first > last and hit.cue in _BEARING for hit in made.hits)


def _said_later(made: Prepared, doubted: bool) -> Assent | None:
    """ "Pour moi c'est bon" in a short reply without a negation."""
    if len(made.words) > _SHORT or any(hit.cue in {"negation", "wh_open", "wh_closed"} for hit in made.hits):
        return None
    for hit in made.hits:
        if hit.cue == "accept":
            start, end = made.words[hit.first].start, made.words[hit.last].end
            return Assent("yes", start, end, _DOUBTED if doubted else _SAID)
    return None
