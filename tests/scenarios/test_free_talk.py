"""Replies of real talks that were once taken for something else, each through reading and step on its scenario."""

from pathlib import Path

import pytest

from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def scenario(name: str) -> Scenario:
    path = SCENARIOS / f"{name}.yaml"
    loaded = load_scenario(path.read_bytes(), str(path)).scenario
    assert loaded is not None
    return loaded


def talk(name: str, *replies: str) -> tuple[State, Turn]:
    case = scenario(name)
    state, turn = open_talk(case, 1)
    lines = [("counterpart", turn.text)]
    for reply in replies:
        state, turn = step(case, state, read(reply, reading_context(case, state, tuple(lines))), 1)
        lines += [("student", reply), ("counterpart", turn.text)]
    return state, turn


def offered(turn: Turn) -> dict[str, str]:
    return {position.issue: str(position.number) for position in turn.offered}


@pytest.mark.parametrize(
    "reply",
    [
        "ok 0,42 400000 caisses 24 mois stock 15000",
        "Et si je vous offre le stock, 60 jours et 5 %, vous me donnez 0,46 et 24 mois ?",
        "0,46 est ma limite. Si vous prenez 0,46, je vous garde 15 000 caisses de stock.",
    ],
)
def test_a_price_beside_the_word_stock_is_no_stock(reply):
    state, _ = talk("emballages", "Comment s'organise votre rentrée ?", reply)
    stock = state.yours_on("stock")
    assert stock is None or stock.number is None or stock.number > 100 or stock.number == 0


def test_a_whole_proposal_is_answered_however_well_it_is_argued():
    whole = (
        "D'accord. Voici ma proposition : 0,48 € la caisse, 400 000 caisses par an, livraison en 2 semaines, "
        "pénalités à 3 %, sur 24 mois, paiement à 45 jours."
    )
    _, turn = talk("emballages", "Comment s'organise votre rentrée ?", whole)
    assert len(offered(turn)) >= 4


def test_an_ok_that_turns_to_something_else_accepts_no_price():
    state, _ = talk(
        "emballages",
        "Comment s'organise votre rentrée ?",
        "Quel prix visez-vous ?",
        "Ok j'ai compris l'écart. Parlons d'autre chose : la casse. Vous avez combien de casse aujourd'hui ?",
    )
    assert state.settled_on("price") is None


def test_what_was_just_written_down_can_be_put_right_at_once():
    trust = []
    state, _ = talk("premiers-pas", "Bonjour ! Je vous propose 110 € par mois.")
    trust.append(state.trust)
    state, turn = talk(
        "premiers-pas",
        "Bonjour ! Je vous propose 110 € par mois.",
        "Euh attendez, en fait non. Je me suis trompé, je voulais dire 120 € par mois, pas 110.",
    )
    assert state.trust >= trust[0]
    assert "re-trading" not in [change.rule for change in turn.trust_changes]


def test_documentary_credit_alone_implies_no_deposit():
    state, _ = talk(
        "machines-maroc",
        "Bonjour Madame Bennis, comment allez-vous ?",
        "Pour le paiement, je vous propose un crédit documentaire à vue, sans acompte.",
    )
    position = state.yours_on("paiement")
    assert position is None or "acompte" not in (position.option or "")


@pytest.mark.parametrize(
    "reply", ["J'ai besoin d'en parler à mon directeur", "Il faut que je demande à ma hiérarchie"]
)
def test_a_superior_to_be_asked_is_heard_as_such(reply):
    _, turn = talk("emballages", "Comment s'organise votre rentrée ?", reply)
    assert "authority" in {act.act for act in turn.acts}


def sources(turn: Turn) -> tuple[str, ...]:
    return tuple(line.source for line in turn.lines)


def test_a_second_question_beside_a_need_that_opens_gets_its_answer():
    _, turn = talk(
        "emballages",
        "Bonjour, racontez moi juin",
        "Si ça se reproduit en septembre, qu'est-ce qui se passe pour vous ? Par ailleurs c'est quoi votre volume annuel ?",
    )
    assert "reaction:volume-asked" in sources(turn)
    assert any(source.startswith("interest:launch-risk") for source in sources(turn))


def test_an_opinion_asked_after_an_offer_is_an_opinion_of_the_offer():
    _, turn = talk(
        "usa-framework",
        "Hello",
        "The price would be 98 for 8,000 units and the cap 3 times the yearly fees. What do you think?",
    )
    assert not any(source.startswith("reaction:") for source in sources(turn))
    assert any(source.startswith("bargain:") for source in sources(turn))


def test_an_agenda_put_forward_is_answered_though_a_tag_ends_it():
    agenda = "Je vous propose un ordre du jour : vos besoins d'abord, puis le contrat ligne par ligne, puis le prix."
    _, turn = talk("saas-visio", f"Bonjour Madame Ferrand. {agenda} Ça vous convient ?")
    assert sources(turn) in (("reaction:agenda-set",), ("reaction:agenda-agreed",))


def test_what_she_takes_back_is_her_answer():
    _, turn = talk("usa-framework", "Hello", "No I never agreed to DDP. Take it off please.")
    assert "bargain:taken_back" in sources(turn)
    assert not any(source.startswith("reaction:") for source in sources(turn))


def test_a_question_answered_once_gets_no_second_answer_of_another_kind():
    _, turn = talk(
        "impaye",
        "Bonjour Monsieur Lemoine",
        "Avant tout je suis désolé pour la lettre",
        "Vous avez vu que notre assureur ne vous couvre plus qu'à moitié ?",
    )
    assert "phrase:asked_rivals" not in sources(turn)


def test_a_spoken_question_without_its_mark_is_a_question():
    _, turn = talk("impaye", "Bonjour", "ok elle regarde quoi la banque")
    assert "phrase:register_slip" not in sources(turn)


def test_other_people_in_the_room_are_no_scorn():
    reply = (
        "Ah ici à Tours il pleut. Vous êtes seule dans le bureau ou il y a d'autres personnes connectées ?"
    )
    _, turn = talk("saas-visio", "Bonjour, vous m'entendez bien ?", reply)
    assert "phrase:hostility_first" not in sources(turn)


def test_an_ultimatum_hides_no_offer():
    _, turn = talk(
        "emballages",
        "Bonjour",
        "Ok. Moi je vous livre en 2 semaines, 3 % de pénalités max, 0,48. C'est à prendre ou à laisser.",
    )
    assert set(offered(turn)) == {"delay", "penalties", "price"}


def test_a_figure_that_is_offered_is_no_false_statement():
    _, turn = talk("usa-framework", "So $98 and a cap at three.")
    assert "phrase:false_figure_caught" not in sources(turn)


def test_a_value_asked_about_after_an_answer_gets_her_word_too():
    _, turn = talk(
        "impaye",
        "Bonjour",
        "Ben personne n'est au courant, enfin mon directeur. Bon, 30 % tout de suite, vous pouvez ou vous pouvez pas ?",
    )
    assert any(source.startswith("bargain:") for source in sources(turn))


def test_a_law_and_its_court_are_one_offer_however_politely_made():
    _, turn = talk(
        "machines-maroc", "Bonjour", "100 000 €", "Droit marocain, tribunal de Casablanca, comme vous voulez."
    )
    assert "droit" in offered(turn)


def test_a_price_by_the_hand_of_the_clock_is_a_price_where_it_is_bargained_for():
    _, turn = talk("first-steps", "hi", "if you take the coffee at 19.50 I can give you delivery in 1 day")
    assert offered(turn)["price"] == "19.5"
