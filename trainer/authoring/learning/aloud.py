"""Lines too long to be said across a table."""

import re
from collections.abc import Iterator

from trainer.authoring.learning.spoken import texts
from trainer.findings.finding import Finding
from trainer.scenario.yaml_source import YamlSource

MOST_WORDS = 50
"""Words of one line that can be said at once: twenty seconds at a calm pace."""
MOST_IN_A_SENTENCE = 28
"""Words of one sentence that can be followed by ear and said in one breath."""

_SENTENCE = re.compile(r".+?(?:[.!?…]+[»”\"’)]*(?=\s|$)|$)", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")


def aloud_findings(source: YamlSource) -> Iterator[Finding]:
    """Findings on the counterpart's lines that are too long, or hold a sentence that is."""
    for read in texts(source):
        if read.voice != "counterpart":
            continue
        count = words_in(read.text)
        if count > MOST_WORDS:
            line, column = read.node.line, read.node.column
            yield source.source.finding("TR863", line, column, count=count, most=MOST_WORDS)
        for match in _SENTENCE.finditer(read.text):
            count = words_in(match[0])
            if count > MOST_IN_A_SENTENCE:
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                place = source.inside(read.node, start)
                yield source.source.finding("TR864", *place, count=count, most=MOST_IN_A_SENTENCE)


def words_in(text: str) -> int:
    """How many words are said: "l’usine" is one, "24 mois" two."""
    return len(_WORD.findall(text))
