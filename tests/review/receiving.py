"""What tests of receiving share: files of a class on the disk, and a machine that has some texts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from trainer.attempts.store import Store
from trainer.attempts.travelling import travelling_text
from trainer.review.receiving import ReceivedFile, receive

NOW = "2026-01-03T10:00:00Z"


class OwnTexts:
    """A machine that has these texts: id → hash."""

    def __init__(
        self, scenarios: dict[str, str] | None = None, rubrics: dict[str, str] | None = None
    ) -> None:
        self.scenarios = scenarios or {}
        self.rubrics = rubrics or {}

    def scenario(self, id: str) -> str | None:
        return self.scenarios.get(id)

    def rubric(self, id: str, scenario: str) -> str | None:
        return self.rubrics.get(id)


def edited(content: bytes, edit: Callable[[dict[str, Any]], object], *, seal: bool = False) -> bytes:
    """A file after somebody has changed it by hand; with `seal`, by somebody who knows how it is sealed."""
    body = json.loads(content)
    edit(body)
    if not seal:
        return json.dumps(body).encode()
    kind = body.pop("kind").removeprefix("negotiation-trainer/")
    program = body["program"]
    text = travelling_text(
        kind, {name: body[name] for name in body if name not in ("seal", "format", "program")}
    )
    if json.loads(text)["program"] != program:
        raise ValueError("the version cannot be forged here")
    return text.encode()


def received(
    store: Store, folder: Path, files: dict[str, bytes], class_name: str = ""
) -> dict[str, ReceivedFile]:
    """Write files into a folder of their own, receive it, and say what became of each by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    steps = receive(store, [folder], at=NOW, class_name=class_name)
    return {step.file.file.split("/", 1)[-1]: step.file for step in steps}
