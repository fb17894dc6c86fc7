import json
from dataclasses import replace

import pytest

from tests.review.conftest import REPLIES, handed, played, stored_attempt
from tests.review.receiving import NOW, OwnTexts, edited, received
from trainer import __version__
from trainer.attempts.assignment import Assignment, keep_assignment
from trainer.attempts.received import pending, receipt
from trainer.negotiation.talk.events import Disputed, Hinted, Prepared
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.review import recomputing
from trainer.review.receiving import receive
from trainer.review.recomputing import NOTES, recompute, recompute_pending
from trainer.review.replaying import Stopped

EVENTS, SCENARIO, RUBRIC, _, RESULT, OUTCOME = played()
SAME = OwnTexts({"petit": EVENTS[0].scenario_hash}, {EVENTS[0].rubric: EVENTS[0].rubric_hash})


def computed(store, tmp_path, content, own=SAME):
    """Receive one file, compute it, and say what is noted of it."""
    attempt = received(store, tmp_path / "x", {"a.json": content})["a.json"].attempt
    recompute(store, attempt, own)
    noted = receipt(store, attempt)
    assert noted is not None
    return noted


def codes(noted):
    return [one.code for one in noted.differences]


def result_of(store, noted):
    summary = store.summary(noted.attempt)
    return summary.total, dict(summary.levels)


def replies_of(body):
    return [event for event in body["log"] if event["kind"] == "replied"]


def test_what_comes_out_the_same_says_so_and_has_its_result(store, tmp_path):
    noted = computed(store, tmp_path, handed())
    assert (noted.state, noted.differences) == ("same", ())
    assert result_of(store, noted) == (RESULT.total, RESULT.levels)
    assert store.events(noted.attempt) == EVENTS
    assert pending(store) == ()


@pytest.mark.parametrize(
    "values", [{"contest": 6}, {"dispute": "ecoute"}, {"mode": "jury"}, {"mode": "guided"}, {"replies": ()}]
)
def test_every_kind_of_attempt_comes_out_the_same(store, tmp_path, values):
    noted = computed(store, tmp_path, handed(**values))
    assert (noted.state, noted.differences) == ("same", ())


def test_an_unfinished_attempt_has_no_result(store, tmp_path):
    noted = computed(store, tmp_path, handed(ended=False))
    assert noted.state == "same"
    assert store.summary(noted.attempt).total is None


def test_edited_results_are_found_and_not_believed(store, tmp_path):
    def flatter(body):
        body["result"]["total"] = 19.5
        body["result"]["levels"]["ecoute"] = 3

    noted = computed(store, tmp_path, edited(handed(), flatter))
    assert noted.state == "edited"
    assert codes(noted) == ["seal", "total", "level"]
    assert (noted.differences[1].handed, noted.differences[1].computed) == ("19.5", f"{RESULT.total:g}")
    assert (noted.differences[2].criterion, noted.differences[2].handed) == ("ecoute", "3")
    assert result_of(store, noted) == (RESULT.total, RESULT.levels)


def test_edited_results_are_found_under_a_new_seal_too(store, tmp_path):
    noted = computed(
        store, tmp_path, edited(handed(), lambda body: body["result"].update(total=19.5), seal=True)
    )
    assert (noted.state, codes(noted)) == ("edited", ["total"])


def test_a_broken_seal_is_told_even_where_everything_comes_out(store, tmp_path):
    noted = computed(
        store, tmp_path, edited(handed(), lambda body: body.update(handed="2026-01-01T00:00:00Z"))
    )
    assert (noted.state, codes(noted)) == ("edited", ["seal"])


@pytest.mark.parametrize("seal", [False, True])
def test_edited_readings_states_and_trust_are_computed_again(store, tmp_path, seal):
    def flatter(body):
        for event in replies_of(body):
            event["reading"]["moves"] = [
                {"move": "reformulation", "start": 0, "end": 5, "confidence": 1.0, "why": []}
            ]
            event["state"]["trust"] = 100

    noted = computed(store, tmp_path, edited(handed(), flatter, seal=seal))
    assert noted.state == "edited"
    assert "reading" in codes(noted)
    assert store.events(noted.attempt) == EVENTS
    assert result_of(store, noted) == (RESULT.total, RESULT.levels)


def test_an_edited_state_alone_is_found_under_a_new_seal(store, tmp_path):
    def flatter(body):
        replies_of(body)[2]["state"]["trust"] += 7

    noted = computed(store, tmp_path, edited(handed(), flatter, seal=True))
    assert (noted.state, codes(noted)) == ("edited", ["trace"])
    assert store.events(noted.attempt) == EVENTS


def test_last_digits_of_decimals_do_not_matter(store, tmp_path):
    def round_otherwise(body):
        for event in replies_of(body):
            event["turn"]["margin"] += 1e-9

    assert computed(store, tmp_path, edited(handed(), round_otherwise, seal=True)).state == "same"


@pytest.mark.parametrize("seal", [False, True])
def test_where_her_words_were_edited_the_log_stays_as_handed_and_the_result_is_that_of_the_replies(
    store, tmp_path, seal
):
    def concede(body):
        replies_of(body)[3]["turn"]["lines"][0]["text"] = "D’accord pour tout."
        replies_of(body)[3]["state"]["trust"] = 100

    noted = computed(store, tmp_path, edited(handed(), concede, seal=seal))
    assert noted.state == "edited"
    words = next(one for one in noted.differences if one.code == "words")
    assert words.turn == 9
    assert words.handed.startswith("D’accord pour tout.")
    assert words.computed == EVENTS[4].turn.text
    assert store.events(noted.attempt)[4].turn.text.startswith("D’accord pour tout.")
    assert result_of(store, noted) == (RESULT.total, RESULT.levels)


def test_edited_replies_of_the_students_come_out_as_another_talk(store, tmp_path):
    def better(body):
        replies_of(body)[5]["text"] = "Si je comprends bien, vous craignez une rupture en septembre ?"

    noted = computed(store, tmp_path, edited(handed(), better, seal=True))
    assert noted.state == "edited"
    assert {"reading", "words"} & set(codes(noted))


def other_version(hand_in):
    first = replace(hand_in.events[0], program="0.0.1")
    return replace(hand_in, events=(first, *hand_in.events[1:]))


def test_another_version_with_the_same_outcome_is_the_same(store, tmp_path):
    noted = computed(store, tmp_path, handed(change=other_version))
    assert (noted.state, codes(noted)) == ("same", ["program"])
    assert (noted.differences[0].handed, noted.differences[0].computed) == ("0.0.1", __version__)


def test_another_version_explains_other_words_and_the_talk_stays_as_it_was_had(store, tmp_path):
    def older(hand_in):
        turn = hand_in.events[4].turn
        other = replace(turn, lines=(replace(turn.lines[0], text="Hm."), *turn.lines[1:]))
        changed = replace(hand_in.events[4], turn=other)
        return replace(
            other_version(hand_in),
            events=(other_version(hand_in).events[0], *hand_in.events[1:4], changed, *hand_in.events[5:]),
        )

    noted = computed(store, tmp_path, handed(change=older))
    assert noted.state == "differs"
    assert "words" in codes(noted)
    assert store.events(noted.attempt)[4].turn.text.startswith("Hm.")
    assert store.summary(noted.attempt).levels


def test_another_text_than_the_one_here_is_told(store, tmp_path):
    own = OwnTexts({"petit": "f" * 64}, {EVENTS[0].rubric: "f" * 64})
    noted = computed(store, tmp_path, handed(), own)
    assert (noted.state, codes(noted)) == ("differs", ["scenario_text", "rubric_text"])
    assert result_of(store, noted) == (RESULT.total, RESULT.levels)


def test_a_scenario_that_is_not_here_is_told_and_played_on_its_own_text(store, tmp_path):
    noted = computed(store, tmp_path, handed(), OwnTexts())
    assert (noted.state, codes(noted)) == ("same", ["scenario_unknown"])


ASSIGNMENT = Assignment(
    "A1", "BTS 2", "petit", EVENTS[0].scenario_hash, EVENTS[0].rubric, "Cartons", "practice", NOW
)


def for_assignment(hand_in):
    return replace(hand_in, assignment=ASSIGNMENT)


def test_the_text_given_out_counts_though_it_was_changed_here_since(store, tmp_path):
    keep_assignment(store, ASSIGNMENT)
    own = OwnTexts({"petit": "f" * 64})
    assert computed(store, tmp_path, handed(change=for_assignment), own).state == "same"


def test_what_was_not_played_as_assigned_is_told(store, tmp_path):
    given = replace(
        ASSIGNMENT, mode="jury", difficulty=3, deadline="2026-01-01T00:00:00+01:00", scenario_hash="f" * 64
    )
    keep_assignment(store, given)
    noted = computed(store, tmp_path, handed(change=for_assignment))
    assert (noted.state, codes(noted)) == (
        "differs",
        ["assigned_text", "assigned_mode", "assigned_difficulty", "late"],
    )
    assert set(codes(noted)) <= NOTES


def test_texts_that_this_version_does_not_accept_cannot_be_played_and_the_log_stays(store, tmp_path):
    def spoil(hand_in):
        from trainer.attempts.ids import content_hash

        text = hand_in.scenario_text.replace("opening:", "ouverture:", 1)
        first = replace(hand_in.events[0], scenario_hash=content_hash(text))
        return replace(hand_in, scenario_text=text, events=(first, *hand_in.events[1:]))

    noted = computed(store, tmp_path, handed(change=spoil))
    assert (noted.state, codes(noted)) == ("unplayable", ["no_scenario"])
    assert len(store.events(noted.attempt)) == len(EVENTS)


def test_a_log_that_breaks_the_play_stops_nobody_elses(store, tmp_path, monkeypatch):
    files = {"a.json": handed(), "b.json": handed(number=2)}
    attempts = [file.attempt for file in received(store, tmp_path / "x", files).values()]
    real, broken = recomputing.replay, min(attempts)

    def replay(scenario, criteria, log, stop):
        if log[0].attempt == broken:
            raise ZeroDivisionError
        return real(scenario, criteria, log, stop)

    monkeypatch.setattr(recomputing, "replay", replay)
    assert [step.state for step in recompute_pending(store, SAME)] == ["unplayable", "same"]
    assert pending(store) == ()


IMPOSSIBLE = {
    "after the end": lambda body: body["log"].append(replies_of(body)[0]),
    "an estimate of what is not rated": lambda body: body["log"].append(
        {"kind": "estimated", "at": 1.0, "levels": {"x": 9}}
    ),
    "a level nobody disputes": lambda body: body["log"].append(
        {"kind": "disputed", "at": 1.0, "criterion": "x", "remark": ""}
    ),
    "a contest of nothing": lambda body: body["log"].append(
        {"kind": "contested", "at": 1.0, "n": 98, "words": "x"}
    ),
    "a hint that is none": lambda body: body["log"].append(
        {"kind": "hinted", "at": 1.0, "n": 4, "hint": "x", "degree": 1}
    ),
    "a hint for nothing": lambda body: body["log"].append(
        {"kind": "hinted", "at": 1.0, "n": 14, "hint": "ask", "degree": 2, "cost": -500}
    ),
    "a goal at nothing": lambda body: body["log"].append(
        {"kind": "aimed", "at": 1.0, "goal": {"criterion": "x", "indicator": "y", "share": 1, "before": 0}}
    ),
    "what cannot be typed": lambda body: replies_of(body)[5].update(text=REPLIES[5] + "\x1b[2J"),
    "what is too long": lambda body: replies_of(body)[5].update(text="bla " * 20_000),
    "another scenario": lambda body: body["log"][0].update(scenario="autre"),
}


@pytest.mark.parametrize("edit", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_no_version_could_have_written_is_found_under_a_new_seal(store, tmp_path, edit):
    noted = computed(store, tmp_path, edited(handed(), edit, seal=True))
    assert noted.state == "edited"
    practice_opens(store, noted.attempt)


def practice_opens(store, attempt):
    from trainer.practice.beginning import resume

    practice = resume(attempt, store=store)
    practice.debrief()
    practice.record()


def test_a_reply_after_the_clock_of_a_jury_is_found(store, tmp_path):
    def late(body):
        replies_of(body)[-1]["at"] = 5000.0

    noted = computed(store, tmp_path, edited(handed(mode="jury"), late, seal=True))
    assert noted.state == "edited"
    assert "overtime" in codes(noted)


def test_exhibits_preparation_hints_and_remarks_are_played_again(store, tmp_path):
    from tests.review.conftest import FIXTURES, result_of
    from trainer.attempts.hand_in import HandIn, hand_in_text
    from trainer.practice.beginning import start
    from trainer.practice.clock import VirtualClock
    from trainer.practice.preparation import Sheet

    clock = VirtualClock(1_767_258_000.0)
    shown = Exhibit("Rapport qualité 2025", ("Casse : 0,4 %",), ("breakage",))
    sheet = Sheet({"batna": "la coopérative"}, (shown,))
    practice = start(
        FIXTURES / "petit.yaml", students=("Ana",), seed=2, clock=clock, entropy=b"1", sheet=sheet
    )
    practice.hint()
    practice.reply(REPLIES[0])
    clock.advance(30)
    practice.reply("Regardez notre rapport.", by="Ana", exhibit=shown)
    practice.contest(4, "Ce n’est pas ce que je disais.")
    practice.reply(REPLIES[1])
    practice.hint()
    practice.leave()
    practice.dispute("ecoute", "J’ai écouté.")
    hand_in = HandIn(
        practice.events, SCENARIO, RUBRIC, "x", 1, NOW, result_of(practice), practice.state.outcome
    )
    kinds = {type(event) for event in practice.events}
    assert {Prepared, Hinted, Disputed} <= kinds
    noted = computed(store, tmp_path, hand_in_text(hand_in).encode())
    assert (noted.state, noted.differences) == ("same", ())
    assert store.events(noted.attempt) == practice.events


def test_what_was_played_here_stays_as_it_was_played(store, tmp_path):
    attempt = stored_attempt(store)
    with store.writing() as connection:
        connection.execute("update attempts set path = '/x.yaml', total = 3.0")
    flattered = edited(handed(), lambda body: body["result"].update(total=19.5))
    noted = computed(store, tmp_path, flattered)
    assert noted.state == "edited"
    assert store.summary(attempt).total == 3.0


def test_work_that_is_stopped_waits_for_the_next_time(store, tmp_path):
    files = {"a.json": handed(), "b.json": handed(number=2)}
    received(store, tmp_path / "x", files)
    asked = iter([False] * 9 + [True] * 99)
    steps = list(recompute_pending(store, SAME, lambda: next(asked)))
    assert [(step.done, step.total) for step in steps] == [(1, 2)]
    assert len(pending(store)) == 1
    assert [step.total for step in recompute_pending(store, SAME)] == [1]


def test_what_has_grown_meanwhile_waits_for_the_next_time(store, tmp_path):
    attempt = received(store, tmp_path / "x", {"a.json": handed()})["a.json"].attempt
    longer = tmp_path / "b.json"
    longer.write_bytes(
        handed(
            change=lambda hand_in: replace(
                hand_in, events=(*hand_in.events, Disputed(9999.0, "ecoute", "Non."))
            )
        )
    )
    asked = []

    def meanwhile():
        if not asked:
            asked.append(list(receive(store, [longer], at=NOW)))
        return False

    assert recompute(store, attempt, SAME, meanwhile) == "pending"
    assert pending(store) == (attempt,)
    assert recompute(store, attempt, SAME) == "same"
    assert store.events(attempt)[-1].remark == "Non."


def test_giving_up_notes_nothing(store, tmp_path):
    attempt = received(store, tmp_path / "x", {"a.json": handed()})["a.json"].attempt
    with pytest.raises(Stopped):
        recompute(store, attempt, SAME, lambda: True)
    assert receipt(store, attempt).state == "pending"


def test_the_file_of_another_version_of_the_program_is_no_forgery(store, tmp_path):
    def write_as(body):
        body["program"] = "0.0.1"

    content = edited(handed(), write_as)
    body = json.loads(content)
    from trainer.attempts.travelling import _seal

    body.pop("seal")
    body["seal"] = _seal(body)
    body_text = json.dumps(body).encode()
    noted = computed(store, tmp_path, body_text)
    assert (noted.state, noted.sealed, codes(noted)) == ("same", True, ["program"])
