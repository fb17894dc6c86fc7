"""What the lint has to say about one place of a scenario, before it is given a line: such remarks are kept between runs."""

import json
from dataclasses import dataclass

from trainer.findings.finding import Finding
from trainer.scenario.yaml_source import YamlSource

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding without its line. `path`: where it stands, by names; `key`: at the key of that path, not its value."""

    code: str
    path: Path
    values: tuple[tuple[str, str], ...]
    key: bool = False

    def found(self, source: YamlSource) -> Finding:
        """The finding on its line of the file."""
        place = source.at_key if self.key else source.at
        return place(self.path, self.code, **dict(self.values))


def remark(code: str, path: Path, *, key: bool = False, **values: object) -> Remark:
    """A remark with its values as text."""
    return Remark(code, path, tuple((name, str(value)) for name, value in values.items()), key)


def to_text(remarks: tuple[Remark, ...]) -> str:
    """Remarks as kept between runs."""
    rows = [[one.code, list(one.path), [list(pair) for pair in one.values], one.key] for one in remarks]
    return json.dumps(rows, ensure_ascii=False)


def from_text(text: str) -> tuple[Remark, ...] | None:
    """Kept remarks, None where the text is none of ours: it is then computed anew."""
    try:
        return tuple(
            Remark(
                str(code),
                tuple(part if isinstance(part, int) else str(part) for part in path),
                tuple((str(name), str(value)) for name, value in values),
                bool(key),
            )
            for code, path, values, key in json.loads(text)
        )
    except (ValueError, TypeError):
        return None
