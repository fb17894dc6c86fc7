"""What she has understood otherwise than it was said, and can write nowhere as it was: "0,5 % j'avais dit, pas 1", "I said one year, not
two". She owns it, and says what comes nearest."""

from collections.abc import Sequence
from decimal import Decimal

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.correcting.put_right import pairs_put_right
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.figures.figures_of_choice import numbers_of
from trainer.negotiation.options.no_option import say_nearest
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise

# Letters of a word that tells something, and those that two forms of it share.
_TELLS, _SAME = 4, 5


def say_misheard(playing: Playing) -> bool:
    """Own what was understood otherwise, where no option is what was said. Returns whether that was her answer."""
    reading, offers = playing.reading, playing.offers
    if reading is None or offers.commits or offers.between or offers.beyond:
        return False
    name = _corrected(playing, reading)
    if name is None or name in offers.denied:
        return False  # "330 kilos, pas 330 000 caisses" is of no point at all
    waited = playing.before.pending
    playing.settled.pop(name, None)
    playing.yours.pop(name, None)
    asked = waited is not None and any(position.issue == name for position in waited.among)
    if not asked and playing.speech.phrase("misheard_owned", source="bargain"):
        # Nothing else is brought up right after that.
        playing.owns = True
    return say_nearest(playing, name, other_than_hers=True)


def _corrected(playing: Playing, reading: Reading) -> str | None:
    """The point that the reply puts right, of those that she has just written down or named."""
    before = playing.before
    waited = before.pending
    named = (*waited.positions, *waited.among) if waited is not None else ()
    written = {name for name, at in before.written if at == before.replies}
    heard: list[Position] = [*named, *(p for p in before.settled if p.issue in written)]
    for pair in pairs_put_right(reading):
        if pair.aside is None:
            continue
        items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
        said = {item.issue for item in items if _within(item, pair.meant) or _within(item, pair.aside)}
        points = {position.issue for position in heard}
        if met := said & points:
            return next(position.issue for position in heard if position.issue in met)
        if pair.tells and not said - {None}:
            word = _spoken(heard, reading.marked[slice(*pair.aside)], playing.scenario)
            if word is not None:
                return word
    return None


def _spoken(heard: Sequence[Position], aside: str, scenario: Scenario) -> str | None:
    """The point of what she has said in the words that are set aside ("pas le double")."""
    told = {
        number.value
        for number in read_numerals(tokenise(aside, scenario.language), lexicon(scenario.language))
    }
    words = {word[:_SAME] for word in fold_text(aside).split() if len(word) >= _TELLS}
    for position in heard:
        issue = scenario.issues[position.issue]
        if position.option is not None:
            label = fold_text(issue.options[issue.place(position.option)].label)
            if words & {word.strip(",.;:")[:_SAME] for word in label.split()}:
                return position.issue
        if told & _counts(scenario, position):
            return position.issue
    return None


def _counts(scenario: Scenario, position: Position) -> set[Decimal]:
    """The numbers by which a position is told, in figures or in any of its author's words."""
    issue = scenario.issues[position.issue]
    found = numbers_of(issue, position, scenario.language)
    if position.option is not None:
        for text in issue.options[issue.place(position.option)].like:
            tokens = tokenise(text, scenario.language)
            found |= {number.value for number in read_numerals(tokens, lexicon(scenario.language))}
    return found


def _within(item: ReadTerm | ReadChoice, span: tuple[int, int]) -> bool:
    return item.start < span[1] and span[0] < item.end
