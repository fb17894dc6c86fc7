"""A word of the glossary, looked up by what was typed."""

from trainer.messages.catalogue import Messages
from trainer.plain.trouble import Cannot, said_back
from trainer.practice.glossary import Entry, search
from trainer.terms.fold import fold_text

# More names than this are not listened to.
_MOST = 15
# What is sought is a name or a few words.
_LONGEST = 100


def glossary_lines(wanted: str, text: Messages) -> list[str]:
    """The entry so called, or the names of those that speak of it. Raises Cannot: there is none, or nothing was asked."""
    if not wanted:
        raise Cannot("which-word")
    found = search(text.language, wanted[:_LONGEST])
    if not found:
        raise Cannot("unknown-word", wanted=said_back(wanted))
    sought = fold_text(wanted)
    called_so = [entry for entry in found if sought in map(fold_text, (entry.term, *entry.also))]
    if len(called_so) == 1 or len(found) == 1:
        return _entry((called_so or list(found))[0], text)
    head = text.plural("speak.words", len(found), wanted=said_back(wanted))
    return [head, *(text("plain.item", text=entry.term) for entry in found[:_MOST])]


def _entry(entry: Entry, text: Messages) -> list[str]:
    lines = [text("speak.word", term=entry.term, text=entry.text)]
    if entry.also:
        lines.append(text("speak.word.also", names=", ".join(entry.also)))
    if entry.example:
        lines.append(text("speak.word.example", example=entry.example))
    if entry.law:
        lines.append(text("speak.word.law" if entry.checked else "speak.word.law_unchecked", law=entry.law))
    terms = [other.term for other in search(text.language, "") if other.id in entry.see]
    if terms:
        lines.append(text("speak.word.see", terms=", ".join(terms)))
    return lines
