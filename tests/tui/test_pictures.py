"""What the screens say, as text: small snapshots, compared line by line.

To take them again after a wanted change: TRAINER_SNAPSHOTS=write pytest tests/tui/test_pictures.py -n 0
"""

import os
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "snapshots"


def compare(name: str, lines: list[str]) -> None:
    path = FOLDER / f"{name}.txt"
    text = "\n".join(lines).rstrip() + "\n"
    if os.environ.get("TRAINER_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
@pytest.mark.parametrize("way", ["library", "brief", "talk"])
async def test_the_screen_says(app, way, size, language, monkeypatch):
    async with app(size=size, language=language) as driver:
        screen = await getattr(driver, way)()
        if way == "talk":
            monkeypatch.setattr(screen._practice, "elapsed", lambda: 65.0)
            screen.tick()
        await driver.until(lambda: driver.lines() == driver.lines() and driver.screen.query("KeyHint"))
        await driver.pilot.pause()
        compare(f"{way}-{size[0]}x{size[1]}-{language}", driver.lines())
