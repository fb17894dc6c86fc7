"""The arguments of the commands about a class: giving, receiving, reviewing, printing, keeping."""

import argparse

from trainer.attempts.review import VERDICTS
from trainer.cli.arguments import Command, attempt, json, percent
from trainer.messages.catalogue import Messages
from trainer.practice.modes import RULES
from trainer.review.class_table import COLUMNS


def _assign(parser: argparse.ArgumentParser, text: Messages) -> None:
    add = parser.add_argument
    parser.epilog = text("assign.explained")
    add("scenario", metavar="ID|PATH", help=text("cli.help.scenario"))
    add("--class", dest="class_name", metavar="CLASS", required=True, help=text("assign.help.class"))
    add("--mode", choices=tuple(RULES), default="practice", help=text("cli.help.mode"))
    add("--difficulty", type=int, choices=(1, 2, 3), default=0, help=text("cli.help.difficulty"))
    add("--extra", type=percent, metavar="N", help=text("cli.help.extra"))
    add("--rubric", metavar="ID", help=text("assign.help.rubric"))
    add("--deadline", metavar="DATE", help=text("assign.help.deadline"))
    add("--note", metavar="TEXT", help=text("assign.help.note"))
    add("-o", "--output", metavar="FILE", help=text("assign.help.output"))
    add("--force", action="store_true", help=text("cli.help.force"))
    json(parser, text)


def _hand_in(parser: argparse.ArgumentParser, text: Messages) -> None:
    add = parser.add_argument
    add("attempts", nargs="+", metavar="ATTEMPT", help=text("cli.help.attempt"))
    add("--name", action="append", metavar="WHO", help=text("handin.help.name"))
    add("-o", "--output", metavar="FILE", help=text("handin.help.output"))
    add("--force", action="store_true", help=text("cli.help.force"))
    json(parser, text)


def _open(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("file", metavar="FILE", help=text("opened.help.file"))
    parser.add_argument("--yes", action="store_true", help=text("opened.help.yes"))
    json(parser, text)


def _return(parser: argparse.ArgumentParser, text: Messages) -> None:
    add = parser.add_argument
    add("attempts", nargs="*", metavar="ATTEMPT", help=text("cli.help.attempt"))
    add("--class", dest="class_name", metavar="CLASS", help=text("returned.help.class"))
    add("-o", "--output", metavar="DIR", help=text("returned.help.output"))
    add("--hide-names", action="store_true", help=text("returned.help.hide_names"))
    json(parser, text)


def _receive(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("receive.explained")
    parser.add_argument("paths", nargs="*", metavar="FILE", help=text("receive.help.paths"))
    parser.add_argument("--class", dest="class_name", metavar="CLASS", help=text("receive.help.class"))
    parser.add_argument("--later", action="store_true", help=text("receive.help.later"))
    json(parser, text)


def _class(parser: argparse.ArgumentParser, text: Messages) -> None:
    add = parser.add_argument
    parser.epilog = text("class.explained")
    add("name", nargs="?", metavar="CLASS", help=text("class.help.name"))
    add("--scenario", metavar="ID", help=text("class.help.scenario"))
    add("--student", metavar="NAME", help=text("class.help.student"))
    add(
        "--sort",
        metavar="COLUMN",
        default="student",
        help=text("class.help.sort", columns=", ".join(COLUMNS)),
    )
    add("--figures", action="store_true", help=text("class.help.figures"))
    add("--csv", metavar="FILE", help=text("class.help.csv"))
    add("--hide-names", action="store_true", help=text("class.help.hide_names"))
    add("--delete", action="store_true", help=text("class.help.delete"))
    add("--yes", action="store_true", help=text("cli.help.yes"))
    add("--force", action="store_true", help=text("cli.help.force"))
    json(parser, text)


def _backup(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.add_argument("file", metavar="FILE", help=text("class.help.backup"))
    parser.add_argument("--force", action="store_true", help=text("cli.help.force"))


def _restore(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("keeping.explained")
    parser.add_argument("file", metavar="FILE", help=text("class.help.restore"))
    parser.add_argument("--yes", action="store_true", help=text("cli.help.yes"))


def _review(parser: argparse.ArgumentParser, text: Messages) -> None:
    add = parser.add_argument
    parser.epilog = text("reviewing.explained")
    attempt(parser, text)
    add("--by", metavar="NAME", help=text("reviewing.help.by"))
    add("--level", action="append", metavar="CRITERION=LEVEL", help=text("reviewing.help.level"))
    add("--reason", action="append", metavar="CRITERION=TEXT", help=text("reviewing.help.reason"))
    add("--comment", action="append", metavar="LINE=TEXT", help=text("reviewing.help.comment"))
    add("--verdict", choices=(*VERDICTS, "none"), help=text("reviewing.help.verdict"))
    add("--remark", metavar="TEXT", help=text("reviewing.help.remark"))
    add("--show", action="store_true", help=text("reviewing.help.show"))
    json(parser, text)


def _agreement(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("agreement.explained")
    parser.add_argument("name", nargs="?", metavar="CLASS", help=text("agreement.help.class"))
    parser.add_argument("--quick", action="store_true", help=text("agreement.help.quick"))
    parser.add_argument("--hide-names", action="store_true", help=text("agreement.help.hide_names"))
    json(parser, text)


def _regrade(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("regrade.explained")
    parser.add_argument("--rubric", metavar="FILE|ID", help=text("regrade.help.rubric"))
    parser.add_argument("--class", dest="name", metavar="CLASS", help=text("regrade.help.class"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--apply", action="store_true", help=text("regrade.help.apply"))
    what.add_argument("--undo", action="store_true", help=text("regrade.help.undo"))
    json(parser, text)


def _progress(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("progress.explained")
    parser.add_argument("--name", action="append", metavar="WHO", help=text("progress.help.name"))
    json(parser, text)


def _print(parser: argparse.ArgumentParser, text: Messages) -> None:
    parser.epilog = text("face.explained")
    parser.add_argument("scenario", metavar="ID|PATH", help=text("cli.help.scenario"))
    for part in ("seller", "buyer", "grid"):
        parser.add_argument(f"--{part}", action="store_true", help=text(f"face.help.{part}"))
    parser.add_argument("-o", "--output", metavar="FILE", help=text("cli.help.output"))
    parser.add_argument("--force", action="store_true", help=text("cli.help.force"))


CLASS_COMMANDS: tuple[Command, ...] = (
    ("assign", "assign", _assign),
    ("hand-in", "hand_in", _hand_in),
    ("open", "open_file", _open),
    ("receive", "receive", _receive),
    ("return", "give_back", _return),
    ("class", "class_table", _class),
    ("review", "review", _review),
    ("agreement", "agreement", _agreement),
    ("regrade", "regrade", _regrade),
    ("progress", "practice_progress", _progress),
    ("print", "print_scenario", _print),
    ("backup", "backup", _backup),
    ("restore", "restore", _restore),
)
