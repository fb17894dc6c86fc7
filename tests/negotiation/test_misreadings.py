"""What replies of a free talk put on the table: the figure that counts, and none that was only spoken of."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from trainer.language.read import read
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers, read_offers
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.state import Pending
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.terms.value import TermValue

FOLDER = Path(__file__).parent.parent.parent / "scenarios"
MACHINE, CARTONS, COFFEE = "machines-maroc", "emballages", "first-steps"


@cache
def case(name: str) -> Scenario:
    scenario = load_scenario((FOLDER / f"{name}.yaml").read_bytes(), name).scenario
    assert scenario is not None
    return scenario


def positions(name: str, stated: dict[str, str]) -> tuple[Position, ...]:
    """Positions by the ids of options, or by figures."""
    found = []
    for issue_id, text in stated.items():
        issue = case(name).issues[issue_id]
        if any(option.id == text for option in issue.options):
            found.append(at_option(issue, text))
            continue
        assert issue.kind is not None
        placed = position_of(
            issue, TermValue(issue.kind, number=Decimal(text), unit=issue.unit, per=issue.per)
        )
        assert placed is not None
        found.append(placed)
    return tuple(found)


def taken(name: str, reply: str, line: str = "Je vous écoute.", back: dict[str, str] | None = None, **stated):
    """The offers and acts of a reply to a line; `theirs`, `yours`, `settled` stand, `back` was read back."""
    scenario = case(name)
    state, _ = open_talk(scenario, 1)
    standing = {key: positions(name, value) for key, value in stated.items()}
    pending = Pending("read_back", positions(name, back)) if back else None
    state = replace(state, **standing, pending=pending, replies=6, turn=6)
    reading = read(reply, reading_context(scenario, state, (("counterpart", line),)))
    offers = read_offers(scenario, state, reading)
    return offers, {act.act for act in derive_acts(scenario, state, reading, offers)}


def own(offers: Offers) -> dict[str, str]:
    return {p.issue: p.option or str(p.number) for p in offers.own}


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            MACHINE,
            "Vous bloquez. Si vous montez à 95 000, je livre en 8 semaines. Sinon 12.",
            {"prix": "95000", "delai": "s8"},
        ),
        (MACHINE, "95 000 contre 8 semaines. 12 si vous refusez.", {"prix": "95000", "delai": "s8"}),
        (
            MACHINE,
            "Je fais dix semaines si vous prenez 98 000, autrement c'est quatorze.",
            {"prix": "p98", "delai": "s10"},
        ),
        (CARTONS, "0,46 pour 24 mois. Faute de quoi je reste à 0,50.", {"price": "p46", "duration": "m24"}),
        (
            COFFEE,
            "Eighteen fifty if you take two months' notice. Otherwise twenty.",
            {"price": "18.5", "notice": "n2"},
        ),
        (
            COFFEE,
            "Nineteen with next-day delivery, twenty if you refuse.",
            {"price": "p19", "delivery": "d1"},
        ),
    ],
)
def test_what_happens_otherwise_is_no_offer(name, reply, expected):
    offers, _ = taken(name, reply)
    assert own(offers) == expected
    assert not offers.alternatives


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (MACHINE, "le prix je vous ai dit 97500 ! allez 96500 et on tope la ?", {"prix": "96500"}),
        (MACHINE, "J'avais demandé 99 000 €. Je vous propose 97 000 €.", {"prix": "97000"}),
        (MACHINE, "douze semaines, c'est trop tard pour vous, mais je peux faire huit", {"delai": "s8"}),
        (
            MACHINE,
            "Non, je me suis mal exprimé : douze semaines c'est le délai normal, ce que je vous propose c'est huit semaines.",
            {"delai": "s8"},
        ),
        (COFFEE, "I told you: nineteen a kilo. Now eighteen fifty. Last word.", {"price": "18.5"}),
        (
            CARTONS,
            "moi je suis à 0,48 € et vous à 0,42 €, disons 0,45 € si vous signez 24 mois",
            {"price": "0.45", "duration": "m24"},
        ),
        (MACHINE, "nan 96500 j'ai dit", {"prix": "96500"}),
        (MACHINE, "Pas 12. Huit semaines. 95 000.", {"delai": "s8", "prix": "95000"}),
        (COFFEE, "No! I said nineteen, not seventeen.", {"price": "p19"}),
        (COFFEE, "Could we make it two days instead of one?", {"delivery": "d2"}),
    ],
)
def test_the_last_word_counts_and_not_what_was_said_before(name, reply, expected):
    offers, _ = taken(name, reply)
    assert own(offers) == expected


@pytest.mark.parametrize(
    "reply",
    [
        "La machine part en conteneur, donc FOB n'est pas adapté. Je suggère CIP Casablanca.",
        "FOB ce n'est pas adapté, je vous suggère CIP.",
        "FOB ne convenait pas, prenons plutôt CIP.",
        "FOB n'est pas approprié ici ; je propose CIP Casablanca.",
    ],
)
def test_an_option_called_unfit_is_refused_and_the_other_offered(reply):
    offers, _ = taken(MACHINE, reply)
    assert own(offers) == {"incoterm": "cip"}
    assert "incoterm" in offers.refused


@pytest.mark.parametrize(
    "reply",
    [
        "C'est bien cela. Quoique, Paris plutôt que Genève, c'est moins cher pour nous deux.",
        "Vous m'avez mal compris : Paris, pas Genève.",
    ],
)
def test_a_value_put_in_the_place_of_another_is_an_offer_whatever_is_argued(reply):
    line = "Avant de vous répondre : droit et juge : droit suisse, arbitrage CCI à Genève, c’est cela ?"
    offers, _ = taken(MACHINE, reply, line, back={"droit": "ch-icc"})
    assert own(offers) == {"droit": "fr-icc"}
    assert not offers.accepted


def test_a_law_is_offered_although_the_word_law_stands_before_it():
    offers, _ = taken(
        MACHINE, "Reprenons le droit : je propose le droit suisse avec un arbitrage CCI à Genève."
    )
    assert own(offers) == {"droit": "ch-icc"}


def test_a_condition_after_a_word_on_the_law_is_a_part_of_the_offer():
    reply = "La loi mise à part, je descends à 0,46 € la caisse à condition que le paiement soit à 30 jours."
    offers, _ = taken(CARTONS, reply)
    assert {p.issue for p in offers.own} == {"price", "payment"}
    assert offers.conditional


def test_what_the_law_says_is_still_no_offer():
    offers, _ = taken(CARTONS, "La loi dit 60 jours, vous le savez.")
    assert not offers.own


def test_a_yes_that_answers_with_a_fact_takes_no_figure():
    line = "And is that written down anywhere? My daughter will ask."
    offers, _ = taken(COFFEE, "Yes, price list 2026, page 1.", line, theirs={"price": "17"})
    assert not offers.commits


def test_a_yes_with_a_condition_after_it_is_an_exchange():
    line = "Mon souhait, côté règle Incoterms, serait celui-ci : DAP Casablanca."
    reply = "DAP, si vous voulez, mais alors je préférerais 98 000."
    offers, _ = taken(MACHINE, reply, line, theirs={"incoterm": "dap", "prix": "96000"})
    assert offers.conditional
    assert {p.issue for p in (*offers.own, *offers.accepted)} == {"incoterm", "prix"}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (MACHINE, "Nous sommes soixante-dix chez Mécapack"),
        (MACHINE, "la machine fait 62 sachet par minute"),
        (MACHINE, "62 sachets/min. Rebut 0,8 %. Technicien à Tanger."),
        (MACHINE, "Le crédit documentaire n'est pas trop cher pour vous ?"),
        (CARTONS, "Vous aviez 400 000. Pourquoi ?"),
        (CARTONS, "Je croyais que vous en achetiez 400 000."),
        (CARTONS, "Je vous apporte 500 caisses d'essai."),
        (CARTONS, "Vous avez combien de caisses écrasées sur cent ?"),
    ],
)
def test_figures_of_something_else_commit_nobody(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits
    assert not offers.refused


def test_a_question_whether_it_suits_offers_what_it_names():
    offers, _ = taken(MACHINE, "Un crédit documentaire à vue sans acompte, ça vous va mieux ?")
    assert own(offers) == {"paiement": "credoc-vue"}


@pytest.mark.parametrize(
    "reply",
    [
        "Deux options : A, 400 000 caisses à 0,48 € ; B, 500 000 caisses à 0,47 €. Laquelle préférez-vous ?",
        "0,48 € si vous prenez 400 000 caisses, et 0,47 € si vous en prenez 500 000.",
    ],
)
def test_packages_side_by_side_commit_to_none(reply):
    offers, _ = taken(CARTONS, reply)
    assert offers.alternatives
    assert not offers.commits


def test_yes_or_no_lays_out_no_alternatives():
    offers, _ = taken(MACHINE, "100 000, puis 98 000 : oui ou non ?")
    assert not offers.alternatives


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("047 et 60 jours", {"price": "0.47", "payment": "d60"}),
        ("400 000 par an, 0,46 €", {"volume": "v400", "price": "p46"}),
        ("prix 0,48. volume 500 000. 60 j.", {"price": "p48", "volume": "v500", "payment": "d60"}),
        ("bon ok 0,45 dernier prix, avec 24 mois", {"price": "0.45", "duration": "m24"}),
    ],
)
def test_figures_without_their_unit_go_where_they_fit(reply, expected):
    offers, _ = taken(CARTONS, reply, theirs={"price": "0.42"})
    assert own(offers) == expected
    assert not offers.accepted


@pytest.mark.parametrize(
    "reply",
    [
        "vous avez noté 0,42 €, ce n'est pas mon chiffre",
        "on s'est jamais mis d'accord sur 0,42",
        "et 0,42 j ai JAMAIS dit oui",
        "Rayez 0,42 €.",
    ],
)
def test_a_figure_disowned_is_not_taken(reply):
    offers, _ = taken(CARTONS, reply, theirs={"price": "0.42"}, settled={"price": "0.42"})
    assert not offers.commits
    assert "price" in (*offers.refused, *offers.denied)


def test_an_offer_taken_back_is_no_offer():
    offers, _ = taken(CARTONS, "Je retire donc les 24 mois.", yours={"duration": "m24"})
    assert not offers.commits


def test_her_own_figures_said_again_with_a_reminder_are_not_doubted():
    offers, _ = taken(
        CARTONS, "Oui, et n'oubliez pas les 24 mois.", back={"price": "0.47", "duration": "m24"}
    )
    assert not offers.doubtful
    assert not offers.refused


@pytest.mark.parametrize(
    "reply",
    [
        "Sans plafond, non. 0,5 % par semaine, plafonné à 5 %. Qu'en pensez-vous ?",
        "98 000 € et huit semaines, ça vous va ?",
        "Si vous montez à 95 000, je livre en 8 semaines.",
    ],
)
def test_an_offer_and_what_she_thinks_of_it_is_no_choice_of_options(reply):
    assert "options" not in taken(MACHINE, reply)[1]


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (MACHINE, "Je propose le droit suisse avec un arbitrage CCI à Genève, terrain neutre pour chacun."),
        (MACHINE, "Je n'ai pas demandé de pause. Droit suisse, oui ou non ?"),
        (MACHINE, "Pouvons-nous relire l'accord et conclure ?"),
        (COFFEE, "Yes to that. Deal! Shall we start next Friday?"),
    ],
)
def test_who_offers_or_agrees_asks_for_no_pause(name, reply):
    assert "adjourn" not in taken(name, reply)[1]


def test_a_pause_asked_for_is_still_heard():
    assert "adjourn" in taken(MACHINE, "On fait une pause de dix minutes ?")[1]


@pytest.mark.parametrize(
    "reply",
    [
        "Je ne vous suis plus.",
        "Que puis-je faire pour que nous soyons d'accord ?",
        "La CCI, c'est la Chambre de commerce.",
    ],
)
def test_what_agrees_with_nothing_is_no_acceptance(reply):
    assert "acceptance" not in taken(MACHINE, reply, back={"prix": "98000"})[1]


def test_a_question_for_a_figure_challenges_nothing():
    line = "Neuf jours, oui. J’ai les bons de livraison dans l’armoire."
    reply = "Je vous crois pour les neuf jours. Vous avez combien de caisses écrasées sur cent ?"
    assert "challenge" not in taken(CARTONS, reply, line, theirs={"price": "0.42"})[1]


@pytest.mark.parametrize(
    "reply",
    [
        "Et si je vous gardais 15 000 caisses à Pontivy, ça vous aiderait ?",
        "Pourquoi pas un stock de 15 000 caisses ?",
    ],
)
def test_an_offer_only_tried_out_is_answered_and_agrees_nothing(reply):
    scenario = case(CARTONS)
    state, opening = open_talk(scenario, seed=1)
    context = reading_context(scenario, state, (("counterpart", opening.text),))
    state, turn = step(scenario, state, read(reply, context), seed=1)
    assert state.settled_on("stock") is None
    assert turn.pending == "offer"
    assert "15" in turn.text
