"""How her steps are told: what she gives unasked is a step, what an exchange asks for gets its own answer, and nothing goes back."""

import re

import pytest

from tests.negotiation.bargained import bargained, kinds, words
from tests.negotiation.talking import answer, sources, talk


def plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text)


def test_a_step_on_another_point_is_no_yes_to_what_was_said() -> None:
    told = sources(
        "machines-maroc",
        "Bonjour",
        "Pour l'incoterm on propose FCA Lyon, et notre prix est de 100 000, en 10 semaines.",
        "Je peux descendre à 98 000.",
    )
    assert "bargain:suits_but" not in told


def test_what_an_exchange_asks_for_is_answered_before_a_step_elsewhere() -> None:
    said = answer(
        "emballages", "Bonjour", "Je vous propose 0,48 €", "Ok pour 60 jours si vous acceptez 24 mois."
    )
    assert "durée" in said
    assert "price" not in said.split("durée")[0]
    told = sources(
        "emballages", "Bonjour", "Je vous propose 0,48 €", "Ok pour 60 jours si vous acceptez 24 mois."
    )
    assert "bargain:exchange_but" not in told


def test_what_he_wants_in_an_exchange_is_not_told_as_what_he_gives() -> None:
    told = sources(
        "agent-commercial",
        "Bonjour monsieur Kermarrec.",
        "Je vous propose une commission de 8 %.",
        "Pour le secteur, les quatre départements bretons.",
        "10 % si vous prenez les quatre départements, ça vous va ?",
    )
    assert "bargain:exchange_but" not in told


def test_who_says_her_own_figure_is_not_met_with_one_worse_for_her() -> None:
    made = bargained(
        "machines-maroc",
        "96 000 et 8 semaines ?",
        theirs={"prix": "p92", "delai": "s8"},
        yours={"prix": "p98", "delai": "s10"},
    )
    assert all(position.option != "s10" for position in made.answered)


def test_what_is_agreed_and_offered_again_is_told_to_be_agreed() -> None:
    made = bargained("emballages", "Je vous propose un stock de 30 000 caisses.", settled={"stock": "s30"})
    assert kinds(made)[0] == "already_settled"
    assert "30 000" in words(made)


def test_an_engagement_taken_is_no_length_of_a_contract() -> None:
    made = bargained(
        "emballages", "1 % par jour plafonné à 3 %, je m'y engage si vous me donnez vos prévisions."
    )
    assert "duration" not in {position.issue for position in made.answered}


@pytest.mark.parametrize("words_", ["9 % c'est votre dernier mot ?", "9 %, c'est votre dernière offre ?"])
def test_a_last_word_asked_about_takes_nothing_back(words_: str) -> None:
    _, turns = talk("agent-commercial", ["Bonjour.", "Je vous propose une commission de 8 %.", words_])
    assert "bargain:taken_back" not in [line.source for line in turns[-1].lines]


def test_a_contract_sent_while_points_are_open_takes_none_of_them() -> None:
    _, turns = talk(
        "saas-visio",
        [
            "Bonjour madame Ferrand, merci de me recevoir.",
            "Voici ma proposition : 38 euros, deux ans, 99,9 %, un audit sur rendez-vous.",
            "Bon, 35 euros.",
            "C'est bon pour moi, je vous envoie le contrat ce soir.",
        ],
    )
    assert not turns[-1].settled


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("usa-framework", ("Good morning.", "I can offer $98.", "Let's split the difference on price.")),
        ("emballages", ("Bonjour.", "Je vous propose 0,48 €.", "Allez, on coupe la poire en deux.")),
    ],
)
def test_splitting_the_difference_offers_the_middle_of_what_stands(
    name: str, replies: tuple[str, ...]
) -> None:
    before, _ = talk(name, replies[:-1])
    his, hers = before.yours_on("price"), before.theirs_on("price")
    after, _ = talk(name, replies)
    middle = after.yours_on("price")
    assert his is not None and hers is not None and middle is not None
    assert his.number is not None and hers.number is not None
    assert middle.number == (his.number + hers.number) / 2


def test_no_way_by_itself_is_a_no() -> None:
    assert "phrase:misheard" not in sources("usa-framework", "Good morning.", "I can offer $98.", "No way.")


def test_all_of_her_terms_taken_at_once_are_read_out_once() -> None:
    told = sources(
        "premiers-pas",
        "bonjour madame",
        "Je vous propose 130 € par mois, 30 jours et 6 mois.",
        "d'accord pour tout",
    )
    assert told.count("bargain:agreed_step") + told.count("bargain:recap") <= 1
    assert plain(" ".join(told))


@pytest.mark.parametrize("wish", ["et 130 ?", "et si je vous disais 130 ?"])
def test_a_figure_that_only_opens_an_agreed_point_again_is_not_said_back_as_if_it_could_be_had(
    wish: str,
) -> None:
    state, turns = talk(
        "premiers-pas", ["bonjour madame", "Je vous propose 130 € par mois.", "D'accord pour 110 €.", wish]
    )
    assert "bargain:read_back" not in [line.source for line in turns[-1].lines]
    agreed = state.settled_on("price")
    assert agreed is not None and agreed.option == "p110"


def test_what_is_only_asked_about_moves_her_on_nothing_else() -> None:
    replies = (
        "Good morning.",
        "We propose $100 a sensor, DAP Chicago with your broker.",
        "What do you think about a band of 5%? It means that if the dollar moves less, nothing changes for you.",
    )
    told = sources("usa-framework", *replies)
    assert "bargain:counter_concede" not in told


def test_what_an_exchange_asks_for_without_a_figure_is_where_she_steps() -> None:
    replies = (
        "Bonjour.",
        "0,47 €, 45 jours, 15 000 en stock, 24 mois.",
        "je passe à 60 jours si vous lâchez sur le prix",
    )
    assert "stock" not in answer("emballages", *replies)
    assert "0,42" in answer("emballages", *replies)


def test_a_step_elsewhere_is_said_to_answer_his() -> None:
    made = bargained(
        "saas-visio",
        "Je peux descendre à 38 €.",
        theirs={"prix": "p38", "duree": "annuel"},
        yours={"prix": "p45", "duree": "deux"},
        turn=16,
        replies=16,
    )
    if "counter_concede" in kinds(made):
        assert "concession_reciprocated" in kinds(made)


def test_what_is_agreed_and_goes_on_to_another_point_is_not_held_up() -> None:
    asked = "On garde les 15 % tout de suite. Et pour l'échéancier, vous dites combien ?"
    state, turns = talk("impaye", ("Bonjour.", "Je propose 15 % tout de suite.", asked))
    assert [line.source for line in turns[-1].lines] == ["bargain:her_position"]
    assert "10 mensualités" in turns[-1].text
    assert [position.option for position in state.settled] == ["a15"]


WRITTEN = (
    "Je comprends votre inquiétude pour le 11 et je vous propose donc ceci : nous livrons la mise en place le 4 septembre, "
    "c'est-à-dire une semaine avant votre date, et je m'y engage par écrit. En échange, vous ramenez le plafond à 5 %."
)


def test_what_is_asked_of_her_and_given_in_full_is_a_yes() -> None:
    made = bargained("emballages", WRITTEN, theirs={"penalties": "c10"}, turn=4)
    assert kinds(made)[0] == "accept_issue"
    assert [position.option for position in made.newly_settled] == ["c5"]


def test_what_is_given_for_what_has_no_value_waits_for_it_and_is_called_no_step_of_hers() -> None:
    made = bargained(
        "emballages",
        "Je descends à 0,46 € si vous nous prenez aussi le quart des étuis.",
        theirs={"price": "p44"},
        yours={"price": "p48"},
    )
    assert not made.newly_settled
    assert kinds(made) == ["condition_heard", "suits"]
