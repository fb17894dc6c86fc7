import os
import subprocess
import sys
from pathlib import Path

LIBRARY = """
import asyncio, sys
from trainer.tui.app import TrainerApp
from trainer.tui.desk import LocalDesk

async def main():
    app = TrainerApp(LocalDesk())
    async with app.run_test() as pilot:
        while not getattr(app.screen, "_looked", False):
            await pilot.pause(0.01)
    print(sorted({"pydantic", "yaml", "sqlite_utils", "rapidfuzz", "numpy", "snowballstemmer"} & set(sys.modules)))

asyncio.run(main())
"""


def test_the_first_screen_brings_in_nothing_heavy_once_the_scenarios_are_indexed(tmp_path: Path):
    # Who has been welcomed before: the questions of the first start are asked once.
    (tmp_path / "settings.json").write_text('{"welcomed": true}', encoding="utf-8")
    environment = {**os.environ, "TRAINER_HOME": str(tmp_path)}
    told = [
        subprocess.run(
            [sys.executable, "-c", LIBRARY], env=environment, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert told[1].strip() == "[]"
