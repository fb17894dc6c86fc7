"""Why a practice cannot start or go on, for callers that turn it into a message.

PracticeError
├── ScenarioUnusable   the file has errors; `findings` say which
├── RubricUnusable     the scenario's rubric is missing or has errors
├── StillADraft        something of the scenario is still to be written, and the mode plays no drafts
├── NotInThisMode      (also a ValueError) the mode does not allow it: no hint before a jury
├── NoSuchReply        (also a ValueError) the transcript has no reply of the student's with this number
├── NotEnded           (also a ValueError) the talk goes on: this is for afterwards
├── AlreadyEstimated   (also a ValueError) the own estimate has been given or skipped
├── TalkEnded          (also a ValueError) nothing can be said any more
│   └── TimeUp         the clock has just ended the talk
└── EmptyReply         (also a ValueError) there is nothing to read
"""

from trainer.findings.finding import Finding


class PracticeError(Exception):
    """Any reason why a practice cannot start or go on."""


class ScenarioUnusable(PracticeError):
    """The scenario's file has errors."""

    def __init__(self, path: str, findings: tuple[Finding, ...]) -> None:
        self.path = path
        self.findings = findings
        super().__init__(path)


class RubricUnusable(PracticeError):
    """The scenario's rubric is nowhere to be found (`findings` is empty) or has errors."""

    def __init__(self, rubric: str, findings: tuple[Finding, ...] = ()) -> None:
        self.rubric = rubric
        self.findings = findings
        super().__init__(rubric)


class StillADraft(PracticeError):
    """The scenario is a draft (`todo:`), which this mode does not play. `path` is its file, `todos` how much is left."""

    def __init__(self, path: str, title: str, todos: int) -> None:
        self.path = path
        self.title = title
        self.todos = todos
        super().__init__(path)


class NotInThisMode(PracticeError, ValueError):
    """The mode of the attempt does not allow it."""


class NoSuchReply(PracticeError, ValueError):
    """The transcript has no reply of the student's with this number."""


class NotEnded(PracticeError, ValueError):
    """The talk goes on."""


class AlreadyEstimated(PracticeError, ValueError):
    """The own estimate of the attempt has been given or skipped already."""


class TalkEnded(PracticeError, ValueError):
    """The talk has ended."""


class TimeUp(TalkEnded):
    """The clock has ended the talk; what was being said came too late."""


class EmptyReply(PracticeError, ValueError):
    """The reply is empty once cleaned."""
