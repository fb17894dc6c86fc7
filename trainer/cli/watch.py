"""`trainer watch`: check files again whenever they are saved, and play the same replies on the new text."""

import time
from collections.abc import Callable
from pathlib import Path

from trainer.authoring.closer_look import Checked, CloserLook, Played, Seen
from trainer.authoring.file_watch import LOOK, FileWatch
from trainer.authoring.played_replies import played_replies
from trainer.authoring.rounds import Replay, Round, Rounds
from trainer.authoring.watching import Replayed
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.files import file_text, files_to_check
from trainer.cli.findings_text import finding_lines
from trainer.cli.stored import stored_attempt
from trainer.cli.trouble import file_trouble
from trainer.findings.finding import Finding
from trainer.findings.printer import message
from trainer.practice.typed import clean_reply
from trainer.reports.rehearsed import replayed_lines

Sleep = Callable[[float], None]


def run(options: Options, context: Context, sleep: Sleep = time.sleep) -> int:
    """Watch until Ctrl+C.

    Args:
        sleep: waits between two looks; raises KeyboardInterrupt to leave.
    """
    files = files_to_check(Path(path) for path in options.paths)
    if not files:
        raise WrongCall(context.text("cli.nothing_to_check"))
    _refuse_missing(files, context)
    replay = None if options.replay is None else _replay(options.replay, files, context)
    watch = Watch(files, context, replay)
    try:
        watch.begin()
        while True:
            sleep(LOOK)
            watch.look()
    except KeyboardInterrupt:
        context.console.warn("", context.text("watch.left"))
        return 0
    finally:
        watch.leave()


class Watch:
    """The files, and what is on the terminal about them.

    What takes long is done beside, so that the next save is answered at once; what it would find about a text that has
    been saved again meanwhile is given up.
    """

    def __init__(self, files: tuple[Path, ...], context: Context, replay: Replay | None = None) -> None:
        """Look at nothing yet.

        Args:
            replay: replies to play after each save.
        """
        self._files = {path: (FileWatch(path), Rounds(path)) for path in files}
        self._replay = replay
        self._context = context
        # The first round of a file has nothing to be compared with: the terminal is left as it is.
        self._saved: set[Path] = set()
        self._waiting: list[Path] = []
        self._closer: CloserLook | None = None
        self._replayed: Replayed | None = None

    def begin(self) -> None:
        """Check all of them once."""
        self._context.console.tell(self._context.text.plural("watch.begins", len(self._files)))
        for path in self._files:
            self._start(path)

    def look(self) -> None:
        """Show what has been found meanwhile, and take up what was saved."""
        for path, (watch, _) in self._files.items():
            if watch.saved():
                self._saved.add(path)
                self._start(path)
        if self._closer is not None:
            for seen in self._closer.seen():
                self._take(self._closer.path, seen)
            if self._closer.over:
                self._stop()
        if self._closer is None and self._waiting:
            self._closer = CloserLook(self._waiting.pop(0), self._context.folders, self._replay)

    def leave(self) -> None:
        """Give up what is still going on."""
        self._stop()

    def _stop(self) -> None:
        if self._closer is not None:
            self._closer.give_up()
            self._closer = None

    def _start(self, path: Path) -> None:
        """What is known at once, and the rest in its turn."""
        if self._closer is not None and self._closer.path == path:
            self._stop()
        try:
            found = self._files[path][1].structure()
        except OSError as error:
            self._context.console.warn(file_trouble(error, self._context))
            return
        if path in self._saved or found.findings:
            self._show(found)
        if path in self._waiting:
            self._waiting.remove(path)
        if found.goes_on:
            self._waiting.append(path)

    def _take(self, path: Path, seen: Seen) -> None:
        match seen:
            case Played(replayed, replay):
                self._replayed, self._replay = replayed, replay
                self._context.console.tell(*self._replay_lines())
            case Checked(findings):
                self._show(self._files[path][1].whole(findings))
            case OSError():
                self._context.console.warn(file_trouble(seen, self._context))
            case Exception():
                raise seen

    def _show(self, found: Round) -> None:
        """One round, in place of the last."""
        console, text = self._context.console, self._context.text
        if found.path in self._saved:
            console.clear()
        if not found.whole:
            self._replayed = None
        changes = found.changes
        if changes.new:
            console.tell(text.plural("watch.new", len(changes.new)))
            console.say(*finding_lines(changes.new, self._context))
        if changes.gone:
            console.tell(text.plural("watch.gone", len(changes.gone)))
            console.say(*(f"  {_place(one)} {message(one, text.language)}" for one in changes.gone))
        if changes.kept:
            console.tell(text.plural("watch.kept", len(changes.kept)))
            console.say(*(f"  {_place(one)} {message(one, text.language)}" for one in changes.kept))
        console.tell(*self._replay_lines(), self._state(found))

    def _state(self, found: Round) -> str:
        """What this round has looked at, and what it came to."""
        text, findings = self._context.text, found.findings
        errors = sum(finding.severity == "error" for finding in findings)
        counts = ", ".join(
            text.plural(key, count)
            for key, count in (("cli.checked_errors", errors), ("cli.checked_others", len(findings) - errors))
        )
        key = "whole" if found.whole else "structure" if found.goes_on else "stopped"
        return text(f"watch.{key}", file=found.path.name, counts=counts)

    def _replay_lines(self) -> tuple[str, ...]:
        if self._replayed is None:
            return ()
        return (self._context.text("watch.replayed"), *replayed_lines(self._replayed, self._context.text))


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}:{finding.column}: {finding.code}"


def _refuse_missing(files: tuple[Path, ...], context: Context) -> None:
    """A file that is not there is a wrong call; one that goes away later is waited for."""
    for path in files:
        if not path.is_file():
            raise WrongCall(context.text("cli.no_file", path=path))


def _replay(named: str, files: tuple[Path, ...], context: Context) -> Replay:
    """What to play again: the replies of a file, one a line, or those of a stored attempt."""
    if len(files) != 1:
        raise WrongCall(context.text("watch.one_file"))
    if Path(named).is_file():
        from trainer.plain.scripted import replies_of

        lines = replies_of(file_text(named, context).split("\n"))
        return Replay(tuple(line for line in lines if clean_reply(line).text), context.folders)
    practice = stored_attempt(named)
    said = tuple(reply.text for reply in practice.replies.values())
    if not said:
        raise WrongCall(context.text("record.empty", attempt=practice.attempt))
    return Replay(said, context.folders, played_replies(practice), practice.started.seed)
