"""Questions of the talk itself ("you mean?", "do you accept?"), and those of them that ask more than that."""

import re

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.replying.more_answers import common_kinds
from trainer.negotiation.situation import Situation

# What somebody is asked to agree to that is named for the first time.
_NEW_THING = re.compile(
    r"\b(?:vous acceptez|acceptez[- ]vous|accepteriez[- ]vous|vous accepteriez|(?:seriez|[êe]tes)[- ]vous d['’]accord (?:pour|avec)|(?:would|do|could) you (?:accept|agree to))\s+(?:une?|des|an?|some)\s",
    re.IGNORECASE,
)
_WORDS_OF_HERS = frozenset({"repeat", "what_meant"})
# Words from which a question for a meaning names what is to be explained.
_EXPLAINED = 4


def asks_only(situation: Situation, kinds: frozenset[str]) -> bool:
    """Whether the reply asks common questions, all of these kinds."""
    asked = common_kinds(situation)
    return bool(asked) and asked <= kinds


def asks_more(situation: Situation) -> bool:
    """Whether an author's answer is a better one than what she says of the talk."""
    return _wants_a_word_explained(situation) or _asks_of_a_new_thing(situation)


def _wants_a_word_explained(situation: Situation) -> bool:
    """ "I don't understand what MFN means": where she waits for nothing, an author's own answer to that is the better one."""
    reading = situation.reading
    if reading is None or situation.state.pending is not None or reading.words < _EXPLAINED:
        return False
    return asks_only(situation, _WORDS_OF_HERS)


def _asks_of_a_new_thing(situation: Situation) -> bool:
    """ "Vous acceptez une clause d'exigibilité ?": a yes is asked to something that lies on no table yet."""
    reading = situation.reading
    met = None if reading is None else _NEW_THING.search(reading.reply)
    if reading is None or met is None:
        return False
    _, end = sentence_at(reading.reply, met.start())
    values: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return not any(met.start() <= one.start < end for one in values if one.issue is not None)
