"""A subject named twice ("les Turcs, les Turcs…") tells nothing: what is asked and told after it has the answer."""

import pytest

from tests.negotiation.talking import answer, sources


def test_what_is_only_exclaimed_has_no_word_of_its_own():
    reply = "Les Turcs, les Turcs... Et quand elle tombe en panne, qui vient ? Nous on a un technicien chez vous en 48h."
    told = sources("machines-maroc", "Bonjour.", reply)
    assert {"reaction:service-given", "reaction:rival-service-asked"} <= set(told)
    assert "reaction:rival-ignored" not in told


def test_what_is_said_of_the_rival_still_has_its_word():
    told = sources("machines-maroc", "Bonjour.", "Je me fiche des Turcs. Vous cherchez quoi, au juste ?")
    assert told[:2] == ["reaction:rival-ignored", "reaction:wants-told"]


@pytest.mark.parametrize(
    "reply",
    [
        "C'est lequel qui vous reste en travers de la gorge ?",
        "Quel client de la liste vous reste en travers de la gorge ?",
        "La liste, commençons par là. Chez nous il y a cinq noms. C'est lequel qui vous reste en travers de la gorge ?",
    ],
)
def test_asked_which_client_hurts_he_speaks_of_clients(reply):
    assert "clients me touchent" in answer(
        "agent-commercial", "Parlons de la liste des clients réservés.", reply
    )


def test_asked_which_red_line_hurts_he_names_the_line():
    told = sources("agent-commercial", "Lequel des points rouges vous gêne le plus ?")
    assert "reaction:worst-mark" in told


def test_a_notice_asked_about_is_answered():
    told = sources("saas-visio", "Reste-t-il un préavis à prévoir pour cette sortie ?")
    assert told[0] == "reaction:notice-asked"
