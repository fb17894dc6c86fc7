"""Who comes towards her hears that it was seen, even where she stays; what she gives is told apart from what she wants."""

from tests.negotiation.bargained import bargained, kinds, words


def test_a_step_that_is_not_enough_is_named():
    playing = bargained(
        "emballages",
        "Alors 450 000 à 0,46 €.",
        theirs={"price": "p42", "volume": "v400"},
        yours={"price": "p46", "volume": "v500"},
    )
    assert "not_enough" in kinds(playing)
    assert "450 000" in words(playing)


def test_the_same_offer_again_is_no_step():
    playing = bargained("emballages", "0,46 €, je vous dis.", theirs={"price": "p42"}, yours={"price": "p46"})
    assert "not_enough" not in kinds(playing)


def test_a_condition_beside_a_figure_is_said_back():
    playing = bargained(
        "usa-framework",
        "If you sign for three years, I can make 98.",
        line="I'm at $94.",
        theirs={"price": "p94"},
    )
    assert kinds(playing)[0] == "condition_heard"
    assert "three years" in words(playing)


def test_one_figure_alone_is_no_exchange_that_is_too_light():
    playing = bargained(
        "usa-framework",
        "Here's your reason: 0.2 degree accuracy at minus 25. And cap at three.",
        line="Five.",
        theirs={"cap": "c5"},
        yours={"cap": "c3"},
    )
    assert "exchange_refused" not in kinds(playing)
