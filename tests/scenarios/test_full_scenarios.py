"""What every full scenario holds to: its voice, its samples, its tests."""

import re
from collections import Counter

import pytest

from tests.scenarios.full import FULL, full, path_of, printed_of, reactions_of, rubric_of, spoken_in
from trainer.authoring.scenario_tests import run_tests
from trainer.negotiation.voice.phrasebook import phrase_book
from trainer.scenario.load import load_scenario

pytestmark = pytest.mark.parametrize("name", FULL)


def test_it_has_no_finding(name: str) -> None:
    assert load_scenario(path_of(name).read_bytes(), name).findings == ()
    assert full(name).rubric == rubric_of(full(name).rubric).id


def test_every_reaction_knows_five_ways_of_typing_it_and_a_short_one_is_among_them(name: str) -> None:
    # A reaction without samples or lines only opens what its condition asks about.
    typed = [reaction for reaction in reactions_of(full(name)) if reaction.like or reaction.says]
    assert [r.id for r in typed if len(set(r.like)) < 5] == []
    assert [r.id for r in typed if min(len(sample.split()) for sample in r.like) > 9] == []


def test_a_sample_belongs_to_one_reaction_only(name: str) -> None:
    samples = Counter(sample.casefold() for reaction in reactions_of(full(name)) for sample in reaction.like)
    assert [sample for sample, times in samples.items() if times > 1] == []


def test_no_sentence_is_written_twice(name: str) -> None:
    stock = phrase_book(full(name).language)
    book = (line for key, lines in stock.items() for line in lines if "joiner" not in key)
    times = Counter(line for line in [*spoken_in(full(name)), *book] if line)
    assert [line for line, count in times.items() if count > 1] == []


def test_the_brief_names_no_need_and_no_alternative_of_the_counterpart(name: str) -> None:
    case = full(name)
    brief = " ".join(case.brief)
    hidden = [case.counterpart.batna.text, *(interest.label for interest in case.interests.values())]
    assert [text for text in hidden if text and text in brief] == []


def test_typography_is_kept(name: str) -> None:
    for text in printed_of(full(name)):
        if full(name).language == "en":
            assert re.search("""['"«»]|[.]{3}| [;:!?]|  """, text) is None, text
            assert text.count("“") == text.count("”"), text
            continue
        assert re.search("""['"]|[.]{3}""", text) is None, text
        # U+202F before ; ! ?, U+00A0 before : and » and after «, one of them before € and %; "{issue:le}" has no colon.
        assert re.search(r"[^\u202f][;!?]", text) is None, text
        assert re.search(r"[^\u00a0][:»]|«[^\u00a0]", re.sub(r"\{\w+:\w+\}", "{}", text)) is None, text
        assert re.search(r"[\d ][€%]", text) is None, text


def test_its_lines_can_be_said_in_one_breath(name: str) -> None:
    for line in spoken_in(full(name)):
        assert max(len(part.split()) for part in re.split(r"[.!?…]", line)) <= 30, line
        assert len(line.split()) <= 50, line


def test_the_negotiations_that_it_carries_come_out_as_promised(name: str) -> None:
    assert run_tests(full(name), rubric_of(full(name).rubric)) == ()
