"""What the student puts right becomes his word on that point, is said back shortly, and what it replaces is struck."""

from dataclasses import replace

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case, positions
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.state import Pending

CLINIC = ["Bonjour Madame Ferrand.", "Je vous propose 43 € le compte sur deux ans."]
BOXES = [
    "Bonjour Madame Vasseur, comment se passe la rentrée ?",
    "Je vous propose 0,48 € la caisse pour 400 000 caisses par an, paiement à 60 jours.",
]
COFFEE = ["Hi Nuala, how's business?", "I can do 20 euro a kilo, with 3 months notice."]
SENSORS = [
    "Good morning Ms Carter, why do you look for a new vendor?",
    "I propose $96 a unit and DDP Chicago, duties included.",
]
LINE = ["Bonjour Madame, enchanté.", "Je vous propose 98 000 € en CIP Casablanca, livraison en 12 semaines."]


@pytest.mark.parametrize(
    ("name", "before", "reply", "issue", "option"),
    [
        ("saas-visio", CLINIC, "Non, je parle de trois ans, pas de deux.", "duree", "ferme"),
        ("saas-visio", CLINIC, "Pardon, c'est trois ans fermes que j'ai dit, pas deux.", "duree", "ferme"),
        ("saas-visio", CLINIC, "Ah non, j'ai dit trois ans.", "duree", "ferme"),
        ("saas-visio", CLINIC, "pas deux ans, trois", "duree", "ferme"),
        ("saas-visio", CLINIC, "Je n'ai pas dit deux ans, j'ai dit trois.", "duree", "ferme"),
        ("emballages", BOXES, "Je parlais de 45 jours, pas de 60.", "payment", "d45"),
        ("first-steps", COFFEE, "No no, 2 months is what I said.", "notice", "n2"),
        ("first-steps", COFFEE, "wait i mean 2 months not 3", "notice", "n2"),
        ("usa-framework", SENSORS, "No, I said DAP, not DDP.", "delivery", "dap"),
        ("usa-framework", SENSORS, "DAP, not DDP.", "delivery", "dap"),
        ("usa-framework", SENSORS, "I meant DAP: you clear the goods and pay the duty.", "delivery", "dap"),
        ("machines-maroc", LINE, "C'est 10 semaines que j'ai dit, pas 12.", "delai", "s10"),
        (
            "machines-maroc",
            LINE,
            "Non, dix semaines, j'ai dit, pas douze. Je m'étais trompé.",
            "delai",
            "s10",
        ),
        ("machines-maroc", LINE, "Vous m'avez mal compris, je parlais de dix semaines.", "delai", "s10"),
    ],
)
def test_the_value_that_is_meant_replaces_what_was_understood(name, before, reply, issue, option):
    state, turns = talk(name, [*before, reply])
    assert "bargain:corrected" in [line.source for line in turns[-1].lines[:2]]
    said = state.yours_on(issue)
    assert said is not None and said.option == option


@pytest.mark.parametrize("reply", ["It was 19 I said, not 20.", "19, not 20, sorry.", "I said 19, not 20."])
def test_a_value_put_right_that_suits_her_is_written_down(reply):
    state, _ = talk("first-steps", [*COFFEE, reply])
    assert [(p.issue, p.option) for p in state.settled] == [("price", "p19")]


def test_nothing_new_of_hers_is_brought_up_beside_a_correction():
    _, turns = talk("saas-visio", [*CLINIC, "J'ai dit trois ans, pas deux."])
    assert not any(line.source.startswith(("scene:", "moment:")) for line in turns[-1].lines)


def test_what_is_said_after_a_correction_counts_more():
    said = "jai dit 99,8 pas 99,5. enfin 99,5 avec les heures protegees ca me va aussi"
    state, _ = talk(
        "saas-visio",
        ["Bonjour.", "99,8 % de disponibilité et la maintenance hors de la relève, ça vous irait ?", said],
    )
    assert state.yours_on("sla").option == "releve"


def test_a_bare_figure_set_aside_is_of_no_other_point():
    state, _ = talk(
        "first-steps",
        [
            "Hi Nuala.",
            "19 euro a kilo, two months notice, delivery in 2 days. Deal?",
            "Hold on, I said 3 months, not 2.",
        ],
    )
    assert state.yours_on("delivery").option == "d2" and state.yours_on("notice").option == "n3"


def test_who_quotes_her_figure_offers_nothing():
    state, _ = talk("first-steps", [*COFFEE, "It was you who said 18, not me."])
    assert state.yours_on("price").option == "p20"


def test_two_subjects_put_right_offer_to_have_none_of_either():
    state, turns = talk("emballages", [*BOXES, "Je parlais du stock, pas des pénalités."])
    assert state.yours_on("stock") is None and state.yours_on("penalties") is None
    assert turns[-1].lines[0].source == "phrase:owned"


@pytest.mark.parametrize(
    "reply", ["0,42, ce n'est pas possible.", "12 mois, pas question.", "0,42 € n'est pas faisable."]
)
def test_what_is_turned_down_is_not_put_forward(reply):
    state, _ = talk("emballages", [*BOXES, reply])
    assert state.yours_on("price").option == "p48" and state.yours_on("duration") is None


# The deals read out of which one line is put right.
BOXES_READ = {
    "price": "p46",
    "volume": "v400",
    "payment": "d45",
    "delay": "w2",
    "penalties": "c5",
    "stock": "s15",
    "duration": "m24",
}
SENSORS_READ = {
    "price": "p96",
    "currency": "usd-quarter",
    "delivery": "dap-shared",
    "mfn": "narrow",
    "cap": "c2",
    "law": "en",
    "insurance": "i5",
}


def read_out(name, deal, reply, state=None):
    """The state and her turn after a reply to the whole deal, or to what she made of one (`state`)."""
    scenario = case(name)
    if state is None:
        state, _ = open_talk(scenario, 1)
        agreed = positions(name, deal)
        stands = {"yours": agreed, "theirs": agreed, "settled": agreed}
        state = replace(state, turn=12, replies=12, trust=62, pending=Pending("recap", agreed), **stands)
    reading = read(reply, reading_context(scenario, state, (("counterpart", "…"),)))
    return step(scenario, state, reading, 1)


def put_right_in(name, deal, reply):
    """What stands after a reply to the whole deal, and what waits."""
    state, _ = read_out(name, deal, reply)
    return {p.issue: p.option for p in state.settled}, state.pending


@pytest.mark.parametrize(
    ("name", "deal", "reply", "changed"),
    [
        ("emballages", BOXES_READ, "non, 60 jours pas 45", {"payment": "d60"}),
        ("emballages", BOXES_READ, "Non, 60 jours, pas 45.", {"payment": "d60"}),
        ("emballages", BOXES_READ, "c'est pas 45, c'est 60 jours", {"payment": "d60"}),
        ("emballages", BOXES_READ, "Ce n'est pas 45 jours mais 60 jours.", {"payment": "d60"}),
        ("emballages", BOXES_READ, "non 44", {"price": "p44"}),
        ("usa-framework", SENSORS_READ, "no 94", {"price": "p94"}),
        ("usa-framework", SENSORS_READ, "No, $92 a unit.", {"price": "p92"}),
        ("usa-framework", SENSORS_READ, "It's not 2 times, it's 3 times the yearly fees.", {"cap": "c3"}),
    ],
)
def test_a_line_of_the_deal_put_right_is_that_line_alone(name, deal, reply, changed):
    stands, pending = put_right_in(name, deal, reply)
    assert stands == deal | changed
    assert pending is not None
    assert pending.kind == "recap"


@pytest.mark.parametrize(
    ("name", "deal", "reply"),
    [
        ("emballages", BOXES_READ, "non pas 24 mois"),
        ("emballages", BOXES_READ, "Non, 24 mois, pas 12."),
        ("emballages", BOXES_READ, "non, pas 0,46"),
        ("usa-framework", SENSORS_READ, "no, not 96"),
    ],
)
def test_a_value_that_is_only_turned_down_puts_nothing_in_its_place(name, deal, reply):
    assert put_right_in(name, deal, reply)[0] == deal
