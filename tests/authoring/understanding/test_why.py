from tests.authoring.understanding.petit import petit
from trainer.authoring.understanding.why import why_routed
from trainer.negotiation.step import open_talk


def test_the_winner_is_told_with_the_words_that_decided() -> None:
    scenario = petit()
    state, turn = open_talk(scenario, 1)
    lines = tuple(("counterpart", line.text) for line in turn.lines)
    why = why_routed(scenario, state, "Et comment se présente votre lancement de septembre ?", lines)
    assert why.winner is not None
    assert (why.winner.id, why.winner.gate) == ("asks-planning", True)
    assert {"lancement", "septembre"} <= set(why.winner.words)
    grounds = {(ground.kind, ground.name) for ground in why.winner.grounds}
    assert ("move", "open_question about launch") in grounds
    assert any(ground.kind == "sample" and 0 < ground.weight < 1 for ground in why.winner.grounds)
    assert why.moves[0][0] == "open_question"


def test_what_a_gate_asks_for_in_vain_is_told_too() -> None:
    scenario = petit()
    state, _ = open_talk(scenario, 1)
    why = why_routed(scenario, state, "Comment s’organise votre rentrée ?")
    assert why.winner is not None and why.winner.id == "asks-planning"
    assert (why.winner.gate, why.winner.near_sample) == (False, True)
    assert [ground.name for ground in why.winner.grounds if not ground.held] == ["open_question about launch"]


def test_a_reply_that_goes_nowhere_has_no_winner() -> None:
    scenario = petit()
    state, _ = open_talk(scenario, 1)
    why = why_routed(scenario, state, "Le soleil brille.")
    assert (why.winner, why.score) == (None, 0.0)
