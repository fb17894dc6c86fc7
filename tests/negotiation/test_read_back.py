"""What she says back is confirmed, denied or asked for again; it is never dropped in silence."""

from dataclasses import replace

from tests.negotiation.small import payment, price, reading, scenario
from trainer.language.reading import Assent, LikelyAct, Mention
from trainer.negotiation.step import open_talk, step

CASE = scenario()
DOUBTFUL = reading("0,46 je crois", "proposal", terms=(price("0.46", confidence=0.3),))
YES, NO = reading("oui", yes=True), reading("non", yes=False)


def play(*readings):
    state, opening = open_talk(CASE, 1)
    turns = [opening]
    for read in readings:
        state, turn = step(CASE, state, read, 1)
        turns.append(turn)
    return state, turns


def sources(turn):
    return [line.source for line in turn.lines]


def test_a_read_back_passed_over_is_asked_for_once_more():
    state, turns = play(DOUBTFUL, reading("Et septembre ?", "open_question", about=("launch",)))
    assert any(source.endswith("read_back_again") for source in sources(turns[-1]))
    assert state.pending is not None
    assert state.pending.kind == "read_back"


def test_a_yes_to_the_second_asking_is_taken():
    state, _ = play(DOUBTFUL, reading("Et septembre ?", "open_question", about=("launch",)), YES)
    assert state.yours_on("price") is not None


def test_what_is_passed_over_twice_is_let_go():
    ask = reading("Et septembre ?", "open_question", about=("launch",))
    state, turns = play(
        DOUBTFUL, ask, reading("Qui décide ?", "open_question", samples={"reaction:who": 0.9})
    )
    assert not any(source.endswith("read_back_again") for source in sources(turns[-1]))
    assert state.yours_on("price") is None


def test_a_no_needs_no_second_asking():
    _, turns = play(DOUBTFUL, NO)
    assert not any(source.endswith("read_back_again") for source in sources(turns[-1]))


def test_what_is_accepted_beside_a_doubtful_offer_is_read_back_with_it_and_stays_tied():
    first = reading("0,46 et 30 jours", "proposal", terms=(price("0.46"), payment(30)))
    tied = reading(
        "0,48 si 60 jours",
        "conditional_exchange",
        terms=(price("0.48", confidence=0.3), payment(60, stance="accepted")),
    )
    state, turns = play(first, tied)
    pending = state.pending
    assert pending is not None
    assert {position.issue for position in pending.positions} >= {"price", "payment"}
    assert pending.tied
    assert "60 jours" in turns[-1].text


RECAPPED = (reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60))),)


def until_recap():
    state, _ = play(*RECAPPED)
    for _ in range(4):
        if state.pending is not None and state.pending.kind == "recap":
            return state
        state, _ = step(CASE, state, YES, 1)
    raise AssertionError("no recap came")


def test_a_correction_after_a_recap_turned_down_is_no_breach():
    state = until_recap()
    state, _ = step(CASE, state, NO, 1)
    trust = state.trust
    state, turn = step(CASE, state, reading("0,50 plutôt", "proposal", terms=(price("0.50"),)), 1)
    assert state.trust >= trust
    assert not any("already_settled" in source or "reopen" in source for source in sources(turn))


def test_going_back_on_a_point_later_is_still_a_breach():
    state = until_recap()
    state, _ = step(CASE, state, NO, 1)
    state, _ = step(CASE, state, reading("Et septembre ?", "open_question", about=("launch",)), 1)
    trust = state.trust
    state, _ = step(CASE, state, reading("0,50 plutôt", "proposal", terms=(price("0.50"),)), 1)
    assert state.trust < trust


def test_a_yes_that_is_held_back_is_asked_for_clearly_and_closes_nothing():
    state = until_recap()
    held = replace(reading("oui mais bon"), assent=Assent("yes", 0, 3, 0.35))
    state, turn = step(CASE, state, held, 1)
    assert state.outcome is None
    assert state.pending is not None
    assert state.pending.kind == "recap"
    assert any(source.endswith("confirm_needed") for source in sources(turn))


def test_a_reply_that_plainly_accepts_closes_though_its_opening_is_doubtful():
    state = until_recap()
    plain = replace(
        reading("Oui, c’est bien cela."),
        assent=Assent("yes", 0, 3, 0.35),
        acts=(LikelyAct("acceptance", 0, 21, 0.97),),
    )
    state, _ = step(CASE, state, plain, 1)
    assert state.outcome == "agreement"


def test_a_yes_to_nothing_in_particular_has_her_position_read_back():
    asked = replace(reading("Et le prix ?", "closed_question"), mentions=(Mention("issue", "price", 0, 12),))
    state, _ = play(asked)
    assert state.theirs_on("price") is not None
    state = replace(state, pending=None)
    state, turn = step(CASE, state, YES, 1)
    assert "0,44" in turn.text
    assert state.pending is not None
    assert state.pending.kind == "read_back"
