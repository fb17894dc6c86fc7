"""What was said, folded for the search: accents and capitals do not matter."""

from typing import TYPE_CHECKING

from trainer.terms.fold import fold_text

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Event


def spoken_words(event: "Event") -> str:
    """What an event adds to what can be searched: both sides' words, the exhibit shown, remarks; "" for the rest."""
    match event.kind:
        case "started":
            said = [event.opening.text]
        case "replied":
            shown = event.exhibit.text if event.exhibit is not None else ""
            said = [event.text, shown, event.turn.text]
        case "left":
            said = [event.turn.text]
        case "contested" | "disputed":
            said = [event.remark]
        case _:
            said = []
    return fold_text(" ".join(" ".join(said).split()))
