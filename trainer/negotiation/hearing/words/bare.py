"""Values written as a number and nothing else."""

from trainer.language.reading import Reading, ReadTerm
from trainer.scenario.scenario import Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise


def bare_number(item: ReadTerm, scenario: Scenario, reading: Reading) -> str | None:
    """The number of a term that is written as a number and nothing else, in digits; None for any other."""
    language = scenario.language
    tokens = tokenise(reading.reply[item.start : item.end], language)
    found = read_numerals(tokens, lexicon(language))
    alone = len(found) == 1 and (found[0].first, found[0].last) == (0, len(tokens) - 1)
    return str(found[0].value) if alone and found[0].high is None else None
