from pathlib import Path

from tests.authoring.proof.small import FORK, told
from trainer.authoring.check import Checks, check_file

AT_THE_END = "      other: {when: been-right and argument, says: Other.}\n"


def with_end(*reactions: str) -> str:
    return FORK + "".join(f"      {reaction}\n" for reaction in reactions)


def test_a_fork_has_nothing_to_tell() -> None:
    assert told(FORK) == []


def test_what_two_ways_that_exclude_each_other_set_never_holds_together() -> None:
    both = with_end("both: {when: been-left and been-right and refusal, says: Both.}")
    assert told(both) == [("TR802", "both")]


def test_a_way_back_makes_it_possible() -> None:
    both = with_end("both: {when: been-left and been-right and refusal, says: Both.}")
    back = both.replace(
        "      left-on:", "      back: {when: refusal, says: Back., then: {goto: start}}\n      left-on:"
    )
    assert told(back) == []


def test_a_reply_of_two_questions_passes_through_both_scenes() -> None:
    both = with_end("both: {when: been-left and been-right and refusal, says: Both.}")
    left = both.replace("when: priority_statement", "when: open_question")
    asked = left.replace("when: argument, says: Right", "when: closed_question about price, says: Right")
    assert told(asked) == []


def test_a_flag_that_is_set_later_opens_nothing_before() -> None:
    early = FORK.replace(
        "      goes-left:", "      early: {when: been-left and refusal, says: Early.}\n      goes-left:"
    )
    assert told(early) == [("TR802", "early")]


def test_a_turn_that_is_past_when_the_scene_begins() -> None:
    assert told(with_end("quick: {when: turn < 2 and refusal, says: Quick.}")) == [("TR802", "quick")]
    assert told(with_end("quick: {when: turn <= 2 and refusal, says: Quick.}")) == []


def test_words_close_to_a_sample_open_a_gate_that_asks_only_for_a_kind_of_reply() -> None:
    like = "like: [No thank you., Certainly not., Never in my life.]"
    never = "when: silence and refusal"
    assert told(with_end(f"no: {{{never}, says: No.}}")) == [("TR802", "no")]
    assert told(with_end(f"no: {{{never}, {like}, says: No.}}")) == []


def test_a_scene_behind_an_impossible_reaction_is_out_of_reach_with_all_it_brings() -> None:
    more = "objections:\n  dear: {about: price, kind: sincere, says: Dear., answered_by: argument}\n"
    scenes = with_end("away: {when: been-left and been-right, says: Away., then: {goto: beyond}}")
    scenes += "  beyond:\n    says: Beyond.\n    then: {raises: dear}\n"
    scenes += "    reactions:\n      late: {when: argument, says: Late.}\n"
    assert told(scenes, more) == [("TR807", "dear"), ("TR802", "away"), ("TR801", "beyond")]


def test_an_objection_must_be_answerable_after_it_was_raised() -> None:
    more = "objections:\n  dear: {about: price, kind: sincere, says: Dear., answered_by: argument and turn <= 1}\n"
    raised = FORK.replace("    says: Here we are.\n", "    says: Here we are.\n    then: {raises: dear}\n")
    assert told(raised, more) == [("TR808", "dear")]
    assert told(raised.replace("{raises: dear}\n    reactions", "{}\n    reactions"), more) == []


def test_an_interest_opens_as_far_as_its_conditions_and_reactions_take_it() -> None:
    never = "{when: been-left and been-right, says: Stage %d.}"
    stages = "".join(f"      - {never % number}\n" for number in (2, 3))
    more = f"interests:\n  need:\n    about: price\n    stages:\n      - {{when: argument, says: Stage 1.}}\n{stages}"
    opens = with_end("tells: {when: refusal, then: {opens: need}}")
    assert told(FORK, more) == [("TR806", "need")]
    assert told(opens, more) == [("TR806", "need")]
    twice = opens.replace("then: {opens: need}", "then: {opens: need}, times: 2")
    assert told(twice, more) == []


def test_an_aim_beyond_what_the_talk_can_come_to() -> None:
    more = "objectives:\n  all: {text: All of it, when: price >= high and been-left and been-right}\n"
    assert told(FORK, more) == [("TR805", "all")]


def test_what_the_limit_leaves_unproved_is_named() -> None:
    both = with_end("both: {when: been-left and been-right and refusal, says: Both.}")
    assert told(both, limit=170) == [("TR811", "both, one, other")]


def test_a_scene_that_only_a_moment_leads_to_is_reached(tmp_path: Path) -> None:
    from tests.authoring.proof.story import ENDINGS, HEAD, ISSUES

    more = "moments:\n  call: {turn: 3, says: The phone., then: {goto: phone}}\n"
    path = tmp_path / "phone.yaml"
    path.write_text(f"{HEAD}{more}{ISSUES}{FORK}  phone:\n    says: One second.\n{ENDINGS}", encoding="utf-8")
    found = {f.code for f in check_file(path, checks=Checks(fast=True))}
    assert not found & {"TR406", "TR801"}
