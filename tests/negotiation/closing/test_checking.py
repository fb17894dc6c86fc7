"""Figures said back with "c'est bien ça ?" are held against what she has told and asks for: confirmed, or put right."""

import pytest

from tests.negotiation.talking import answer, sources, talk

BOXES = (
    "Bonjour madame Vasseur. Combien de caisses il vous faut, et à quel rythme ?",
    "Que s'est-il passé en juin ?",
)
PRICED = ("Bonjour madame Vasseur. Je vous propose 0,48 et 60 jours de paiement.", "Et 24 mois ?")
SENSORS = ("Good morning. We propose 98 dollars a sensor.",)


@pytest.mark.parametrize(
    "check",
    [
        "Donc 30 000 caisses par mois et le double en octobre et novembre, c'est bien ça ?",
        "Si je résume : 30 000 par mois, 60 000 en octobre et novembre. Ça fait environ 420 000 caisses par an. C'est bien ça ?",
        "Si j'ai bien compris, votre fournisseur vous a livrée avec neuf jours de retard et deux équipes se sont arrêtées ?",
        "Et donc 9 jours de retard en juin, j'ai bien noté ?",
        "Vous êtes à 30 000 par mois, j'ai bon ?",
        "vous avez dit 400 000 caisses par an c'est ça ?",
    ],
)
def test_what_she_has_told_is_confirmed_and_offers_nothing(check: str) -> None:
    state, turns = talk("emballages", (*BOXES, check))
    assert turns[-1].lines[0].source == "phrase:reformulation_confirmed"
    assert not turns[-1].offered and not state.settled


@pytest.mark.parametrize(
    ("check", "figure"),
    [
        ("Donc Ouest-Carton vous a livrée avec douze jours de retard, c'est ça ?", "neuf jours"),
        (
            "Je résume : une commande toutes les deux semaines, 50 000 caisses par mois. C'est exact ?",
            "30 000",
        ),
        ("Donc vous voulez 350 000 caisses par an ?", "400 000"),
    ],
)
def test_a_figure_that_is_off_is_put_right_in_her_own_words(check: str, figure: str) -> None:
    said = answer("emballages", *BOXES, check).replace("\u202f", " ")
    assert sources("emballages", *BOXES, check)[0] == "phrase:checked_words"
    assert figure in said


def test_just_said_a_figure_needs_no_word_beside_it() -> None:
    check = "Donc dix pour cent maintenant et la totalité mi-août, c'est bien ça ?"
    state, turns = talk("impaye", ("Bonjour, vous devez 84 000 euros. Vous pouvez payer quand ?", check))
    assert turns[-1].lines[0].source == "phrase:reformulation_confirmed"
    assert not state.settled


def test_her_terms_said_back_rightly_are_confirmed() -> None:
    assert sources("usa-framework", *SENSORS, "So you want 94 dollars, right?")[0] == "bargain:checked_right"


@pytest.mark.parametrize(
    ("check", "right"),
    [
        ("Si je résume, vous me demandez 0,42 et 90 jours, c'est bien ça ?", "60 jours"),
        ("Vous êtes à 0,44 c'est ça ?", "0,42"),
    ],
)
def test_her_terms_said_back_wrongly_are_put_right(check: str, right: str) -> None:
    assert sources("emballages", *PRICED, check)[0] == "bargain:checked_wrong"
    assert right in answer("emballages", *PRICED, check)


def test_what_the_student_offers_is_no_check() -> None:
    said = sources("emballages", *BOXES, "Donc je vous livre 30 000 caisses par mois à 0,48, c'est ça ?")
    assert "checked" not in said[0] and "confirmed" not in said[0]


def test_another_question_after_it_is_what_is_asked() -> None:
    said = sources("emballages", *BOXES, "Si je comprends bien, neuf jours de retard en juin. Qui a payé ?")
    assert said[0] != "phrase:reformulation_confirmed"


def test_an_offer_of_help_is_no_check() -> None:
    asked = "Nous serons là, on a soixante-dix salariés. Vous voulez que je vous mette en contact avec une clinique ?"
    said = sources("saas-visio", "Bonjour madame.", "Combien de comptes ?", asked)
    assert said[0] != "phrase:reformulation_confirmed"


@pytest.mark.parametrize(
    "asked",
    [
        "Je peux livrer en 3 semaines. Vous demandez quoi pour passer à 0,46 € la caisse ?",
        "Vous me demandez 0,44 : qu'est-ce qui, dans ce chiffre, vous tient le plus à cœur ?",
        "Donc pour 0,46 vous voulez quoi ?",
    ],
)
def test_what_a_question_word_asks_is_no_check(asked: str) -> None:
    said = sources("emballages", "Bonjour.", "0,48 € la caisse.", asked)
    assert not any("checked" in source for source in said)


def test_and_in_english_neither() -> None:
    said = sources("usa-framework", *SENSORS, "So for 96 dollars, what do you want?")
    assert not any("checked" in source for source in said)
