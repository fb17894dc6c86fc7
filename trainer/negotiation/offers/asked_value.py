"""Values that a reply only asks about: "les prochaines commandes, payées à la livraison ?", "et un arbitrage à Genève, vous en pensez quoi ?"."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.asking.beside import answers_question, nearly_a_sample, questions_beside
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

# Below this likelihood (0–1) what an author may have meant gives way to her yes or no to the value asked about.
_SURELY_MEANT = 0.6
# From here on a question is what an author had in mind, even where it names a value (0–1).
_WANTED = 0.8
_OFFERING = ("proposal", "conditional_exchange", "unilateral_concession", "acceptance")
# Cues of a question for something else than a yes or a no.
_ASKS_ELSE = frozenset(
    (
        "which",
        "summing",
        "standing",
        "question:why",
        "question:obstacle",
        "question:what_meant",
        "question:figure",
        "question:justify",
    )
)
_QUESTION_WORD = re.compile(
    r"\b(?:pourquoi|comment|combien|qui|quand|o[ùu]\s|quel(?:le)?s?|qu['’]|que|quoi|why|how|who|when|where|which|what)\b",
    re.IGNORECASE,
)
# Whether a value will do, asked in few words. (Folded.)
_VERDICT = re.compile(
    r"(?:^|[,;:] ?|\b(?:so|and|then|alors|et|donc|bon) )(?:ok|okay|fine|good|cool|alright|all right|deal|d'accord|bon|partante?|chaude?) (?:for|with|on|w|pour|avec|sur)\b|"
    r"\b(?:you|vous) (?:take|accept|agree|buy|prenez|acceptez|signez|validez|me suivez)\b|\b(?:is|are|that|it)(?:'s)? (?:(?:that|it|you) )?(?:ok|okay|fine|good|cool|chill|alright)\b[^.?]{0,12}\?|"
    r"\b(?:ca|cela|c'est|c) (?:vous )?(?:va|irait|convient|passe|marche|bon|ok|jouable|possible)\b[^.?]{0,14}\?"
)


def value_asked(playing: Playing, situation: Situation) -> str | None:
    """The one open point on whose value a reply that offers nothing asks for a yes or a no."""
    reading, offers = situation.reading, playing.offers
    names = [name for name in offers.asked if name in playing.open_issues]
    if reading is None or offers.commits or len(names) != 1 or playing.shown is not None:
        return None
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for item in items:
        start, end = sentence_at(reading.marked, item.start)
        sentence = reading.marked[start:end]
        if item.issue != names[0] or not sentence.rstrip().endswith("?") or _QUESTION_WORD.search(sentence):
            continue
        if not any(cue.cue in _ASKS_ELSE and start <= cue.start < end for cue in reading.cues):
            return names[0]
    return None


def answer_asked_value(playing: Playing, situation: Situation, routed: Routed) -> bool:
    """ "Et 6 mensualités pour le solde ?": her yes or no, where no author's answer is surely meant. Returns whether she spoke."""
    asked = value_asked(playing, situation)
    if asked is None or (routed.score >= _SURELY_MEANT and not _asks_verdict(situation, asked)):
        return False
    return not nearly_a_sample(situation, routed) and answer_offers(playing, situation)


def _asks_verdict(situation: Situation, issue: str) -> bool:
    """Whether the sentence that names a value asks whether it will do, in so many words: "fine with the band?"."""
    reading = situation.reading
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices] if reading is not None else []
    for item in items:
        if reading is not None and item.issue == issue:
            start, end = sentence_at(reading.marked, item.start)
            if _VERDICT.search(fold_text(reading.marked[start:end])) is not None:
                return True
    return False


def is_agreed(playing: Playing) -> bool:
    """Whether the reply names nothing but what is agreed already ("les 60 jours, c'est à partir de la facture ?")."""
    put = (*playing.offers.own, *playing.offers.accepted)
    return bool(put) and all(playing.before.settled_on(p.issue) == p for p in put)


def only_wants_to_know(situation: Situation, routed: Routed) -> bool:
    """ "Et un arbitrage à Genève, vous en pensez quoi ?": a reply of one question that an author had in mind puts nothing forward
    where it was read with doubt."""
    reading = situation.reading
    if reading is None or reading.questions or any(situation.does(move) for move in _OFFERING):
        return False
    if not situation.does("open_question") and (asks_yes(reading) or not situation.does("closed_question")):
        return False
    one = len(list(questions_beside(situation, with_terms=True))) == 1
    return (
        one and routed.score >= _WANTED and routed.reaction is not None and answers_question(routed.reaction)
    )
