"""How often what a reply puts on the table is heard as it was meant: commitments right, missed, invented, of another value.

Run: python benchmarks/hearing.py [--show] [FILE.jsonl …]     (all of `data/hearing` without any)

Reads labelled replies (see `data/hearing/README.md`), plays what was said before each of them, and holds `read_offers`
against the labels. A commitment counts for what it commits to, a value of a point; whether it was offered or taken is
counted apart. What only says again what the student has put forward or agreed already is neither missed nor invented.
`--show` prints each reply that is not heard wholly right.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.language.read import read, warm
from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import number_of
from trainer.negotiation.hearing.as_meant import as_meant
from trainer.negotiation.hearing.offered import Offers
from trainer.negotiation.hearing.offers import read_offers
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Issue, Scenario

ROOT = Path(__file__).resolve().parents[1]
SEED = 1
Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled reply. `own` and `accepts`: an option's id or a number by issue."""

    before: tuple[str, ...]
    reply: str
    own: Mapping[str, str | float]
    accepts: Mapping[str, str | float]
    refuses: frozenset[str]
    asks: frozenset[str]
    conditional: bool


@dataclass(slots=True)
class Told:
    """What came of one reply: figures to add up, and words on each thing that went wrong."""

    figures: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Talks:
    """The talks of a scenario, each beginning played once however many replies come after it."""

    def __init__(self, scenario: Scenario) -> None:
        """Open the talk."""
        self._scenario = scenario
        state, turn = open_talk(scenario, SEED)
        self._played: dict[tuple[str, ...], tuple[State, Lines]] = {
            (): (state, (("counterpart", turn.text),))
        }

    def after(self, replies: tuple[str, ...]) -> tuple[State, Lines]:
        """The state and the lines after some replies; those after the end of the talk are left out."""
        if replies not in self._played:
            state, lines = self.after(replies[:-1])
            if state.outcome is None:
                reading = self.reading(state, lines, replies[-1])
                state, turn = step(self._scenario, state, reading, SEED)
                lines = (*lines, ("student", replies[-1]), ("counterpart", turn.text))
            self._played[replies] = state, lines
        return self._played[replies]

    def reading(self, state: State, lines: Lines, reply: str) -> Reading:
        """How a reply is read there."""
        return read(reply, reading_context(self._scenario, state, lines))


def labels(path: Path) -> Iterator[Label]:
    """The labelled replies of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            record = json.loads(line)
            yield Label(
                tuple(record["before"]),
                record["reply"],
                record.get("own", {}),
                record.get("accepts", {}),
                frozenset(record.get("refuses", ())),
                frozenset(record.get("asks", ())),
                bool(record.get("conditional")),
            )


def heard(scenario: Scenario, talks: Talks, label: Label) -> Told:
    """How one labelled reply is heard."""
    told = Told()
    state, lines = talks.after(label.before)
    if state.outcome is not None:
        told.figures["ended"] += 1
        return told
    reading = talks.reading(state, lines, label.reply)
    offers = read_offers(scenario, state, as_meant(scenario, state, reading))
    found = {p.issue: p for p in (*offers.own, *offers.accepted)}
    meant = {**label.own, **label.accepts}
    for name, value in meant.items():
        issue, position = scenario.issues[name], found.get(name)
        if position is None and (
            _stands(state, issue, value) or _agreed(scenario, state, reading, name, value)
        ):
            told.figures["right"] += 1
        elif position is None:
            _note(told, "missed", f"{name}={value}")
        elif not _same(issue, position, value):
            _note(told, "wrong", f"{name}={value} heard as {_words(position)}")
        else:
            told.figures["right"] += 1
            taken = any(p.issue == name for p in offers.accepted)
            told.figures["side"] += taken != (name in label.accepts)
    for name, position in found.items():
        if name not in meant and position not in (state.yours_on(name), state.settled_on(name)):
            doubt = ", said back" if offers.doubtful else ""
            _note(told, "invented", f"{_words(position)}{doubt}")
    told.figures["replies"] += 1
    told.figures["whole"] += not told.wrong
    _hold_the_rest(told, offers, label)
    return told


def _hold_the_rest(told: Told, offers: Offers, label: Label) -> None:
    """Count what is turned down or asked about, and whether a reply with commitments ties them to something."""
    refused = frozenset((*offers.refused, *offers.dropped))
    told.figures["refuses"] += len(label.refuses)
    told.figures["refused"] += len(refused)
    told.figures["refused right"] += len(refused & label.refuses)
    told.figures["asks"] += len(label.asks)
    told.figures["asked"] += len(offers.asked)
    told.figures["asked right"] += len(label.asks & set(offers.asked))
    if label.own or label.accepts:
        tied = offers.conditional or bool(offers.hanging or offers.waiting)
        told.figures["tied"] += label.conditional
        told.figures["tied right"] += label.conditional and tied
        told.figures["tied wrongly"] += tied and not label.conditional


def _note(told: Told, kind: str, words: str) -> None:
    told.figures[kind] += 1
    told.wrong.append(f"{kind} {words}")


def _same(issue: Issue, position: Position, value: str | float) -> bool:
    if position.option is not None and position.option == value:
        return True
    option = next((o for o in issue.options if o.id == value), None)
    number = (
        number_of(option) if option is not None else None if isinstance(value, str) else Decimal(str(value))
    )
    return number is not None and position.number == number


def _stands(state: State, issue: Issue, value: str | float) -> bool:
    """Whether the student has put forward or agreed a value already, so that it need not be heard again."""
    standing = (state.yours_on(issue.id), state.settled_on(issue.id))
    return any(position is not None and _same(issue, position, value) for position in standing)


def _agreed(scenario: Scenario, state: State, reading: Reading, name: str, value: str | float) -> bool:
    """Whether a value of hers is agreed once the reply is played: a bare yes takes it without naming it."""
    if reading.assent is None and not any(one.act == "acceptance" for one in reading.acts):
        return False
    after, _ = step(scenario, state, reading, SEED)
    position = after.settled_on(name)
    return position is not None and _same(scenario.issues[name], position, value)


def _words(position: Position) -> str:
    return f"{position.issue}={position.option if position.option is not None else position.number}"


def row(name: str, found: Counter[str]) -> str:
    """The figures of a scenario, or of all, in one line."""
    replies = max(1, found["replies"])
    return (
        f"{name:18}{found['replies']:5}{found['whole'] / replies:8.3f}{found['right']:7}{found['missed']:8}"
        f"{found['invented']:10}{found['wrong']:7}{found['side']:7}"
        f"   {found['refused right']}/{found['refuses']} (+{found['refused'] - found['refused right']})"
        f"   {found['asked right']}/{found['asks']} (+{found['asked'] - found['asked right']})"
        f"   {found['tied right']}/{found['tied']} (+{found['tied wrongly']})"
    )


def main() -> None:
    """Print a line a scenario and one for all, with the misses where they are asked for."""
    show = "--show" in sys.argv
    named = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    total: Counter[str] = Counter()
    rows: list[str] = []
    for path in named or sorted((ROOT / "data" / "hearing").glob("*.jsonl")):
        scenario = load_scenario((ROOT / "scenarios" / f"{path.stem}.yaml").read_bytes(), path.stem).scenario
        if scenario is None:
            raise SystemExit(f"{path.stem}: no such scenario")
        warm(scenario.language)
        talks, found = Talks(scenario), Counter[str]()
        for number, label in enumerate(labels(path), start=1):
            told = heard(scenario, talks, label)
            found += told.figures
            if show and told.wrong:
                print(f"{path.stem} {number}: {label.reply}\n    {'; '.join(told.wrong)}")
        rows.append(row(path.stem, found))
        total += found
    print(
        f"{'scenario':18}{'n':>5}{'whole':>8}{'right':>7}{'missed':>8}{'invented':>10}{'wrong':>7}{'side':>7}   refused   asked   tied"
    )
    print("\n".join([*rows, row("all", total)]))


if __name__ == "__main__":
    main()
