"""An author's own play of a scenario at a plain terminal: from any scene, on the text as it now is. Nothing is stored."""

from pathlib import Path
from typing import Literal, get_args

from trainer.authoring.changed_file import backup_of
from trainer.authoring.insertion import Unwritten
from trainer.authoring.played_replies import played_replies
from trainer.authoring.recording import OtherScenario
from trainer.authoring.rehearsal import Refreshed, Rehearsal, SceneOutOfReach
from trainer.findings.printer import print_findings
from trainer.messages.catalogue import LANGUAGES, Messages, messages
from trainer.plain.commands import halves
from trainer.plain.console import Closed, Console
from trainer.plain.trouble import system_reason
from trainer.plain.views import heading_lines, talk_line
from trainer.practice.errors import EmptyReply, RubricUnusable, ScenarioUnusable
from trainer.reports.rehearsed import read_line, replayed_lines, why_lines
from trainer.terms.fold import fold_text

Command = Literal["why", "back", "on", "scene", "record", "help", "quit"]


class PlainRehearsal:
    """One sitting. A line is a reply; `/why` and the like are commands, in either language."""

    def __init__(self, rehearsal: Rehearsal, console: Console, text: Messages) -> None:
        self._rehearsal = rehearsal
        self._console = console
        self._text = text

    def run(self) -> int:
        """Play until the input ends or the author leaves. Returns the exit code of the command."""
        text, console = self._text, self._console
        try:
            console.tell(*heading_lines(self._rehearsal.practice.scenario, text), text("rehearsal.intro"))
            self._greet()
            while (line := console.ask(text("rehearsal.prompt"))) is not None:
                self._refresh()
                if not self._take(line.strip()):
                    break
        except KeyboardInterrupt:
            console.tell("")
        except Closed:
            return 0
        return 0

    def _greet(self) -> None:
        """Where the talk is taken up, and what was said last."""
        rehearsal, text = self._rehearsal, self._text
        if rehearsal.way:
            self._console.tell(
                text.plural("rehearsal.taken_up", rehearsal.way, scene=rehearsal.practice.state.scene)
            )
        self._say_last(3 if rehearsal.way else 1)

    def _say_last(self, count: int) -> None:
        practice = self._rehearsal.practice
        self._console.tell(*(talk_line(practice, line, self._text) for line in practice.lines[-count:]))

    def _take(self, line: str) -> bool:
        """Do what a line asks. False when the author leaves."""
        if not line.startswith("/") or line.startswith("//"):
            self._reply(line.removeprefix("/"))
            return True
        word, argument = halves(line[1:])
        command = _words().get(fold_text(word))
        match command:
            case "quit":
                return False
            case "why":
                self._why()
            case "back":
                self._back()
            case "on":
                self._on()
            case "scene":
                self._scene(argument)
            case "record":
                self._record(argument)
            case _:
                self._console.tell(self._text("rehearsal.intro"))
        return True

    def _reply(self, words: str) -> None:
        if self._rehearsal.practice.ended:
            self._console.tell(self._text("rehearsal.over"))
            return
        try:
            self._rehearsal.reply(words)
        except EmptyReply:
            return
        self._heard()

    def _heard(self) -> None:
        """Her answer, and how the reply was read."""
        self._say_last(1)
        last = played_replies(self._rehearsal.practice)[-1]
        self._console.tell(self._text("plain.item", text=read_line(last, self._text)))
        if last.outcome is not None:
            outcome = self._text(f"report.outcome.{last.outcome}")
            self._console.tell(self._text("rehearsal.ends", outcome=outcome))

    def _why(self) -> None:
        practice, text = self._rehearsal.practice, self._text
        if not practice.replies:
            self._console.tell(text("rehearsal.nothing_said"))
            return
        # The first line has stood under her answer already.
        lines = why_lines(practice, max(practice.replies), text)[1:]
        self._console.tell(
            *(line if line.startswith(" ") else text("plain.item", text=line) for line in lines)
        )

    def _back(self) -> None:
        words = self._rehearsal.take_back()
        if words is None:
            self._console.tell(self._text("rehearsal.nothing_said"))
            return
        self._console.tell(self._text("rehearsal.taken_back", words=words))
        self._say_last(1)

    def _on(self) -> None:
        count = self._rehearsal.go_on()
        self._console.tell(self._text.plural("rehearsal.went_on", count))
        if count:
            self._say_last(2)

    def _scene(self, scene: str) -> None:
        """Take the talk up at a scene; without one, name them."""
        if not scene:
            self._console.tell(self._text("rehearsal.scenes", scenes=", ".join(self._rehearsal.scenes())))
            return
        try:
            self._rehearsal.begin(scene)
        except SceneOutOfReach as error:
            self._console.tell(out_of_reach(error, self._rehearsal, self._text))
            return
        self._greet()

    def _record(self, name: str) -> None:
        text, path = self._text, self._rehearsal.path
        try:
            written = self._rehearsal.record(name)
        except OtherScenario:
            self._console.tell(text("rehearsal.nothing_to_record"))
        except Unwritten as error:
            self._console.tell(text(f"record.refused.{error.reason}", path=path, test=name))
        except (ScenarioUnusable, RubricUnusable):
            self._console.tell(text("record.refused.errors", path=path))
        except OSError as error:
            reason = system_reason(error, text)
            self._console.tell(text("cli.file_trouble", path=path, reason=reason))
        else:
            self._console.tell(
                text("record.written", test=written.test, path=path, line=written.line),
                text("record.backup", backup=backup_of(path).name, path=path),
            )

    def _refresh(self) -> None:
        """Take up what was saved while the author was typing."""
        # Who types looks only now and then: two looks in one.
        saved = self._rehearsal.saved() or self._rehearsal.saved()
        found = self._rehearsal.refresh() if saved else None
        if found is not None:
            self._console.tell(*refreshed_lines(found, self._rehearsal.path, self._text))


def refreshed_lines(found: Refreshed, path: Path, text: Messages) -> tuple[str, ...]:
    """What became of the talk when the file was saved."""
    if found.replayed is None:
        printed = print_findings(found.findings, text.language)
        return (text("rehearsal.unusable", file=path.name), *printed.split("\n"))
    lines = [text("rehearsal.saved", file=path.name), *replayed_lines(found.replayed, text)]
    if found.replayed.left:
        lines.append(text("rehearsal.how_to_go_on"))
    return tuple(lines)


def out_of_reach(error: SceneOutOfReach, rehearsal: Rehearsal, text: Messages) -> str:
    """Why the talk cannot be taken up at a scene."""
    if error.known:
        return text("rehearsal.out_of_reach", scene=error.scene)
    return text("rehearsal.no_scene", scene=error.scene, scenes=", ".join(rehearsal.scenes()))


def _words() -> dict[str, Command]:
    """Every word of every language, folded → its command."""
    return {
        fold_text(word): command
        for language in LANGUAGES
        for command in get_args(Command)
        for word in messages(language)(f"rehearsal.words.{command}").split()
    }
