"""What a reply says about the talk itself: "pardon, je voulais dire : …", "vous ne répondez pas", "je parlais de la route".

Such words are no subject of their own. What they lead up to is what the reply wants; where they lead up to nothing, it wants
the question of a turn before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from trainer.language.context import Language, Line
from trainer.language.cues import compile_pattern, joined
from trainer.language.lexicon import data_lines, number_words, stop_words
from trainer.language.mending import mended
from trainer.language.tag_questions import is_tag
from trainer.language.unmarked import marked, unmarked
from trainer.language.words import Word, stem, words_of

Complaint = Literal["", "unanswered", "told"]

_ENDS = frozenset("?!.…;")
_CLAUSE_ENDS = _ENDS | {",", ":", "mais", "but", "je", "i"}
_MARKS = frozenset({",", ":", "-", "–", "—"})
_LITTLE = 2
"""Words of its own up to which what is left of a complaint only names its subject."""
_PAST = frozenset(
    {"parlais", "demandais", "question", "was", "asked", "talked", "spoke", "did", "ai", "avais"}
)
_TRAILS = _MARKS | {"though", "then", "alors", "pourtant", "quand"}
"""What ends the words for a subject in a reminder."""
_ABOUT = frozenset(
    ("pour", "sur", "de", "du", "des", "d'", "concernant", "about", "on", "for", "to", "regarding")
)
"""Words after a complaint that lead to what it speaks of."""
_QUESTION = re.compile(r"(?:[^.?!…;\n]|\.(?=\d))*\?")
_ASKED: dict[Language, str] = {"fr": "Et {subject} ?", "en": "What about {subject}?"}
_JOINED = re.compile(r",?\s+(?:et|and|mais|but|puis|then)\s+", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:relance|lettre|courrier|mail|mel|email|appel|message|rappel|facture|recommande|reminder|letter|call|invoice|text)s?"
    r"|telephone|sms|phone|depuis|since"
)
"""Words after "you have not answered" that tell it of another time and place."""
_ASKING = frozenset(
    ("how", "what", "who", "when", "where", "which", "why", "combien", "comment", "qui", "quand", "ou")
) | frozenset(("pourquoi", "quel", "quelle", "quels", "quelles"))
"""Words that a question begins with."""
_HALF = 3
"""Words from which a part of a question can be asked by itself."""
_LEADS = re.compile(r"^\W*(?:(?:et|and|pour|sur|about|on|for|to|regarding|concernant)\s+)+", re.IGNORECASE)
"""Words that lead to a subject and are none of it."""
_SAID_OF_IT = re.compile(
    r"\s+(?:j\w*['’]?\s?(?:vous |vs |te )?(?:ai|avais|[eéè]|av[eéè])?\s?(?:déjà |deja )?dit|i(?:['’]ve)? (?:just |already )?(?:said|told))\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What a reply says that it had said of its subject."""
_HEAD = 5
"""Letters that two words of one family begin with."""
_SENTENCE = re.compile(r"(?:[^.?!…;\n]|\.(?=\d))+[.?!…;]*")
_PARTS = re.compile(r",(?!\d)")
_HAS_WORDS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Repair:
    """How a reply repairs the talk.

    Attributes:
        plain: the reply with what it says about the talk blanked out; every other character keeps its place.
        complaint: whether it says that a question had no answer, or that something was told before.
        subject: the words for what it speaks of, where another thing was answered.
        bare: nothing else is left of it.
        reminds: it only reminds of something ("vous oubliez le stock"): that must have been spoken of for it to be a complaint.
        asks: where what it puts in other words lacks its question mark, in characters.
    """

    plain: str
    complaint: Complaint
    subject: str
    bare: bool
    reminds: bool = False
    asks: tuple[int, ...] = ()


def repair_of(text: str, language: Language, heard: str = "") -> Repair | None:
    """How a reply repairs the talk; None where it does not.

    Words beside a figure are left alone but for what complains: there the figure counts.

    Args:
        text: the reply, or a line of the talk; heard: what the other side has said right before it.
    """
    words = mended(words_of(text, language), language)
    names = ("restating", "leading", "asked", "told")
    found = {name: _places(_spans(words, name, language)) for name in names}
    plain_no = _complaints(words, language)
    unanswered = _places(plain_no) | found["asked"]
    complaint: Complaint = "unanswered" if unanswered else "told" if found["told"] else ""
    gone = unanswered | found["told"]
    restates = found["restating"] | found["leading"]
    subject, spoken = set[int](), set[int]()
    counted = {at for at, word in enumerate(words) if word.text == "#" and at not in gone}
    instead, denied = (
        [span for span in _spans(words, name, language) if counted.isdisjoint(_rest_of_sentence(words, span))]
        for name in ("instead", "not")
    )
    meant = bool(instead) and bool(denied or complaint or any(_looks_back(words, span) for span in instead))
    if meant:
        subject, spoken = set(_clause_after(words, instead[-1])), _places(instead)
        gone |= spoken
    if meant or any(_is_not_meant(words, span, heard, language) for span in denied) or (restates and denied):
        complaint = "unanswered"
    if complaint == "unanswered":
        gone |= {at for span in denied for at in (*span, *_clause_after(words, span))}
    if text.rstrip().endswith("?") or not any(word.text == "#" for word in words):
        gone |= restates
    reminded = _reminded(words, language) if not subject and complaint in ("", "unanswered") else range(0)
    if not gone and not reminded:
        return None
    common = stop_words(language) | _fillers(language)
    left = [at for at, word in enumerate(words) if at not in gone and word.text[0].isalnum()]
    own = [at for at in left if words[at].text not in common]
    if reminded and not complaint:
        return _reminder(text, words, reminded, language)
    if not complaint and not own:
        return None  # "excusez-moi, je me suis mal exprimé" leads up to nothing
    has_question = any(word.text == "?" and at - 1 in left for at, word in enumerate(words))
    bare = bool(complaint) and not has_question and (len(own) <= _LITTLE or set(left) <= subject)
    named = sorted(subject - gone) or (left if own and bare else [])
    if complaint == "unanswered" and not named:
        named = [*(reminded or _spoken_of(words, plain_no, own))]
    if (
        subject
        and not set(own) & set(_rest_of_sentence(words, range(min(spoken), max(subject) + 1))) - subject
    ):
        # "Je parlais de la route. Et vous livrez quand ?": the rest stands by itself.
        gone, spoken = gone | subject, set()
    # "Je parlais du plafond : une fois, ça vous va ?" reads well as it stands.
    plain = _blanked(text, words, gone if bare else gone - spoken)
    said = text[words[named[0]].start : words[named[-1]].end] if named else ""
    asks = tuple(words[at].start for at in _ends_of_questions(words, restates & gone))
    return Repair(plain, complaint, said, bare, asks=asks)


def _complaints(words: Sequence[Word], language: Language) -> list[range]:
    """Where words say that something had no answer; "vous n'avez pas répondu ?" asks why, and complains of no question."""
    return [
        span
        for span in _spans(words, "unanswered", language)
        if not _ends_asking(words, span) and not _is_elsewhere(words, span)
    ]


def _blanked(text: str, words: Sequence[Word], places: Iterable[int]) -> str:
    plain = list(text)
    for at in places:
        plain[words[at].start : words[at].end] = " " * (words[at].end - words[at].start)
    return "".join(plain)


def _ends_of_questions(words: Sequence[Word], restates: set[int]) -> Iterator[int]:
    """Where what is put in other words asks and ends in a full stop: "sorry, meant how many years."."""
    for at in restates:
        if at + 1 in restates or at + 1 >= len(words) or words[at + 1].text not in _ASKING:
            continue
        end = next((one for one in range(at + 1, len(words)) if words[one].text in _ENDS), None)
        if end is not None and words[end].text == ".":
            yield end


def _reminded(words: Sequence[Word], language: Language) -> range:
    """The words that follow a reminder ("vous oubliez le stock"), in their clause."""
    spans = _spans(words, "reminding", language)
    clause = _clause_after(words, spans[0]) if spans else range(0)
    end = next((at for at in clause if words[at].text in _TRAILS), clause.stop)
    if clause and words[clause.start].text in ("question", "questions"):
        return range(0)  # which one is not said
    return range(clause.start, end)


def _reminder(text: str, words: Sequence[Word], subject: range, language: Language) -> Repair:
    """A reply that reminds of something, and what is left of it."""
    span = next(span for span in _spans(words, "reminding", language) if span.stop == subject.start)
    common = stop_words(language) | _fillers(language) | _TRAILS
    rest = [at for at in range(len(words)) if at not in span and at not in subject]
    own = [at for at in rest if words[at].text[0].isalnum() and words[at].text not in common]
    said = text[words[subject[0]].start : words[subject[-1]].end]
    plain = _blanked(text, words, (*span, *subject))
    return Repair(plain, "unanswered", said, bare=not own, reminds=True)


def _spoken_of(words: Sequence[Word], complaints: Sequence[range], own: Sequence[int]) -> range:
    """What a complaint beside other things speaks of: the words after it ("… pour les 60 jours"), else those before it in its
    sentence ("et le montage, vous n'avez pas répondu")."""
    for span in complaints:
        after = _clause_after(words, span)
        if after and words[after[0]].text in _ABOUT:
            return after[1:]
        first = next((at for at in range(span.start - 1, -1, -1) if words[at].text in _ENDS), -1) + 1
        before = range(first, span.start)
        if set(own) & set(before) and not any(words[at].text == "#" for at in before):
            return before
        start = next((at for at in range(first - 2, -1, -1) if words[at].text in _ENDS), -1) + 1
        if first and words[first - 1].text == "?" and len(set(own) & set(range(start, first))) <= _LITTLE:
            return range(start, first - 1)  # "Et le stock ? Vous ne m'avez pas répondu."
    return range(0)


def _rest_of_sentence(words: Sequence[Word], span: range) -> range:
    """The words from a span on to the end of its sentence."""
    end = next((at for at in range(span.stop, len(words)) if words[at].text in _ENDS), len(words))
    return range(span.start, end)


def _is_elsewhere(words: Sequence[Word], span: range) -> bool:
    """ "Vous n'avez pas répondu à nos relances", "you haven't replied since May": of letters and calls, and not of this talk."""
    end = next((at for at in range(span.stop, len(words)) if words[at].text in _ENDS), len(words))
    return any(_ELSEWHERE.fullmatch(words[at].text) for at in range(span.stop, end))


def _ends_asking(words: Sequence[Word], span: range) -> bool:
    return next((words[at].text for at in range(span.stop, len(words)) if words[at].text in _ENDS), "") == "?"


def _places(spans: Sequence[range]) -> set[int]:
    return {at for span in spans for at in span}


def question_meant(repair: Repair, lines: Sequence[Line], language: Language) -> str:
    """The question that a bare complaint asks again: the last one of the student's that speaks of its subject, or that subject
    made a question; "" where there is none."""
    turns = [
        [question.strip() for question in _questions(line.text, language)]
        for line in reversed(lines)
        if line.speaker == "student"
    ]
    if not repair.subject:
        # Who says that half of it had no answer wants all of it.
        return " ".join(next(filter(None, turns), []))
    wanted = _stems(repair.subject, language)
    # Of "combien de temps, et vous payez quand ?" only the half that is meant had no answer.
    halves = (half for asked in turns for question in asked for half in _halves(question))
    # "Le stock de 30 000 caisses" is not what "combien de caisses ?" asks for.
    head = wanted[:1]
    about = (half for half in halves if _shares(set(head), set(_stems(half, language))))
    return next(about, question_named(repair, language))


def question_named(repair: Repair, language: Language) -> str:
    """The subject that a complaint names, made a question."""
    subject = _SAID_OF_IT.sub("", _LEADS.sub("", repair.subject)).strip(" ,.:;!?")
    return _ASKED[language].format(subject=subject) if subject else ""


def only_names(question: str, language: Language) -> bool:
    """Whether a question is no more than a subject made one."""
    lead, _, tail = _ASKED[language].partition("{subject}")
    return question.startswith(lead) and question.endswith(tail)


def sentence_meant(repair: Repair, lines: Sequence[Line], language: Language) -> str:
    """What the student has said of the subject of a complaint, the part of the last sentence of it; "" where he has not."""
    wanted = _stems(repair.subject, language)
    said = (
        part.strip(" ,")
        for line in reversed(lines)
        if line.speaker == "student"
        for sentence in reversed(list(_SENTENCE.finditer(line.text)))
        for part in _PARTS.split(sentence.group())
    )
    return next((one for one in said if _shares(set(wanted), set(_stems(one, language)))), "")


def _shares(wanted: set[str], said: set[str]) -> bool:
    """Whether two sets of stems share one, or one that begins another ("montage", "monter")."""
    long = [stem[:_HEAD] for stem in wanted if len(stem) >= _HEAD]
    return bool(wanted & said) or any(one.startswith(head) for head in long for one in said)


def _halves(question: str) -> list[str]:
    """The parts of a question that are questions of their own, each with its mark."""
    parts = [part.strip(" ,") for part in _JOINED.split(question.rstrip(" ?\u202f\u00a0"))]
    long = all(len(part.split()) >= _HALF for part in parts)
    return [f"{part} ?" for part in parts] if len(parts) > 1 and long else [question]


def _questions(text: str, language: Language) -> list[str]:
    repair = repair_of(text, language)
    if repair is not None and repair.bare:
        return []
    plain = marked(text, unmarked(text, language))
    found = [match.group() for match in _QUESTION.finditer(plain)]
    return [one for one in found if _HAS_WORDS.search(one) and not is_tag(one, language)]


def _stems(text: str, language: Language) -> list[str]:
    """The stems of the words that say something, in their order."""
    words = mended(words_of(text, language), language)
    common = stop_words(language) | _fillers(language)
    own = [word.text for word in words if word.text[0].isalnum() and word.text not in common]
    return [stem(word, language) for word in own]


def _looks_back(words: Sequence[Word], span: range) -> bool:
    return any(words[at].text in _PAST for at in span)


def _is_not_meant(words: Sequence[Word], span: range, heard: str, language: Language) -> bool:
    """Whether a sentence sets aside what the other side has just answered ("je ne parle pas de l'assureur"): before that, it
    only says what the reply is about."""
    if not any(words[at].text in ("je", "i") for at in span):
        return False
    if _looks_back(words, span):
        return True
    named = " ".join(words[at].raw for at in _clause_after(words, span))
    return not set(_stems(named, language)).isdisjoint(_stems(heard, language))


def _clause_after(words: Sequence[Word], span: range) -> range:
    first = span.stop
    end = next((at for at in range(first, len(words)) if words[at].text in _CLAUSE_ENDS), len(words))
    return range(first, end)


def _spans(words: Sequence[Word], name: str, language: Language) -> list[range]:
    """Where the patterns of a section match, as ranges of words, the mark that closes them included."""
    text, starts = joined(words)
    found = []
    for match in _patterns(language)[name].finditer(text):
        first, end = (bisect_right(starts, at) - 1 for at in (match.start() + 1, match.end() - 1))
        end += 1
        if first < 0 or end <= first:
            continue
        marks = end
        while marks < len(words) and words[marks].text in _MARKS:
            marks += 1
        if name != "leading" or marks > end:
            found.append(range(first, marks))
    return found


@cache
def _fillers(language: Language) -> frozenset[str]:
    return frozenset(" ".join(_sections(language)["filler"]).replace("*", "").split())


@cache
def _patterns(language: Language) -> dict[str, re.Pattern[str]]:
    figures = number_words(language)
    return {
        name: re.compile("(?:" + "|".join(compile_pattern(line, figures) for line in lines) + r")(?= |$)")
        for name, lines in _sections(language).items()
    }


@cache
def _sections(language: Language) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for line in data_lines(language, "repairs.txt"):
        if line.startswith("[") and line.endswith("]") and line[1:-1].isalpha():
            name = line[1:-1]
            sections[name] = []
        elif line[:2] not in (": ", "+ ", "- "):
            sections[name].append(line)
    return sections
