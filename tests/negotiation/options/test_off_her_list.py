"""A place, a law or a rule that is on no list of hers is named back as such, and never answered as another."""

import pytest

from tests.negotiation.talking import answer, sources, talk

OFF = ("bargain:off_list", "bargain:off_list_or_hers")


@pytest.mark.parametrize(
    ("name", "reply", "named"),
    [
        ("usa-framework", "German law, courts of Berlin.", "German law"),
        ("usa-framework", "I propose Swiss law and Swiss courts.", "Swiss law"),
        ("usa-framework", "Texas law.", "Texas law"),
        ("usa-framework", "California courts?", "California"),
        ("usa-framework", "CIF Chicago, does that work?", "CIF"),
        ("usa-framework", "FOB Le Havre, and you take it from there.", "FOB"),
        ("machines-maroc", "Arbitrage à Dubaï, ça vous va ?", "Dubaï"),
        ("machines-maroc", "Droit anglais et arbitrage à Londres ?", "Droit anglais"),
        ("machines-maroc", "Je propose le droit espagnol, un arbitrage à Madrid.", "Droit espagnol"),
        ("machines-maroc", "EXW Saint-Nazaire, ça vous va ?", "EXW"),
        ("machines-maroc", "Je livre CIF Tanger.", "CIF"),
        ("machines-maroc", "Droit de Dubaï.", "Droit de Dubaï"),
        ("machines-maroc", "Et un arbitrage à Tunis ?", "Tunis"),
        ("machines-maroc", "Une lettre de crédit standby.", "Lettre de crédit standby"),
    ],
)
def test_what_is_not_on_her_list_is_named_back(name, reply, named):
    replies = ("Hello." if name == "usa-framework" else "Bonjour.", reply)
    assert any(one in OFF for one in sources(name, *replies))
    assert named in answer(name, *replies)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("machines-maroc", "Droit suisse, arbitrage à Genève, ça vous va ?"),
        ("machines-maroc", "Le droit suisse et un arbitrage à Paris."),
        ("machines-maroc", "Pas d'arbitrage à Londres, c'est trop cher."),
        ("machines-maroc", "CIP Casablanca, ça vous va ?"),
        ("usa-framework", "Delaware law, but London for the arbitration."),
        ("usa-framework", "Our last contract was under German law."),
        ("usa-framework", "DAP Chicago, does that work?"),
        ("impaye", "Une garantie bancaire, c'est possible ?"),
    ],
)
def test_what_is_on_it_or_is_only_told_is_not(name, reply):
    said = sources(name, "Hello." if name == "usa-framework" else "Bonjour.", reply)
    assert not any(one in OFF for one in said)


@pytest.mark.parametrize(
    "reply",
    [
        "Arbitration in Geneva, you want something in English, the arbitration can be in English. What blocks?",
        "Arbitration in Geneva.",
        "Arbitration in Singapore, then.",
        "Hong Kong, neutral for both of us.",
    ],
)
def test_another_city_is_not_answered_as_one_of_hers(reply):
    assert sources("usa-framework", "Hello.", reply)[0] == "reaction:other-city"
    assert "bargain:nearest_options" not in sources("usa-framework", "Hello.", reply)


def test_one_of_the_two_that_come_nearest_can_be_taken():
    state, _ = talk("machines-maroc", ["Bonjour.", "Je propose le droit espagnol.", "Alors la Suisse."])
    waited = state.pending.positions if state.pending is not None else ()
    assert {p.option for p in (*state.settled, *waited) if p.issue == "droit"} == {"ch-icc"}
