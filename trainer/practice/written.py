"""Writing a small file whole or not at all: a temporary one, flushed to disk, that then takes the place of the old."""

import os
import time
from pathlib import Path

_REPLACE_TRIES = 5


def write_whole(path: Path, text: str) -> None:
    """Write a text as UTF-8 with line feeds, in place of what is there.

    Raises:
        OSError: it cannot be written; what was there is untouched, and nothing else is left behind.
    """
    write_content(path, text.encode("utf-8"))


def write_content(path: Path, content: bytes) -> None:
    """The same with bytes as they are."""
    # One name per process: two programs never share a temporary file, and a killed one leaves at most one behind.
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        _put(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _put(temporary: Path, path: Path) -> None:
    for attempt in range(_REPLACE_TRIES):
        try:
            temporary.replace(path)
            return
        except PermissionError:
            # Windows refuses while another program (often a virus scanner) has the file open.
            if attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(0.05)
