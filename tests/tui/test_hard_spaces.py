import pytest

from trainer.tui.text import plain


@pytest.mark.parametrize("width", range(11, 40))
def test_no_line_begins_with_what_a_hard_space_joins_to_the_line_before(width):
    text = "Vraiment\u202f? À 0,48\u00a0€, soit 5\u00a0% de «\u00a0moins\u00a0»\u202f! Et après\u202f?"
    lines = [line.plain for line in plain(text).wrap(width)]
    assert all(line[0] not in "?€%»!" for line in lines if line)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
