"""What is to be as she has it is taken as she has it, and nothing beside it; a remark that she was right takes nothing."""

import pytest

from tests.negotiation.test_misreadings import own, taken

CLINIC = {"paiement": "trimestre", "prix": "p32"}
SENSORS = {"delivery": "dap-shared", "currency": "usd-quarter", "price": "p94"}
BOXES = {"price": "p42", "volume": "v400", "payment": "d60"}
WORKS = {"acompte": "a10", "echeances": "e8"}


def accepted(offers):
    return {p.issue: p.option for p in offers.accepted}


@pytest.mark.parametrize(
    ("name", "theirs", "reply", "taken_of_hers"),
    [
        ("saas-visio", CLINIC, "ok comme vous dites pour le trimestre", {"paiement": "trimestre"}),
        (
            "saas-visio",
            CLINIC,
            "Le paiement comme vous dites, mais le prix non.",
            {"paiement": "trimestre"},
        ),
        ("saas-visio", CLINIC, "D'accord, le paiement à vos conditions.", {"paiement": "trimestre"}),
        ("usa-framework", SENSORS, "OK for DAP like that.", {"delivery": "dap-shared"}),
        (
            "usa-framework",
            SENSORS,
            "OK for DAP like that and quarter. And why 94?",
            {"delivery": "dap-shared", "currency": "usd-quarter"},
        ),
        ("usa-framework", SENSORS, "Fine, your way on the delivery.", {"delivery": "dap-shared"}),
        (
            "emballages",
            BOXES,
            "ok comme vous dites pour le paiement et le volume.",
            {"payment": "d60", "volume": "v400"},
        ),
        ("impaye", WORKS, "ok comme vous dites pour les mensualités, mais 15 %", {"echeances": "e8"}),
    ],
)
def test_where_she_stands_is_taken(name, theirs, reply, taken_of_hers):
    offers, _ = taken(name, reply, theirs=theirs)
    assert accepted(offers) == taken_of_hers


@pytest.mark.parametrize(
    ("name", "theirs", "reply"),
    [
        ("usa-framework", SENSORS, "As you said, the currency matters to your accounting."),
        ("usa-framework", SENSORS, "OK for DDP like that."),
        ("usa-framework", SENSORS, "Not DAP like that."),
        ("saas-visio", CLINIC, "Comme vous le disiez, le paiement compte pour votre comptable."),
        ("saas-visio", CLINIC, "Le paiement comme vous dites ?"),
    ],
)
def test_a_remark_another_option_a_question_or_a_condition_takes_nothing(name, theirs, reply):
    offers, _ = taken(name, reply, theirs=theirs)
    assert accepted(offers) == {}


def test_a_figure_of_his_own_is_his():
    offers, _ = taken("emballages", "Ok pour le paiement comme ça, 45 jours.", theirs=BOXES)
    assert accepted(offers) == {} and own(offers) == {"payment": "d45"}
