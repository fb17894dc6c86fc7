"""A concession on what matters most to her is thanked for in words, once, before she answers the rest."""

from tests.negotiation.bargained import bargained, kinds, words
from tests.negotiation.test_misreadings import positions
from trainer.negotiation.talk.state import Pending


def _thanked(playing):
    return [kind for kind in kinds(playing) if kind.startswith("valued")]


def test_what_weighs_most_for_her_is_valued_before_her_answer():
    playing = bargained(
        "emballages",
        "D'accord, je vous accorde 60 jours, et 0,47 €.",
        yours={"price": "p48"},
        interests=(("payment-bonus", 1),),
    )
    assert kinds(playing)[0] == "valued_agreed"
    assert "paiement à 60 jours" in words(playing)


def test_a_need_that_nobody_has_asked_about_is_not_thanked_for():
    assert not _thanked(bargained("emballages", "Je vous accorde 60 jours, et 0,47 €."))


def test_it_is_said_once_for_a_point():
    playing = bargained(
        "emballages",
        "Je vous accorde 60 jours.",
        flags=(":valued:payment",),
        interests=(("payment-bonus", 1),),
    )
    assert not _thanked(playing)


def test_a_small_point_is_not():
    assert not _thanked(bargained("emballages", "Je vous accorde 12 mois."))


def test_nor_what_was_offered_before():
    assert not _thanked(
        bargained("emballages", "60 jours donc.", yours={"payment": "d60"}, interests=(("payment-bonus", 1),))
    )


def test_a_lighter_point_is_where_it_serves_a_need_she_has_told():
    playing = bargained(
        "agent-commercial",
        "Je vous propose les quatre départements bretons, et un successeur choisi ensemble, que nous agréons.",
        interests=(("card-handover", 2), ("short-roads", 2)),
    )
    assert _thanked(playing)
    assert "successeur" in words(playing)


def test_thanks_and_yes_to_one_point_name_it_once():
    playing = bargained(
        "emballages",
        "Je vous garde un stock de 30 000 caisses à Pontivy.",
        interests=(("storage-room", 2),),
    )
    assert kinds(playing)[0] == "valued_agreed"
    assert "accept_issue" not in kinds(playing)
    assert words(playing).count("stock") <= 1


def test_what_is_only_confirmed_is_not_thanked_for():
    waits = Pending("read_back", (positions("emballages", {"stock": "s30"})[0],))
    playing = bargained(
        "emballages",
        "Oui, je vous confirme le stock de 30 000 caisses. Et je propose 0,47 €.",
        interests=(("storage-room", 2),),
        pending=waits,
    )
    assert not _thanked(playing)


def test_after_thanks_the_rest_of_an_exchange_is_asked_for_without_naming_it_again():
    playing = bargained(
        "agent-commercial",
        "Si vous transmettez la carte à un successeur que nous agréons, la maison ne s'y oppose pas. En échange, il me faudrait "
        "une commission à 8 %.",
        interests=(("card-handover", 3),),
        theirs={"commission": "c11"},
    )
    assert kinds(playing)[:2] == ["valued", "valued_but"]
    assert words(playing).count("successeur") == 0


def test_what_she_has_never_spoken_of_is_not_thanked_for():
    offer = "What if I do $98 with the band, plain DAP with your broker clearing, and I throw in $5 million of insurance on my dime?"
    assert not _thanked(bargained("usa-framework", offer, interests=(("second-source", 1), ("q3-slot", 1))))
    assert _thanked(bargained("usa-framework", offer, interests=(("second-source", 3),)))
