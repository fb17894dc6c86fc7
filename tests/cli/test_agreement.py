"""`trainer agreement`, `trainer regrade`, `trainer progress`."""

from pathlib import Path

import pytest

from tests.review.conftest import BEGUN, stored_attempt
from trainer.attempts.review import Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import open_store
from trainer.attempts.summary import Result
from trainer.practice.sources import read_rubric


@pytest.fixture
def reviewed(trainer):
    """Six attempts reviewed by two jurors, one of them without hiding the computed levels."""
    store = open_store()
    for number, level in enumerate((0, 1, 1, 2, 2, 3), 1):
        id = stored_attempt(store, number=number, begun=BEGUN)
        store.keep_result(id, Result(10.0, 20, {"ecoute": level, "arguments": 1}))
        for by, blind in (("Mme Roy", True), ("M. Faure", False)):
            ratings = {"ecoute": Rating(min(3, level + (number > 3)), "Bien écouté.")}
            keep_review(store, id, Review(by, "2026-01-03T10:00:00Z", blind=blind, levels=ratings))
    store.close()


@pytest.fixture
def stricter(tmp_path):
    text = read_rubric("bloc3-negociation").text.replace("[0.2, 0.45, 0.7]", "[0.6, 0.8, 0.95]")
    path = tmp_path / "stricter.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def levels() -> list[dict[str, int | None]]:
    store = open_store()
    with store.reading() as connection:
        found = [row[0] for row in connection.execute("select levels from attempts order by id")]
    store.close()
    return found


def test_agreement_in_words(trainer, reviewed):
    code, out, err = trainer("agreement")
    assert (code, err) == (0, "")
    assert "6 tentatives, 12 relectures, dont 6 à l’aveugle" in out
    assert "Tous les critères" in out and "presque parfait" in out and "Landis et Koch" in out
    assert "Ana Lefort, ligne" in out


def test_agreement_hides_names(trainer, reviewed):
    code, out, _ = trainer("agreement", "--hide-names")
    assert code == 0 and "Lefort" not in out
    found = trainer.json("agreement", "--hide-names", "--json")
    assert "Lefort" not in str(found)


def test_agreement_for_other_programs(trainer, reviewed):
    (found,) = trainer.json("agreement", "--json")["rubrics"]
    assert (found["attempts"], found["reviews"], found["blind"]) == (6, 12, 6)
    (ecoute,) = [one for one in found["criteria"] if one["id"] == "ecoute"]
    assert ecoute["computed"]["blind"]["attempts"] == 6 and ecoute["computed"]["blind"]["strength"]
    assert ecoute["human"]["seen"]["kappa"] == 1.0 and ecoute["human"]["seen"]["low"] is None
    assert found["indicators"]


def test_agreement_of_a_class_without_reviews(trainer, reviewed):
    code, out, err = trainer("agreement", "BTS 1")
    assert (code, out) == (0, "") and "BTS 1" in err and "Relisez-en" in err
    assert trainer.json("agreement", "BTS 1", "--json") == {"class": "BTS 1", "rubrics": []}


def test_agreement_before_anything_is_stored(trainer):
    code, out, err = trainer("agreement")
    assert (code, out) == (0, "") and "au moins cinq" in err
    assert not Path(trainer.home / "attempts.db").exists()


def test_quick_looks_for_no_indicators(trainer, reviewed):
    (found,) = trainer.json("agreement", "--quick", "--json")["rubrics"]
    assert found["indicators"] == []


def test_a_regrade_writes_only_when_asked_to(trainer, reviewed, stricter):
    before = levels()
    code, out, err = trainer("regrade", "--rubric", stricter)
    assert code == 0 and "Rien n’a été écrit" in err and "Écoute active et réactive" in out
    assert "Accord avec le jury" in out and levels() == before
    code, out, _ = trainer("regrade", "--rubric", stricter, "--apply")
    assert code == 0 and "6 tentatives" in out and levels() != before
    code, out, _ = trainer("regrade", "--undo")
    assert code == 0 and "6 tentatives" in out and levels() == before
    code, out, err = trainer("regrade", "--undo")
    assert code == 0 and out == "" and err


def test_a_regrade_for_other_programs(trainer, reviewed, stricter):
    found = trainer.json("regrade", "--rubric", stricter, "--json")
    assert found["applied"] is None and len(found["changes"]) == 6
    assert found["changes"][0]["moved"][0].keys() == {"criterion", "before", "after"}
    assert trainer.json("regrade", "--rubric", "bloc3-negociation", "--json")["in_force"] == 6
    assert trainer.json("regrade", "--undo", "--json") == {"undone": 0}


def test_a_regrade_needs_to_know_the_grid(trainer, reviewed):
    assert trainer("regrade")[0] == 2
    code, _, err = trainer("regrade", "--rubric", "nowhere")
    assert code == 2 and "nowhere" in err
    assert trainer("regrade", "--apply", "--undo")[0] == 2


def test_a_grid_with_errors_is_said(trainer, reviewed, tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\nid: x\n", encoding="utf-8")
    code, _, err = trainer("regrade", "--rubric", path)
    assert code == 1 and "broken.yaml" in err


def test_progress_in_words(trainer, reviewed):
    code, out, _ = trainer("progress", "--name", "ana lefort")
    assert code == 0
    assert "6 tentatives comptent" in out and "À travailler maintenant" in out and "Quoi jouer ensuite" in out


def test_progress_for_other_programs(trainer, reviewed):
    found = trainer.json("progress", "--name", "Ana Lefort", "--json")
    assert len(found["attempts"]) == 6 and found["weakest"] in ("ecoute", "arguments")
    assert found["next"] and found["next"][0]["why"]


def test_progress_of_nobody_known(trainer):
    code, out, err = trainer("progress", "--name", "Zoé")
    assert (code, out) == (0, "") and "Zoé" in err
    assert trainer.json("progress", "--name", "Zoé", "--json") == {"students": ["Zoé"], "attempts": []}


def on_another_grid(number: int) -> None:
    """One more reviewed attempt, assessed with a grid that nobody here has."""
    store = open_store()
    id = stored_attempt(store, number=number, begun=BEGUN)
    store.keep_result(id, Result(10.0, 20, {"ecoute": 1, "arguments": 1}))
    with store.writing() as connection:
        connection.execute("update attempts set rubric = 'autre' where id = ?", (id,))
    keep_review(
        store, id, Review("Mme Roy", "2026-01-03T10:00:00Z", blind=True, levels={"ecoute": Rating(0)})
    )
    store.close()


def test_every_grid_is_printed_after_the_other(trainer, reviewed):
    on_another_grid(7)
    code, out, _ = trainer("agreement", "--quick")
    assert code == 0 and out.index("Grille 1 sur 2") < out.index("Grille 2 sur 2")


def test_too_few_attempts_give_levels_but_neither_shares_nor_a_tendency(trainer):
    on_another_grid(1)
    code, out, _ = trainer("agreement")
    assert code == 0 and "trop peu" in out and "Niveaux donnés ensemble" in out
    told = out[: out.index("Comment lire ces chiffres")]
    assert "Même niveau" not in told and "des écarts" not in told
    assert "plus indulgent" not in told and "plus sévère" not in told
    assert "Dont 1 relecture inachevée" in told


def test_the_words_for_teachers_name_no_method(trainer, reviewed):
    _, out, _ = trainer("agreement", "--quick")
    assert "jackknife" not in out and "Fisher" not in out
    assert out.count("kappa") == 1 and "19 fois sur 20" in out
