"""`trainer new`: the skeleton of a scenario, of the right contract family, to be completed by its author."""

import re
import shlex
from datetime import date
from pathlib import Path

from trainer.authoring.guide import guide_file
from trainer.authoring.new.families import Family, family
from trainer.authoring.new.names import Contract, Difficulty, Market
from trainer.authoring.new.wishes import FEWEST_ISSUES, Party, Wishes, id_of, typeset, usual_parties
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.new_questions import Questions, StoppedAsking
from trainer.practice.typed import clean_line, clean_name
from trainer.scenario.file_values import ID_LIMIT, ID_PATTERN
from trainer.scenario.scenario import Language


def run(options: Options, context: Context) -> int:
    """Ask what the options leave open, write the scenario, and say what to do next.

    Raises:
        WrongCall: an option that cannot be used; Refused: the id is taken, or nobody answers; OSError.
    """
    from trainer.authoring.new.making import scenario_text
    from trainer.authoring.new.place import folder_for, taken_ids, write_scenario

    folder = folder_for(context.folders)
    taken = taken_ids(folder, context.folders)
    _check(options, taken, context)
    try:
        wishes = _wishes(options, context, taken)
    except StoppedAsking:
        raise Refused(context.text("new.stopped")) from None
    text = scenario_text(wishes)
    try:
        path = write_scenario(folder, wishes.id, text, context.text.language)
    except FileExistsError as error:
        raise Refused(context.text("new.taken", id=wishes.id, path=str(error.filename))) from None
    _say_next(path, wishes, context)
    return 0


def _check(options: Options, taken: dict[str, Path], context: Context) -> None:
    """Raise for an id that cannot be used before anybody answers questions."""
    wanted = _id(options)
    if wanted is None:
        return
    if len(wanted) > ID_LIMIT or re.fullmatch(ID_PATTERN, wanted) is None:
        raise WrongCall(context.text("new.bad_id", id=wanted))
    if wanted in taken:
        raise Refused(context.text("new.taken", id=wanted, path=str(taken[wanted])))


def _id(options: Options) -> str | None:
    return options.id or options.scenario or None


def _wishes(options: Options, context: Context, taken: dict[str, Path]) -> Wishes:
    ask = Questions(context.console, context.text, silent=options.yes)
    language: Language = options.language or ask.language(context.text.language)
    contract: Contract = options.contract or ask.contract()
    usual = family(contract, language)
    title = typeset(clean_line(options.title or "") or ask.title(usual.text("title")))
    market: Market = options.market or ask.market()
    you, them = usual_parties(usual)
    you = _party(options.your_name, options.your_role, you, "you", ask)
    them = _party(options.their_name, options.their_role, them, "them", ask)
    issues = _issues(options, usual, ask, context)
    difficulty: Difficulty = options.difficulty or ask.difficulty()
    return Wishes(
        id=_id(options) or id_of(title, taken),
        title=title,
        language=language,
        contract=contract,
        market=market,
        difficulty=difficulty,
        you=you,
        them=them,
        issues=issues,
        as_of=date.today(),
    )


def _party(name: str | None, role: str | None, usual: Party, side: str, ask: Questions) -> Party:
    return Party(
        typeset(clean_name(name or "") or ask.name(side, usual.name)),
        typeset(clean_line(role or "") or ask.role(side, usual.role)),
    )


def _issues(options: Options, usual: Family, ask: Questions, context: Context) -> tuple[str, ...]:
    if options.issues is None:
        return ask.issues(usual)
    known = [issue.id for issue in usual.issues]
    wanted = tuple(dict.fromkeys(name for name in options.issues.replace(",", " ").split()))
    unknown = [name for name in wanted if name not in known]
    if unknown or len(wanted) < FEWEST_ISSUES:
        raise WrongCall(context.text("new.bad_issues", least=FEWEST_ISSUES, known=", ".join(known)))
    return wanted


def _say_next(path: Path, wishes: Wishes, context: Context) -> None:
    text, file = context.text, shlex.quote(str(path))
    context.console.tell(text("new.written", path=str(path), title=wishes.title), "", text("new.next"))
    # The graph shows what the counterpart hides.
    steps = (("check", ""), ("play", ""), ("watch", ""), ("graph", " --instructor"))
    context.console.say(
        *(f"  trainer {step} {file}{option}  # {text(f'new.step.{step}')}" for step, option in steps)
    )
    if guide := guide_file(text.language):
        context.console.say("", text("new.guide", path=str(guide)))
