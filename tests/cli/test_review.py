import pytest

from trainer.attempts.folders import database_file
from trainer.attempts.reviews import reviews_of
from trainer.attempts.store import Store


@pytest.fixture
def kept(stored):
    """What reviews are kept of the attempt."""

    def found():
        store = Store(database_file())
        try:
            return {review.by: review for review in reviews_of(store, stored)}
        finally:
            store.close()

    return found


ALL = (
    "supports=1", "proactivite=2", "conviction=2", "arguments=3", "veracite=3", "adaptabilite=2", "ecoute=3",
    "objectifs=x",
)  # fmt: skip


def levels(*given):
    return [part for one in given for part in ("--level", one)]


def test_without_levels_it_lists_passages_and_grid_and_keeps_nothing(trainer, stored, kept):
    code, out, _ = trainer("review", stored)
    assert code == 0
    assert "Passages à lire" in out
    assert "(ecoute)" in out
    assert "calculé\xa0:" not in out
    assert "cachés" in out
    assert kept() == {}


def test_computed_levels_are_shown_on_demand(trainer, stored):
    _, out, _ = trainer("review", stored, "--show")
    assert "calculé\xa0: " in out


def test_a_review_is_kept_step_by_step(trainer, stored, kept):
    trainer("review", stored, "--by", "Mme Durand", *levels("ecoute=2"), "--reason", "ecoute=Juste = assez.")
    code, out, err = trainer(
        "review", stored, "--by", "mme durand", "--comment", "4=Bonne question.", "--verdict", "nearly", "--remark", "Osez."
    )  # fmt: skip
    assert (code, err.strip()) == (0, "Relecture de Mme Durand enregistrée.")
    review = kept()["Mme Durand"]
    assert review.levels["ecoute"].level == 2
    assert review.levels["ecoute"].reason == "Juste = assez."
    assert [(comment.turn, comment.text) for comment in review.comments] == [(4, "Bonne question.")]
    assert (review.verdict, review.remark) == ("nearly", "Osez.")
    assert "7 critères à noter" in out


def test_once_all_is_rated_the_computed_levels_stand_beside(trainer, stored, kept):
    found = trainer.json("review", stored, "--by", "A", *levels(*ALL), "--json")
    assert not found["hidden"]
    assert found["missing"] == []
    assert [one["level"] for one in found["criteria"]] == [1, 2, 2, 3, 3, 2, 3, None]
    assert any(one["computed"] is not None for one in found["criteria"])
    assert found["review"]["blind"] is True
    assert kept()["A"].blind


def test_others_levels_stay_hidden_until_then(trainer, stored):
    trainer("review", stored, "--by", "A", *levels(*ALL))
    partly = trainer.json("review", stored, "--by", "B", *levels(*ALL[:-1]), "--json")
    assert all(one["others"] == {} and one["computed"] is None for one in partly["criteria"])
    assert all(passage["points"] is None for passage in partly["passages"])
    whole = trainer.json("review", stored, "--by", "B", *levels(ALL[-1]), "--json")
    assert whole["criteria"][0]["others"] == {"A": 1}


def test_looking_first_is_no_blind_review(trainer, stored, kept):
    trainer("review", stored, "--by", "A", "--show")
    trainer("review", stored, "--by", "A", *levels(*ALL))
    assert not kept()["A"].blind


def test_a_level_and_a_comment_can_be_taken_away(trainer, stored, kept):
    trainer("review", stored, "--by", "A", *levels("ecoute=2"), "--comment", "4=oui")
    trainer("review", stored, "--by", "A", *levels("ecoute=-"), "--comment", "4=")
    assert kept() == {}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--level", "ecoute"),
        ("--level", "ecoute=4"),
        ("--level", "politesse=2"),
        ("--reason", "ecoute=x"),
        ("--comment", "quatre=x"),
        ("--comment", "400=x"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_kept(trainer, stored, kept, arguments):
    code, _, err = trainer("review", stored, "--by", "A", *levels("objectifs=1"), *arguments)
    assert code == 2
    assert err
    assert kept() == {}


def test_a_juror_must_be_named(trainer, stored):
    code, _, err = trainer("review", stored, *levels("ecoute=2"))
    assert (code, err.strip()) == (2, "Dites qui relit\xa0: --by NOM.")


def test_an_unknown_attempt_is_said(trainer, stored):
    assert trainer("review", "ZZZZ")[0] == 2
