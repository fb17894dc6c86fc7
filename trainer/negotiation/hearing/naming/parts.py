"""The whole that a part said alone points to: "plafond à 10 % ?" where one option alone has that ceiling."""

from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import meets, terms_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Option, Scenario

# What is put forward, or told as what somebody takes ("Fine, Delaware law").
_PUT = frozenset({"own", "accepted", "fact"})


def whole_of(issue: Issue, item: ReadTerm, reading: Reading) -> Position | None:
    """The only option of an issue in words that a term is a part of, where the reply says no other part of one: to be said
    back whole before anything is built on it."""
    if issue.kind is not None or item.role == "delta":
        return None
    said: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    # "Pas de pénalités sans plafond. Un plafond à 5 %, alors…": what is turned down elsewhere is no other part of it.
    if any(
        one.issue == issue.id and one.start != item.start and not _is_refused_apart(one, item) for one in said
    ):
        return None
    fitting = [
        option
        for option in issue.options
        if len(option.terms) > 1 and any(meets(wanted, item.value) for wanted in option.terms)
    ]
    return at_option(issue, fitting[0].id) if len(fitting) == 1 else None


def is_set_against_another(item: ReadTerm, reading: Reading) -> bool:
    """Whether the reply turns down another value of the same point beside it: "le droit suisse, pas le droit français"."""
    said: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(one.issue == item.issue and _is_refused_apart(one, item) for one in said)


def his_with(state: State, issue: Issue, item: ReadTerm) -> Position | None:
    """What the student has put forward himself, or what was read back to him, where a term is a part of it: said again, it is that."""
    waiting = state.pending if state.pending is not None and state.pending.kind == "read_back" else None
    his = (*(waiting.positions if waiting is not None else ()), *state.yours)
    return next(
        (
            p
            for p in his
            if p.issue == issue.id and any(meets(wanted, item.value) for wanted in terms_of(issue, p))
        ),
        None,
    )


def _is_refused_apart(one: ReadTerm | ReadChoice, item: ReadTerm) -> bool:
    return one.stance == "refused" and (one.end <= item.start or item.end <= one.start)


def without_half_named(scenario: Scenario, reading: Reading) -> Reading:
    """A reading without the options beside which the reply puts a part that they have not ("English law, courts in Delaware"):
    the parts tell what is meant."""

    def half_named(choice: ReadChoice) -> bool:
        issue = scenario.issues[choice.issue]
        option = issue.options[issue.place(choice.option)]
        parts = [t for t in reading.terms if t.issue == issue.id and t.value.kind in ("law", "forum")]
        named = any(t.start < choice.end and choice.start < t.end for t in parts)
        return named and any(t.stance in _PUT and _is_foreign(t, option) for t in parts)

    kept = tuple(choice for choice in reading.choices if not half_named(choice))
    return reading if len(kept) == len(reading.choices) else replace(reading, choices=kept)


def without_bare_length(scenario: Scenario, reading: Reading) -> Reading:
    """A reading without the option that a length of time alone names, where the reply names another one of as long by its own words:
    "si vous êtes rachetés, vous partez sans payer. Trois ans, ok ?" means no three years firm."""

    def as_long(choice: ReadChoice) -> bool:
        timed = any(
            t.value.kind == "duration" and (t.start, t.end) == (choice.start, choice.end)
            for t in reading.terms
        )
        said = fold_text(reading.reply[choice.start : choice.end])
        issue = scenario.issues[choice.issue]
        return timed and any(
            said in fold_text(text)
            for one in reading.choices
            if one.issue == choice.issue
            and one.option != choice.option
            and one.stance in ("own", "asked", "accepted")
            for text in issue.options[issue.place(one.option)].like
        )

    kept = tuple(choice for choice in reading.choices if not as_long(choice))
    return reading if len(kept) == len(reading.choices) else replace(reading, choices=kept)


def _is_foreign(term: ReadTerm, option: Option) -> bool:
    """Whether an option has no such part."""
    if option.terms:
        return not any(meets(wanted, term.value) for wanted in option.terms)
    where = term.value.place or term.value.region
    return where is not None and fold_text(where) not in fold_text(option.label)
