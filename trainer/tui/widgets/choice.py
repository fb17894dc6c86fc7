"""One of several answers: a full circle before the chosen one, an empty one before the others."""

from textual.content import Content
from textual.widget import Widget
from textual.widgets import RadioButton

from trainer.tui.marks import CHOSEN, NOT_CHOSEN, POINTED


class Choice(RadioButton):
    """A radio button that can be read without colours: the one that the space bar would choose begins with a mark."""

    @property
    def _button(self) -> Content:
        pointed = POINTED if self._is_pointed else " "
        circle = CHOSEN if self.value else NOT_CHOSEN
        return Content.styled(f"{pointed} {circle}", self.get_visual_style("toggle--button"))

    @property
    def _is_pointed(self) -> bool:
        # Textual's name for the button that the keys act on.
        return self.has_class("-selected") and isinstance(self.parent, Widget) and self.parent.has_focus
