"""One of several answers: a full circle before the chosen one, an empty one before the others."""

from textual.content import Content
from textual.widgets import RadioButton

from trainer.tui.marks import CHOSEN, NOT_CHOSEN


class Choice(RadioButton):
    """A radio button that can be read without colours."""

    @property
    def _button(self) -> Content:
        return Content.styled(CHOSEN if self.value else NOT_CHOSEN, self.get_visual_style("toggle--button"))
