"""A yes with something asked beside it closes, and what is asked is answered."""

from dataclasses import replace

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.step import step
from trainer.negotiation.talk.state import Pending, State

STAND = (
    "Bonjour madame, enchanté. Je loue des stands.",
    "Je peux vous faire 110 euros par mois, paiement à 60 jours",
    "et 3 mois",
)


@pytest.mark.parametrize(
    "yes",
    [
        "oui c'est ça ! c'est bon pour vous ?",
        "Oui. Et vous, vous acceptez ?",
        "ok pour moi, et pour vous ?",
        "C'est bien ça. Vous êtes d'accord ?",
        "oui oui, vous acceptez ?",
        "nickel, c'est bon pour toi aussi ?",
        "Exactement ! On fait quoi maintenant ?",
    ],
)
def test_a_yes_that_asks_for_hers_closes(yes: str) -> None:
    state, turns = talk("premiers-pas", (*STAND, yes))
    assert state.outcome == "agreement"
    assert [line.source.split(":")[0] for line in turns[-1].lines] == ["ending"]


@pytest.mark.parametrize(
    "yes", ["oui, et je vous livre le stand quand ?", "oui parfait, je vous le livre quand ?"]
)
def test_a_yes_that_asks_something_else_is_answered_and_closes(yes: str) -> None:
    state, turns = talk("premiers-pas", (*STAND, yes))
    assert state.outcome == "agreement"
    assert turns[-1].lines[0].source == "reaction:deliver-when"


@pytest.mark.parametrize(
    "held",
    [
        "oui, mais le paiement c'est bien 60 jours ?",
        "oui, et pour le prix on est bien à 110 ?",
        "Ok, mais quand ?",
    ],
)
def test_a_yes_that_is_held_back_or_asks_of_the_deal_does_not(held: str) -> None:
    state, _ = talk("premiers-pas", (*STAND, held))
    assert state.outcome is None


def test_what_the_recap_names_is_not_named_right_before_it() -> None:
    offer = "I can do 18 a kilo, delivery in 1 day, you can leave with 1 month notice"
    _, turns = talk("first-steps", ("hello", "what happened last time you signed?", offer))
    assert [line.source for line in turns[-1].lines] == ["bargain:yes_to_all", "bargain:recap"]
    assert turns[-1].text.count("€18") == 1


GENEVA = (
    "Bonjour Madame. Acceptez-vous le droit français, assorti d'un arbitrage de la CCI à Paris ?",
    "Et Genève, qu'y gagneriez-vous ?",
)


def answers_read_back(reply: str) -> State:
    """What the talk comes to where Swiss law has been read back and this is answered."""
    started, turns = talk("machines-maroc", GENEVA)
    law = at_option(case("machines-maroc").issues["droit"], "ch-icc")
    state = replace(started, pending=Pending("read_back", (law,)), yours=(law,))
    scenario = case("machines-maroc")
    reading = read(reply, reading_context(scenario, state, (("counterpart", turns[-1].text),)))
    return step(scenario, state, reading, 1)[0]


@pytest.mark.parametrize(
    "yes",
    [
        "Oui.",
        "Oui, c'est exact. Passons aux pénalités. Votre clause, sans plafond, est-elle valable au regard du droit suisse ? "
        "Et pourquoi pas de plafond ?",
        "oui. on a tt alors ? recap",
        "Oui. Et si je livrais en 8 semaines, que feriez-vous sur le prix ?",
    ],
)
def test_a_yes_to_what_was_read_back_holds_whatever_is_asked_after_it(yes: str) -> None:
    assert answers_read_back(yes).settled_on("droit") is not None


@pytest.mark.parametrize("no", ["Ok. Où en est-on ?", "Je n'ai pas dit oui.", "Non. On fait le point ?"])
def test_and_what_is_no_yes_does_not(no: str) -> None:
    assert answers_read_back(no).settled_on("droit") is None


@pytest.mark.parametrize(
    ("name", "before", "yes", "taken"),
    [
        ("emballages", "0,48 € et 24 mois.", "d'accord, je prends. Le reste vous convient-il ?", "price"),
        ("emballages", "0,48 € et 24 mois.", "Oui, ça me va. Et le reste, vous en dites quoi ?", "price"),
        ("usa-framework", "We're at 98 dollars.", "Okay, I'll take it. Does the rest suit you?", "price"),
    ],
)
def test_what_is_plainly_taken_is_taken_whatever_is_asked_of_the_rest(
    name: str, before: str, yes: str, taken: str
) -> None:
    state, _ = talk(name, ("Hello.", before, yes))
    waits = state.pending.positions if state.pending is not None and state.pending.kind == "read_back" else ()
    assert state.settled_on(taken) is not None or any(p.issue == taken for p in waits)


@pytest.mark.parametrize(
    "no", ["Ok, je ne prends pas. Le reste vous va ?", "D'accord, j'ai compris. Et la casse ?"]
)
def test_and_what_is_not_taken_is_not(no: str) -> None:
    assert not talk("emballages", ("Bonjour.", "0,48 € et 24 mois.", no))[0].settled
