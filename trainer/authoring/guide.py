"""Where the guide for instructors is: it comes with the program, so that it can be read without a network."""

from pathlib import Path

from trainer.messages.catalogue import InterfaceLanguage

_PACKAGE = Path(__file__).resolve().parent.parent
# Inside an installed package, else in the checkout.
_FOLDERS = (_PACKAGE / "shipped" / "guide", _PACKAGE.parent / "docs" / "guide")


def guide_file(language: InterfaceLanguage) -> Path | None:
    """The guide in a language, a Markdown file with the reference and the example beside it; None when it is missing."""
    return next((file for folder in _FOLDERS if (file := folder / f"{language}.md").is_file()), None)
