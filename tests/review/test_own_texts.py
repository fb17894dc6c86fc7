from tests.review.conftest import FIXTURES, played
from trainer.practice.library import shelf
from trainer.review.own_texts import ShelfTexts


def test_the_texts_of_the_library_are_those_that_attempts_were_played_on(tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    started = played()[0][0]
    own = ShelfTexts(lambda: shelf((FIXTURES,)), (FIXTURES,))
    assert own.scenario("petit") == started.scenario_hash
    assert own.rubric(started.rubric, "petit") == started.rubric_hash
    assert own.scenario("nowhere") is None
    assert own.rubric("../../etc/passwd", "petit") is None
