"""A home of its own for every test, and the program in this process or in one of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.cli import main

ROOT = Path(__file__).parents[2]
TALK = (
    "Bonjour Madame Vasseur, merci de me recevoir. Comment s'organise votre rentrée ?",
    "Si je comprends bien, septembre est un mois chargé et une rupture vous coûterait cher, c'est cela ?",
    "Qu'est-ce qui compte le plus pour vous dans ce lancement ?",
    "Notre taux de casse est de 0,4 %, c'est mesuré dans notre rapport qualité 2025.",
    "Je vous propose 0,48 € si vous vous engagez sur 24 mois.",
    "D'accord.",
    "Je vous propose un paiement à 45 jours fin de mois, avec un stock de sécurité dédié.",
    "Oui, c'est bien cela.",
    "Récapitulons : sommes-nous d'accord sur tous les points ?",
    "Oui, je confirme.",
)


class Program:
    """Runs the program with a home of its own."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *arguments: object) -> tuple[int, str, str]:
        """In this process: exit code, standard output, standard error."""
        self._capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = self._capsys.readouterr()
        return code, captured.out, captured.err

    def start(self, *arguments: object, **environment: str) -> subprocess.Popen[bytes]:
        """In a process of its own, with pipes."""
        return subprocess.Popen(
            [sys.executable, "-m", "trainer", *map(str, arguments)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
            env={**os.environ, "TRAINER_HOME": str(self.home), **environment},
        )  # fmt: skip

    def json(self, *arguments: object):
        """The JSON that a command prints."""
        code, out, err = self(*arguments)
        assert code == 0, err
        return json.loads(out)

    def replies(self, *lines: str) -> Path:
        """A file of replies."""
        path = self.home / "replies.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path


@pytest.fixture
def trainer(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("TRAINER_SCENARIOS", raising=False)
    monkeypatch.setenv("TRAINER_DEBUG", "1")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "fr_FR.UTF-8")
    return Program(tmp_path / "home", capsys)


@pytest.fixture
def talk():
    return TALK


@pytest.fixture
def stored(trainer, talk):
    """A finished attempt in the store."""
    record = trainer.json(
        "play",
        "emballages",
        "--plain",
        "--replies",
        trainer.replies(*talk, "/fin"),
        "--store",
        "--json",
        "--name",
        "Zoé",
    )
    return record["attempt"]
