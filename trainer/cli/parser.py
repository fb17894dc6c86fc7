"""The arguments of every command, with help and complaints in the language of the interface."""

import argparse
import re
import sys
from typing import Any, NoReturn

from trainer import __version__
from trainer.authoring.new.names import CONTRACTS, DIFFICULTIES, MARKETS
from trainer.cli.arguments import Command, attempt, count, json, percent, seed
from trainer.cli.parser_class import CLASS_COMMANDS
from trainer.findings.nearest import nearest
from trainer.messages.catalogue import LANGUAGES, Messages

MODES = ("guided", "practice", "jury")
FORMATS = ("md", "html", "json", "sheet")

# What argparse says, in English and nowhere else: its complaint → the key of ours. Stable from Python 3.11 to 3.13.
_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (?P<names>.*)", re.S), "cli.wrong.missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.*)", re.S), "cli.wrong.unknown"),
    (
        re.compile(
            r"argument (?P<name>.+?): invalid choice: (?P<value>.*?) \(choose from (?P<names>.*)\)", re.S
        ),
        "cli.wrong.choice",
    ),
    (re.compile(r"argument (?P<name>.+?): invalid \w+ value: (?P<value>.*)", re.S), "cli.wrong.value"),
    (re.compile(r"argument (?P<name>.+?): expected .*", re.S), "cli.wrong.argument"),
    (
        re.compile(r"argument (?P<name>.+?): not allowed with argument (?P<other>.*)", re.S),
        "cli.wrong.together",
    ),
)


def build_parser(text: Messages) -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = _Parser(text, prog="trainer", description=text("cli.description"), parents=[_common(text)])
    parser.add_argument(
        "--version", action="version", version=f"trainer {__version__}", help=text("cli.help.version")
    )
    parser.set_defaults(module="app", scenarios=None, language=None, instructor=False)
    # Parsers share the options of a parent, and the defaults just set must not be those of the commands: what stands
    # before a command would be lost.
    common = _common(text)
    commands = parser.add_subparsers(title=text("cli.commands"), metavar=text("cli.command"), prog="trainer")
    for name, module, fill in _COMMANDS:
        about = text(f"cli.does.{name}")
        command = commands.add_parser(name, text=text, help=about, description=about, parents=[common])
        fill(command, text)
        command.set_defaults(module=module)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose own words come from the catalogue."""

    def __init__(self, text: Messages, **values: Any) -> None:
        self._text = text
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_formatter(text), **values)
        self._positionals.title = text("cli.arguments")
        self._optionals.title = text("cli.options")
        self.add_argument("-h", "--help", action="help", help=text("cli.help.help"))

    def error(self, message: str) -> NoReturn:
        """Say what was wrong with the call, in the interface's language, and exit 2."""
        sys.stderr.write(f"{self._complaint(message)}\n{self.format_usage()}")
        raise SystemExit(2)

    def _complaint(self, message: str) -> str:
        for pattern, key in _COMPLAINTS:
            found = pattern.fullmatch(message)
            if found is None:
                continue
            values = found.groupdict()
            if values.get("name") == self._text("cli.command"):
                return self._no_command(values["value"].strip("'"))
            return self._text(key, **values)
        return message

    def _no_command(self, name: str) -> str:
        near = nearest(name, (command for command, _, _ in _COMMANDS))
        if near is None:
            return self._text("cli.wrong.command", name=name)
        return self._text("cli.wrong.command_near", name=name, near=near)


def _formatter(text: Messages) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, text("cli.usage") if prefix is None else prefix)

    return Formatter


def _common(text: Messages) -> Any:
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--language", choices=LANGUAGES, help=text("cli.help.language"))
    common.add_argument("--scenarios", action="append", metavar="DIR", help=text("cli.help.scenarios"))
    # Its usual default, False, would undo what stands before a command.
    common.add_argument(
        "--instructor", action="store_true", default=argparse.SUPPRESS, help=text("class.help.instructor")
    )
    return common


def _list(parser: argparse.ArgumentParser, text: Messages) -> None:
    json(parser, text)


def _play(parser: argparse.ArgumentParser, text: Messages) -> None:
    add = parser.add_argument
    add("scenario", metavar="ID", help=text("cli.help.scenario"))
    add("--mode", choices=MODES, default="practice", help=text("cli.help.mode"))
    add("--extra", type=percent, metavar="N", help=text("cli.help.extra"))
    add("--difficulty", type=int, choices=(1, 2, 3), default=0, help=text("cli.help.difficulty"))
    add("--name", action="append", metavar="WHO", help=text("cli.help.name"))
    add("--seed", type=seed, metavar="N", help=text("cli.help.seed"))
    add("--plain", action="store_true", help=text("cli.help.plain"))
    add("--replies", metavar="FILE", help=text("cli.help.replies"))
    add("--jsonl", action="store_true", help=text("cli.help.jsonl"))
    add("--preparation", metavar="FILE", help=text("cli.help.preparation"))
    add("--at", metavar="TIME", help=text("cli.help.at"))
    add("--store", action="store_true", help=text("cli.help.store"))
    add("--from", dest="scene", metavar="SCENE", help=text("rehearsal.help.from"))
    add("--resume", nargs="?", const="", metavar="ATTEMPT", help=text("cli.help.resume"))
    add("--assigned", action="store_true", help=text("assign.help.assigned"))
    json(parser, text)


def _read(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help=text("cli.help.read_file"))
    parser.add_argument("--lang", choices=LANGUAGES, default="fr", help=text("cli.help.lang"))
    parser.add_argument("--explain", action="store_true", help=text("cli.help.explain"))
    parser.add_argument("--state", metavar="FILE", help=text("cli.help.state"))


def _check(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help=text("cli.help.paths"))
    parser.add_argument("--fast", action="store_true", help=text("check.help.fast"))
    parser.add_argument("--strict", action="store_true", help=text("check.help.strict"))
    json(parser, text)


def _explain(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("code", nargs="?", default="", metavar="CODE", help=text("cli.help.code"))
    parser.add_argument("--rubric", default="bloc3-negociation", metavar="ID", help=text("cli.help.rubric"))


def _deal(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("scenario", metavar="ID", help=text("cli.help.scenario"))
    json(parser, text)


def _attempts(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("--name", metavar="WHO", help=text("cli.help.of_student"))
    parser.add_argument("--limit", type=count, default=50, metavar="N", help=text("cli.help.limit"))
    json(parser, text)


def _show(parser: argparse.ArgumentParser, text: Messages) -> None:
    attempt(parser, text)
    json(parser, text)


def _assess(parser: argparse.ArgumentParser, text: Messages) -> None:
    attempt(parser, text)
    parser.add_argument("--rubric", metavar="ID", help=text("cli.help.rubric"))
    json(parser, text)


def _export(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("jury.explained")
    parser.add_argument("attempts", nargs="*", metavar="ATTEMPT", help=text("cli.help.attempt"))
    parser.add_argument("--class", dest="class_name", metavar="NAME", help=text("jury.help.class"))
    parser.add_argument("--hide-names", action="store_true", help=text("jury.help.hide_names"))
    parser.add_argument("--format", choices=FORMATS, default="md", help=text("cli.help.format"))
    parser.add_argument("-o", "--output", metavar="FILE", help=text("cli.help.output"))
    parser.add_argument("--force", action="store_true", help=text("cli.help.force"))


def _delete(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("attempts", nargs="*", metavar="ATTEMPT", help=text("cli.help.attempt"))
    parser.add_argument("--student", metavar="NAME", help=text("cli.help.student"))
    parser.add_argument("--yes", action="store_true", help=text("cli.help.yes"))


def _record(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("record.explained")
    parser.add_argument("attempt", nargs="?", default="", metavar="ATTEMPT", help=text("cli.help.attempt"))
    parser.add_argument("--into", metavar="FILE", help=text("record.help.into"))
    parser.add_argument("--name", metavar="ID", help=text("record.help.name"))
    parser.add_argument("--undo", metavar="FILE", help=text("record.help.undo"))


def _watch(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("watch.explained")
    parser.add_argument("paths", nargs="+", metavar="PATH", help=text("cli.help.paths"))
    parser.add_argument("--replay", metavar="ATTEMPT|FILE", help=text("watch.help.replay"))


def _walk(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("walk.explained")
    parser.add_argument("scenario", metavar="ID", help=text("cli.help.scenario"))
    parser.add_argument("--students", action="store_true", help=text("walk.help.students"))
    parser.add_argument("--plays", type=count, default=5, metavar="N", help=text("walk.help.plays"))
    json(parser, text)


def _new(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("new.explained")
    add = parser.add_argument
    add("scenario", nargs="?", metavar="ID", help=text("new.help.id"))
    add("--id", metavar="ID", help=text("new.help.id"))
    add("--title", metavar="TITLE", help=text("new.help.title"))
    add("--contract", choices=CONTRACTS, help=text("new.help.contract"))
    add("--market", choices=MARKETS, help=text("new.help.market"))
    add("--difficulty", choices=DIFFICULTIES, help=text("new.help.difficulty"))
    for side in ("your", "their"):
        add(f"--{side}-name", metavar="NAME", help=text(f"new.help.{side}_name"))
        add(f"--{side}-role", metavar="ROLE", help=text(f"new.help.{side}_role"))
    add("--issues", metavar="ID,ID", help=text("new.help.issues"))
    add("--yes", action="store_true", help=text("new.help.yes"))


def _graph(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("scenario", metavar="ID|PATH", help=text("graph.help.scenario"))
    parser.add_argument("--mermaid", action="store_true", help=text("graph.help.mermaid"))
    parser.add_argument("-o", "--output", metavar="FILE", help=text("graph.help.output"))
    parser.add_argument("--force", action="store_true", help=text("graph.help.force"))
    parser.add_argument("--fast", action="store_true", help=text("graph.help.fast"))


def _inbox(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("inbox.explained")
    add = parser.add_argument
    add("scenario", nargs="?", default="", metavar="ID|PATH", help=text("inbox.help.scenario"))
    add("--add", type=count, metavar="N", help=text("inbox.help.add"))
    add("--to", metavar="REACTION", help=text("inbox.help.to"))
    add("--dry-run", action="store_true", help=text("inbox.help.dry_run"))
    add("--undo", action="store_true", help=text("inbox.help.undo"))
    json(parser, text)


def _schema(parser: argparse.ArgumentParser, text: Messages) -> None:
    del parser, text  # No argument of its own.


_COMMANDS: tuple[Command, ...] = (
    ("list", "list_scenarios", _list),
    ("play", "play", _play),
    ("read", "read", _read),
    ("check", "check", _check),
    ("explain", "explain", _explain),
    ("deal", "deal", _deal),
    ("attempts", "list_attempts", _attempts),
    ("show", "show", _show),
    ("assess", "assess", _assess),
    ("export", "export", _export),
    ("delete", "delete", _delete),
    ("walk", "walk", _walk),
    ("record", "record", _record),
    ("watch", "watch", _watch),
    ("new", "new", _new),
    ("graph", "graph", _graph),
    ("inbox", "inbox", _inbox),
    ("schema", "schema", _schema),
    *CLASS_COMMANDS,
)
