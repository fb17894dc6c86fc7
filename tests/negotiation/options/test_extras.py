"""What is offered beside the points of the deal has her word, and is no term."""

import pytest

from tests.negotiation.talking import sources, talk

EXTRA = {"phrase:extra_welcome", "phrase:extra_clause"}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("impaye", "Vous me donnez de vos nouvelles chaque vendredi, d'accord ?"),
        ("agent-commercial", "Un rapport annuel sur les ventes, ça vous va ?"),
        ("agent-commercial", "On se voit une fois par an à Saumur, d'accord ?"),
        ("emballages", "On se téléphone chaque lundi, d'accord ?"),
        ("saas-visio", "Je vous donne un interlocuteur dédié, ça vous va ?"),
        ("saas-visio", "Je vous propose une réunion de suivi chaque trimestre."),
        ("machines-maroc", "Je vous envoie un rapport d'essai chaque année, ça vous va ?"),
        ("usa-framework", "I'll send you a yearly report on quality, OK?"),
        ("first-steps", "I'll call you every week to check, okay?"),
        ("first-steps", "We train your staff for free, would that help?"),
    ],
)
def test_an_extra_has_her_word(name: str, reply: str) -> None:
    said = ("Hello." if name in ("usa-framework", "first-steps") else "Bonjour.", reply)
    assert sources(name, *said)[0] in EXTRA
    state, _ = talk(name, said)
    assert not state.settled


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "Je vous ai envoyé un rapport hier."),
        ("emballages", "Nous faisons des caisses depuis vingt ans."),
        ("emballages", "Je vous donne 15 000 caisses de stock, ça vous va ?"),
        ("impaye", "On ajoute une clause de confidentialité, d'accord ?"),
        ("impaye", "Je vous propose 20 % tout de suite, ça vous va ?"),
        ("machines-maroc", "Je vous envoie nos meilleures salutations."),
        ("saas-visio", "Je vous propose un paiement chaque trimestre."),
        ("usa-framework", "I can give you 96 dollars, OK?"),
    ],
)
def test_what_is_told_or_of_a_point_or_foreseen_is_no_extra(name: str, reply: str) -> None:
    said = ("Hello." if name == "usa-framework" else "Bonjour.", reply)
    assert not EXTRA & set(sources(name, *said))


@pytest.mark.parametrize(
    "reply",
    [
        "mettre un truc genre si ils disent non vs arretez sans frais",
        "112 c si 6 mois hein. mais la mairie c octobre ? jpeux mettre un truc genre si ils disent non vs arretez sans frais",
    ],
)
def test_a_way_out_is_taken_up_however_it_is_typed(reply: str) -> None:
    assert sources("premiers-pas", "Bonjour.", reply)[0] == "reaction:exit-clause"


def test_how_often_something_is_done_names_no_option() -> None:
    reply = "Je viens vous voir tous les mois pour faire le point, ça vous va ?"
    assert sources("impaye", "Bonjour.", reply) == ["reaction:monthly-news-asked"]
