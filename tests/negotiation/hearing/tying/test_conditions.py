"""One thing for another, however it is said: neither half is agreed alone."""

import pytest

from tests.negotiation.test_misreadings import case, own, taken
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.hearing.tying.conditions import condition_words
from trainer.negotiation.step import open_talk


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("first-steps", "I'd give you one day delivery for six months notice."),
        ("usa-framework", "Insurance five million ok but cap at two"),
        ("usa-framework", "So if I go to five times, you go to 98?"),
        ("usa-framework", "Take DAP with your broker and I'll give you 96."),
        ("emballages", "Signez 24 mois et je vous fais 0,45."),
        ("emballages", "Je peux vous lâcher les pénalités à 10 %, contre 24 mois."),
        ("impaye", "ni caution ni gage alors, mais 30 %"),
        ("impaye", "Sans garantie, pas de livraison. Avec la caution, je livre dès la signature."),
        (
            "machines-maroc",
            "Pas de pénalités sans plafond. Si vous acceptez un plafond à 5 %, alors je livre en CIP.",
        ),
        (
            "agent-commercial",
            "Vous voulez le préavis doublé, je vous le donne. Mais vous, vous descendez à 9 %. On fait ça ?",
        ),
        ("emballages", "30 000 caisses en réserve, d'accord, mais alors vous signez 24 mois."),
        ("usa-framework", "Five million of insurance, you can have it. But you accept the cap at two times."),
        ("usa-framework", "I'll take DAP Chicago with shared duties, but then you sign at $98."),
        ("machines-maroc", "Crédit documentaire à vue et 8 semaines, 97 000 €. C'est l'ensemble ou rien."),
    ],
)
def test_both_halves_are_read_and_tied(name: str, reply: str):
    offers, _ = taken(name, reply)
    assert len(offers.own) + len(offers.accepted) > 1
    assert offers.conditional


def test_a_condition_without_its_comma_holds_the_figure():
    offers, _ = taken("first-steps", "If you order every week I can do 18.50")
    assert offers.hanging == ("price",)


def test_what_only_holds_otherwise_goes_with_all_that_is_told_with_it():
    reply = "pénalités 0,5 % plafonnées à 5, et 10 semaines. sinon 12 semaines sans pénalités"
    assert own(taken("machines-maroc", reply)[0]) == {"delai": "s10", "penalites": "demi"}


def test_a_proposal_without_a_word_of_denial_turns_nothing_down():
    reply = "Je comprends pour les paies. 15 % maintenant, 15 % en septembre, le reste en six fois ?"
    theirs = {"acompte": "a10", "echeances": "e6"}
    assert own(taken("impaye", reply, theirs=theirs, yours={"echeances": "e3"})[0])["echeances"] == "e6"


def test_a_reply_that_is_nothing_but_its_figure_offers_it():
    offers, _ = taken("impaye", "12 %, au moins.")
    assert {p.issue for p in offers.own} == {"acompte"}


def test_a_figure_is_of_the_point_that_its_clause_names():
    reply = "préavis doublé, d'accord, si la commission reste à 8"
    offers, _ = taken("agent-commercial", reply, theirs={"secteur": "d4"}, yours={"commission": "c8"})
    assert own(offers) == {"duree": "six", "commission": "c8"}
    assert offers.conditional


def test_what_is_done_for_an_order_in_words_is_not_taken_alone():
    offers, _ = taken("saas-visio", "Vous payez d'avance et je vous laisse à 35 €.", theirs={"prix": "p35"})
    assert offers.hanging == ("prix",)


def test_how_far_one_goes_is_offered_and_tied_to_the_but_after_it():
    reply = "8,5 % c'est le max, mais l'exclusivité totale"
    offers, _ = taken("agent-commercial", reply, theirs={"exclusivite": "totale"}, yours={"commission": "c8"})
    assert {p.issue for p in (*offers.own, *offers.accepted)} == {"commission", "exclusivite"}
    assert offers.conditional


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("99,9 % et je protège les trois relèves", {}),
        ("On fait la maintenance la nuit vers 3h et 99,8 de dispo, ça vous irait ?", {}),
        ("On fait la maintenance la nuit et 99,5 de dispo, ça vous irait ?", {"sla": "releve"}),
    ],
)
def test_a_figure_beside_the_words_of_an_option_that_has_another_is_no_option(reply, expected):
    offers, _ = taken("saas-visio", reply)
    assert own(offers) == expected
    assert (offers.unplaced == ("sla",)) is not bool(expected)


@pytest.mark.parametrize(
    ("name", "reply", "stands"),
    [
        ("impaye", "Je veux bien six mensualités si j'ai la cession de créance.", {"echeances": "e6"}),
        ("usa-framework", "96, with the quarterly repricing you asked for.", {"currency": "usd-quarter"}),
        ("usa-framework", "Cap at two, and I'll give you the MFN on all US customers.", {}),
        ("impaye", "La caution, c'est non négociable. Pour le reste je suis souple : six mensualités.", {}),
    ],
)
def test_what_stands_on_something_else_is_tied_to_it(name: str, reply: str, stands: dict[str, str]):
    offers, _ = taken(name, reply, theirs=stands)
    assert len(offers.own) + len(offers.accepted) > 1
    assert offers.conditional


def test_a_law_with_a_court_elsewhere_is_no_option_that_she_has():
    reply = "Fine, Delaware law. But London for the arbitration."
    offers, _ = taken("usa-framework", reply, theirs={"law": "de-court"}, yours={"law": "fr"})
    assert not offers.commits
    assert offers.unplaced == ("law",)


def test_what_is_given_for_an_order_is_an_exchange():
    offers, _ = taken(
        "usa-framework", "Give me London and English law, I'll sign your five times the fees on liability."
    )
    assert own(offers) == {"law": "en", "cap": "c5"}
    assert offers.conditional


def test_what_is_given_for_a_value_that_is_no_option_hangs_on_it():
    reply = "If you take a cap at two and a half times, I'll raise the insurance to $5 million."
    offers, _ = taken("usa-framework", reply, theirs={"insurance": "i5"})
    assert offers.hanging == ("insurance",)
    assert not offers.accepted


def test_a_figure_in_halves_is_said_back_whole_in_its_condition():
    reply = "If you take a cap at two and a half times, I'll raise the insurance to $5 million."
    scenario = case("usa-framework")
    reading = read(reply, reading_context(scenario, open_talk(scenario, 1)[0], ()))
    assert condition_words(reading) == "if you take a cap at two and a half times"


def test_her_half_of_a_spoken_trade_is_asked_of_her_though_no_word_ties_it():
    reply = (
        "Bon, 30 000 caisses en réserve, d'accord, mais alors vous signez 24 mois, hein, l'un ne va pas sans l'autre ! Et vous ne me dites "
        "rien des 500 caisses d'essai, vous n'en voulez pas ?"
    )
    stated = {"theirs": {"stock": "s30", "duration": "m12"}, "yours": {"stock": "s15", "duration": "m24"}}
    offers, _ = taken("emballages", reply, **stated)
    assert own(offers) | {p.issue: p.option for p in offers.accepted} == {"stock": "s30", "duration": "m24"}
    assert offers.conditional
    assert not offers.refused


def test_what_she_does_for_nothing_is_no_trade():
    assert not taken("emballages", "Mais vous montez à 50 ?")[0].conditional


def test_a_condition_for_which_nothing_is_done_is_what_is_asked():
    reply = (
        "Si euh, si vous pouviez faire un petit versement maintenant, genre, je sais pas, 30 %, et le reste en quatre fois… ça se peut "
        "ou pas du tout ?"
    )
    assert own(taken("impaye", reply)[0]) == {"acompte": "a30", "echeances": "e4"}


def test_what_he_would_go_to_if_she_were_content_with_less_hangs_on_it():
    reply = "Si je monte à 9,5 %, est-ce que vous vous contenteriez du Finistère et du Morbihan ?"
    assert taken("agent-commercial", reply)[0].hanging == ("commission",)


def test_a_comma_inside_a_number_ends_no_condition() -> None:
    scenario = case("usa-framework")
    state, _ = open_talk(scenario, 1)
    reply = "We take 96 dollars if you order 12,000 firm each year."
    assert (
        condition_words(read(reply, reading_context(scenario, state, ())))
        == "if you order 12,000 firm each year"
    )
