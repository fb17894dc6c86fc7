"""What a yes is asked to, and what only stands beside the question."""

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, own, taken

DEBT = "impaye"


def test_a_yes_asked_to_another_thing_offers_nothing_told_before():
    reply = (
        "La réserve de propriété ne couvre que les livraisons à venir, pas les 84 000 €. "
        "Acceptez-vous la cession, oui ou non ?"
    )
    assert "reserve" not in own(taken(DEBT, reply)[0]).values()


def test_a_short_question_whether_it_would_do_puts_what_was_told():
    reply = "On revient au plafond : deux fois la redevance, et le double pour les données. Ça irait mieux ?"
    assert own(taken("saas-visio", reply, theirs={"responsabilite": "aucun"})[0]) == {
        "responsabilite": "double"
    }


def test_hers_said_again_and_put_to_her_is_not_lost():
    reply = "OK alors 400 000, 0,46, 60 jours, 24 mois. Si vous dépassez 500 000 je vous baisse d'un centime. Ça vous va là ?"
    offers, _ = taken(
        "emballages", reply, theirs={"volume": "v400", "price": "p46"}, yours={"volume": "v500"}
    )
    assert own(offers)["volume"] == "v400"


def test_what_the_speaker_calls_his_own_is_offered_though_the_question_is_open():
    reply = "Mais alors quatre départements, c'est parfait pour vous, non ? Et mon 9 %, avec ça, il vous dit quoi ?"
    offers, _ = taken("agent-commercial", reply, theirs={"commission": "c12", "secteur": "d6"})
    assert own(offers)["commission"] == "c9"


def test_what_the_speaker_would_give_is_put_to_her():
    reply = "Et si je vous faisais 9 % et que vous gardiez vos quatre départements, vous diriez quoi ?"
    offers, _ = taken("agent-commercial", reply, theirs={"commission": "c12", "secteur": "d6"})
    assert own(offers) == {"commission": "c9", "secteur": "d4"}


def test_a_list_after_the_words_of_a_proposal_is_the_speakers_own():
    reply = (
        "Where did $92 go, fine. Split the difference: $96, cap at three, DAP, your broker clears, you carry the duty. "
        "I'll throw in New York law, ICC arbitration in New York. Can we write that up?"
    )
    theirs = {"price": "p94", "delivery": "dap-shared", "cap": "c3"}
    offers, _ = taken("usa-framework", reply, theirs=theirs, yours={"price": "p98", "cap": "c3"})
    assert own(offers) == {"price": "p96", "cap": "c3", "delivery": "dap", "law": "ny-icc"}


def test_what_is_turned_down_of_ones_own_is_offered_no_more():
    reply = "La réserve de propriété ne me suffit pas seule. Je vous débloque les châssis dès les 15 %. Oui ou non ?"
    offers, _ = taken(DEBT, reply, yours={"garantie": "reserve", "acompte": "a15"})
    assert offers.dropped == ("garantie",)


def test_what_is_named_in_its_place_is_offered():
    reply = "La réserve de propriété ne me suffit pas seule. Avec une cession de créance, je vous débloque les châssis."
    offers, _ = taken(DEBT, reply, yours={"garantie": "reserve", "acompte": "a15"})
    assert own(offers)["garantie"] == "cession"


def test_what_a_threat_asks_for_is_not_turned_down():
    reply = "Soyons clairs : sans cession de créance, je déclare l'impayé à l'assureur demain."
    offers, _ = taken(DEBT, reply, yours={"garantie": "cession"})
    assert not offers.dropped
    assert not offers.refused


def test_a_yes_asked_for_by_the_last_word_puts_what_stands_before_it():
    reply = (
        "Relisez ma phrase : en cas de rachat, vous sortez sans indemnité. C'est exactement le cas que vous voulez ôter. "
        "Donc trois ans, avec cette porte : oui ?"
    )
    theirs, yours = {"duree": "evenement"}, {"duree": "evenement"}
    offers, _ = taken("saas-visio", reply, theirs=theirs, yours=yours)
    assert {p.issue: p.option for p in (*offers.own, *offers.accepted)} == {"duree": "evenement"}


def test_all_four_of_them_are_no_four_millions():
    reply = "$100 a unit, a 5% exchange band, DAP Chicago, cap at one times annual fees. All four together or not at all."
    assert "insurance" not in own(taken("usa-framework", reply)[0])


def test_what_follows_from_the_law_is_offered():
    offers, _ = taken("emballages", "J'offre 0,48 et la loi c'est 60 jours, donc 60 jours.")
    assert own(offers) == {"price": "p48", "payment": "d60"}


def test_what_the_law_says_is_not():
    offers, _ = taken("emballages", "Pour le paiement, la loi c'est 60 jours.")
    assert not offers.own


def test_how_long_it_lasts_is_not_when_one_is_free_to_leave():
    offers, _ = taken(
        CARTONS,
        "Oui mais sortie à 12 mois, vous êtes libre après un an ! Donc 24 mois avec sortie, ok ?",
    )
    assert [position.option for position in offers.own] == ["m24"]


def test_what_one_must_see_to_first_is_not_offered():
    offers, _ = taken(CARTONS, "Il faut que je voie avec ma production si deux semaines c'est possible.")
    assert not offers.commits


def test_whether_she_takes_it_puts_a_price_to_her():
    state, _ = talk("usa-framework", ["Morning. 12,000 a year, $100. You take it?"])
    assert state.yours_on("price") is not None


def test_what_a_return_is_asked_for_is_not_given_yet():
    offers, _ = taken(
        CARTONS,
        "Si je prends ces trente mille chez moi, quel prix me feriez-vous pour 400 000 caisses, sur vingt-quatre mois ?",
    )
    assert not offers.commits
