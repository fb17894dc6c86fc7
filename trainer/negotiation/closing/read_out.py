"""What a reply does with the whole deal that she has just read out: a clear yes closes; anything else is dealt with once.

A point turned down is asked for by name, what is missing is written in, a detail is settled in a word, and who hesitates is given
time. The deal is then asked for again in other words.
"""

import re

from trainer.language.common_questions import PREFIX, asks_something
from trainer.language.lexicon import courtesies, stop_words
from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.choosing.routing import PLAIN, echoes, route
from trainer.negotiation.closing.approving import approves, asks_if_sure, only_hums
from trainer.negotiation.closing.checking import only_checks_summary
from trainer.negotiation.closing.closing import close
from trainer.negotiation.closing.signing import calls_for_signature
from trainer.negotiation.closing.standing import recap
from trainer.negotiation.closing.unsigned import (
    answer_no_answer,
    ask_for_the_rest,
    leaves_a_line_out,
    takes_one_line,
)
from trainer.negotiation.closing.which_line import (
    ask_instead,
    says_no_to_a_point,
    turned_down,
    written_as_said,
)
from trainer.negotiation.correcting.put_right import offer_what_a_no_names
from trainer.negotiation.correcting.striking import wants_struck
from trainer.negotiation.correcting.taking import CORRECTING
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.assent.agreeing import asks_besides, concludes
from trainer.negotiation.hearing.assent.yes_then_detail import says_yes_then_detail
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.requests import asks_of_her
from trainer.negotiation.hearing.words.written_up import (
    misses_something,
    without_writing_up,
    writes_in,
    writes_up,
)
from trainer.negotiation.hearing.yes_and_more import asks_her_yes, says_yes_and_more
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words
from trainer.terms.find import find_values

_SENTENCES = re.compile(r"[^.?!…;\n]+[.?!…;\n]*")
# Words that confirm what was read out, where the reply opens with no yes (folded).
_CONFIRMS = re.compile(
    r"\b(?:confirm\w*|valid\w*|partante?|carre|colle|roule|correct|exact\w*|juste|tout y est|on y va|allons[- ]y|allez|vas-y|parfait\w*|conclu\w*"
    r"|sign\w*|accept\w*|d['’ ]?accord|oui|ok\w*|super|nickel|top|bon|bien|impec\w*|marche|convient|approuv\w*|vendu|tope"
    r"|right|in order|good|grand|great|fine|perfect\w*|brilliant|lovely|deal|agree\w*|yes|yep|yeah|suits?|works?|happy|go ahead|go for it|i['’]?m in|done|sold)\b"
)
_HESITATES = re.compile(
    r"\b(?:reflech\w+|hesit\w+|(?:je )?(?:ne )?sais pas(?: trop)?|pas (?:encore )?(?:sur|certain)\w*|relire|relis|je (?:vais )?(?:voir|regarde\w*)"
    r"|think\w*|not (?:so |really |quite )?(?:sure|certain)|don['’]?t know|let me (?:see|read|look)|hesitat\w+|i wonder)\b"
)
# Who wants time and says nothing else (folded).
_WAITS = re.compile(
    r"\W*(?:(?:non|oh|euh|hop|holla|ola|la|no|whoa|hey)\W+)*(?:pas si vite|doucement|(?:je )?(?:prefere|veux|voudrais) attendre(?: un peu)?|laissez[- ]moi (?:un (?:instant|moment)|une minute|le temps)"
    r"|not so fast|slow down|i(?:'d| would) rather wait|give me (?:a (?:minute|moment|second)|time))\W*"
)
# Who signs only once it has been read to him (folded).
_AFTERWARDS = re.compile(
    r"\b(?:apres|ensuite|avant (?:que|de)|d'abord|quand vous aurez|une fois|after(?:wards)?|before|first|then|once)\b"
)
# What holds a yes back right after it was said (folded): "oui pour tout ! ah non attendez".
_HOLDS_ON = re.compile(
    r"\w\W+(?:ah |oh |euh |mais |et |but |oh )*(?:(?:non|nan|no)\W+)?(?:attend(?:ez|s|e)?\b|minute\b|une (?:seconde|minute)|un (?:instant|moment)|(?<!can't )(?<!cannot )wait\b|hang on|hold on|one (?:second|moment|thing more|more thing))"
)
# A yes to the whole, whatever point is named beside it (folded): "92 000, ça me fait mal, mais on signe".
_WHOLE = re.compile(
    r"\b(?:(?:pour|sur|avec|with|to|on) (?:tout|les (?:trois|quatre|cinq|six|sept|huit)(?! (?:premi|derni))|all (?:three|four|five|six|seven|eight)|le reste|l['’ ]?ensemble|le tout|everything|all of it|the rest|the whole(?: thing)?|it all)"
    r"|y compris|tout le reste|tout (?:me |nous )?(?:va|convient)|including|marche conclu|affaire (?:conclue|faite)|(?:on|je|nous) sign(?:e|ons)|topez? la|c['’ ]?est vendu"
    r"|(?:it['’]s|that['’]s|we have|you have|got) a deal|deal|let['’]s sign|i['’]ll sign|where do i sign)\b(?!\W*(?:pas|si|if|only|mais|but)\b)"
)
# A yes to what could be read out when no time is left for the rest (folded).
_TAKES_WHAT_IS_THERE = re.compile(
    r"\b(?:ok|okay|oui|d['’ ]?accord|entendu|va|yes|fine|agreed|i (?:take|accept|sign)|je (?:prends|signe|l['’ ]?accepte))\b[^.?!]{0,24}?"
    r"\b(?:le reste|the rest|ainsi|comme (?:ca|cela)|tel quel|like that|as (?:it is|you (?:have )?read)|what (?:you (?:have )?read|is written)|ce que vous avez lu|ce qui est (?:ecrit|note))\b"
)
_PART_OF = re.compile(
    r"\b(?:(?:les|aux|des) (?:\w+ )?(?:premi|derni)\w+ (?:points|lignes)|the (?:first|last) \w+ (?:points|lines)|presque tout|almost (?:all|everything))\b"
)
_BUT_ONE = re.compile(
    r"\b(?:sauf|hormis|excepte|a part|mais pas|except(?:ed)?|apart from|but not|(?:all|everything)(?: \w+){0,2} but)\b"
)
# "Alors c'est oui", "dans ce cas, c'est un oui": a yes in so many words (folded).
_IS_A_YES = re.compile(
    r"\W*(?:(?:alors|donc|bon|bien|ok|oui|eh bien|dans ce cas|dans ces conditions|allez|then|well|so|right|okay|yes|in that case)\W+)*"
    r"(?:c['’ ]?est (?:donc )?(?:un |bien )?(?:grand )?oui|(?:moi,? )?je (?:vous )?(?:re)?dis oui|donc oui|(?:it|that)['’ ]?(?:s| is) (?:a )?yes|i say yes)\b"
    r"(?=\W*$|\s*[.!,;:…]|\s+(?:pour|alors|madame|monsieur|then|for|from)\b)(?![^.!]*\?)"
)
# "Je signe pas", "I won't sign that".
_SIGNS_NOT = re.compile(
    r"\b(?:sign\w+|accept\w+|valid\w+|confirm\w+) (?:pas|jamais|rien)\b|(?:\b(?:not|never|cannot)|n['’]t) (?:sign|accept|agree|confirm)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_READ_AGAIN = frozenset((f"{PREFIX}standing", f"{PREFIX}repeat"))
"""Common questions that want the whole once more."""


def answer_read_out(playing: Playing, situation: Situation, yes: bool, no: bool) -> bool:
    """Deal with the reply as an answer to the whole deal: only a clear yes right after it closes.

    Returns:
        Whether her turn is complete; if not, the reply is answered like any other, and the deal is asked for again.
    """
    pending, playing.pending = playing.pending, None
    reading = situation.reading
    if reading is None or pending is None:
        return False
    offer_what_a_no_names(playing, pending.positions)
    plain = fold_text(reading.marked)
    signs_not = _SIGNS_NOT.search(plain) is not None
    no = no or signs_not
    yes = not (signs_not or _PART_OF.search(plain)) and (
        (yes and _says_so(reading)) or (not no and (approves(reading) or _IS_A_YES.match(plain) is not None))
    )
    if asks_if_sure(reading):
        playing.pending = pending
        if misses_something(plain):
            return playing.speech.phrase("recap_complete", source="bargain")
        return playing.speech.phrase("asked_verdict_all")
    if _WAITS.fullmatch(plain):
        playing.pending = pending
        return playing.speech.phrase("recap_wait", source="bargain")
    if answer_no_answer(playing, reading, pending):
        return True
    if any(cue.cue in _READ_AGAIN for cue in reading.cues) and (
        not concludes(reading) or _AFTERWARDS.search(plain) is not None
    ):
        # "Great. Run it back for me."; "relisez-moi la liste, je confirme après".
        return recap(playing, whole=True)
    if _differs(playing, situation):
        # She holds to what was agreed once; who says it again is bargained with.
        playing.flags.add(CORRECTING)
        return False
    if playing.offers.denied or wants_struck(playing):
        return False
    if yes and not no and playing.offers.commits and _says_it_all_again(playing):
        return _close(playing, situation, reading, asks=False)
    lacks = misses_something(without_writing_up(plain) if yes else plain)
    detail = says_yes_then_detail(reading) and not (no or writes_in(plain))
    if detail and _keeps_to_it(playing) and not playing.offers.refused:
        # "C'est bon pour moi. Envoyez les 8 400 avant vendredi."
        playing.offers = Offers()
        return _close(playing, situation, reading, asks=False)
    takes = yes or _TAKES_WHAT_IS_THERE.search(plain) is not None
    if takes and not no and _is_out_of_time(playing) and not leaves_a_line_out(reading):
        # "OK for the rest as you have read it. Can we write that the law comes later?": nothing can be added any more.
        playing.offers = Offers()
        return _close(playing, situation, reading, asks=False)
    held = yes and _HOLDS_ON.search(plain) is not None
    if (lacks or (held and "?" not in plain)) and not only_checks_summary(reading):
        return _add_what_is_missing(playing, situation, reading)
    if held and "?" in plain:
        return False  # "Oui. Attendez, une question : …" is answered, and the whole comes again after that
    yes = yes and not held
    if not (no or held) and _takes_the_whole(playing, reading):
        playing.offers = Offers()
        return _close(playing, situation, reading, asks=False)
    if left_out := turned_down(playing, reading, yes, no and not yes):
        return ask_instead(playing, left_out[0]) and not reading.questions
    if yes and not reading.questions and leaves_a_line_out(reading):
        yes, no = False, True  # which line that is has to be said first
    if no and not yes and (written := _insists_on(playing)) is not None:
        # "Non, on a dit 12 mois, pas 24": that is what she has read.
        issue, playing.pending, playing.offers = playing.scenario.issues[written.issue], pending, Offers()
        value = value_words(issue, written, playing.scenario.language)
        playing.speech.phrase("recap_has", source="bargain", issue=spoken_name(issue), value=value)
        return playing.speech.phrase("recap_stands", source="bargain")
    if no and not yes:
        playing.flags.add(CORRECTING)
        if reading.questions:
            # "Pas encore. La livraison, c'est quand ?" is answered on what it asks; the whole comes again after that.
            return False
        return playing.speech.phrase("recap_refused", "confirm_needed", source="bargain")
    if yes and _names_nothing(playing, reading):
        # "Oui, je suis d'accord" takes what she has said, and she has just said the whole.
        playing.offers = Offers()
    if yes and playing.offers.commits:
        if "?" in reading.marked:
            return False  # "it's $96, right?" asks; the whole comes again after that
        # A yes to one point is no yes to the whole.
        kept, playing.offers = (*playing.offers.own, *playing.offers.accepted), Offers()
        return ask_for_the_rest(playing, pending, kept)
    if yes and takes_one_line(reading):
        return ask_for_the_rest(playing, pending, ())
    if yes and agrees_and_asks(playing, situation):
        if asks_her_yes(reading, playing.scenario.language):
            return _close(playing, situation, reading, asks=True)
        # "Oui, et je vous livre quand ?" is answered, and then it is signed.
        playing.agrees = True
        return False
    if yes and not no and not _asks_about_the_deal(playing, reading):
        return _close(playing, situation, reading, asks=True)
    return _answer_what_is_no_yes(playing, situation, reading, pending, no)


def agrees_and_asks(playing: Playing, situation: Situation) -> bool:
    """Whether a reply says a plain yes and then asks for hers, or something that is no point of the deal."""
    reading = situation.reading
    if reading is None or echoes(reading) or not says_yes_and_more(reading):
        return False
    named = {m.name for m in reading.mentions if m.aspect == "issue"} | {t.issue for t in reading.terms}
    named |= {c.issue for c in reading.choices}
    return not named.intersection(playing.scenario.issues) and not playing.offers.asked


def _answer_what_is_no_yes(
    playing: Playing, situation: Situation, reading: Reading, pending: Pending, no: bool
) -> bool:
    """A question about the deal, a yes held back, a moment to think: each has its word, and the deal waits."""
    plain = fold_text(reading.marked)
    if (
        not playing.offers.commits
        and (situation.does("adjourn") or _HESITATES.search(plain))
        and "?" not in plain
    ):
        playing.pending = pending
        return not _has_answer(situation, playing) and playing.speech.phrase("recap_wait", source="bargain")
    if _asks_detail(playing, situation, reading):
        written = written_as_said(playing, reading)
        terms = terms_list(playing.scenario, written)
        keys = ("checked_right", "recap_detail") if written else ("recap_detail",)
        playing.speech.phrase(*keys, source="bargain", terms=terms)
        return recap(playing)
    asks = _asks_about_the_deal(playing, reading) or asks_something(reading.cues)
    held_back = reading.assent is not None or situation.does("next_step") or only_hums(plain)
    if held_back and not (no or asks or playing.offers.commits):
        # A yes that is not clear, or held back: she asks for a clear one.
        playing.pending = pending
        return playing.speech.phrase("confirm_needed", source="bargain")
    return False


def _close(playing: Playing, situation: Situation, reading: Reading, *, asks: bool) -> bool:
    if calls_for_signature(playing):
        return True
    beside = asks and not agrees_and_asks(playing, situation)
    wants_paper = writes_up(fold_text(reading.marked))
    if beside and not wants_paper and asks_of_her(reading) and not situation.does("rapport"):
        # "Oui. Une petite chose encore : vous feriez un mot dans le journal ?"
        playing.speech.phrase("beside_the_deal")
    close(playing, "agreement" if not playing.open_issues else "partial")
    return True


def _says_so(reading: Reading) -> bool:
    """Whether a yes is said in words: what the deal hangs on is not guessed from a sound or from a word of the weather."""
    if reading.assent is not None or concludes(reading):
        return True
    plain = fold_text(reading.marked)
    return _CONFIRMS.search(plain) is not None and _HESITATES.search(plain) is None


def _insists_on(playing: Playing) -> Position | None:
    """The one value that a reply puts against what it takes for hers, where it is written as it says; None for any other no."""
    offers = playing.offers
    said = (*offers.own, *offers.accepted)
    whole = len(said) == 1 and not (offers.refused or offers.denied or offers.unplaced or offers.beyond)
    return said[0] if whole and playing.settled.get(said[0].issue) == said[0] else None


def _takes_the_whole(playing: Playing, reading: Reading) -> bool:
    """Whether a reply that names points of the deal as they are written says yes to all of it."""
    plain = fold_text(reading.marked)
    if "?" in plain or _BUT_ONE.search(plain) or _HESITATES.search(plain) or misses_something(plain):
        return False
    if not _keeps_to_it(playing) or says_no_to_a_point(reading):
        return False
    met = _WHOLE.search(plain)
    return met is not None and (reading.assent is not None or _CONFIRMS.search(plain) is not None)


def _keeps_to_it(playing: Playing) -> bool:
    """Whether all that the reply names is as it stands in the deal."""
    named = (*playing.offers.own, *playing.offers.accepted)
    return all(p == playing.settled.get(p.issue) for p in named)


def _says_it_all_again(playing: Playing) -> bool:
    """A yes that says the whole deal again is a yes to the whole."""
    return {p.issue: p for p in (*playing.offers.own, *playing.offers.accepted)} == playing.settled


def _names_nothing(playing: Playing, reading: Reading) -> bool:
    """Whether all that a reply takes is agreed already, and none of it is named: no point, no option, no figure."""
    if playing.offers.own or any(p != playing.settled.get(p.issue) for p in playing.offers.accepted):
        return False
    named = any(mention.aspect == "issue" for mention in reading.mentions) or bool(reading.choices)
    return not named and not find_values(reading.reply, playing.scenario.language)


def _is_out_of_time(playing: Playing) -> bool:
    """Whether the deal read out is what is agreed without the points for which no turn is left."""
    return bool(playing.open_issues) and playing.turn >= playing.scenario.turns


def _add_what_is_missing(playing: Playing, situation: Situation, reading: Reading) -> bool:
    """ "Il manque le stock", "you forgot the delivery": a point of the deal is written in, or shown to be in it; anything else goes
    beside the deal."""
    named = [m.name for m in reading.mentions if m.aspect == "issue"]
    stated = [p.issue for p in (*playing.offers.own, *playing.offers.accepted)]
    left = [name for name in (*named, *stated) if name in playing.open_issues]
    if left and not stated:
        name = left[0]
        if (said := playing.yours.get(name)) is None:
            return ask_instead(playing, name)
        # What was offered before and never came to be agreed is offered still.
        playing.offers = Offers(own=(said,))
    if left or any(name not in playing.settled for name in stated):
        return False
    written = [name for name in (*stated, *named) if name in playing.settled]
    if written:
        issue = playing.scenario.issues[written[0]]
        value = value_words(issue, playing.settled[issue.id], playing.scenario.language)
        playing.speech.phrase("recap_has", source="bargain", issue=spoken_name(issue), value=value)
    elif _has_answer(situation, playing):
        return False
    else:
        playing.speech.phrase("beside_the_deal")
    return recap(playing)


def _has_answer(situation: Situation, playing: Playing) -> bool:
    routed = route(situation, playing.speech)
    # "Rajoutez la garantie. Sinon c'est bon, on signe" threatens nobody, whatever "sinon" is like.
    least = NEARLY_A_SAMPLE if situation.reading is not None and concludes(situation.reading) else PLAIN
    return routed.reaction is not None and routed.score >= least


def _asks_detail(playing: Playing, situation: Situation, reading: Reading) -> bool:
    """Whether a question asks how an agreed point is meant ("les 60 jours, c'est à partir de la facture, c'est ça ?") and the
    scenario has no answer to it."""
    asks = "?" in reading.marked or asks_something(reading.cues)
    if not asks or any(cue.cue == PREFIX + "why" for cue in reading.cues):
        return False
    spans = [(m.start, m.end) for m in reading.mentions if m.aspect == "issue" and m.name in playing.settled]
    spans += [(t.start, t.end) for t in reading.terms if t.issue in playing.settled]
    spans += [(c.start, c.end) for c in reading.choices if c.issue in playing.settled]
    if not spans:
        return False
    spans += [(cue.start, cue.end) for cue in reading.cues]
    language = playing.scenario.language
    common = stop_words(language) | courtesies(language)
    own = [
        word.group()
        for word in _WORD.finditer(fold_text(reading.reply))
        if word.group() not in common and not any(a <= word.start() < b for a, b in spans)
    ]
    return bool(own) and not _has_answer(situation, playing)


def _asks_about_the_deal(playing: Playing, reading: Reading) -> bool:
    """Whether a reply asks something about a point of the deal: "oui, mais le paiement, c'est bien 60 jours ?". What it
    asks besides ("yes! shall we start on Tuesday?") holds up no yes, nor does "on signe ?"."""
    if concludes(reading) and not asks_besides(reading):
        return False
    if "?" not in reading.reply:
        # "Ok what do you prefer then": asked without its mark, in one breath with the yes.
        return asks_something(reading.cues) and len(_SENTENCES.findall(reading.reply)) == 1
    if all(
        sentence.rstrip().endswith("?") for sentence in _SENTENCES.findall(reading.reply) if sentence.strip()
    ):
        # "Ok, mais quand ?" is one breath: the question holds the yes back.
        return True
    named = {m.name for m in reading.mentions if m.aspect == "issue"} | {t.issue for t in reading.terms}
    if not named.intersection(playing.scenario.issues) and not playing.offers.asked:
        return False
    return any(
        m.move in ("open_question", "closed_question") for m in reading.moves
    ) or reading.reply.rstrip().endswith("?")


def _differs(playing: Playing, situation: Situation) -> bool:
    """Whether the reply names any other value than the one agreed, as an offer or in the student's own recap."""
    reading = situation.reading
    if reading is None:
        return False
    if any(p != playing.settled.get(p.issue) for p in playing.offers.own):
        return True
    for term in reading.terms:
        agreed = playing.settled.get(term.issue or "")
        if agreed is None or term.stance in ("theirs", "refused"):
            continue
        if position_of(playing.scenario.issues[agreed.issue], term.value) not in (None, agreed):
            return True
    return False
