"""A weak likeness brings up no point that is agreed; a paper handed over with its figure proves, and offers nothing."""

from tests.negotiation.talking import sources, talk

AGREED = ("Bonjour.", "8 mensualités.", "Bon, 8 mensualités, je vous les accorde.")


def test_what_is_settled_is_not_asked_for_again():
    state, turns = talk("impaye", [*AGREED, "Vous m'acceptez donc le plafond de 15 000 € ?"])
    assert state.settled_on("echeances") is not None
    assert "reaction:monthly-sum" not in {line.source for line in turns[-1].lines}


def test_what_is_plainly_meant_has_its_author_s_line():
    assert "reaction:monthly-sum" in sources("impaye", "15 000 euros tous les mois, ça vous irait ?")


def test_a_figure_on_a_paper_is_a_proof():
    for reply in (
        "tiens voila latestation, 0.4%. vous en pensé koi ?",
        "Voilà le rapport, 0,4 %. Vous en pensez quoi ?",
    ):
        state, turns = talk("emballages", [reply])
        assert "reaction:proof-given" in {line.source for line in turns[-1].lines}
        assert state.yours_on("penalties") is None


def test_a_proposal_shown_in_the_same_words_is_an_offer():
    for reply in ("Voici ma proposition : 3 %.", "Pour les pénalités, voici le papier : 3 %."):
        state, _ = talk("emballages", [reply])
        assert state.yours_on("penalties") is not None
