"""What she still asks for at a turn: a curve that falls to her limit, shaped by firmness, bent by trust.

A(t) = r + (a0 − r)(1 − κ)(1 − (t/T)^(1/β)), with β = β0 · 2^((trust − 50)/50) kept within 0.2–3: below 1 she holds and
yields late, above 1 early (Faratin, Sierra and Jennings, 1998). The power is taken in decimals of a fixed context
through `ln` and `exp`, which are correctly rounded, and cut to a whole number: the same on every platform and version.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache

from trainer.scenario.people import Firmness, TrustBuys
from trainer.scenario.scenario import Scenario

TOP = 9_000
"""Where the curve starts (a0), unless her limit is above it."""

FALLS_AT_ONCE = 500
"""Part of the range, in ten-thousandths, that she does not even ask for at the first turn (κ)."""

_SHAPE: dict[Firmness, Decimal] = {"soft": Decimal("1"), "fair": Decimal("0.6"), "firm": Decimal("0.4")}
_LEAST, _MOST = Decimal("0.2"), Decimal("3")
_FIXED = Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999, capitals=1, clamp=0)
_FULL = 10_000


def limit_of(scenario: Scenario) -> int:
    """The value below which she signs nothing: her alternative's, 0–10,000."""
    return scenario.counterpart.batna.value * 100


def aspiration(limit: int, turn: int, turns: int, firmness: Firmness, trust: int, buys: TrustBuys) -> int:
    """What she asks for at a turn, `limit` to `TOP`.

    Args:
        limit: the value below which she signs nothing, 0–10,000.
        turn: replies that advanced the talk, from 0; turns: of the whole talk, at least 1.
        trust: 0–100; it counts only for a person whose trust buys movement.
    """
    bent = max(0, min(100, trust)) if buys == "movement" else 50
    elapsed = yielded(max(0, min(turn, turns)), max(1, turns), firmness, bent)
    span = max(TOP, limit) - limit
    return limit + span * (_FULL - FALLS_AT_ONCE) * (_FULL - elapsed) // _FULL**2


@lru_cache(maxsize=4096)
def yielded(turn: int, turns: int, firmness: Firmness, trust: int) -> int:
    """The part of the way to her limit that lies behind her, 0–10,000: (turn/turns)^(1/β)."""
    if turn == 0:
        return 0
    if turn >= turns:
        return _FULL
    c = _FIXED
    bend = c.exp(c.multiply(c.ln(Decimal(2)), c.divide(Decimal(trust - 50), Decimal(50))))
    shape = min(_MOST, max(_LEAST, c.multiply(_SHAPE[firmness], bend)))
    power = c.exp(c.divide(c.ln(c.divide(Decimal(turn), Decimal(turns))), shape))
    return int(c.multiply(power, Decimal(_FULL)))
