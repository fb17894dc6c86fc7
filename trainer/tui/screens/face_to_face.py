"""A scenario on paper, to be played live: the sheet of each side and the grid."""

import asyncio
from pathlib import Path

from trainer.tui.screens.paper import Paper, PaperScreen, Printed


class FaceToFaceScreen(PaperScreen):
    """What shows the other side's limits asks for the instructor.

    Args:
        path: the scenario's file.
    """

    PAPERS = (Paper("seller"), Paper("grid"), Paper("buyer", limits=True), Paper("all", limits=True))

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def title_words(self) -> str:
        """Face to face."""
        return self.text("tui.command.face_to_face")

    async def print(self, paper: Paper) -> Printed:
        """The sheets asked for."""
        return await asyncio.to_thread(self._made, paper.name)

    def _made(self, name: str) -> Printed:
        from trainer.practice.sources import read_sources
        from trainer.reports.face_to_face import PARTS, face_stem, face_to_face

        parts = [part for part in PARTS if name in ("all", part)]
        scenario, rubric = read_sources(self._path)
        html = face_to_face(scenario.value, rubric.value, parts, self.text)
        return Printed(face_stem(scenario.value, parts, self.text), html)
