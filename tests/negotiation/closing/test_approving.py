"""What is said to the deal just read out, without a word of yes or no."""

import pytest

from tests.negotiation.talking import sources, talk

AGREED = {
    "first-steps": ("hello", "18 euro, next day, one month notice"),
    "premiers-pas": ("bonjour", "110, 60 jours, 3 mois, ça va ?"),
}


@pytest.mark.parametrize("name", AGREED)
def test_the_whole_has_been_read_out_before(name: str) -> None:
    state, _ = talk(name, AGREED[name])
    assert state.pending is not None
    assert state.pending.kind == "recap"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("first-steps", "sounds great, thanks"),
        ("first-steps", "Lovely, thanks a million"),
        ("first-steps", "yes!! ship it"),
        ("first-steps", "ship it"),
        ("premiers-pas", "c'est parfait, merci beaucoup"),
    ],
)
def test_praise_and_thanks_close_it(name: str, reply: str) -> None:
    state, _ = talk(name, (*AGREED[name], reply))
    assert state.outcome == "agreement"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("first-steps", "thanks"),
        ("first-steps", "great, and when do you need the first bag?"),
        ("first-steps", "sounds great but the notice is short"),
        ("premiers-pas", "merci, je réfléchis"),
    ],
)
def test_thanks_alone_a_question_or_a_but_do_not(name: str, reply: str) -> None:
    state, _ = talk(name, (*AGREED[name], reply))
    assert state.outcome is None


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("first-steps", "are you sure it's ok for you?"),
        ("first-steps", "Are you happy with it?"),
        ("premiers-pas", "vous êtes sûre que ça vous va ?"),
    ],
)
def test_who_asks_whether_she_is_sure_hears_it(name: str, reply: str) -> None:
    assert sources(name, *AGREED[name], reply)[0] == "phrase:asked_verdict_all"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("first-steps", "wait, I prefer two months notice"),
        ("premiers-pas", "attendez, je voudrais changer la durée, 6 mois plutôt"),
    ],
)
def test_a_change_asked_for_is_turned_down_as_a_change(name: str, reply: str) -> None:
    assert "bargain:settled_kept" in sources(name, *AGREED[name], reply)


def test_a_question_about_an_agreed_point_gets_the_authors_answer_and_no_new_worry() -> None:
    found = sources("premiers-pas", *AGREED["premiers-pas"], "Les 60 jours, c'est à partir de la facture ?")
    assert found == ["reaction:term-start", "bargain:recap_stands"]
