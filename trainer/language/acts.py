"""Lexical cues of the acts: the words that may make one; `negotiation` decides with the state."""

from trainer.language.features import Prepared
from trainer.language.reading import CueSpan
from trainer.terms.moves import Act

_ACT_OF: dict[str, Act] = {
    "priority": "priority_statement",
    "accept": "acceptance",
    "frame": "framing",
    "challenge": "challenge",
    "verify": "verification",
    "options": "options",
    "split": "split",
    "reopen": "reopen",
    "authority": "authority",
    "adjourn": "adjourn",
}
_AFFIRMED = {"accept", "split", "adjourn"}
"""Cues that a negation just before undoes ("je n'accepte pas")."""
_NEGATIONS = {"ne", "n", "pas", "not", "cannot", "never", "no", "jamais", "non", "without", "sans"}
_REACH = 3


def read_act_cues(made: Prepared) -> tuple[CueSpan, ...]:
    """The cues of acts in a reply, each with the clause that carries it, in order, no cue twice in a clause."""
    found: set[tuple[int, int, Act]] = set()
    for hit in made.hits:
        act = _ACT_OF.get(hit.cue)
        if act is None or (hit.cue in _AFFIRMED and _undone(made, hit.first, hit.last)):
            continue
        for clause in made.clauses:
            if clause.first <= hit.first <= clause.last:
                if not (act == "acceptance" and clause.ender == "?"):
                    found.add((clause.start, clause.end, act))
                break
    return tuple(CueSpan(act, start, end) for start, end, act in sorted(found))


def _undone(made: Prepared, first: int, last: int) -> bool:
    before = made.words[max(0, first - _REACH) : first]
    after = made.words[last + 1 : last + 2]
    inside = made.words[first : last + 1]
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].text in {".", "!", "?"}), 0)
    return any(word.text in _NEGATIONS for word in (*before[start:], *inside[1:], *after))
