"""An option told by the name of another and what it adds is the one, and not both: "DAP with sharing"."""

import pytest

from tests.negotiation.talking import answer, sources
from tests.negotiation.test_misreadings import own, taken

USA = "usa-framework"


@pytest.mark.parametrize(
    "reply", ["DAP with sharing.", "OK, DAP with the sharing.", "DAP with half of any duty increase."]
)
def test_what_is_added_tells_which_is_meant(reply: str) -> None:
    assert own(taken(USA, reply)[0]) == {"delivery": "dap-shared"}


def test_turned_down_it_is_turned_down_as_a_whole() -> None:
    offers, _ = taken(USA, "Not DAP with sharing.")
    assert not offers.own


def test_asked_whether_it_is_written_she_reads_the_line() -> None:
    said = ("Hello.", "OK for the DAP with the increases shared.", "It is written the DAP with sharing?")
    assert sources(USA, *said)[0].startswith("bargain:noted_")
    assert "shared equally" in answer(USA, *said)


def test_asked_about_where_she_stands_there_herself_it_is_no_no() -> None:
    offers, _ = taken(USA, "It is written the DAP with sharing?", theirs={"delivery": "dap-shared"})
    assert not offers.refused


def test_the_bare_name_is_still_the_bare_option() -> None:
    assert own(taken(USA, "DAP Chicago, your broker clears.")[0]) == {"delivery": "dap"}
