"""What a speaker does not understand is no offer of it."""

import pytest

from trainer.language.puzzled import without_puzzles
from trainer.language.reading import ReadChoice


def _option(reply: str, words: str) -> ReadChoice:
    start = reply.index(words)
    return ReadChoice("penalties", "c0", "own", start, start + len(words), 0.8)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("je comprends pas le plafond des pénalités", "pas le plafond des pénalités"),
        ("j'ai pas compris le stock de sécurité", "stock de sécurité"),
        ("I don't know what the DDP rule means", "DDP"),
        ("I don't know DDP, can you explain?", "DDP"),
    ],
)
def test_what_is_not_understood_is_not_put_forward(reply: str, words: str) -> None:
    assert without_puzzles(reply, [_option(reply, words)]) == ()


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("je comprends, alors pas de pénalités", "pas de pénalités"),
        ("je ne comprends pas, mais je prends le plafond", "plafond"),
        ("I don't know my boss well. DDP then", "DDP"),
    ],
)
def test_what_stands_beside_it_is(reply: str, words: str) -> None:
    assert len(without_puzzles(reply, [_option(reply, words)])) == 1
