"""The questions of a longer reply, each read by itself: what is said around them is not what they ask."""

from collections.abc import Iterator, Sequence

from trainer.language.antecedent import as_said
from trainer.language.asked_twice import questions_of
from trainer.language.context import ReadingContext
from trainer.language.features import Prepared
from trainer.language.likeness import scores_of
from trainer.language.mentions import mentions_among
from trainer.language.reading import AskedPart
from trainer.language.tag_questions import is_tag
from trainer.language.words import Word

LEAST = 0.02
"""How like a sample a question must be for its likeness to be kept."""

WHY = frozenset({"pourquoi", "why"})
"""A question that begins so asks something, however short."""
_BECAUSE = frozenset({"parce", "car", "because"})
_ASKING_WORDS = frozenset(
    {"quand", "combien", "qui", "ou", "comment", "lequel", "laquelle", "lesquels", "lesquelles"}
    | {"when", "who", "where", "which", "how"}
)
"""A question that begins or ends in such a word asks something of the sentence before, however short ("livrées quand ?")."""
_SOON = 4
_ENDS = frozenset("?!.…;")
_FEWEST = 3
"""Fewer words ask nothing by themselves ("98 000 ?", "d'accord ?")."""
_MOST = 4
"""Questions of one reply that are read apart."""


def read_questions(made: Prepared, context: ReadingContext) -> tuple[AskedPart, ...]:
    """The questions of the sentences of a reply that end in a question mark, in their order; none where the reply is one
    question."""
    found = []
    for words, before in (one for sentence in _asking(made.words) for one in _apart(made, sentence, context)):
        after = [word for word in made.words if word.start >= words[-1].end]
        if len(words) == len(made.words) or _says_too_little(words, after):
            continue
        if is_tag(made.text[words[0].start : words[-1].end], made.language):
            continue
        stretches = [words, *_clauses_within(made, words)]
        found.append(
            AskedPart(
                words[0].start,
                words[-1].end,
                mentions_among(words, context),
                scores_of(
                    [
                        said
                        for one in stretches
                        for said in ([[*before, *one]] if before else as_said(made.words, one, made.language))
                    ],
                    context,
                    LEAST,
                ),
            )
        )
    return tuple(found[:_MOST])


def _says_too_little(words: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a stretch asks nothing by itself: "pourquoi 92 ?" does ask, "pourquoi vous ? parce que…" does not."""
    told = any(word.text in _BECAUSE for word in after[:_SOON])
    said = [word.text for word in words if word.text[0].isalpha()]
    asks = words[0].text in WHY or (bool(said) and not _ASKING_WORDS.isdisjoint((said[0], said[-1])))
    return (not asks or told) and len(said) < _FEWEST


def _asking(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    first = 0
    for index, word in enumerate(words):
        if word.text not in _ENDS:
            continue
        if word.text == "?" and index > first:
            yield words[first : index + 1]
        first = index + 1


def _apart(
    made: Prepared, words: Sequence[Word], context: ReadingContext
) -> list[tuple[Sequence[Word], Sequence[Word]]]:
    """The questions of a sentence of several, each with its mark, and the one before it where it names nothing of its own
    ("qui est-ce, combien vous doit-il, et à quelle date ?")."""
    first = words[0].start
    spans = questions_of(made.text[first : words[-1].end], made.language)
    parts = [[w for w in words if start <= w.start - first < end] for start, end in spans]
    if not all(parts) or (len(parts) < 2 and not mentions_among(parts[0], context)):
        # A question that names nothing goes with what is told before it ("dix-huit mois, je comprends pas, pourquoi pas plus ?").
        return [(words, ())]
    found: list[tuple[Sequence[Word], Sequence[Word]]] = []
    colon = next((at for at, word in enumerate(parts[0]) if word.text == ":"), 0)
    if colon and not mentions_among(parts[0][:colon], context):
        # "Par l'essentiel : combien avez-vous sur le compte, et que pourriez-vous verser ?"
        parts[0], colon = parts[0][colon + 1 :], 0
    for part in parts:
        before = found[-1][0][:-1] if found and not mentions_among(part, context) else ()
        if found and colon:
            before = parts[0][:colon]  # "ce client qui ne paie pas : qui est-ce, et combien ?"
        mark = () if part[-1] is words[-1] else (Word("?", "?", part[-1].end, part[-1].end),)
        found.append(([*part, *mark], before))
    return found


def _clauses_within(made: Prepared, words: Sequence[Word]) -> list[Sequence[Word]]:
    """The clauses of a question of several, each with its mark: "vous ne m'avez pas dit : c'est pour quand ?"."""
    inside = [c for c in made.clauses if words[0].start <= c.start and c.end <= words[-1].end]
    return [made.words[c.first : c.last + 2] for c in inside] if len(inside) > 1 else []
