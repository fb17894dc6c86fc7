"""The whole deal is read out: what is wrong is put right at once, what is asked is answered, and only words of assent close it."""

from dataclasses import replace

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.step import step
from trainer.negotiation.talk.state import Pending, State
from trainer.negotiation.talk.turn import Turn

STAND = (
    "Bonjour Madame, vous voulez un stand pour combien de temps ?",
    "Je vous propose 115 € par mois, 60 jours et six mois. Ça vous va ?",
)
COFFEE = (
    "Hello Nuala, how soon do you need the coffee?",
    "How much notice do you want, and why?",
    "17 euros, next day delivery and one month's notice. OK?",
)


def sources(turn: Turn) -> list[str]:
    return [line.source for line in turn.lines]


def without_delivery(*replies: str) -> tuple[State, Turn]:
    """A deal read out of which the delivery was left out, and what she makes of these replies."""
    started, turns = talk("first-steps", (*COFFEE[:2], "17 euros.", "one month's notice"))
    state = replace(started, pending=Pending("recap", started.settled))
    scenario = case("first-steps")
    turn, line = turns[-1], "Right so, one month for the notice period."
    for said in replies:
        reading = read(said, reading_context(scenario, state, (("counterpart", line),)))
        state, turn = step(scenario, state, reading, 1)
        line = turn.text
    return state, turn


@pytest.mark.parametrize(
    ("objection", "point"),
    [
        ("Tout est bon sauf la durée.", "durée de la location"),
        ("Presque, mais pas 60 jours.", "délai de paiement"),
        ("oui pour le prix et la durée, non pour les 60 jours", "délai de paiement"),
        ("Attendez. Le prix n'est pas le bon.", "prix"),
        ("Je ne suis pas d'accord avec les 60 jours", "délai de paiement"),
    ],
)
def test_a_point_turned_down_is_asked_for_by_name(objection: str, point: str) -> None:
    state, turns = talk("premiers-pas", (*STAND, objection))
    assert state.outcome is None
    assert sources(turns[-1]) == ["bargain:recap_point"]
    assert point in turns[-1].text


@pytest.mark.parametrize("objection", ["everything's fine except the price", "the price isn't right"])
def test_and_in_english_then_the_new_value_is_taken_without_blame(objection: str) -> None:
    state, turns = talk("first-steps", (*COFFEE, objection, "18"))
    assert "the price" in turns[-2].text
    assert not turns[-1].reopened and "€18" in turns[-1].text
    assert state.pending is not None and state.pending.kind == "recap"


@pytest.mark.parametrize(
    "insisting",
    [
        ("Non, le prix on avait dit 120 €", "Non, 120 €, je vous l'ai dit"),
        ("oui mais le prix c'est 120",) * 2,
    ],
)
def test_who_insists_on_another_figure_is_held_to_the_first_once(insisting: tuple[str, str]) -> None:
    state, turns = talk("premiers-pas", (*STAND, *insisting))
    assert sources(turns[-2])[0] == "bargain:already_settled"
    assert "120" in turns[-1].text and sources(turns[-1])[0] != "bargain:already_settled"
    assert state.settled_on("price") != talk("premiers-pas", STAND)[0].settled_on("price")


@pytest.mark.parametrize(
    "question",
    [
        "Oui ! Enfin je crois. Attendez, le paiement à 60 jours c'est à partir de la facture, c'est ça ?",
        "60 jours fin de mois ou date de facture ?",
    ],
)
def test_a_question_about_a_term_is_answered_and_the_deal_is_not_read_twice(question: str) -> None:
    state, turns = talk("premiers-pas", (*STAND, question))
    assert state.outcome is None
    assert sources(turns[-1])[-1] == "bargain:recap_stands"
    assert "115" not in turns[-1].text
    assert len(turns[-1].lines) > 1


def test_no_two_answers_to_the_deal_are_alike() -> None:
    asked = (
        "Wait, one month's notice, from when does it count?",
        "and 17 euros, what currency day?",
        "hm, ok but when?",
    )
    _, turns = talk("first-steps", (*COFFEE, *asked))
    said = [line.text for turn in turns for line in turn.lines]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("sound", ["hmm", "bof", "le temps est au beau", "je réfléchis", "la livraison"])
def test_a_sound_or_another_subject_signs_nothing(sound: str) -> None:
    assert talk("premiers-pas", (*STAND, sound))[0].outcome is None


@pytest.mark.parametrize(
    "yes",
    ["je confirme", "ça me semble correct", "tout y est", "allons-y", "ok", "ouiii", "ouii super merciii"],
)
def test_words_of_assent_close(yes: str) -> None:
    assert talk("premiers-pas", (*STAND, yes))[0].outcome == "agreement"


ROMANIA = (
    "Bonjour, moi je suis de Roumanie, excusez mon français. Vous avez besoin le stand pour quand ?",
    "Et combien mois vous voulez garder le stand ?",
    "Je comprends : la mairie dit oui ou non. Si mairie dit non, qu'est-ce que vous faire avec le stand ?",
    "D'accord. Moi je propose six mois, c'est jusque octobre. Le prix 130 euro, c'est le tarif. Vous pense quoi ?",
    "110 c'est petit pour nous. Pourquoi 110 ?",
    "Si vous payez 60 jours après facture, c'est bon pour vous 120 euro ?",
)


@pytest.mark.parametrize(
    "yes", ["Oui, je suis d'accord.", "Oui, j'accepte.", "Oui, je suis d'accord avec vous."]
)
def test_a_yes_that_would_take_her_last_figure_closes_the_whole(yes: str) -> None:
    assert talk("premiers-pas", (*ROMANIA, yes))[0].outcome == "agreement"


@pytest.mark.parametrize("yes", ["Yes, I agree.", "Yes, I accept that.", "Yes, I agree with you.", "yeahhh"])
def test_and_so_it_does_in_english(yes: str) -> None:
    assert talk("first-steps", (*COFFEE, yes))[0].outcome == "agreement"


def test_who_wants_to_think_is_given_time_and_may_then_say_yes() -> None:
    state, turns = talk("first-steps", (*COFFEE, "I'm thinking", "fine, yes"))
    assert sources(turns[-2]) == ["bargain:recap_wait"]
    assert state.outcome == "agreement"


@pytest.mark.parametrize(
    "missing",
    [
        "And the delivery ? We said the next day. You have to write it also in your paper.",
        "Change: add the delivery next day, please.",
    ],
)
def test_what_was_left_out_is_written_in_and_the_deal_read_out_with_it(missing: str) -> None:
    state, turn = without_delivery(missing)
    assert state.settled_on("delivery") is not None
    assert sources(turn)[-1] == "bargain:recap_again"
    assert "delivery within 1 day" in turn.text
    assert without_delivery(missing, "yes")[0].outcome == "agreement"


@pytest.mark.parametrize("missing", ["You forgot the delivery.", "the delivery is missing"])
def test_what_was_left_out_is_asked_for_where_no_value_of_it_is_said(missing: str) -> None:
    _, turn = without_delivery(missing)
    assert sources(turn) == ["bargain:recap_added"]
    assert "delivery within 1 day" in without_delivery(missing, "next day")[1].text


def test_what_is_missed_and_written_down_is_shown() -> None:
    _, turns = talk("premiers-pas", (*STAND, "Vous avez oublié le prix"))
    assert sources(turns[-1])[0] == "bargain:recap_has"


@pytest.mark.parametrize(
    "missing", ["il manque la livraison", "Non, vous avez oublié la livraison et le montage."]
)
def test_what_is_no_point_of_the_deal_is_granted_beside_it(missing: str) -> None:
    state, turns = talk("premiers-pas", (*STAND, missing))
    assert sources(turns[-1])[0] in ("reaction:delivery-price", "phrase:beside_the_deal")
    assert state.pending is not None and state.pending.kind == "recap"


def test_what_was_left_out_in_words_that_leave_a_doubt_is_said_back_first() -> None:
    missing = "Change: add the delivery next day, please. After it's yes for all."
    asked, turn = without_delivery(missing)
    assert sources(turn) == ["bargain:read_back"]
    assert asked.settled_on("delivery") is None
    assert without_delivery(missing, "yes")[0].settled_on("delivery") is not None


@pytest.mark.parametrize(
    ("name", "deal", "reply"),
    [
        (
            "premiers-pas",
            "110 euros par mois, 60 jours pour payer, 3 mois de location. on signe ?",
            "oui pour tout ! ah non attendé ya la livraison la veille osi, faut lecrire sinon jvai oublier. et les bougie je vous en pren 2",
        ),
        (
            "premiers-pas",
            "110 euros par mois, 60 jours pour payer, 3 mois de location. on signe ?",
            "Oui, tout est bon. Attendez, une question : la livraison, c'est quand ?",
        ),
        (
            "first-steps",
            "18 euro a kilo, one month notice, delivery in 1 day. Deal?",
            "Yes to all. Oh wait, the free kilo on Tuesday, write it down.",
        ),
        (
            "first-steps",
            "18 euro a kilo, one month notice, delivery in 1 day. Deal?",
            "Yes. Hang on, there's the free kilo too.",
        ),
    ],
)
def test_a_yes_held_back_at_once_signs_nothing(name, deal, reply):
    state, turns = talk(name, ["Hi.", deal, reply])
    assert turns[-2].pending is not None and state.outcome is None
    assert turns[-1].text


@pytest.mark.parametrize("reply", ["Yes, can't wait to start!", "Yes, deal."])
def test_who_cannot_wait_signs(reply):
    state, _ = talk(
        "first-steps", ["Hi Nuala.", "18 euro a kilo, one month notice, delivery in 1 day. Deal?", reply]
    )
    assert state.outcome is not None


@pytest.mark.parametrize(
    "reply",
    [
        "Relisez-moi la liste, je confirme après.",
        "Pas encore, relisez d'abord.",
        "Vous pouvez me relire le tout avant que je signe ?",
        "Je signerai quand vous aurez relu.",
    ],
)
def test_who_wants_it_read_once_more_has_not_signed(reply: str) -> None:
    state, turns = talk("premiers-pas", (*STAND, reply))
    assert state.outcome is None
    assert sources(turns[-1]) == ["bargain:recap"]


@pytest.mark.parametrize("reply", ["Pas si vite !", "Je préfère attendre.", "Laissez-moi une minute."])
def test_who_wants_time_has_it(reply: str) -> None:
    _, turns = talk("premiers-pas", (*STAND, reply))
    assert sources(turns[-1]) == ["bargain:recap_wait"]


@pytest.mark.parametrize("reply", ["Il ne manque rien ?", "J'oublie quelque chose ?"])
def test_who_asks_whether_anything_is_missing_is_told_that_nothing_is(reply: str) -> None:
    _, turns = talk("premiers-pas", (*STAND, reply))
    assert sources(turns[-1]) == ["bargain:recap_complete"]


@pytest.mark.parametrize("reply", ["D'accord sur les trois.", "on est bons"])
def test_a_yes_to_their_number_is_one_to_the_whole(reply: str) -> None:
    state, _ = talk("premiers-pas", (*STAND, reply))
    assert state.outcome == "agreement"


def test_a_yes_to_the_first_points_is_none_to_the_whole() -> None:
    state, _ = talk("premiers-pas", (*STAND, "D'accord sur les deux premiers points."))
    assert state.outcome is None


def test_who_adds_something_and_signs_the_rest_threatens_nobody() -> None:
    whole = (
        "Bonjour Madame.",
        "97 000 €, 10 semaines, DAP Casablanca, crédit documentaire à vue, pénalités de 0,5 % plafonnées à 5 %, droit suisse et arbitrage CCI à Genève.",
    )
    reply = "D'accord, mais rajoutez la garantie d'un an à la mise en route. Sinon c'est bon, on signe."
    found = sources(talk("machines-maroc", (*whole, reply))[1][-1])
    assert "reaction:leave-threat" not in found
