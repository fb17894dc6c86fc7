"""The names of what a reply does: the 19 moves judged from its words, the acts that also need the state, and showing an
exhibit, which no word tells."""

from typing import Literal, get_args

Move = Literal[
    "open_question",
    "closed_question",
    "reformulation",
    "summary",
    "acknowledgement",
    "argument",
    "evidence",
    "benefit_link",
    "proposal",
    "conditional_exchange",
    "unilateral_concession",
    "refusal",
    "next_step",
    "rapport",
    "pressure",
    "hostility",
    "weak_disclosure",
    "register_slip",
    "off_topic",
]
Act = Literal[
    "priority_statement",
    "acceptance",
    "answer",
    "framing",
    "return_gift",
    "challenge",
    "verification",
    "options",
    "split",
    "reopen",
    "authority",
    "adjourn",
]

MOVES: tuple[Move, ...] = get_args(Move)
ACTS: tuple[Act, ...] = get_args(Act)
EXHIBIT = "exhibit"
"""In conditions: the reply comes with something that the student shows."""
SILENCE = "silence"
"""In conditions: the student says nothing ("…")."""
