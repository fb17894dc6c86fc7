from dataclasses import replace

from trainer.findings.excerpt import excerpt, quoted
from trainer.findings.finding import Finding

LINES = ("un", "deux", "trois: quatre", "cinq")
FOUND = Finding("TR201", "error", "x.yaml", 3, 8, source="trois: quatre")


def test_the_caret_stands_under_the_place_among_the_lines_around():
    assert excerpt(FOUND, LINES, 40, around=1) == (
        "   2 │ deux",
        "   3 │ trois: quatre",
        "     │        ^",
        "   4 │ cinq",
    )


def test_a_line_that_has_changed_since_is_shown_alone_as_it_was():
    assert excerpt(FOUND, ("other",), 40) == ("   3 │ trois: quatre", "     │        ^")


def test_a_long_line_is_cut_around_the_caret_to_the_width():
    long = replace(FOUND, column=300, source="x" * 299 + "y" + "x" * 300)
    text, caret = quoted(long, 50)
    assert len(text) == 50 and text[caret.index("^")] == "y"
    assert all(len(line) <= 57 for line in excerpt(long, (), 57))


def test_wide_letters_before_the_caret_count_double_and_nothing_steers_the_terminal():
    assert quoted(replace(FOUND, column=2, source="語\x1b")) == ("語\ufffd", "  ^")


def test_a_finding_without_a_line_quotes_none():
    assert excerpt(replace(FOUND, source=" "), LINES, 40) == ()
