"""All of an offer is answered: every term gets its word, a trade names its condition, and nothing is said twice over."""

import pytest

from tests.negotiation.bargained import bargained, kinds, words
from tests.negotiation.test_misreadings import CARTONS, MACHINE

WAREHOUSE, AGENT, DEBT = "usa-framework", "agent-commercial", "impaye"


def pending(playing):
    return {position.issue for position in playing.pending.positions} if playing.pending else set()


def answered(playing):
    """The issues that have got their word."""
    said = {position.issue for position in playing.newly_settled}
    return said | pending(playing) | set(playing.shut)


@pytest.mark.parametrize(
    ("name", "reply", "theirs"),
    [
        (
            CARTONS,
            "Je propose 0,48 €, 60 jours, 2 semaines avec prévisions, 5 % de pénalités, 15 000 caisses gardées, 12 mois, "
            "400 000 caisses.",
            {},
        ),
        (CARTONS, "0,46 €, 60 jours, 12 mois. Ok ?", {"price": "p42"}),
        (WAREHOUSE, "97 dollars, DAP, insurance 5 million. What do you say?", {}),
        (WAREHOUSE, "I propose: price 98 dollars, insurance 5 million, fixed US dollars.", {"price": "p94"}),
        (AGENT, "8 % de com, 5 clients réservés, tout le reste comme le code. Ça vous va ?", {}),
        (MACHINE, "Je propose 97 000 €, crédit documentaire à vue et 8 semaines.", {"prix": "p92"}),
    ],
)
def test_every_term_of_an_offer_gets_its_word(name, reply, theirs):
    playing = bargained(name, reply, theirs=theirs)
    offered = {position.issue for position in playing.offers.own}
    assert len(offered) > 1
    assert offered <= answered(playing)
    assert len(playing.speech.lines) <= 3


def test_what_suited_her_before_is_named_again_where_the_rest_is_still_apart():
    playing = bargained(
        CARTONS,
        "Si vous signez 24 mois, 15 000 caisses gardées chez moi, et 0,48 €.",
        theirs={"stock": "s15", "duration": "m24", "price": "p40"},
        yours={"stock": "s15"},
    )
    assert "15 000 caisses en réserve" in words(playing)
    assert "la caisse" in words(playing)


def test_what_is_taken_of_hers_and_what_is_held_against_it_are_both_said():
    playing = bargained(
        CARTONS, "60 jours, d'accord. Et 0,48 € la caisse.", theirs={"payment": "d60", "price": "p40"}
    )
    assert kinds(playing)[:2] == ["accept_issue", "hold"]


@pytest.mark.parametrize(
    ("name", "reply", "theirs", "beside"),
    [
        (
            MACHINE,
            "94 000, DAP Casablanca, pénalités plafonnées à 5 %, droit français.",
            {"prix": "p94"},
            "droit",
        ),
        (WAREHOUSE, "I offer 97 dollars, and arbitration in London for the law.", {"price": "p94"}, "law"),
        (
            "saas-visio",
            "Je propose 38 €. Et la responsabilité, vous voulez quoi comme plafond ?",
            {},
            "responsabilite",
        ),
        (WAREHOUSE, "I offer 97 dollars. And the liability cap, what do you want?", {"price": "p94"}, "cap"),
    ],
)
def test_what_no_option_says_and_what_is_asked_beside_an_offer_get_her_position(name, reply, theirs, beside):
    assert beside in pending(bargained(name, reply, theirs=theirs))


@pytest.mark.parametrize(
    ("name", "reply", "given"),
    [
        (DEBT, "Si vous montez à 20 %, j'oublie les pénalités. D'accord ?", "penalites"),
        (AGENT, "Si vous acceptez 8 %, je vous laisse le secteur entier.", "secteur"),
        (MACHINE, "Je descends à 95 000 si le droit est français.", "droit"),
    ],
)
def test_the_half_of_a_trade_without_a_figure_is_named_too(name, reply, given):
    assert given in pending(bargained(name, reply))


def test_words_that_only_look_like_a_point_are_no_half_of_a_trade():
    playing = bargained(MACHINE, "En échange, 30 % d'acompte et remise documentaire.")
    assert "prix" not in answered(playing)


@pytest.mark.parametrize(
    ("name", "reply", "condition"),
    [
        (WAREHOUSE, "I'll take DDP if you pay the broker.", "if you pay the broker"),
    ],
)
def test_a_clause_given_under_a_condition_is_not_booked_and_the_condition_is_said_back(
    name, reply, condition
):
    playing = bargained(name, reply)
    assert not playing.newly_settled
    assert kinds(playing)[0] == "condition_heard"
    assert condition in words(playing)


@pytest.mark.parametrize(
    "reply",
    [
        "Je renonce aux pénalités si vous cédez la créance.",
        "Si vous cédez la créance, j'abandonne les pénalités.",
        "Vous me cédez la créance et moi j'efface les pénalités.",
        "J'abandonne les pénalités contre la cession de la créance sur la mairie.",
        "Et si vous nous cédiez la créance sur la mairie ? En échange j'abandonne les pénalités",
    ],
)
def test_a_clause_given_for_a_clause_is_one_offer_of_both_and_nothing_is_booked(reply: str) -> None:
    playing = bargained(DEBT, reply)
    put = {(position.issue, position.option) for position in playing.offers.own}
    assert put == {("penalites", "abandon"), ("garantie", "cession")}
    assert playing.offers.conditional
    assert not playing.newly_settled
    assert kinds(playing)[-2:] == ["half_not_yet", "not_open_yet"]


@pytest.mark.parametrize(
    ("name", "reply", "theirs"),
    [
        (AGENT, "Je monte à 10 % si vous me laissez ces clients.", {"commission": "c10"}),
        (WAREHOUSE, "I'll pay 94 dollars if your lawyers hurry.", {"price": "p94"}),
        (AGENT, "10 % c'est ok pour moi si on s'entend sur les clients.", {"commission": "c10"}),
    ],
)
def test_a_figure_that_suits_her_is_not_agreed_without_its_condition(name, reply, theirs):
    playing = bargained(name, reply, theirs=theirs)
    assert not playing.newly_settled
    assert "condition_heard" in kinds(playing)
    assert set(theirs) <= pending(playing)


@pytest.mark.parametrize("reply", ["10 % si ça vous va.", "10 % si vous voulez.", "10 %, si vous signez."])
def test_what_only_asks_for_a_yes_is_no_condition(reply):
    playing = bargained(AGENT, reply, theirs={"commission": "c10"})
    assert [position.issue for position in playing.newly_settled] == ["commission"]


@pytest.mark.parametrize(
    ("name", "reply", "theirs"),
    [
        (MACHINE, "Donc crédit documentaire à vue, oui ?", {"paiement": "acompte-dp"}),
        (DEBT, "4 mensualités, oui ou non ?", {"echeances": "e8"}),
        ("usa-framework", "So French law and Paris, yes or no?", {"law": "de-court"}),
    ],
)
def test_who_asks_yes_or_no_to_a_value_hears_no_first(name, reply, theirs):
    playing = bargained(name, reply, theirs=theirs)
    assert {"asked_verdict_no", "hold"} & set(kinds(playing))
    assert set(theirs) <= pending(playing)


def test_who_asks_yes_or_no_to_what_she_wants_hears_yes():
    assert kinds(bargained(MACHINE, "Et 94 000, ça vous irait ?", theirs={"prix": "p94"}))[0] in (
        "suits",
        "accept_issue",
        "agreed_step",
    )


def test_a_point_opened_again_and_taken_gets_no_warning():
    better = bargained(
        "premiers-pas",
        "Ok 60 jours, mais alors 4 mois au lieu de 3.",
        theirs={"price": "p110", "payment": "d45", "duration": "m3"},
        yours={"price": "p110", "payment": "d45", "duration": "m3"},
        settled={"price": "p110", "payment": "d45", "duration": "m3"},
        interests=(("on-trial", 1),),
    )
    assert "reopen_warning" not in kinds(better) or better.settled.get("duration") is None


def test_a_point_opened_again_and_refused_gets_its_warning_and_where_she_stays():
    playing = bargained(
        CARTONS,
        "Je reviens sur la durée : 36 mois, et 0,47 €.",
        settled={"duration": "m12"},
        theirs={"duration": "m12", "price": "p42"},
        yours={"duration": "m12", "price": "p48"},
    )
    assert "reopen_warning" in kinds(playing)
    assert "duration" in pending(playing)


@pytest.mark.parametrize("reply", ["Topez là ?", "On signe ?", "Marché conclu ?"])
def test_who_wants_to_sign_while_they_stand_apart_hears_where_she_stands(reply):
    playing = bargained(DEBT, reply, theirs={"echeances": "e8"}, yours={"echeances": "e4"})
    assert kinds(playing) == ["asked_verdict_no"]
    assert pending(playing) == {"echeances"}
