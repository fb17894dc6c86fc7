"""What is said to the deal read out and signs nothing: each has its word, and the deal waits for its yes."""

import pytest

from tests.negotiation.correcting.test_put_right import BOXES_READ, SENSORS_READ, read_out


def kinds(turn):
    return [line.source.removeprefix("bargain:") for line in turn.lines]


def answered(reply, *, english=False):
    """What she makes of a reply to the whole deal."""
    name, deal = ("usa-framework", SENSORS_READ) if english else ("emballages", BOXES_READ)
    return read_out(name, deal, reply)


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("Il reste quoi ?", False),
        ("il reste quoi a regler", False),
        ("Il manque quoi ?", False),
        ("Tout y est ?", False),
        ("On a tout vu ?", False),
        ("C'est tout ?", False),
        ("Il y a autre chose ?", False),
        ("What's left?", True),
        ("Anything else?", True),
        ("Is that everything?", True),
        ("Did we cover everything?", True),
        ("are we done?", True),
    ],
)
def test_who_asks_what_is_left_hears_that_nothing_is(reply, english):
    state, turn = answered(reply, english=english)
    assert kinds(turn) == ["recap_nothing_left"]
    assert state.pending is not None


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("merci", False),
        ("Merci beaucoup madame", False),
        ("mrc", False),
        ("thanks", True),
        ("Thank you so much Ms. Carter", True),
    ],
)
def test_thanks_are_no_yes(reply, english):
    state, turn = answered(reply, english=english)
    assert kinds(turn) == ["recap_thanks"]
    assert state.outcome is None


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("Merci, au revoir", False),
        ("au revoir", False),
        ("Bonne journée.", False),
        ("je dois y aller", False),
        ("on en reste là pour aujourd'hui", False),
        ("bye", True),
        ("Have a nice day", True),
        ("I have to go.", True),
    ],
)
def test_who_takes_leave_of_the_deal_is_told_that_it_is_not_signed_and_then_leaves(reply, english):
    state, turn = answered(reply, english=english)
    assert kinds(turn) == ["recap_leaving"]
    name = "usa-framework" if english else "emballages"
    state, _ = read_out(name, {}, reply, state=state)
    assert state.outcome == "abandoned"


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("on signe quand ?", False),
        ("vous m'envoyez le contrat quand ?", False),
        ("When do we sign?", True),
        ("when will you send me the contract?", True),
    ],
)
def test_when_it_is_signed_hangs_on_the_yes(reply, english):
    state, turn = answered(reply, english=english)
    assert kinds(turn) == ["recap_then"]
    assert state.pending is not None


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("ok 45 jours", False),
        ("D'accord pour le prix.", False),
        ("ok $96", True),
        ("fine for the price", True),
    ],
)
def test_a_yes_to_one_line_is_kept_and_the_rest_asked_for(reply, english):
    state, turn = answered(reply, english=english)
    assert kinds(turn) == ["recap_yes_to"]
    assert state.outcome is None


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("all good but the price", True),
        ("yes to everything but the price", True),
        ("fine but the law", True),
        ("oui à tout sauf le prix", False),
    ],
)
def test_a_line_left_out_of_the_yes_is_asked_for(reply, english):
    state, turn = answered(reply, english=english)
    assert kinds(turn) == ["recap_point"]
    assert state.outcome is None


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("oui à tout sauf les palettes", False),
        ("d'accord pour les palettes", False),
        ("yes except the pallets", True),
    ],
)
def test_a_yes_that_leaves_out_or_takes_what_the_deal_does_not_hold_signs_nothing(reply, english):
    assert answered(reply, english=english)[0].outcome is None


@pytest.mark.parametrize(
    "reply",
    [
        "ok pour l'ensemble",
        "Oui, merci, au revoir.",
        "C'est parfait, merci",
        "envoyé moi le contra svp",
        "D'accord pour tout, bonne journée !",
        "Merci, je signe.",
        "D'accord. Quand signons-nous ?",
        "alors c'est oui",
        "Dans ce cas, c'est un oui.",
        "donc oui",
    ],
)
def test_a_yes_with_thanks_or_a_goodbye_signs(reply):
    assert answered(reply)[0].outcome == "agreement"


@pytest.mark.parametrize(
    "reply",
    [
        "c'est oui ou c'est non ?",
        "c'est oui pour le prix",
        "c'est oui, mais à 30 jours",
        "Dans ce cas c'est non",
    ],
)
def test_a_yes_asked_for_or_to_a_part_signs_nothing(reply):
    assert answered(reply)[0].outcome is None


@pytest.mark.parametrize(
    ("reply", "english"), [("Vous pouvez relire ?", False), ("Can you read it again?", True)]
)
def test_who_wants_it_read_again_hears_it_whole(reply, english):
    assert kinds(answered(reply, english=english)[1]) == ["recap"]


def test_a_figure_checked_is_no_yes_held_back():
    assert kinds(answered("it's $96, right?", english=True)[1])[0] == "already_settled"


def test_what_is_better_for_her_than_the_line_is_taken():
    state, _ = answered("Bon, 0,44 €. On est d'accord sur tout ?")
    assert {p.issue: p.option for p in state.settled}["price"] == "p44"


def test_but_a_question_gives_nothing():
    state, _ = answered("On a dit 0,44 ?")
    assert {p.issue: p.option for p in state.settled}["price"] == "p46"
