import pytest

from trainer.authoring.new.wishes import id_of, typeset


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Vente : le contrat de l’année", "vente-le-contrat-de-annee"),
        ("Emballages : le lancement de la gamme", "emballages-le-lancement"),
        ("Prestation : l’informatique d’une clinique", "prestation-informatique-une-clinique"),
        ("2026, une année", "une-annee"),
        ("Œuvre", "oeuvre"),
        ("契約", "scenario"),
        ("!!!", "scenario"),
    ],
)
def test_an_id_comes_from_the_first_words_of_a_title(title, id):
    assert id_of(title) == id


def test_an_id_that_is_taken_gets_a_number():
    assert id_of("Vente", {"vente"}) == "vente-2"
    assert id_of("Vente", {"vente", "vente-2"}) == "vente-3"


def test_apostrophes_inside_words_are_set_as_on_a_page():
    assert typeset("l'été d'à côté 'x'") == "l’été d’à côté 'x'"
