"""What she answers when no reaction claims a reply: a phrase for what the reply does, in order of urgency."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.beside_table import verdict_beside
from trainer.negotiation.asking.her_position import say_her_position, say_her_positions
from trainer.negotiation.asking.unknown import answer_unknown, note_argument
from trainer.negotiation.choosing.asked import Asked
from trainer.negotiation.choosing.borne_out import only_frames, promises_check, refuses, says_back
from trainer.negotiation.choosing.routing import echoes
from trainer.negotiation.choosing.standing_asked import STANDING_WORDS, asks_standing
from trainer.negotiation.closing.closing import end_with
from trainer.negotiation.closing.manners import adjourn_keys, authority_keys, thanks
from trainer.negotiation.closing.standing import conclude, tell_standing
from trainer.negotiation.hearing.assent.agreeing import asks_besides, concludes
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.options.figure_of_what import ask_of_what
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.common_questions import answer_common_question
from trainer.negotiation.replying.her_verdict import answer_verdict
from trainer.negotiation.replying.yes_to_that import ask_whether_taken
from trainer.negotiation.situation import Situation
from trainer.negotiation.voice.wording import spoken_name


@dataclass(frozen=True, slots=True)
class Answer:
    """A rule: when it applies, and the phrase keys she then draws from (given, or as her person has it)."""

    applies: Callable[[Playing, Situation], bool]
    keys: tuple[str, ...] | Callable[[Playing], tuple[str, ...]]


def _does(*moves: str) -> Callable[[Playing, Situation], bool]:
    return lambda playing, situation: any(situation.does(move) for move in moves)


def _first_reply(playing: Playing, situation: Situation) -> bool:
    return situation.does("rapport") and playing.before.replies == 0


def _echo(playing: Playing, situation: Situation) -> bool:
    return situation.reading is not None and echoes(situation.reading)


def _protests(playing: Playing, situation: Situation) -> bool:
    """ "Je ne parlais pas du prix", "that's not what I said": what she took for something else is no refusal."""
    reading = situation.reading
    # "No way." by itself is a no.
    return (
        reading is not None
        and reading.words > _JUST_NO
        and any(cue.cue in ("denial", "unagreed") for cue in reading.cues)
    )


def _told(playing: Playing, situation: Situation) -> bool:
    """ "Je vous l'ai déjà dit."."""
    reading = situation.reading
    return reading is not None and reading.only_complains and reading.complaint == "told"


def _complains(situation: Situation) -> bool:
    """ "J'en ai marre, vous ne répondez jamais": with no question before it to answer, she asks for it."""
    reading = situation.reading
    return reading is not None and reading.only_complains and reading.complaint == "unanswered"


def _say_told(playing: Playing, situation: Situation) -> bool:
    """She has heard it; where it is a term on the table, she says what she thinks of it."""
    if not playing.speech.phrase("told_already"):
        return False
    terms = situation.reading.terms if situation.reading is not None else ()
    named = tuple(t.issue for t in terms if t.issue is not None and t.issue in playing.yours)
    if named:
        answer_verdict(playing, Asked("verdict", named[:1]))
    return True


def splits(playing: Playing, situation: Situation) -> bool:
    """ "Let's split the difference", "on coupe la poire en deux"."""
    reading = situation.reading
    if reading is None:
        return False
    return situation.does("split") or _SPLIT.search(fold_text(reading.reply)) is not None


def _hostile_again(playing: Playing, situation: Situation) -> bool:
    return situation.does("hostility") and playing.irritation > 1


def _options(playing: Playing, situation: Situation) -> bool:
    """Several ways laid side by side; a question about one thing offers no choice."""
    reading = situation.reading
    if reading is None or not situation.does("options"):
        return False
    asks = situation.does("open_question") or situation.does("closed_question")
    return playing.offers.alternatives or not asks or _laid_out(reading) > 1


def _laid_out(reading: Reading) -> int:
    """How many values a reply lays out: hers said back are none, and words for an option are the value they name."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    spans = sorted((item.start, item.end) for item in items if item.stance != "theirs")
    return sum(index == 0 or start >= spans[index - 1][1] for index, (start, _) in enumerate(spans))


def _which(playing: Playing, situation: Situation) -> bool:
    """ "Quelle date ?", "when?": a yes or no would not answer it."""
    return situation.does("closed_question") and _asks_which(situation)


def _asks_which(situation: Situation) -> bool:
    reading = situation.reading
    return reading is not None and any(cue.cue == "which" for cue in reading.cues)


# A reply of this many words about something of the case was understood, even when it makes no move.
STATEMENT = 5

# Words up to which a denial is a bare no.
_JUST_NO = 2

# A question of so few words that names nothing asks of what has just been said.
_TAG_WORDS = 6

_TELL_ME = re.compile(
    r"^\W*(?:(?:ok|so|and|well|please|alors|et|bon|donc)\W+)*(?:tell me (?:more )?about|talk to me about|"
    r"(?:parlez|racontez)[- ](?:moi|nous)(?: un peu)?(?: d| de| des| du|\b))"
)


def _wants_to_be_told(playing: Playing, situation: Situation) -> bool:
    """ "Tell me about the bad sensor.": asks as openly as any question, mark or no mark."""
    reading = situation.reading
    return reading is not None and _TELL_ME.match(fold_text(reading.reply)) is not None


# Order matters: how she is treated comes before what is said, what is asked before what is argued.
_TREATED: tuple[Answer, ...] = (
    Answer(_hostile_again, ("hostility_again", "hostility_first")),
    Answer(_does("hostility"), ("hostility_first", "hostility_again")),
    Answer(_does("pressure"), ("pressure_back",)),
    Answer(_echo, ("echo_back",)),
    Answer(_does("adjourn"), adjourn_keys),
    Answer(_does("authority"), authority_keys),
    Answer(_does("weak_disclosure"), ("weak_disclosure_noted",)),
    Answer(splits, ("split_refused",)),
    Answer(_options, ("options_heard",)),
    Answer(only_frames, ("framing_ok",)),
)
ANSWERS: tuple[Answer, ...] = (
    Answer(_does("open_question"), ("answer_open_question",)),
    Answer(_wants_to_be_told, ("answer_open_question",)),
    Answer(_which, ("answer_which_question", "answer_open_question")),
    Answer(_does("closed_question"), ("answer_closed_question",)),
    Answer(_does("summary"), ("summary_confirmed",)),
    Answer(says_back, ("reformulation_confirmed",)),
    Answer(_protests, ("misheard",)),
    Answer(refuses, ("refusal_noted",)),
    Answer(promises_check, ("verification_ok",)),
    Answer(_does("priority_statement"), ("priority_noted",)),
    Answer(_does("benefit_link"), ("benefit_noted",)),
    Answer(_does("evidence"), ("evidence_noted",)),
    Answer(_does("argument"), ("ask_proof", "taken_note_argument")),
    Answer(_does("acknowledgement"), ("acknowledgement_thanks",)),
    Answer(_first_reply, ("greeting_back", "small_talk")),
    Answer(thanks, ("thanks_back", "small_talk")),
    Answer(_does("rapport"), ("small_talk", "thanks_back")),
    Answer(_does("answer"), ("answer_noted",)),
    Answer(_does("register_slip"), ("register_slip",)),
)


def answer_by_phrase(playing: Playing, situation: Situation) -> bool:
    """Answer what the reply does with a phrase.

    Returns:
        Whether there was something to answer; the ladder takes over otherwise.
    """
    if asks_standing(situation) and tell_standing(playing):
        return True
    if _wants_to_conclude(playing, situation) and not verdict_beside(playing) and conclude(playing):
        return True
    if answer_common_question(playing, situation) or _asks_position(playing, situation):
        return True
    if _told(playing, situation) and _say_told(playing, situation):
        return True
    if _complains(situation) and playing.speech.phrase("asked_unanswered"):
        return True
    if _by_rule(playing, situation, _TREATED) or _on_its_point(playing, situation):
        return True
    if _names_point_in_slang(playing, situation) or ask_of_what(playing):
        return True
    if _on_its_subject(playing, situation) or _by_rule(playing, situation, ANSWERS):
        return True
    if _speaks_of_offer(playing, situation):
        return True
    reading = situation.reading
    if reading is None:
        return False
    if reading.mentions and reading.words >= STATEMENT and note_argument(playing, reading):
        return True
    if reading.assent is None and not situation.does("acceptance"):
        return False
    no = reading.assent is not None and reading.assent.answer == "no"
    if not no and (ask_whether_taken(playing) or _remind(playing)):
        return True
    return playing.speech.phrase("no_to_what" if no else "yes_to_what") or _ask_position(
        playing, playing.open_issues
    )


def _wants_to_conclude(playing: Playing, situation: Situation) -> bool:
    """Whether the reply is about to close; who asks something ("what paper do you need? I can send it tonight") while points are
    open wants that answered."""
    reading = situation.reading
    if reading is None or not situation.does("next_step"):
        return False
    return not playing.open_issues or concludes(reading) or not asks_besides(reading)


def _on_its_subject(playing: Playing, situation: Situation) -> bool:
    reading = situation.reading
    if reading is None:
        return False
    asks = situation.does("open_question") or situation.does("closed_question")
    return (asks or _wants_to_be_told(playing, situation)) and answer_unknown(playing, situation)


def _by_rule(playing: Playing, situation: Situation, rules: tuple[Answer, ...]) -> bool:
    for answer in rules:
        if not answer.applies(playing, situation):
            continue
        keys = answer.keys(playing) if callable(answer.keys) else answer.keys
        if playing.speech.phrase(*keys):
            return True
    return False


def _on_its_point(playing: Playing, situation: Situation) -> bool:
    """ "Quatre échéances, et le gros en août ?": a question that nothing else answers gets where she stands on the open point
    that it names, not a "je ne sais pas"."""
    reading = situation.reading
    if reading is None or "?" not in reading.reply:
        return False
    values = [(t.start, t.issue) for t in reading.terms if t.issue is not None]
    values += [(c.start, c.issue) for c in reading.choices]
    named = [(m.start, m.name) for m in reading.mentions if m.aspect == "issue"] + values
    for asked in reversed([at for at, sign in enumerate(reading.reply) if sign == "?"]):
        start, end = sentence_at(reading.reply, asked)
        here = [name for at, name in sorted(named) if start <= at < end and name in playing.open_issues]
        if not here and len(reading.reply[start:end].split()) <= _TAG_WORDS:
            # "15 000 caisses en réserve. Cela vous rassure ?" asks of what stands right before it.
            here = [
                name
                for at, name in sorted(values, reverse=True)
                if at < start and name in playing.open_issues
            ]
        other = _OTHER_QUESTION.search(fold_text(reading.reply[start:end]))
        if here and other is None:
            return say_her_position(playing, here[0])
    return False


def _names_point_in_slang(playing: Playing, situation: Situation) -> bool:
    """ "Ok et la durée c koi ki coince": carelessly said, and about a point all the same; she says where she stands on it."""
    reading = situation.reading
    if reading is None or not situation.does("register_slip") or situation.does("argument"):
        return False
    names = [m.name for m in reading.mentions if m.aspect == "issue" and m.name in playing.open_issues]
    return bool(names) and reading.words <= STANDING_WORDS and say_her_position(playing, names[0])


_SPLIT = re.compile(
    r"\b(?:split the difference|meet (?:me |you )?(?:in the middle|half\W?way)|half\W?way each|go halves|coup\w+ la poire|"
    r"moitie moitie|part\w+ la difference|(?:a mi|mi) chemin|au milieu)\b"
)
# "Qui doit vous le verser ?" asks for a person, a reason, a manner or a place, not for where she stands.
_OTHER_QUESTION = re.compile(
    r"\b(?:qui|pourquoi|pour quoi|comment|ou est|who|whom|whose|why|where|how(?! much| many| long| soon))\b"
)


# Words of someone who wants something written into the contract.
_CLAUSE = re.compile(
    r"\b(?:clause|avenant|annexe|ecri(?:re|t|vons|vez)|inscri(?:re|t)|mention(?:ner)?|prevoir|stipul\w+|addendum|appendix|"
    r"write|written|contract|contrat)\b"
)


def _asks_position(playing: Playing, situation: Situation) -> bool:
    """ "Quel prix visez-vous ?": a question about one issue is answered by where she stands on it."""
    reading = situation.reading
    if reading is None or reading.terms:
        return False
    # "on fait quoi pour le paiement": a few words on one issue that make no move ask for it, mark or no mark.
    which = _asks_which(situation) and reading.reply.rstrip().endswith("?")
    asks = situation.does("closed_question") or which
    if not asks and (reading.moves or reading.words > STANDING_WORDS):
        return False
    if _OTHER_QUESTION.search(fold_text(reading.reply)):
        return False
    issues = list(dict.fromkeys(m.name for m in reading.mentions if m.aspect == "issue"))
    if len(issues) > 1:
        return say_her_positions(playing, issues)
    return bool(issues) and say_her_position(playing, issues[0])


def _speaks_of_offer(playing: Playing, situation: Situation) -> bool:
    """An offer without a figure: she asks for one."""
    reading = situation.reading
    offering = any(situation.does(m) for m in ("proposal", "conditional_exchange", "unilateral_concession"))
    if reading is None or not offering:
        return False
    if not any(m.aspect == "issue" for m in reading.mentions) and _CLAUSE.search(fold_text(reading.reply)):
        # A clause that is none of the points to settle: she takes it down and goes on.
        return playing.speech.phrase("extra_clause")
    names = [m.name for m in reading.mentions if m.aspect == "issue"]
    told = bool(reading.terms) and any(m.aspect == "fact" for m in reading.mentions)
    if not names and told and playing.speech.phrase("evidence_noted", "taken_note_argument"):
        # "415 kg contre 330, casse 0,4 %": facts laid on the table, not an offer short of its figure.
        return True
    # Who has given a figure is not asked for it.
    unsaid = [name for name in playing.open_issues if name not in playing.yours]
    return _ask_position(playing, names or unsaid or playing.open_issues)


def _remind(playing: Playing) -> bool:
    """A yes to nothing in particular, and in doubt: she says where she stands on what she has just spoken of, for it to mean
    something."""
    for name in playing.before.subject:
        if name in playing.open_issues and playing.before.theirs_on(name) is not None:
            return say_her_position(playing, name)
    return False


def _ask_position(playing: Playing, names: list[str]) -> bool:
    for name in names:
        issue = playing.scenario.issues[name]
        if playing.speech.phrase("ask_position", issue=spoken_name(issue)):
            playing.about(name)
            return True
    return False


def not_understood(playing: Playing, situation: Situation) -> None:
    """The ladder: ask to rephrase, give a hint, move on; after five in a row she closes the meeting."""
    playing.unmatched += 1
    playing.matched = False
    playing.advanced = False
    if playing.unmatched >= 5:
        playing.speech.phrase("close_meeting", source="ladder")
        end_with(playing, "no_agreement")
        return
    keys = ["unmatched_rephrase", "unmatched_hint", "unmatched_move_on"]
    first = min(playing.unmatched - 1, 2)
    order = keys[first:] + keys[:first]
    if situation.reading is not None and situation.reading.words == 0:
        order.insert(0, "silence")
    elif situation.does("off_topic"):
        order.insert(0, "off_topic")
    playing.speech.phrase(*order, source="ladder")
