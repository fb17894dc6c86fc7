"""After an agreement she goes on one way: with what she brings up herself, or with the list of what is left."""

from tests.negotiation.talking import sources


def test_what_she_brings_up_stands_alone() -> None:
    found = sources("usa-framework", "Hello.", "$98 a unit.", "$96, not 1 cent more")
    assert found[0] == "bargain:accept_issue"
    assert any(source.startswith("scene:") for source in found)
    assert "bargain:remaining" not in found


def test_where_nothing_comes_up_she_says_what_is_left() -> None:
    found = sources("impaye", "Bonjour.", "Je vous livre 10 fenêtres demain")
    assert found == ["bargain:accept_issue", "bargain:remaining"]
