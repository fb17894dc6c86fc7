import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from trainer.scenario.file_values import clean_text


@given(st.text())
def test_a_clean_text_is_composed_and_holds_nothing_that_acts(text: str) -> None:
    cleaned = clean_text(text)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") or c == "\n" for c in cleaned)
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


def test_line_breaks_emoji_and_french_spaces_stay() -> None:
    text = "Un « mot »\u202f!\nDeux\u00a0: 👩\u200d💻"
    assert clean_text(text) == text


def test_a_tab_becomes_a_space() -> None:
    assert clean_text("a\tb") == "a b"
