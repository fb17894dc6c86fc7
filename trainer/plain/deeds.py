"""What can be done besides replying: hints, contests, going back, handing over, the sheet, disputes, files."""

from trainer.messages.catalogue import Messages
from trainer.plain.commands import Asked, halves
from trainer.plain.console import Console
from trainer.plain.export import export
from trainer.plain.goals import choose
from trainer.plain.handing_in import hand_in
from trainer.plain.looking import criterion_lines
from trainer.plain.sheet_questions import SheetQuestions, keeper
from trainer.plain.sitting import Sitting
from trainer.plain.trouble import Cannot, said_back
from trainer.plain.views import talk_line, transcript_lines
from trainer.practice.typed import clean_reply
from trainer.reports.coach import hint_lines
from trainer.terms.fold import fold_text

# Lines of the transcript that are read again after going back.
_READ_AGAIN = 3
_NO_REMARK = "-"


class Deeds:
    """The commands that change something, during the talk and after it."""

    def __init__(self, sitting: Sitting, console: Console, text: Messages) -> None:
        self._sitting = sitting
        self._console = console
        self._text = text

    def do(self, asked: Asked) -> list[str] | None:
        """Do what a command asks and say what came of it; None for a command that is none of ours.

        Raises:
            Cannot, StoreError.
        """
        argument = asked.argument
        match asked.command:
            case "hint":
                return self._hint()
            case "contest":
                return self._contest(argument)
            case "rewind":
                return self._rewind(argument)
            case "who":
                return [self._text("speak.turn_of", name=self._sitting.hand_over(argument))]
            case "sheet" if fold_text(argument) in self._text("speak.sheet.edit_words").split():
                return self._write_sheet()
            case "dispute":
                return self._dispute(argument)
            case "goal":
                return choose(self._sitting.practice, argument, self._text)
            case "export":
                export(self._sitting.practice, argument, self._console, self._text)
                return []
            case "hand_in":
                path = hand_in(self._sitting.practice, argument, self._text)
                return [self._text("handin.written", path=str(path))]
            case _:
                return None

    def _hint(self) -> list[str]:
        text = self._text
        lines = hint_lines(self._sitting.hint(), self._sitting.practice.scenario, text)
        return [text("speak.hint"), *(text("plain.item", text=line) for line in lines)]

    def _contest(self, argument: str) -> list[str]:
        text, contest = self._text, self._sitting.contest(argument)
        words = " ".join(contest.words.split())
        if not contest.withdrawn:
            return [text("speak.flagged", n=contest.n, words=words)]
        practice = self._sitting.practice
        if contest.exhibit in practice.sheet.exhibits:
            # As it would be typed: to be shown again with the new words.
            place = practice.sheet.exhibits.index(contest.exhibit) + 1
            words = f"/{text('plain.words.show').split()[0]} {place} {words}"
        return [
            text("speak.withdrawn", n=contest.n),
            talk_line(practice, practice.lines[-1], text),
            text("plain.draft", text=words),
        ]

    def _rewind(self, argument: str) -> list[str]:
        text, n = self._text, self._sitting.rewind(argument)
        practice = self._sitting.practice
        key = "speak.branched" if practice.stored else "speak.branch_unkept"
        return [
            text(key, n=n, number=practice.number),
            *transcript_lines(practice, text)[-_READ_AGAIN:],
        ]

    def _write_sheet(self) -> list[str]:
        practice = self._sitting.practice
        if practice.ended:
            raise Cannot("talk-ended")
        if not practice.rules.notes and practice.replies:
            raise Cannot("no-notes")
        text, students = self._text, self._sitting.students
        keep = keeper(self._sitting.store, practice.scenario.id, students, self._console, text)
        questions = SheetQuestions(practice.scenario, self._console, text, keep)
        practice.prepare(questions.ask(practice.sheet))
        return []

    def _dispute(self, argument: str) -> list[str]:
        text, practice = self._text, self._sitting.practice
        if not practice.ended:
            raise Cannot("not-ended")
        wanted, remark = halves(argument)
        if not wanted:
            return criterion_lines(practice, text)
        criterion = self._criterion(wanted)
        name = practice.rubric.criterion(criterion).name.of(text.language)
        remark = clean_reply(remark).text
        if not remark:
            number = [result.id for result in practice.assessment().criteria].index(criterion)
            return [criterion_lines(practice, text)[1 + number]]
        practice.dispute(criterion, "" if remark == _NO_REMARK else remark)
        if remark == _NO_REMARK:
            return [text("speak.dispute_taken_back", criterion=name)]
        return [text("speak.disputed", criterion=name, remark=practice.disputed[criterion])]

    def _criterion(self, wanted: str) -> str:
        """The id of the criterion that a number or an id means. Raises Cannot."""
        practice = self._sitting.practice
        ids = [result.id for result in practice.assessment().criteria]
        sought = fold_text(wanted)
        for n, id in enumerate(ids, 1):
            if sought in (str(n), fold_text(id)):
                return id
        raise Cannot("no-such-criterion", wanted=said_back(wanted), most=len(ids))


def agrees(console: Console, question: str, text: Messages) -> bool:
    """Ask a question that is answered by yes or no."""
    answer = console.ask(question) or ""
    return answer.strip().casefold() in text("plain.yes").split()
