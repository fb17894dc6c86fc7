"""The person she is: how she takes silence, haste, pauses, superiors, single points and whole packages, false figures.

Habits of one person (`Persona`), never of a nation: the same reply earns different answers from different people.
"""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.closing.signing import CALLED
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

_THANKS = re.compile(
    r"\W*(?:(?:well|ok|oh|eh bien|bon|alors|un grand|many|et|and)\W+)*(?:merci|thanks|thank you)\b"
)
# Words up to which a reply that opens with thanks only thanks.
_FEW_THANKS = 6

# From here on a habit shows (0–3).
MARKED = 2
# Silences in a row that she bears before she takes them for not having been understood.
SILENCES = 2
# Turns after which what she confided and nobody took up is brought back.
REMEMBERS = 3
# Points on the table at once that are a package, and points still open that make a single one too few.
PACKAGE, MANY_OPEN = 3, 3

# Flags kept in the state; the colon keeps them apart from any that an author can name.
PAUSED, DEFERRED, WHOLE, SINGLE, CAUGHT = ":paused", ":deferred", ":whole", ":single", ":caught"

_FIRST_SENTENCE = re.compile(r"^.+?[.!?…]+(?=\s|$)", re.DOTALL)


def bear_silence(playing: Playing, situation: Situation) -> bool:
    """She answers silence in her own way: waits, or goes on talking; nothing is given for it. Returns whether the reply
    was a silence that she still bears."""
    if not situation.does("silence"):
        return False
    playing.silences = playing.before.silences + 1
    if playing.silences > SILENCES:
        return False
    # What she waits for she still waits for.
    playing.pending = playing.before.pending
    patient = playing.scenario.counterpart.persona.silence >= MARKED
    first = "silence_patient" if patient else "silence_uneasy"
    return playing.speech.phrase(
        *((first,) if playing.silences == 1 else ("silence_again", first)), "silence"
    )


def adjourn_keys(playing: Playing) -> tuple[str, ...]:
    """A pause asked for: granted once by who is patient, and it calms; refused by others and the second time."""
    if playing.scenario.counterpart.persona.patience < MARKED:
        return ("adjourn_refused",)
    if PAUSED in playing.flags:
        return ("adjourn_again", "adjourn_refused")
    playing.flags.add(PAUSED)
    playing.irritation = max(0, playing.irritation - 1)
    return ("adjourn_granted", "adjourn_refused")


def authority_keys(playing: Playing) -> tuple[str, ...]:
    """ "I must ask my director": understood once by who minds ranks; the second time she doubts whom she talks to."""
    if DEFERRED in playing.flags:
        playing.earn("authority-again")
        return ("authority_again", "authority_noted")
    playing.flags.add(DEFERRED)
    respects = playing.scenario.counterpart.persona.hierarchy >= MARKED
    return ("authority_respected", "authority_noted") if respects else ("authority_noted",)


def mind_haste(playing: Playing, situation: Situation) -> None:
    """Figures before a word of greeting: who puts the relationship first minds, and says so."""
    persona = playing.scenario.counterpart.persona
    rushed = playing.offers.commits or situation.does("pressure") or situation.does("argument")
    courteous = situation.does("rapport") or situation.does("open_question") or situation.does("framing")
    if persona.relationship_first >= MARKED and playing.before.replies == 0 and rushed and not courteous:
        playing.earn("relationship-skipped")
        if playing.speech.phrase("relationship_first"):
            # Before anything about the figures.
            playing.speech.lines.insert(0, playing.speech.lines.pop())


def catch_false_figure(playing: Playing) -> None:
    """Who checks figures closely names a false one at once."""
    reading = playing.reading
    vigilant = playing.scenario.counterpart.persona.vigilance >= MARKED
    if reading is None or not vigilant or CAUGHT in playing.flags:
        return
    # A figure that is put on the table states nothing of the case.
    offered = {p.number for p in playing.offers.own if p.number is not None}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    put = [
        (item.start, item.end)
        for item in items
        if (item.issue is not None and item.stance in ("own", "accepted", "asked"))
        or (isinstance(item, ReadTerm) and item.value.number in offered)
    ]
    false = next(
        (
            fact
            for fact in reading.facts
            if fact.verdict == "false"
            # "Sixty bucks on a million-dollar loss" is talk; who states a figure writes it in digits.
            and any(map(str.isdigit, reading.reply[fact.start : fact.end]))
            and not any(start < fact.end and fact.start < end for start, end in put)
        ),
        None,
    )
    if false is not None and any(change.rule == "false-figure" for change in playing.changes):
        playing.flags.add(CAUGHT)
        playing.speech.phrase("false_figure_caught", words=reading.reply[false.start : false.end].strip())


def wants_whole(playing: Playing) -> bool:
    """One point alone, while much is open: who thinks in packages asks for the rest first, once."""
    offers = playing.offers
    alone = len(offers.own) == 1 and not offers.accepted and not offers.conditional
    wants = playing.scenario.counterpart.persona.sequencing == "package"
    if not (wants and alone) or WHOLE in playing.flags or len(playing.open_issues) < MANY_OPEN:
        return False
    playing.flags.add(WHOLE)
    return True


def takes_points_singly(playing: Playing) -> bool:
    """Many points at once: who goes point by point says so, once."""
    wants = playing.scenario.counterpart.persona.sequencing == "issue"
    if not wants or SINGLE in playing.flags or len(playing.offers.own) < PACKAGE:
        return False
    playing.flags.add(SINGLE)
    return True


def remember_confidences(playing: Playing, situation: Situation) -> None:
    """What she let be seen and nobody took up she brings back once, in her own words; what was taken up is forgotten."""
    heeded = situation.does("reformulation") or situation.does("acknowledgement")
    asks = situation.does("open_question") or situation.does("closed_question")
    for interest in list(playing.confided):
        served = playing.scenario.interests[interest].issues
        if heeded or situation.about(interest) or (served and all(n in playing.settled for n in served)):
            # What the deal has settled needs no reminder.
            del playing.confided[interest]
    for interest, turn in list(playing.confided.items()):
        if playing.owns:
            break  # who has just complained is told of nothing else
        busy = playing.pending is not None or playing.reaction is not None or asks
        if playing.turn - turn < REMEMBERS or busy:
            continue
        del playing.confided[interest]
        stages = playing.scenario.interests[interest].stages
        words = stages[min(playing.interests.get(interest, 1), len(stages)) - 1].says
        first = _FIRST_SENTENCE.match(words)
        if playing.speech.phrase("topic_back", words=first.group() if first else words):
            playing.about(interest, *playing.scenario.interests[interest].about)
            break
    for opened in playing.opened:
        playing.confided[opened.interest] = playing.turn


def say_what_follows(playing: Playing) -> None:
    """After an agreement: who still has to sign it off, unless they have just been called, and, by video, the written recap she
    expects."""
    scenario = playing.scenario
    if scenario.counterpart.persona.sign_off and CALLED not in playing.flags:
        playing.speech.phrase("sign_off", person=scenario.counterpart.persona.sign_off)
    if scenario.channel == "video":
        playing.speech.phrase("written_recap")


def thanks(_: Playing, situation: Situation) -> bool:
    """ "Merci pour votre franchise": who thanks makes no small talk."""
    reading = situation.reading
    return (
        reading is not None
        and (situation.does("rapport") or reading.words <= _FEW_THANKS)
        and _THANKS.match(fold_text(reading.reply)) is not None
    )
