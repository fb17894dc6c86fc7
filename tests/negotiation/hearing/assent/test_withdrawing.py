"""What the student takes back is off the table, and she says so; nobody takes it for a yes."""

import pytest

from tests.negotiation.talking import talk

FR = ["Bonjour Madame.", "Je vous propose 0,48 € la caisse.", "Et pour le volume, 500 000 caisses."]
EN = ["Good morning.", "I can offer $98 a unit, DAP Chicago cleared by your broker."]


def yours(state):
    return {position.issue for position in state.yours}


def said(turn):
    return [line.source for line in turn.lines]


@pytest.mark.parametrize(
    "reply",
    [
        "je retire mes 500 000",
        "finalement non, oubliez les 500 000",
        "mes 500 000, oubliez",
        "les 500 000 ne tiennent plus",
        "ok, laissez tomber les 500 000",
        "Je retire ma proposition sur le volume.",
    ],
)
def test_a_value_taken_back_is_off_the_table_and_the_rest_stands(reply):
    state, turns = talk("emballages", [*FR, reply])
    assert said(turns[-1])[:1] == ["bargain:withdrawn"]
    assert "500" in turns[-1].lines[0].text
    assert yours(state) == {"price"}
    assert not state.settled


@pytest.mark.parametrize(
    ("reply", "left"),
    [
        ("forget my 98", {"delivery"}),
        ("I take back the 98", {"delivery"}),
        ("scrap the discount", {"delivery"}),
        ("98 is off the table", {"delivery"}),
        ("actually no, forget the DAP", {"price"}),
        ("I withdraw my offer", set()),
    ],
)
def test_the_same_in_english(reply, left):
    state, turns = talk("usa-framework", [*EN, reply])
    assert said(turns[-1])[:1] == ["bargain:withdrawn"]
    assert yours(state) == left


@pytest.mark.parametrize(
    "reply",
    [
        "n'oubliez pas mes 500 000",
        "vous oubliez les 500 000 caisses",
        "sinon je retire mes 500 000",
        "si c'est non, je retire les 500 000",
        "je retire les 500 000 ?",
        "oubliez vos 90 jours",
    ],
)
def test_a_reminder_a_threat_or_her_own_figure_takes_nothing_back(reply):
    state, turns = talk("emballages", [*FR, reply])
    assert "bargain:withdrawn" not in said(turns[-1])
    assert {"price", "volume"} <= yours(state)


@pytest.mark.parametrize(
    ("reply", "value"),
    [("on oublie les 500 000 : 300 000", 300000), ("finalement pas 500 000, 400 000", 400000)],
)
def test_a_value_put_in_the_place_of_the_one_taken_back_counts(reply, value):
    state, turns = talk("emballages", [*FR, reply])
    assert "bargain:withdrawn" not in said(turns[-1])
    assert state.yours_on("volume").number == value


def test_what_was_just_written_down_is_taken_back_without_blame():
    state, turns = talk(
        "emballages",
        ["Bonjour Madame.", "Je vous propose deux semaines de délai.", "non, oubliez les deux semaines"],
    )
    assert turns[2].settled
    assert "delay" not in {p.issue for p in state.settled} | yours(state)
    assert not turns[-1].reopened


def test_what_was_agreed_some_time_ago_is_opened_again_at_its_price():
    talked = ["Et vos biscuits, ils se vendent bien ?"] * 3
    replies = [
        "Bonjour Madame.",
        "Je vous propose deux semaines de délai.",
        *talked,
        "je retire les deux semaines",
    ]
    state, turns = talk("emballages", replies)
    assert "delay" not in {p.issue for p in state.settled}
    assert turns[-1].reopened == ("delay",)
    assert said(turns[-1])[:2] == ["bargain:withdrawn", "bargain:reopen_warning"]
    assert turns[-1].trust < turns[-1].trust_before


def test_a_question_beside_it_is_answered_too():
    _, turns = talk("emballages", [*FR, "je retire mes 500 000. Vous avez d'autres fournisseurs ?"])
    assert said(turns[-1])[0] == "bargain:withdrawn"
    assert len(said(turns[-1])) > 1


def test_what_a_threat_insists_on_is_not_taken_back():
    replies = (
        "Bonjour Madame. 97 000 €, CIP, crédit documentaire à vue.",
        "97 000 € et 8 semaines, sans crédit documentaire je retire tout.",
    )
    state, turns = talk("machines-maroc", replies)
    assert {"prix", "paiement"} <= yours(state)
    assert not any("withdrawn" in source for source in said(turns[-1]))
