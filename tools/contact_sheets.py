"""Put the SVG pictures of a folder on pages, to look at them side by side.

Usage: python tools/contact_sheets.py FOLDER… [--columns 2] [--rows 3]

Writes `sheet-1.html`, `sheet-2.html`… in each folder, for any browser; where there is a Chromium on the machine, also
`sheet-1.png`…
"""

import argparse
import html
import re
import shutil
import subprocess
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH = 1560
"""Pixels of a sheet."""

_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
# Pixels of a caption and of the title with the margins.
_CAPTION, _TITLE = 26, 60


def sheets_of_folder(folder: Path, title: str, columns: int = 2, rows: int = 3) -> list[Path]:
    """Write the sheets of a folder.

    Returns:
        The PNGs, or the pages where no browser can draw them.
    """
    pictures = sorted(folder.glob("*.svg"))
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    made = []
    for place, first in enumerate(range(0, len(pictures), columns * rows), 1):
        part = pictures[first : first + columns * rows]
        page = folder / f"sheet-{place}.html"
        page.write_text(_page(part, f"{title}, {place}", columns), encoding="utf-8")
        made.append(page if browser is None else _drawn(page, browser, part, columns))
    return made


def _drawn(page: Path, browser: str, pictures: list[Path], columns: int) -> Path:
    rows = -(-len(pictures) // columns)
    height = rows * (_height(pictures[0], WIDTH // columns) + _CAPTION) + _TITLE
    picture = page.with_suffix(".png")
    command = [browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--allow-file-access-from-files"]
    command += [f"--window-size={WIDTH},{height}", f"--screenshot={picture}", page.resolve().as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return picture


def _page(pictures: list[Path], title: str, columns: int) -> str:
    figures = "".join(
        f'<figure><figcaption>{html.escape(path.stem)}</figcaption><img src="{html.escape(path.name)}"></figure>'
        for path in pictures
    )
    style = (
        "body{margin:8px;font:16px sans-serif;background:#777;color:#fff}h1{font-size:20px;margin:4px}"
        f"main{{display:grid;grid-template-columns:repeat({columns},1fr);gap:6px}}"
        "figure{margin:0}img{width:100%;display:block}"
    )
    return (
        f'<!doctype html><meta charset="utf-8"><title>{html.escape(title)}</title><style>{style}</style>'
        f"<h1>{html.escape(title)}</h1><main>{figures}</main>\n"
    )


def _height(picture: Path, width: int) -> int:
    """Pixels that a picture takes up when it is this wide."""
    found = _BOX.search(picture.read_text(encoding="utf-8"))
    return round(width * float(found[2]) / float(found[1])) if found else width


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--columns", type=int, default=2)
    parser.add_argument("--rows", type=int, default=3)
    given = parser.parse_args()
    for folder in given.folders:
        for sheet in sheets_of_folder(folder, folder.name, given.columns, given.rows):
            print(sheet)


if __name__ == "__main__":
    main()
