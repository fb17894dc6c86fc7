"""What was settled is asked about or recalled ("vous avez bien noté les 60 jours ?", "I already said yes to dollars"): she knows it, and
reads out what is written of it."""

import re
from collections.abc import Collection

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.choosing.asked import is_named
from trainer.negotiation.choosing.point_asked import QUESTION, points_of
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.telling.given_before import names_settled, recalled
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.voice.wording import terms_list
from trainer.scenario.scenario import Reaction

_DONE = r"(?:not(?:e|er|es|ee|ees)|ecrite?s?|coche\w*|inscrite?s?|retenue?s?|acte\w*|valide\w*|enregistre\w*|acquise?s?|reglee?s?|convenue?s?|entendue?s?|conclue?s?)"
_ALREADY = r"(?:(?:bien|deja|donc|aussi|toujours|tout) )*"
# (Folded.)
_ASKS_NOTED = re.compile(
    rf"\b(?:vous (?:me |nous )?(?:l'|les |la |le |en )?(?:avez|aviez)|avez[- ]vous) {_ALREADY}{_DONE}\b"
    rf"|\b(?:c'est|est|sont|c'etait|est[- ]ce|est[- ]ce que c'est|a ete|ont ete|elle est|il est) {_ALREADY}{_DONE}\b"
    rf"|\b(?:on|nous) (?:est|sommes|etait|etions) {_ALREADY}d'accord (?:sur|pour)\b"
    r"|\b(?:did|have|had) you (?:(?:already|also) )?(?:note|noted|write|written|put|got|get|tick|ticked|mark|marked|record|recorded)\b"
    r"|\bhave you (?:got )?(?:\w+ ){0,4}down\b|\byou (?:did |have |'ve )*(?:(?:already|also) )*(?:noted?|wr[oi]te|written|put|got|ticked|marked|record(?:ed)?)\b"
    r"|\b(?:is|are|it's|that's|is that|is it) (?:(?:\w+ ){0,3})?(?:already |now |both )*(?:settled|agreed|written|noted|in ink|on the page|down|ticked|recorded)\b"
)
_IT = re.compile(r"\b(?:l'|le|la|les|cela|ca|c'est|it|that|them|this)\b")
# A reply of more words says more than a figure; so does one that tells of the law, sums up, or takes something back.
_MOST_WORDS = 14
_SAYS_ELSE = frozenset({"lawful", "summing", "denial", "unagreed", "withdrawal", "removing", "exchange"})
# "On est d'accord sur le prix, il reste la durée ?": a summary of his own.
_LEFT = re.compile(r"\b(?:il (?:nous )?reste|reste|manque|is left|are left|left|remains?|missing)\b")
_NOTES = re.compile(r"\b(?:not\w*|ecri\w*|inscri\w*|retenu\w*|wr[io]t\w*|down|record\w*|marked|put)\b")
_WANTS = re.compile(
    r"\b(?:faites|faudrait|a vous|a votre tour|votre tour|bougez|bouger|effort|geste|pas sur|en echange|en retour|now you|your turn|you move|move on|return|give me|come (?:down|up))\b"
)
# "Vous avez écrit quoi ?", "what have you written?": asks for it, and knows nothing yet.
_ASKS_WHICH = re.compile(
    r"\b(?:quoi|qu['’]|que|quel\w*|combien|pourquoi|comment|what|which|why|how|who|qui|when|quand|where|ou)\b"
)


def answer_noted(playing: Playing, situation: Situation) -> bool:
    """Answer a reply that recalls or asks after what was settled.

    Returns:
        Whether that was the whole of the reply; what she has read out stands before the answer to the rest of it.
    """
    reading = situation.reading
    if reading is None:
        return False
    if any(playing.settled.get(p.issue, p) != p for p in playing.offers.own):
        return False  # "Bon, 0,44 €. On est d'accord sur tout ?" puts another figure in the place of what was written
    told = recalled(playing.scenario, playing.before, reading)
    if _LEFT.search(fold_text(reading.marked)):
        return False
    asks = _asks_noted(reading)
    names = list(told) or (_asked_after(playing, reading, asks) if asks else _said_again(playing, reading))
    more = _says_more(playing, reading, names)
    known = playing.settled.keys() | _said_by_both(playing, names)
    if not names or (more and not (asks and set(names) & known)):
        return False
    if not _say_noted(playing, reading, names):
        return False
    if more:
        return False
    playing.offers = Offers()
    for name in _wanted(playing, reading, names)[:1]:
        say_her_position(playing, name)
    return True


def _wanted(playing: Playing, reading: Reading, names: list[str]) -> list[str]:
    """ "I moved on the currency, now you move on the price": the open point that something is wanted on in return."""
    named = dict.fromkeys(m.name for m in reading.mentions if m.aspect == "issue")
    wants = _WANTS.search(fold_text(reading.reply)) is not None
    heads = {playing.scenario.issues[name].label.split()[0] for name in names}
    return [
        name
        for name in named
        if wants
        and name in playing.open_issues
        and playing.scenario.issues[name].label.split()[0] not in heads
    ]


def _asks_noted(reading: Reading) -> tuple[int, int] | None:
    """The characters of the sentence that asks whether something was noted; None where none does."""
    for met in QUESTION.finditer(reading.marked):
        sentence = fold_text(met.group())
        if _ASKS_NOTED.search(sentence) and not _ASKS_WHICH.search(sentence):
            return met.span()
    return None


def _asked_after(playing: Playing, reading: Reading, asks: tuple[int, int]) -> list[str]:
    """The points that are asked after: those that the question names, else what was written down right before."""
    issues = playing.scenario.issues
    first, last = asks
    named = [m.name for m in reading.mentions if m.aspect == "issue" and first <= m.start < last]
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    named += [item.issue for item in items if item.issue is not None and first <= item.start < last]
    question = fold_text(reading.marked[first:last])
    named += [issue.id for issue in issues.values() if is_named(issue, question)]
    kept = names_settled(playing.scenario, playing.before, reading, asks)
    if named or kept:
        known = [name for name in dict.fromkeys(named) if name in playing.settled or name in playing.yours]
        return [*kept, *(name for name in known if name not in kept)]
    if not _IT.search(question):
        return []
    return [
        name
        for name, at in playing.before.written
        if at == playing.before.replies and name in playing.settled
    ]


def _said_again(playing: Playing, reading: Reading) -> list[str]:
    """ "60 jours, c'est déjà beaucoup pour nous": the settled points of which a reply that asks nothing names the settled figure, and no
    other."""
    named = [term for term in reading.terms if term.issue is not None]
    if "?" in reading.marked or reading.words > _MOST_WORDS or any(c.cue in _SAYS_ELSE for c in reading.cues):
        return []
    if any(sample.score >= NEARLY_A_SAMPLE for sample in reading.samples) or not named:
        return []
    issues = playing.scenario.issues
    same = all(
        term.stance != "refused"
        and term.issue is not None
        and playing.settled.get(term.issue) == position_of(issues[term.issue], term.value)
        for term in named
    )
    other = any(choice.issue not in playing.settled for choice in reading.choices)
    return list(dict.fromkeys(term.issue for term in named if term.issue)) if same and not other else []


def _says_more(playing: Playing, reading: Reading, names: list[str]) -> bool:
    """Whether a reply offers something else, or asks more."""
    offers = playing.offers
    said = (*offers.own, *offers.accepted)
    if any(p.issue not in playing.settled and playing.yours.get(p.issue) != p for p in said):
        return True
    if any(p.issue not in names for p in said) or set(offers.asked) - {*names}:
        return True
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    if any(one.issue in playing.open_issues and one.issue not in names for one in items):
        return True
    if {*offers.unplaced, *offers.beyond, *offers.refused} - {*names}:
        return True
    asked = [fold_text(met.group()) for met in QUESTION.finditer(reading.marked)]
    return any(not (_ASKS_NOTED.search(one) or _is_tag(one)) for one in asked)


def _is_tag(question: str) -> bool:
    return len(question.split(",")[-1].split()) <= 3


def _say_noted(playing: Playing, reading: Reading, names: list[str]) -> bool:
    scenario = playing.scenario
    met = _said_by_both(playing, names) if _asks_noted(reading) is not None else frozenset()
    for name in names:
        if name in met:
            # What he offers and she has said yes to is written at the latest when he asks for it.
            playing.settle(playing.yours[name])
    agreed = [playing.settled[name] for name in names if name in playing.settled]
    playing.about(*names)
    if met:
        return playing.speech.phrase("accept_all", source="bargain", terms=terms_list(scenario, agreed))
    if agreed:
        key = "noted_reads" if any(_reads_else(playing, p, reading) for p in agreed) else "noted_settled"
        return playing.speech.phrase(key, source="bargain", terms=terms_list(scenario, agreed))
    offered = [playing.yours[name] for name in names if name in playing.yours]
    asks = _asks_noted(reading)
    if asks is None or not _NOTES.search(fold_text(reading.marked[slice(*asks)])):
        return False  # "are we agreed?" asks for her yes
    return bool(offered) and playing.speech.phrase(
        "noted_offered", source="bargain", terms=terms_list(scenario, offered)
    )


def _said_by_both(playing: Playing, names: Collection[str]) -> frozenset[str]:
    """The open points on which he has offered what she stands on."""
    return frozenset(
        name
        for name in names
        if name in playing.open_issues
        and (said := playing.yours.get(name)) is not None
        and said == playing.before.theirs_on(name)
    )


def _reads_else(playing: Playing, agreed: Position, reading: Reading) -> bool:
    """Whether a reply names another value than what was settled."""
    issue = playing.scenario.issues[agreed.issue]
    figures = [position_of(issue, term.value) for term in reading.terms if term.issue == issue.id]
    options = [at_option(issue, choice.option) for choice in reading.choices if choice.issue == issue.id]
    return (issue.kind is not None and any(figure != agreed for figure in figures)) or any(
        option != agreed for option in options
    )


def pleads_for_recalled(playing: Playing, situation: Situation, reaction: Reaction) -> bool:
    """ "Since you have your dollars, 97?": whether a reaction speaks of nothing but what the reply says she has been given."""
    reading = situation.reading
    told = {} if reading is None else recalled(playing.scenario, playing.before, reading)
    points = points_of(reaction, playing.scenario.issues.values()) if told else frozenset[str]()
    return bool(points) and points <= told.keys()
