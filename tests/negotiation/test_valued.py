"""A concession on what matters most to her is thanked for in words, once, before she answers the rest."""

from tests.negotiation.bargained import bargained, kinds, words


def test_what_weighs_most_for_her_is_valued_before_her_answer():
    playing = bargained(
        "emballages",
        "D'accord, je vous accorde 60 jours, et 0,47 €.",
        yours={"price": "p48"},
        interests=(("payment-bonus", 1),),
    )
    assert kinds(playing)[0] == "valued"
    assert "délai de paiement" in words(playing)


def test_a_need_that_nobody_has_asked_about_is_not_thanked_for():
    assert "valued" not in kinds(bargained("emballages", "Je vous accorde 60 jours, et 0,47 €."))


def test_it_is_said_once_for_a_point():
    playing = bargained(
        "emballages",
        "Je vous accorde 60 jours.",
        flags=(":valued:payment",),
        interests=(("payment-bonus", 1),),
    )
    assert "valued" not in kinds(playing)


def test_a_small_point_is_not():
    assert "valued" not in kinds(bargained("emballages", "Je vous accorde 12 mois."))


def test_nor_what_was_offered_before():
    assert "valued" not in kinds(
        bargained("emballages", "60 jours donc.", yours={"payment": "d60"}, interests=(("payment-bonus", 1),))
    )


def test_a_lighter_point_is_where_it_serves_a_need_she_has_told():
    playing = bargained(
        "agent-commercial",
        "Je vous propose les quatre départements bretons, et un successeur choisi ensemble, que nous agréons.",
        interests=(("card-handover", 2), ("short-roads", 2)),
    )
    assert kinds(playing)[0] == "valued"
    assert "fin du contrat" in words(playing)
