"""A reply as the answer to what she waits for: a yes or a no to her offer, to what she has read back, to the whole deal."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import Mention, ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_one
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.table import table_of
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.choosing.haggling import asks_for_more
from trainer.negotiation.choosing.yes_or_no import (
    LEADS_IN,
    NO_YES,
    OPENING,
    WORD,
    YES_WORDS,
    concludes_on,
    only_says_no,
    says_no,
    says_yes,
)
from trainer.negotiation.closing.checking import checks_summary
from trainer.negotiation.closing.closing import close
from trainer.negotiation.closing.left_open import is_tried_out
from trainer.negotiation.closing.read_out import agrees_and_asks, answer_read_out
from trainer.negotiation.closing.signing import SIGNING, answers_wish
from trainer.negotiation.closing.which_line import answer_which_line
from trainer.negotiation.correcting.put_right import offer_what_is_put_right
from trainer.negotiation.correcting.retreating import is_tried
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.assent.all_but import all_but
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.options.no_option import ask_which
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list
from trainer.scenario.scenario import Issue
from trainer.terms.equal import same_value

# A first sentence that takes what was offered, whatever the next one asks.
_TAKES = re.compile(
    r"(?!.*(?:\b(?:ne|pas|not|si|if|mais|but|except|sauf)\b|n['’]t\b)).*"
    r"\b(?:je (?:le |la |les |l['’])?(?:prends|accepte)|j['’ ]?accepte|(?:ça|ca|cela) (?:me|nous) (?:va|convient)"
    r"|(?:i|we)(?:['’]ll| will)? (?:take|accept)(?: it| that| them)?|(?:that|it) (?:works|suits) (?:for )?(?:me|us)|works for (?:me|us))\s*[.!;…]",
    re.IGNORECASE | re.DOTALL,
)
# A yes that says what it is for (folded), and letters of a word that tells something.
_YES_FOR = re.compile(
    r"\W*(?:(?:c'est |je suis |i am |i'm |that's |it's )?(?:d'accord|ok|okay|oui|bon|va|yes|fine|agreed|good))\s+(?:pour|sur|avec|on|for|with|about)\s+"
    r"(?:les?|la|l'|vos|votre|ces?|cette|the|your|that|those|these)\s*([^,.;?!0-9]{3,30}?)\s*[.!;,]*\s*$"
)
_TELLS = 5
# What confirms a value read back, whatever follows (folded).
_CONFIRMS = re.compile(
    r"\W*(?:(?:oui|yes|yep|ok)\W+)?(?:c'?est (?:bien )?(?:exact|ca|cela|juste|correct)|exact(?:ement)?|tout a fait|(?:that's |it's |that is )?(?:right|correct)|exactly)\b(?!\s*\?)(?! (?:que|that)\b)"
)
# Where her word on what a yes has agreed comes from.
AGREED = "bargain:agreed_step"
# Flag: what she read back has been asked for twice.
ASKED_TWICE = ":asked-twice"


def settle_pending(playing: Playing, situation: Situation) -> bool:
    """Deal with the reply as an answer to what she waits for.

    Returns:
        Whether her turn is complete (nothing else of the reply needs an answer).
    """
    offer_what_is_put_right(playing)
    pending = playing.pending
    if pending is None and answer_which_line(playing, situation.reading):
        return True
    if pending is None or pending.kind == "question":
        return False
    yes, no = says_yes(situation) or concludes_on(playing, pending), says_no(situation)
    if (
        pending.kind == "read_back"
        and not no
        and _CONFIRMS.match(fold_text(playing.reading.marked if playing.reading is not None else ""))
    ):
        # "C'est exact pour les 400 000, mais vous oubliez l'option": a yes to what she has read back, and more.
        yes = True
    if pending.kind in ("recap", "read_back") and agrees_and_asks(playing, situation):
        yes, no = True, False
    if SIGNING in playing.before.flags:
        if not answers_wish(playing, yes and not no):
            return False
        close(playing, "agreement")
        return True
    if pending.kind == "recap":
        return answer_read_out(playing, situation, yes, no)
    playing.pending = None
    if playing.reading is not None and any(
        p.issue in all_but(playing.reading).points for p in pending.positions
    ):
        return False  # "tt sauf le prix" takes no price
    if pending.kind == "read_back":
        if yes:
            said = {p.issue for p in playing.offers.own}
            offers = playing.offers
            said.update((*offers.refused, *offers.unplaced, *offers.denied))
            kept = tuple(p for p in pending.positions if p.issue not in said)
            playing.confirmed = True
            tied = pending.tied or playing.offers.conditional
            if not tied and _leads_elsewhere(situation) and _would_take(playing, situation, kept):
                return _write_down(playing, kept)
            playing.offers = replace(
                playing.offers, own=kept + playing.offers.own, doubtful=False, conditional=tied
            )
        elif only_says_no(situation) and playing.speech.phrase("not_written", source="bargain"):
            playing.about(*(position.issue for position in pending.positions))
            return True
        elif not no and (not _said_again(playing, pending) or _sums_it_up(playing, pending)):
            playing.unconfirmed = pending
        return False
    if yes and pending.among and ask_which(playing, pending):
        return True
    if (
        yes
        and not playing.offers.commits
        and _about_the_offer(pending, situation)
        and not _names_other(pending, situation)
        and not _is_for_else(pending, situation)
        and not asks_for_more(pending, situation)
    ):
        meant = _meant(pending, situation)
        if _gives_up_unnamed(playing, meant):
            if _turns_elsewhere(pending, situation):
                return False
            playing.pending = Pending("read_back", meant)
            return playing.speech.phrase(
                "accept_check", source="bargain", terms=terms_list(playing.scenario, meant)
            )
        playing.offers = replace(playing.offers, accepted=meant)
    return False


def say_yes_first(playing: Playing, situation: Situation, at: int) -> None:
    """ "Oui. Et le délai ?": what is agreed by the first word is said before the question has its answer.

    Args:
        playing: the turn so far.
        situation: the whole reply.
        at: the number of lines said before her answer to it.
    """
    assent = situation.reading.assent if situation.reading is not None else None
    if assent is not None and assent.answer == "yes" and assent.start == 0:
        playing.speech.lines[at:] = sorted(playing.speech.lines[at:], key=lambda line: line.source != AGREED)


def _leads_elsewhere(situation: Situation) -> bool:
    """Whether a yes goes on to what has an answer of its own: where the talk stands, another offer that is only tried out."""
    reading = situation.reading
    return reading is not None and (is_tried_out(situation) or any(cue.cue in NO_YES for cue in reading.cues))


def _would_take(playing: Playing, situation: Situation, kept: tuple[Position, ...]) -> bool:
    """Whether she agrees to all of what she has read back, and to nothing else by it."""
    table = table_of(playing, situation, Offers(own=kept))
    table = replace(table, yours={**playing.yours, **{p.issue: p for p in kept}})
    decision = bargain(as_open(situation), table)
    return bool(kept) and {p.issue for p in kept} <= set(decision.accepted)


def _write_down(playing: Playing, kept: tuple[Position, ...]) -> bool:
    """ "Oui. Et si je livrais en 8 semaines ?": what the yes is to is agreed before the rest has its answer. Her turn is not
    complete by it."""
    for position in kept:
        playing.settle(position)
    playing.about(*(p.issue for p in kept))
    if len(kept) == 1:
        say_one(playing, "accept_issue", kept[0])
    else:
        playing.speech.phrase("accept_all", source="bargain", terms=terms_list(playing.scenario, kept))
    return False


def _gives_up_unnamed(playing: Playing, meant: tuple[Position, ...]) -> bool:
    """Whether a bare yes would take what she has only held to, against positions of the student's own: "d'accord" after a
    refusal is as often a misunderstanding."""
    moved = playing.before.memory.conceded_at == playing.before.turn
    given = [p for p in meant if playing.yours.get(p.issue) not in (None, p) or is_tried(playing, p.issue)]
    return bool(given) and not moved and not playing.confirmed


def _turns_elsewhere(pending: Pending, situation: Situation) -> bool:
    """ "D'accord. Parlons du préavis : pourquoi six mois ?": a yes that has only heard, and goes on to another subject."""
    reading = situation.reading
    first = OPENING.match(reading.marked) if reading is not None else None
    if reading is None or first is None or len(WORD.findall(first.group())) > YES_WORDS:
        return False
    issues = {position.issue for position in pending.positions}
    named = {m.name for m in reading.mentions if m.aspect == "issue" and m.start >= first.end()}
    return not named & issues and (bool(named) or "?" in reading.marked[first.end() :])


def _said_again(playing: Playing, pending: Pending) -> bool:
    """Whether the reply speaks of any of what she has read back: then it is the reply that counts."""
    named = {p.issue for p in (*playing.offers.own, *playing.offers.accepted)}
    named |= {*playing.offers.refused, *playing.offers.denied, *playing.offers.asked}
    return any(p.issue in named for p in pending.positions)


def _sums_it_up(playing: Playing, pending: Pending) -> bool:
    """ "Résumons : DAP, 8 semaines. C'est juste ?": what she has read back, said once more and no otherwise."""
    said = (*playing.offers.own, *playing.offers.accepted)
    summed = playing.reading is not None and checks_summary(playing.reading)
    return summed and all(position in pending.positions for position in said)


def read_back_again(playing: Playing) -> None:
    """What she read back and nobody confirmed or denied is not dropped in silence: she asks once more."""
    pending = playing.unconfirmed
    if pending is None or playing.pending is not None or ASKED_TWICE in playing.before.flags:
        return
    terms = terms_list(playing.scenario, pending.positions)
    if playing.speech.phrase("read_back_again", source="bargain", terms=terms):
        playing.flags.add(ASKED_TWICE)
        playing.pending = pending


def _about_the_offer(pending: Pending, situation: Situation) -> bool:
    """Whether a yes answers her offer: a reply that goes on to ask something else opens with "oui" or "ok" for many reasons
    ("ok, j'ai compris l'écart; et la casse ?"). Then it must stand alone, accept plainly, or name what it takes."""
    reading = situation.reading
    if reading is None or "?" not in reading.reply:
        return True
    first = OPENING.match(reading.reply)
    words = [] if first is None else WORD.findall(first.group().lower())
    if first is None or (len(words) <= YES_WORDS and not LEADS_IN.issuperset(words)):
        return True
    if _TAKES.fullmatch(first.group()) or any(act.act == "acceptance" for act in reading.acts):
        return True
    issues = {p.issue for p in pending.positions}
    return any(m.name in issues and m.start < first.end() for m in reading.mentions)


def _names_other(pending: Pending, situation: Situation) -> bool:
    """Whether a reply that opens with a yes names another figure than hers on a point of her offer ("Oui. 100 000. Et
    vous ?"), or takes one that is none of its values ("quatre ça me va")."""
    reading = situation.reading
    hers = {position.issue: position for position in pending.positions}
    issues = situation.scenario.issues
    return reading is not None and any(
        (
            (position := position_of(issues[term.issue], term.value)) != hers[term.issue]
            and (position is not None or term.stance in ("own", "accepted"))
        )
        or _is_none_of(issues[term.issue], hers[term.issue], term)
        for term in reading.terms
        if term.issue in hers
    )


def _is_none_of(issue: Issue, hers: Position, term: ReadTerm) -> bool:
    """Whether a value in words ("droit suisse") is no part of her option."""
    option = None if hers.option is None else issue.options[issue.place(hers.option)]
    if option is None or not option.terms or term.value.number is not None:
        return False
    kinds = [one for one in option.terms if one.kind == term.value.kind]
    return bool(kinds) and not any(same_value(one, term.value) for one in kinds)


def _is_for_else(pending: Pending, situation: Situation) -> bool:
    """ "C'est d'accord pour les enseignes": whether a yes says what it is for, and that is nothing of her offer."""
    reading, issues = situation.reading, situation.scenario.issues
    met = _YES_FOR.match(fold_text(reading.marked)) if reading is not None else None
    if met is None:
        return False
    words = [word for word in WORD.findall(met.group(1)) if len(word) >= _TELLS]
    hers = " ".join(
        fold_text(" ".join((issue.label, *issue.words, *(option.label for option in issue.options))))
        for issue in (issues[position.issue] for position in pending.positions)
    )
    return bool(words) and not any(word.rstrip("s") in hers for word in words)


def _meant(pending: Pending, situation: Situation) -> tuple[Position, ...]:
    """What a bare yes takes of her offer: all of it, or, where the reply names issues, those; what the next sentence only asks
    about ("Parfait. Et pour le paiement ?") is beside it."""
    reading = situation.reading
    named = {m.name for m in _of_the_yes(reading) if m.aspect == "issue"} if reading is not None else set()
    if reading is not None and "?" not in reading.marked:
        # "Ok pour CIP" names its point by a value.
        items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
        named |= {one.issue for one in items if one.issue in {p.issue for p in pending.positions}}
    return tuple(p for p in pending.positions if not named or p.issue in named)


def _of_the_yes(reading: Reading) -> Iterator[Mention]:
    """What a reply names, but for what it asks about after a sentence that is a yes and nothing else."""
    first = OPENING.match(reading.marked)
    words = [] if first is None else WORD.findall(first.group().lower())
    alone = first is not None and 0 < len(words) <= YES_WORDS and not first.group().endswith("?")
    for mention in reading.mentions:
        start, end = sentence_at(reading.marked, mention.start)
        if not (alone and start > 0 and reading.marked[start:end].rstrip().endswith("?")):
            yield mention
