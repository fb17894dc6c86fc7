"""The student's own estimate, criterion by criterion, before any level is shown."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from trainer.assessment.rubric import Rubric
from trainer.tui.keys import bind
from trainer.tui.marks import CHOSEN, NOT_CHOSEN
from trainer.tui.pages.lines import Part
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined
from trainer.tui.widgets.too_small import TooSmall

LEVELS = (0, 1, 2, 3)


class EstimateScreen(TrainerModal[dict[str, int]]):
    """Gives back what was estimated, criterion → 0–3; what was left out is not in it.

    A figure chooses a level and goes on; after the last criterion the estimate is done. Escape skips what is left.
    """

    CSS_PATH = "estimate.tcss"
    BINDINGS = [
        *(bind(str(level), f"choose({level})", "estimate_level", show=level == 0) for level in LEVELS),
        bind("enter,right,down", "turn(1)", "estimate_on"),
        bind("left,up", "turn(-1)", "estimate_back"),
        bind("escape", "cancel", "close"),
    ]

    def __init__(self, rubric: Rubric) -> None:
        super().__init__()
        self._rubric = rubric
        self._place = 0
        self._levels: dict[str, int] = {}

    def compose(self) -> ComposeResult:
        """What it is for, the criterion with its four levels, the keys."""
        with Vertical(id="box"):
            yield Words(self.text("tui.estimate.why"), id="why")
            with VerticalScroll(id="levels"):
                yield Words(id="criterion")
            yield Words(self.text("tui.estimate.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """The first criterion."""
        frame(self.query_one("#box"), self.text("tui.estimate.title"))
        self.query_one("#levels").focus()
        self._show()

    def action_choose(self, level: int) -> None:
        """This level, and on to the next criterion."""
        self._levels[self._rubric.criteria[self._place].id] = level
        self.action_turn(1)

    def action_turn(self, step: int) -> None:
        """To the criterion after or before; after the last one it is done."""
        place = self._place + step
        if place >= len(self._rubric.criteria):
            self.dismiss(self._levels)
        elif place >= 0:
            self._place = place
            self._show()

    def action_cancel(self) -> None:
        """Skip the rest; what was chosen stays."""
        self.dismiss(self._levels)

    def _show(self) -> None:
        criterion, text = self._rubric.criteria[self._place], self.text
        place = text("tui.estimate.place", place=self._place + 1, count=len(self._rubric.criteria))
        parts: list[Part] = [(place, "$quiet"), "\n", (criterion.name.of(text.language), "bold $primary")]
        chosen = self._levels.get(criterion.id)
        for level in LEVELS:
            word = self._rubric.level_words[level].of(text.language)
            mark = CHOSEN if level == chosen else NOT_CHOSEN
            style = "bold $accent" if level == chosen else "bold"
            parts += ["\n\n", (f"{mark} {text('tui.estimate.level', level=level, word=word)}", style)]
            parts.append(f"  {criterion.levels[level].of(text.language)}")
        self.query_one("#criterion", Words).show(joined(*parts))
        self.query_one("#levels").scroll_home(animate=False)
