"""`trainer delete`: attempts, or all that is kept of a student."""

import pytest

from trainer.attempts.store import open_store
from trainer.practice.settings import Settings, load_settings, save_settings


@pytest.fixture
def asked(monkeypatch):
    """The questions asked, each answered by yes."""
    questions = []

    def ask(self, prompt=""):
        questions.append(prompt)
        return "oui"

    monkeypatch.setattr("trainer.plain.console.Console.ask", ask)
    return questions


def prepare(*students: str) -> None:
    store = open_store()
    store.keep_preparation("emballages", students, "{}")
    store.close()


def test_all_that_is_kept_of_a_student_goes_preparations_too(trainer, stored, asked):
    prepare("Zoé")
    prepare("Zoé", "Ben")
    prepare("Ben")
    code, _, err = trainer("delete", "--student", " ZOÉ ")
    assert code == 0
    assert asked == ["Supprimer définitivement 1 tentative et 2 fiches de préparation\u202f? (oui ou non) "]
    assert "1 tentative supprimée." in err and "2 fiches de préparation supprimées." in err
    store = open_store()
    assert not store.has(stored)
    assert store.preparation("emballages", ("Zoé",)) is None
    assert store.preparation("emballages", ("Ben",)) == "{}"
    store.close()


def test_who_only_prepared_can_be_deleted(trainer, asked):
    prepare("Éloïse")
    code, _, err = trainer("delete", "--student", "éloïse")
    assert (code, err.strip()) == (0, "1 fiche de préparation supprimée.")
    assert asked == ["Supprimer définitivement 1 fiche de préparation\u202f? (oui ou non) "]
    assert trainer("delete", "--student", "éloïse")[0] == 2


def test_no_deletes_nothing(trainer, stored, monkeypatch):
    prepare("Zoé")
    monkeypatch.setattr("trainer.plain.console.Console.ask", lambda self, prompt="": "non")
    assert trainer("delete", "--student", "Zoé")[0] == 1
    assert trainer("show", stored)[0] == 0
    store = open_store()
    assert store.preparation("emballages", ("Zoé",)) == "{}"
    store.close()


def test_named_attempts_and_a_students_are_counted_once(trainer, stored, asked):
    code, _, err = trainer("delete", stored, "--student", "Zoé")
    assert (code, err.strip()) == (0, "1 tentative supprimée.")
    assert asked == ["Supprimer définitivement 1 tentative\u202f? (oui ou non) "]


def test_a_named_attempt_goes_alone(trainer, stored, asked):
    prepare("Zoé")
    assert trainer("delete", stored)[0] == 0
    store = open_store()
    assert store.preparation("emballages", ("Zoé",)) == "{}"
    store.close()


def test_the_settings_do_not_keep_the_name(trainer, stored):
    save_settings(Settings(language="fr", students=("Zoé", "Ben")))
    assert trainer("delete", "--student", "zoé", "--yes")[0] == 0
    assert load_settings() == Settings(language="fr", students=("Ben",), welcomed=True)


@pytest.mark.parametrize("name", ["", "  ", "\u202e"])
def test_a_blank_name_is_nobodys(trainer, stored, name):
    code, _, err = trainer("delete", "--student", name, "--yes")
    assert code == 2
    assert "Indiquez des tentatives" in err


def test_nothing_kept_is_said(trainer, stored):
    code, _, err = trainer("delete", "--student", "Personne", "--yes")
    assert code == 2
    assert "Rien n’est enregistré au nom de Personne." in err
