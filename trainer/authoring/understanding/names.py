"""Whether the words of topics and issues tell them apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trainer.authoring.understanding.remark import Path, Remark, remark
from trainer.language.lexicon import data_lines, stop_words
from trainer.language.spelling_index import WordIndex
from trainer.language.words import Word, stem, words_of
from trainer.scenario.condition import About, Condition, Does, atoms
from trainer.scenario.scenario import Language, Scenario

# The commonest words of a language stand in any reply.
_COMMON = 150
# A word that only points at the next one adds nothing to it: "votre fournisseur" means what "fournisseur" does.
_POINTERS: Mapping[Language, str] = {
    "fr": "le la les l un une des de du d au aux a mon ma mes notre nos votre vos ton ta tes son sa ses leur leurs ce cet "
    "cette ces en s ou par sous sur depuis dans chez avec",
    "en": "the a an my our your his her its their this that these those of in on to by at with from",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that stands for a topic or an issue. `content`: the folded words of it that a reply must show."""

    name: str
    text: str
    path: Path
    words: tuple[str, ...]
    content: tuple[str, ...]


def name_remarks(scenario: Scenario) -> Iterator[Remark]:
    """What is to be said about the words of topics and issues."""
    phrases = _phrases(scenario)
    yield from _reduced(phrases, scenario.language)
    yield from _shared(phrases, scenario)
    yield from _one_slip_apart(phrases, scenario.language)


def _phrases(scenario: Scenario) -> list[Phrase]:
    language, found = scenario.language, []
    for name, texts in scenario.topics.items():
        for index, text in enumerate(texts):
            found.append(_phrase(name, text, ("topics", name, index), language))
    for issue in scenario.issues.values():
        for index, text in enumerate(issue.words):
            found.append(_phrase(issue.id, text, ("issues", issue.id, "words", index), language))
        found.append(_phrase(issue.id, issue.label, ("issues", issue.id, "label"), language))
    return [phrase for phrase in found if phrase.content]


def _phrase(name: str, text: str, path: Path, language: Language) -> Phrase:
    words = tuple(word.text for word in words_of(text, language) if word.text.isalpha())
    content = tuple(word for word in words if word not in stop_words(language))
    return Phrase(name, text, path, words, content or words)


def _reduced(phrases: list[Phrase], language: Language) -> Iterator[Remark]:
    """Phrases of which only one word counts, and a common one: it stands in replies about anything."""
    pointers, common = set(_POINTERS[language].split()), _common_words(language)
    for phrase in phrases:
        lost = [word for word in phrase.words if word not in phrase.content and word not in pointers]
        if lost and len(phrase.content) == 1 and phrase.content[0] in common:
            yield remark("TR829", phrase.path, phrase=phrase.text, name=phrase.name, word=phrase.content[0])


def _shared(phrases: list[Phrase], scenario: Scenario) -> Iterator[Remark]:
    """Phrases that two issues share, and names all of whose phrases are also another's, and the other way round."""
    language = scenario.language
    meant: dict[tuple[str, ...], list[Phrase]] = {}
    of_name: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        key = tuple(stem(word, language) for word in phrase.content)
        meant.setdefault(key, []).append(phrase)
        of_name.setdefault(phrase.name, set()).add(key)
    used = _used_names(scenario)
    told: set[frozenset[str]] = set()
    for same in meant.values():
        for index, phrase in enumerate(same):
            first = next((one for one in same[:index] if one.name != phrase.name), None)
            if first is None or frozenset((first.name, phrase.name)) in told:
                continue
            both_issues = first.name in scenario.issues and phrase.name in scenario.issues
            alike = of_name[first.name] == of_name[phrase.name] and {first.name, phrase.name} <= used
            if both_issues or alike:
                told.add(frozenset((first.name, phrase.name)))
                yield remark("TR828", phrase.path, phrase=phrase.text, name=phrase.name, other=first.name)


def _one_slip_apart(phrases: list[Phrase], language: Language) -> Iterator[Remark]:
    """Single words that the reader takes for a misspelling of another name's word."""
    alone = {phrase.content[0]: phrase for phrase in phrases if len(phrase.content) == 1}
    of_stem: dict[str, set[str]] = {}
    for phrase in phrases:
        if len(phrase.content) == 1:
            of_stem.setdefault(stem(phrase.content[0], language), set()).add(phrase.name)
    words = [Word(text, text, 0, 0) for text in alone]
    index = WordIndex(words, language)
    told: set[frozenset[str]] = set()
    for text, phrase in alone.items():
        for place in index.positions(text):
            other = alone[words[place].text]
            pair = frozenset((text, words[place].text))
            one, two = of_stem[stem(text, language)], of_stem[stem(words[place].text, language)]
            if (
                len(pair) == 1
                or one & two
                or stem(text, language) == stem(words[place].text, language)
                or pair in told
            ):
                continue
            told.add(pair)
            first, second = sorted((phrase, other), key=lambda one: phrases.index(one))
            yield remark(
                "TR830",
                second.path,
                word=second.text,
                name=second.name,
                other=first.name,
                confused=first.text,
            )


def _used_names(scenario: Scenario) -> set[str]:
    """Names that gates of reactions, stages and answers ask for."""
    conditions: list[Condition | None] = [reaction.when for reaction in scenario.anytime.values()]
    conditions += [reaction.when for scene in scenario.scenes.values() for reaction in scene.reactions]
    conditions += [stage.when for interest in scenario.interests.values() for stage in interest.stages]
    conditions += [objection.answered_by for objection in scenario.objections.values()]
    found: set[str] = set(scenario.issues)
    for condition in conditions:
        for atom in atoms(condition):
            if isinstance(atom, About):
                found.add(atom.name)
            elif isinstance(atom, Does) and atom.about is not None:
                found.add(atom.about)
    return found


@lru_cache(maxsize=2)
def _common_words(language: Language) -> frozenset[str]:
    often = data_lines(language, "vocabulary.txt")[0].split()
    return frozenset(often[:_COMMON])
