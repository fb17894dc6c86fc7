"""The other side's needs said back: "si je résume, vous craignez…", "to sum up, you want…", "j'ai compris, il vous faut…" restate what
was heard. They sum up no agreement, set no agenda, and ask for nothing."""

import re
from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.normalise import fold
from trainer.language.reading import ReadChoice, Reading, ReadMove, ReadTerm

SAID_BACK = "said_back"
_SURE = 0.85
_PUT = frozenset(("own", "accepted", "refused"))
_NO_CUES = frozenset(("standing", f"{PREFIX}standing", "framing", "summing"))
_INSTEAD_OF = frozenset(("reformulation", "summary", "framing", "closed_question", "open_question"))

_SUM = (
    r"(?:si je (?:resume|recapitule|reformule|resumes|vous suis|comprends? bien|vous comprends?(?: bien)?|vous entends(?: bien)?|vous ecoute)|(?:pour|je) (?:resumer?|recapituler?|reformuler?)|en (?:resume|clair|somme)|"
    r"(?:ok |d'accord |donc )?j'?ai (?:bien )?compris|jai (?:bien )?compri\w*|si j'?ai bien compris?|if i (?:sum up|sum it up|summari[sz]e|recap|understand|understood|get|got|hear|heard)(?: (?:you|it))?(?: (?:well|right|correctly))?|"
    r"(?:to|i) (?:sum (?:it )?up|summari[sz]e|recap)|in (?:short|other words)|(?<!sure )i understand|so what i hear is)"
)
_NEED = (
    r"(?:que |que c'est |that |is )?(?:vous (?:craignez|redoutez|avez (?:peur|besoin|du mal|souffert|ete)|voulez|cherchez|souhaitez|attendez|tenez|devez|n'avez pas|manquez|etes (?:seule?|inquiete?|presse))|"
    r"ce qu(?:e|i) (?:vous|compte|importe|pese|manque)|ce qu'il vous|il vous (?:faut|faudrait|manque)|le plus important|votre (?:souci|probleme|crainte|priorite|besoin|peur|vrai)|c'est (?:la|le|l'|les) \w+ qui (?:vous|compte)|"
    r"you (?:want|need|fear|worry|look for|are (?:looking for|afraid|worried|after|scared)|have (?:to|been|a problem)|must|care|can't afford|were|got burned)|"
    r"what (?:you (?:want|need|fear|care|worry)|matters|counts|worries|scares|bothers)|it is important for you|the (?:most important|main thing)|your (?:problem|worry|fear|need|priority|concern|main|biggest))"
)
_SAYS_BACK = re.compile(rf"\b{_SUM}[\s,:;]*(?:(?:well|bien|donc|so|madame|monsieur)[\s,:;]*)*{_NEED}\b")
_SELF = re.compile(
    r"(?:pouvez|pourriez|can|could|would|will) (?:-?vous|you)\b[^.!?]*$|\b(?:ne|pas|not|don't) $"
)


def said_back(reply: str) -> tuple[int, int] | None:
    """Where a reply says back what the other side needs, as a span of it; None where it does not."""
    folded = fold(reply)
    found = _SAYS_BACK.search(folded.text)
    if found is None or _SELF.search(folded.text[: found.start()]) is not None:
        return None
    return folded.span(found.start(), found.end())


def with_said_back(reading: Reading, prose: str) -> Reading:
    """A reading told that its reply says back what the other side needs, where it does and puts no value forward.

    Args:
        reading: the reply as read.
        prose: the reply, as its moves were read.
    """
    span = said_back(prose)
    named: tuple[ReadTerm | ReadChoice, ...] = (*reading.terms, *reading.choices)
    if span is None or any(one.issue is not None and one.stance in _PUT for one in named):
        return reading
    told = ReadMove("reformulation", *span, _SURE, (SAID_BACK,))
    kept = (move for move in reading.moves if move.move not in _INSTEAD_OF)
    return replace(
        reading,
        moves=tuple(sorted((*kept, told), key=lambda move: move.start)),
        acts=tuple(act for act in reading.acts if act.act != "framing"),
        cues=tuple(cue for cue in reading.cues if cue.cue not in _NO_CUES),
    )
