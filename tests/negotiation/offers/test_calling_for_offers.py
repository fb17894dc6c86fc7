"""Who has just put a value forward is not asked for one: she answers it."""

import pytest

from tests.negotiation.talking import answer, sources
from trainer.negotiation.offers.calling_for_offers import calls_for_offer


@pytest.mark.parametrize(
    "reply",
    [
        "Et le droit : arbitrage à Genève ?",
        "Et les pénalités : 0,5 % par semaine, plafond 5 % ?",
        "Passons au paiement : crédit documentaire à vue ?",
        "Venons-en au paiement. Je propose le crédit documentaire.",
    ],
)
def test_a_point_named_with_its_value_is_not_only_opened(reply):
    assert "reaction:point-opened" not in sources("machines-maroc", "Bonjour.", reply)


def test_a_value_proposed_with_a_question_mark_has_its_no_first():
    told = sources("machines-maroc", "Bonjour.", "Et les pénalités : 0,5 % par semaine, plafond 5 % ?")
    assert told[0] == "bargain:asked_verdict_no"


@pytest.mark.parametrize(
    "reply", ["Parlons du droit applicable", "Et pour le transport ?", "et les pénalités"]
)
def test_a_point_named_alone_is_opened(reply):
    assert sources("machines-maroc", "Bonjour.", reply)[0] == "reaction:point-opened"


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("machines-maroc", ("Bonjour.", "60 jours sans garantie : jamais. Crédit documentaire à vue.")),
        ("emballages", ("Pour le paiement, parlons de 60 jours.",)),
        ("first-steps", ("And the delivery: two days?",)),
    ],
)
def test_her_call_is_left_out_of_a_line_that_says_more(name, replies):
    told = answer(name, *replies)
    assert "?" not in told
    assert "Dites-moi ce que vous pouvez" not in told
    assert any(source.startswith("bargain:") for source in sources(name, *replies))


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("machines-maroc", ("Bonjour.", "60 jours sans garantie, jamais")),
        ("first-steps", ("And the delivery?",)),
        # The days asked about are of no kind that she counts in.
        ("emballages", ("et le paiement, 45 jours fin de mois ?",)),
    ],
)
def test_who_has_put_nothing_forward_is_asked_for_it(name, replies):
    assert any(
        calls_for_offer(sentence.strip())
        for sentence in answer(name, *replies).replace("?", "?.").split(". ")
    ) or answer(name, *replies).endswith("nombre de jours.")


@pytest.mark.parametrize(
    ("sentence", "calls"),
    [
        ("Que proposez-vous à la place\u202f?", True),
        ("Quel plafond proposez-vous\u202f?", True),
        ("Vous connaissez mes ennuis, dites-moi ce que vous proposez.", True),
        ("Make me an offer.", True),
        ("De combien, et contre quoi\u202f?", True),
        ("How soon could you be here, after I ring?", True),
        ("Dites-moi ce que vous voulez en face.", False),
        ("Que proposez-vous contre\u202f?", False),
        ("What do you do in Annecy?", False),
    ],
)
def test_what_calls_for_an_offer(sentence, calls):
    assert calls_for_offer(sentence) is calls
