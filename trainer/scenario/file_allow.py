"""Findings that an author accepts, as the file writes them."""

from trainer.scenario.file_values import FileModel, Text


class FileAllow(FileModel):
    """A warning or a note that `trainer check` is not to show, and why. Errors cannot be allowed."""

    code: Text
    """The finding's code, as `trainer check` prints it: TR847."""
    at: Text | None = None
    """Where: the keys from the root, with dots between them (`scenes.opening.reactions.x`); the whole file when left
    out."""
    because: Text | None = None
    """The reason, in a sentence; without one nothing is allowed."""
