import pytest

from tests.review.conftest import REPLIES, stored_attempt
from trainer.review.queue import MOST
from trainer.review.under_review import look_at


def passages(store, **values):
    return look_at(store, stored_attempt(store, **values)).passages


def test_five_passages_about_five_replies(store):
    found = passages(store)
    assert len(found) == MOST
    assert len({passage.reply for passage in found}) == MOST


def test_what_the_student_contests_comes_first_with_the_students_words(store):
    first = passages(store, contest=6)[0]
    assert (first.turn, first.why, first.remark) == (6, "contested", "Je voulais reformuler.")
    assert first.quote == REPLIES[2]


def test_a_disputed_level_leads_to_words_it_rests_on(store):
    found = next(passage for passage in passages(store, dispute="ecoute") if passage.why == "disputed")
    assert found.criterion == "ecoute"
    assert found.remark == "J’ai pourtant écouté."
    assert found.quote


def test_the_costliest_reply_is_among_them(store):
    seen = look_at(store, stored_attempt(store))
    from trainer.assessment.costly import costs
    from trainer.assessment.played import fold

    practice = seen.practice
    most = max(
        costs(practice.rubric, fold(practice.scenario, practice.events, practice.rubric.reading)),
        key=lambda cost: cost.points,
    )
    costly = next(passage for passage in seen.passages if passage.why == "costly")
    assert costly.reply == most.turn
    assert costly.points == round(most.points, 1) > 0


def test_quotes_are_the_words_at_their_place(store):
    seen = look_at(store, stored_attempt(store, contest=4))
    lines = {line.n: line.text for line in seen.practice.lines}
    for passage in seen.passages:
        assert passage.quote == lines[passage.turn][passage.start : passage.end]


@pytest.mark.parametrize("replies", [(), ("Bonjour.",), ("azerty uiop qsdf ghjk lmwx",)])
def test_an_attempt_with_next_to_nothing_in_it_has_as_many_as_there_are(store, replies):
    found = passages(store, replies=replies)
    assert len(found) <= len(replies) + 1
