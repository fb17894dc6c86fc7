"""The names an author chooses from. Light: the command line's help needs them at every start."""

from typing import Literal

Contract = Literal[
    "sale", "agency", "distribution", "franchise", "licence", "partnership", "service", "tender", "recovery"
]
Market = Literal["france", "international"]
Difficulty = Literal["easy", "medium", "hard"]

CONTRACTS: tuple[Contract, ...] = (
    "sale", "agency", "distribution", "franchise", "licence", "partnership", "service", "tender", "recovery",
)  # fmt: skip
MARKETS: tuple[Market, ...] = ("france", "international")
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")
