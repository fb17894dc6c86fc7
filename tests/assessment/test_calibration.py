"""The own estimate beside the levels computed."""

from tests.assessment import talks
from tests.assessment.factories import rubric
from trainer.assessment.assess import assess
from trainer.assessment.calibration import calibrate

RUBRIC = rubric()


def assessed():
    talk = talks.average()
    return assess(RUBRIC, talk.scenario, talk.events)


def levels():
    return {result.id: result.level for result in assessed().criteria if result.level is not None}


def test_an_estimate_like_the_levels_has_no_gap():
    found = calibrate(levels(), assessed())
    assert (found.above, found.below, found.widest) == (0, 0, ())
    assert found.equal == len(levels())


def test_the_widest_gaps_are_named_at_most_two_and_say_in_which_direction():
    own = dict.fromkeys(levels(), 3)
    found = calibrate(own, assessed())
    most = max(3 - level for level in levels().values())
    assert 0 < len(found.widest) <= 2
    assert {line.gap for line in found.widest} == {most}
    assert found.below == 0


def test_what_was_not_estimated_or_not_observed_has_no_gap():
    criterion, level = next(iter(levels().items()))
    found = calibrate({criterion: level}, assessed())
    gaps = {line.criterion: line.gap for line in found.lines}
    assert gaps.pop(criterion) == 0
    assert set(gaps.values()) == {None}


def test_without_an_estimate_there_is_nothing_to_compare():
    assert calibrate({}, assessed()) is None
