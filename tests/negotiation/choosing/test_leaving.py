"""Who takes leave is held back once, in the author's words, and nothing is put on top of her question."""

import pytest

from tests.negotiation.talking import sources, talk
from trainer.negotiation.choosing.leaving import takes_leave


@pytest.mark.parametrize(
    ("name", "hello", "leave"),
    [
        ("usa-framework", "Good morning.", "Then we have nothing to discuss, I'm leaving."),
        ("emballages", "Bonjour.", "Bon, puisque c'est comme ça je m'en vais."),
        ("agent-commercial", "Bonjour Monsieur Kermarrec.", "Dans ce cas je préfère m'en aller."),
        ("saas-visio", "Bonjour Madame.", "On arrête là, ça ne sert à rien."),
        ("machines-maroc", "Bonjour.", "Bon, j'arrête là, je pars."),
    ],
)
def test_who_leaves_is_held_back_and_told_of_nothing_new(name: str, hello: str, leave: str) -> None:
    assert sources(name, hello, leave) == ["reaction:leaves-once"]


def test_who_leaves_twice_has_left() -> None:
    state, _ = talk("emballages", ("Bonjour.", "Puisque c'est comme ça, je m'en vais.", "Oui, au revoir."))
    assert state.outcome == "abandoned"


@pytest.mark.parametrize(
    "text",
    [
        "Si vous ne bougez pas, je m'en vais.",
        "Je pars du principe que vous payez à 60 jours.",
        "Vous voulez que je m'en aille ?",
        "Je vous laisse le choix de la date.",
        "If you can't move, I'm leaving.",
        "I'm leaving you the sample.",
    ],
)
def test_a_threat_and_an_idiom_take_no_leave(text: str) -> None:
    assert not takes_leave(text)


@pytest.mark.parametrize(
    "text",
    [
        "On en reste là pour aujourd'hui.",
        "Merci beaucoup madame, au revoir",
        "Tant pis, au revoir.",
        "thanks anyway, goodbye",
        "Thank you for your time, bye.",
    ],
)
def test_thanks_before_a_goodbye_take_leave_all_the_same(text: str) -> None:
    assert takes_leave(text)
