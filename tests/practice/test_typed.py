"""What was typed is made fit to keep, and nothing typed can crash it."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from trainer.practice.typed import LONGEST_REPLY, clean_name, clean_reply

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_accents_typed_in_two_strokes_become_one_character():
    assert clean_reply("de\u0301lai").text == "délai"


def test_escape_codes_and_bidi_overrides_are_removed():
    assert clean_reply("\x1b]0;titre\x07Bonjour\u202e !\x00").text == "]0;titreBonjour !"


def test_line_breaks_of_every_kind_are_kept_as_one_kind():
    assert (
        clean_reply("un\r\ndeux\rtrois\u2028quatre\u2029cinq\nsix").text
        == "un\ndeux\ntrois\nquatre\ncinq\nsix"
    )


def test_a_blank_reply_is_empty():
    for blank in ("", "   ", "\n\n", "\t", "\u202e\x00", "\u00a0\u202f"):
        assert clean_reply(blank).text == ""


def test_hard_spaces_inside_a_number_stay():
    assert clean_reply("12\u202f000\u00a0€").text == "12\u202f000\u00a0€"


def test_a_family_of_emoji_stays_together():
    assert clean_reply("👨‍👩‍👧").text == "👨‍👩‍👧"


def test_too_long_a_reply_is_cut_and_the_cut_is_told():
    typed = clean_reply("a" * (LONGEST_REPLY + 3))
    assert (len(typed.text), typed.cut) == (LONGEST_REPLY, 3)
    assert clean_reply("a" * LONGEST_REPLY).cut == 0
    assert clean_reply("mot " * 1_000_000).cut > 3_000_000


@given(st.text(alphabet=st.characters()))
def test_any_text_comes_out_composed_storable_and_without_controls(text):
    cleaned = clean_reply(text).text
    cleaned.encode("utf-8")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(c in BIDI or (unicodedata.category(c) in ("Cc", "Cs") and c != "\n") for c in cleaned)
    assert clean_reply(cleaned) == clean_reply(clean_reply(cleaned).text)


def test_a_name_is_one_short_line():
    assert clean_name("  Zoé\n\tDurand \x1b ") == "Zoé Durand"
    assert len(clean_name("x" * 500)) == 80
