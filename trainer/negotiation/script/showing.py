"""She is shown something: she looks at it, and says what she sees."""

from trainer.negotiation.playing import Playing

_TRUE = ("exact", "rounded")


def look_at(playing: Playing) -> None:
    """What an exhibit is worth to her: true facts of the case, seen for the first time, earn trust; a false figure in
    writing costs what it costs aloud."""
    if playing.shown is None:
        return
    exhibit, reading = playing.shown.exhibit, playing.shown.reading
    playing.is_new = exhibit.title not in playing.exhibits
    if any(fact.verdict == "false" for fact in reading.facts):
        playing.earn("false-figure")
    elif playing.is_new and _states_facts(playing):
        playing.earn("exhibit")
    if playing.is_new:
        playing.exhibits = (*playing.exhibits, exhibit.title)
    playing.about(*dict.fromkeys(mention.name for mention in reading.mentions))


def remark_on(playing: Playing) -> bool:
    """What she says of an exhibit that nothing else has answered. Returns whether she said something."""
    if playing.shown is None or playing.speech.lines:
        return False
    exhibit, reading = playing.shown.exhibit, playing.shown.reading
    if any(fact.verdict == "false" for fact in reading.facts):
        key = "exhibit_doubted"
    elif not playing.is_new:
        key = "exhibit_again"
    else:
        key = "exhibit_seen" if _states_facts(playing) else "exhibit_vague"
    return playing.speech.phrase(key, title=exhibit.title)


def _states_facts(playing: Playing) -> bool:
    """Whether there is something on it that can be checked against the case."""
    if playing.shown is None:
        return False
    known = set(playing.shown.exhibit.facts) & playing.scenario.facts.keys()
    return bool(known) or any(fact.verdict in _TRUE for fact in playing.shown.reading.facts)
