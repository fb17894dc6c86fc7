"""What was said, as HTML: speakers, times, exhibits as cards, the words that evidence rests on marked."""

from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.lines import TalkLine
from trainer.practice.practice import Practice
from trainer.reports.elements import Markup, element, joined, lines
from trainer.reports.heading import speaker
from trainer.reports.marked import Places
from trainer.reports.remarks import contest_here
from trainer.reports.reviewed import comment_lines


def anchor(prefix: str, n: int) -> str:
    """The name of a line of the transcript, for links to it."""
    return f"{prefix}-{n}"


def spoken(practice: Practice, line: TalkLine, places: Places, prefix: str, text: Messages) -> Markup:
    """One line of the transcript.

    Args:
        places: the words to mark.
        prefix: of the line's anchor, different for every attempt on the page.
    """
    when = "" if line.at is None else clock_time(line.at)
    who = element(
        "p",
        element("span", str(line.n), class_="n"),
        element("b", speaker(practice, line)),
        element("span", when, class_="when") if when else "",
        class_="who",
    )
    said = element("p", _marked(line.text, places), class_="words", lang=practice.scenario.language)
    shown = "" if line.exhibit is None else card(line.exhibit, practice, text)
    remark = contest_here(practice, line.n, text) if line.speaker == "student" else ""
    remarks = filter(None, (remark, *comment_lines(practice, line.n, text)))
    return element(
        "div",
        who,
        said,
        shown,
        *(element("p", words, class_="remark") for words in remarks),
        class_=f"line {line.speaker}",
        id=anchor(prefix, line.n),
    )


def card(exhibit: Exhibit, practice: Practice, text: Messages) -> Markup:
    """An exhibit as it lay on the table."""
    title = element("figcaption", text("report.exhibit", title=exhibit.title))
    rows = (element("li", line) for line in exhibit.lines)
    language = practice.scenario.language
    return element(
        "figure", title, element("ul", *rows) if exhibit.lines else "", class_="card", lang=language
    )


def _marked(said: str, places: Places) -> Markup:
    parts: list[str] = []
    done = 0
    for start, end in places:
        parts += [lines(said[done:start]), element("mark", lines(said[start:end]))]
        done = end
    return joined(*parts, lines(said[done:]))
