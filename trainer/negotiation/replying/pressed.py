"""A yes or a no pressed for ("oui ou non, la cession ?", "you accept?"): she answers on the very point, or on what lies on the table.

So does she where a price is asked for what is only supposed: "si je mettais six mois, qu'est-ce que cela changerait pour vous ?".
"""

import re
from dataclasses import replace

from trainer.language.lexicon import courtesies, stop_words
from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.mending import mended
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.language.tag_questions import is_tag
from trainer.language.words import stem, words_of
from trainer.negotiation.asking.her_position import say_her_position, say_one
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.returning import answer_return, asks_return, refers_back
from trainer.negotiation.bargainer.table import her_package, table_of
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.choosing.asked import Asked, asked_questions
from trainer.negotiation.closing.standing import say_gap
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.hearing.yes_and_more import STOP_IT
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.options.no_option import answer_no_option
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.common_questions import answer_justify, answer_verdict
from trainer.negotiation.replying.her_terms import answer_obstacle, asks_what_is_wrong, by_weight, say_terms
from trainer.negotiation.replying.what_for import answer_would_move, named_values, wants_to_move_her
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list, value_words

# Words of its own that the sentence may hold where it names no point.
_BARE = 0
# Words of a question that asks one thing.
_SHORT = 10
# Words before the sentence from which the reply says something else as well, which is answered first.
_SAYS_MORE = 4
# Words that press whatever mark they end in.
_OUTRIGHT = re.compile(
    r"\b(?:oui ou (?:non|pas|c['’]est non|merde)|par oui ou par non|un oui ou un non|yes or (?:a )?no|deal or no deal)\b"
    r"|\b(?:ou pas|ou non|or not)\W*$"
)
# Cues of a sentence that asks for something else than a yes.
_ASKS_ELSE = ("which", "question:why", "question:obstacle", "question:figure", "question:would_move")
_SO_NO = re.compile(
    r"\W*(?:(?:so|then|ok|well|donc|alors|bon|et)\W+)*(?:no|non|a no|(?:it['’]s|that['’]s|is (?:it|that)) a no|c['’]est (?:un )?non|pas d['’]accord)(?:\W+(?:then|donc|alors))?\W*\?\W*"
)
# Agreed points that one answer names.
_AGREED_AT_ONCE = 2
# Phrases by which she stays where she is.
_HELD = frozenset(
    {f"bargain:{key}" for key in ("hold", "hold_all", "her_position", "position_for_need", "ask_step")}
)
_MINE = re.compile(r"\b(?:je|j['’]|nous|on|i|we|us|me|moi)\b|\bj['’]")
_WORDS = re.compile(r"\w+")
_YES_OR_NO = re.compile(r"\W*(?:oui|non|yes|no)\b", re.IGNORECASE)


def answer_pressed(playing: Playing, situation: Situation, alone: bool) -> bool:
    """Answer a reply that presses for a yes or a no.

    Args:
        alone: answer where the reply does nothing else; else where it says something besides, and nothing of her answer yet
            tells where she stands.

    Returns:
        Whether she has answered it.
    """
    reading = situation.reading
    if alone and (_answers_supposed(playing, situation) or answer_no_option(playing)):
        return True
    if _tells_what_is_missing(playing, alone):
        return True
    if alone and (_says_that_it_is_a_no(playing) or _justifies(playing)):
        return True
    span = _pressing(reading) if reading is not None else None
    if reading is None or span is None or playing.shown is not None:
        return False
    if not alone and (_has_told_terms(playing) or _is_about_what_is_told(playing, reading, span)):
        _take_back_a_yes(playing)
        return False
    if playing.offers.commits or _says_more(reading, span) is alone:
        return False
    bare = alone and _own_words(playing, reading, span) <= _BARE
    if bare and not playing.open_issues and _waits_for_recap(playing):
        # The whole has just been read out: it is not read out again to whoever asks for her own yes to it.
        playing.pending = playing.before.pending
        return playing.speech.phrase("asked_verdict_all")
    names = _named(playing, reading, span)
    known = names or _option_named(playing, reading, span) is not None
    if not known and (_own_words(playing, reading, span) > _BARE or not _on_the_table(playing)):
        # "Oui ou non, vous avez déjà eu des impayés ?" asks for a fact.
        return False
    if not set(names) & playing.yours.keys() and not bare and _authors_mean(reading):
        return False  # "Vous souriez, c'est bon signe ?"
    if _takes_her_value(playing, names):
        return True
    if playing.offers.asked and (not set(names) & playing.yours.keys() or _names_another(playing)):
        return answer_offers(playing, situation)
    if names and all(name in playing.settled for name in names):
        said = [say_her_position(playing, name) for name in names[:_AGREED_AT_ONCE]]
        return any(said)
    wanted = tuple(name for name in names if name in playing.yours or name in playing.settled)
    if not names and (meant := _option_named(playing, reading, span)) is not None:
        return _say_about(playing, meant)
    if (names and not wanted) or not answer_verdict(playing, Asked("verdict", wanted, *span)):
        return False
    _take_back_a_yes(playing)
    return True


def _is_about_what_is_told(playing: Playing, reading: Reading, span: tuple[int, int]) -> bool:
    """ "99,93 % depuis novembre, et un technicien d'astreinte. Ça vous va ?": her word on what is told is the answer."""
    spoken = any(line.source.startswith("reaction:") for line in playing.speech.lines)
    told = any(fact.fact is not None or fact.start < span[0] for fact in reading.facts)
    return spoken and told and is_tag(reading.marked[slice(*span)], playing.scenario.language)


def _says_that_it_is_a_no(playing: Playing) -> bool:
    """ "So no?", "donc c'est non ?": it is, on what is apart, and this is what she would say yes to."""
    reading, package = playing.reading, her_package(playing)
    if reading is None or _SO_NO.fullmatch(fold_text(reading.marked)) is None:
        return False
    apart = [n for n in playing.open_issues if n in playing.yours and playing.yours[n] != package[n]]
    return bool(apart) and say_terms(playing, "asked_refusal", apart)


def _tells_what_is_missing(playing: Playing, alone: bool) -> bool:
    """ "Il manque quoi pour que vous disiez oui ?", "what would you want for $96?": what would move her there."""
    reading = playing.reading
    if reading is None or (alone and playing.offers.commits) or playing.shown is not None:
        return False
    if alone and asks_what_is_wrong(playing, reading):
        return answer_obstacle(playing, Asked("obstacle", (), 0, len(reading.reply)))
    if not playing.open_issues and _waits_for_recap(playing):
        return False
    asked = wants_to_move_her(playing, reading)
    if asked is None or (not alone and _has_told_terms(playing) and not _holds(playing)):
        return False
    if alone and len(_WORDS.findall(reading.reply[: asked.start])) >= _SAYS_MORE:
        return False
    held = (
        []
        if alone
        else [x for x in playing.speech.lines if x.source in _HELD or x.source.startswith("because:")]
    )
    if not answer_would_move(playing, asked):
        return False
    # What she would take says more than that she stays where she is.
    playing.speech.lines[:] = [line for line in playing.speech.lines if line not in held]
    return True


def _holds(playing: Playing) -> bool:
    """Whether she has told that she stays where she is, whatever else she has said of terms."""
    return any(line.source in _HELD for line in playing.speech.lines)


def _justifies(playing: Playing) -> bool:
    """ "Vous le justifiez comment ?": asked of a figure of hers, and of nothing else."""
    reading = playing.reading
    if reading is None or not playing.before.theirs or playing.shown is not None:
        return False
    asked = [one for one in asked_questions(playing, reading) if one.kind == "justify"]
    if not asked or reading.words > _SHORT or _authors_mean(reading):
        return False
    other = [
        m for m in reading.mentions if m.aspect != "issue" and not asked[0].start <= m.start < asked[0].end
    ]
    return not other and answer_justify(playing, asked[0])


def _has_told_terms(playing: Playing) -> bool:
    return any(line.source.startswith("bargain:") for line in playing.speech.lines)


def _answers_supposed(playing: Playing, situation: Situation) -> bool:
    """Whether the reply asks what a value would bring, and she has told it."""
    reading = playing.reading
    if reading is None or not asks_return(playing) or playing.shown is not None:
        return False
    if _gives_back(playing, reading):
        return True
    if _MINE.search(fold_text(reading.reply)) is None:
        return False  # "if Ohio came back with five million, what would you do?": nobody here gives it
    named = named_values(playing)
    package = her_package(playing)
    issues = playing.scenario.issues
    if not named or any(better_for(issues[n], "them", p, package[n]) < 0 for n, p in named.items()):
        # What costs her is answered as an offer, or by what she wants for it.
        return False
    offers = replace(playing.offers, own=tuple(named.values()), accepted=(), conditional=True)
    if not answer_return(playing, situation, table_of(playing, situation, offers), named):
        return False
    playing.offers = Offers()
    return True


def _names_another(playing: Playing) -> bool:
    """ "Alors 15 %, on est bons ?" after his 20: the value named is what is asked about."""
    named = named_values(playing)
    return any(playing.yours.get(n) not in (None, named[n]) for n in playing.offers.asked if n in named)


def _takes_her_value(playing: Playing, names: list[str]) -> bool:
    """ "Alors 15 %, et on est bons ?" after her own 15: that suits her, of course, and he has come to it."""
    named, package = named_values(playing), her_package(playing)
    if len(names) != 1 or names[0] not in named or named[names[0]] != package[names[0]]:
        return False
    position = package[names[0]]
    if playing.before.theirs_on(position.issue) != position or playing.yours.get(position.issue) == position:
        return False
    if not playing.speech.phrase("suits", source="bargain", terms=terms_list(playing.scenario, [position])):
        return False
    playing.yours[position.issue] = position
    playing.take(position)
    playing.pending = Pending("offer", (position,))
    return True


def _waits_for_recap(playing: Playing) -> bool:
    pending = playing.before.pending
    return pending is not None and pending.kind == "recap"


def _gives_back(playing: Playing, reading: Reading) -> bool:
    """ "Et vous, qu'est-ce que vous me donnez en échange du préavis ?": for what is agreed by now she makes the step that is left to
    her, once, or says where she wants one first."""
    named = [m.name for m in reading.mentions if m.aspect == "issue"]
    agreed = [name for name in named if name in playing.settled]
    wanted = tuple(name for name in named if name in playing.open_issues)
    if not agreed and refers_back(reading):
        agreed = [name for name, _ in playing.before.written if name in playing.settled]
    elif wanted:
        return False
    if not agreed or playing.offers.commits or named_values(playing):
        return False
    # The colon keeps it apart from any flag an author can name.
    flag = f":returned:{agreed[0]}"
    table = table_of(playing, playing.situation(), playing.offers)
    table = replace(table, conditional=True, moved=True, here=wanted, elsewhere=not wanted)
    decision = bargain(as_open(playing.situation()), table)
    steps = [decision.package[name] for name in decision.conceded] if flag not in playing.flags else []
    if not steps or decision.rule != "counter":
        apart = [n for n in playing.open_issues if n in playing.yours]
        wants = by_weight(playing, [n for n in apart if n in wanted] or apart)
        if wanted and not apart:
            return False  # nobody has named a figure there: she says hers
        return playing.speech.phrase("asked_better") and (
            not wants or say_gap(playing, wants[0], her_package(playing)[wants[0]]) or True
        )
    playing.flags.add(flag)
    playing.memory, playing.trace = decision.memory, decision.trace
    playing.speech.phrase("concession_reciprocated", source="bargain")
    for position in steps[:1]:
        say_one(playing, "counter_concede", position)
        playing.take(position)
    playing.pending = Pending("offer", tuple(steps[:1]))
    return True


def _say_about(playing: Playing, meant: Position) -> bool:
    """Yes or no to an option that the student has only named."""
    hers = her_package(playing)[meant.issue]
    key = "suits" if hers == meant else "asked_verdict_no"
    if not playing.speech.phrase(key, source="bargain", terms=terms_list(playing.scenario, [hers])):
        return False
    playing.take(hers)
    playing.pending = Pending("offer", (hers,))
    _take_back_a_yes(playing)
    return True


def _take_back_a_yes(playing: Playing) -> None:
    """A line of a scenario's own that opens with yes or no would belie her verdict: only that stays."""
    lines = playing.speech.lines
    kept = [x for x in lines if not (x.source.startswith("reaction:") and _YES_OR_NO.match(x.text))]
    lines[:] = kept


_TIMES = re.compile(
    r"\b(?:mois|ann[ée]es?|ans?|semaines?|jours?|heures?|months?|years?|weeks?|days?|hours?)\b", re.IGNORECASE
)
# "Paiement à 60 jours sans garantie" is not named by a warranty.
_WITHOUT = re.compile(r"\b(?:sans|hors|sauf|aucune?|pas de|no|without|not|except)\b.*", re.IGNORECASE)


def _option_named(playing: Playing, reading: Reading, span: tuple[int, int]) -> Position | None:
    """The option of an open point that a word of the sentence names ("la cession"), where one point alone has such a word."""
    # "Je viens tous les mois" is no "fin de mois": how often and how long name no option by themselves.
    here = _stems(playing, _TIMES.sub(" ", reading.reply[span[0] : span[1]]))
    found = [
        at_option(issue, option.id)
        for issue in (playing.scenario.issues[name] for name in playing.open_issues)
        for option in issue.options
        if issue.kind is None and here & _stems(playing, _WITHOUT.sub("", option.label))
    ]
    return found[0] if len({position.issue for position in found}) == 1 else None


def _pressing(reading: Reading) -> tuple[int, int] | None:
    """The last sentence that presses, as characters of the reply."""
    marked = reading.marked
    for cue in reversed(reading.cues):
        if cue.cue != "pressing":
            continue
        start, end = sentence_at(marked, cue.start)
        sentence = marked[start:end]
        if any(c.cue in _ASKS_ELSE and start <= c.start < end for c in reading.cues):
            continue  # "pourquoi refusez-vous ?" wants a reason
        if sentence.rstrip().endswith("?") or _OUTRIGHT.search(fold_text(sentence)):
            return start, min(end, len(reading.reply))
    return None


def _authors_mean(reading: Reading) -> bool:
    return any(sample.score >= NEARLY_A_SAMPLE for sample in reading.samples)


def _says_more(reading: Reading, span: tuple[int, int]) -> bool:
    rest = reading.reply[: span[0]] + " " + reading.reply[span[1] :]
    return len(_WORDS.findall(rest)) >= _SAYS_MORE


def _on_the_table(playing: Playing) -> bool:
    return playing.unconfirmed is not None or any(name in playing.yours for name in playing.open_issues)


def _named(playing: Playing, reading: Reading, span: tuple[int, int]) -> list[str]:
    """The points that the sentence names: by their name, by a value, or by a word of what the student has put there."""
    start, end = span
    found = [(m.start, m.name) for m in reading.mentions if m.aspect == "issue"]
    found += [(t.start, t.issue) for t in reading.terms if t.issue is not None]
    found += [(c.start, c.issue) for c in reading.choices]
    names = [name for at, name in sorted(found) if start <= at < end]
    here = _stems(playing, reading.reply[start:end])
    for name, position in playing.yours.items():
        said = value_words(playing.scenario.issues[name], position, playing.scenario.language)
        if position.option is not None and here & _stems(playing, said):
            names.append(name)
    return list(dict.fromkeys(names))


def _stems(playing: Playing, text: str) -> set[str]:
    language = playing.scenario.language
    words = mended(words_of(text, language), language)
    common = stop_words(language)
    return {stem(word.text, language) for word in words if word.text.isalpha() and word.text not in common}


def _own_words(playing: Playing, reading: Reading, span: tuple[int, int]) -> int:
    """How many words the sentence holds besides those that press and those of courtesy."""
    taken = [
        (cue.start, cue.end) for cue in reading.cues if cue.cue in ("pressing", "question:verdict", "asking")
    ]
    taken += [stop.span() for stop in STOP_IT.finditer(fold_text(reading.reply))]
    words = [
        match
        for match in _WORDS.finditer(reading.reply, *span)
        if not any(start <= match.start() < end for start, end in taken)
    ]
    common = courtesies(playing.scenario.language)
    return sum(fold_text(match.group()) not in common for match in words)
