"""Both say the same, and the student says so: it is agreed; where they do not, she tells the two apart."""

import pytest

from tests.negotiation.talking import sources, talk

RELAYS = (
    "Pourquoi changez-vous de logiciel, et à quelles heures ont lieu les relèves ?",
    "99,5 % avec la maintenance hors relèves, cela vous suffirait-il ?",
)
RATHER = ("97 dollars a unit.", "96?")


@pytest.mark.parametrize(
    ("name", "before", "reply", "issue"),
    [
        (
            "saas-visio",
            RELAYS,
            "C'est bien 99,5 % avec la maintenance en dehors des relèves, nous sommes d'accord ? Que reste-t-il à régler selon votre liste ?",
            "sla",
        ),
        ("saas-visio", RELAYS, "Nous disons la même chose, non ?", "sla"),
        ("saas-visio", RELAYS, "C'est exactement ce que je propose !", "sla"),
        ("emballages", ("0.46 ?",), "ok 0,42, ça vous convient ?", "price"),
        ("usa-framework", RATHER, "94 dollars, are we agreed?", "price"),
    ],
)
def test_what_both_say_is_agreed(name: str, before: tuple[str, ...], reply: str, issue: str) -> None:
    state, _ = talk(name, (*before, reply))
    assert state.settled_on(issue) is not None


def test_said_once_more_it_is_read_out() -> None:
    first = "99,5 % hors relèves, nous sommes d'accord ?"
    again = "Mais c'est exactement ce que je viens de proposer ! Nous disons la même chose, non ?"
    assert sources("saas-visio", *RELAYS, first, again) == ["bargain:noted_settled"]


def test_who_stands_apart_is_told_so() -> None:
    before = ("I can accept dollars with a band of 5%.",)
    state, turns = talk("usa-framework", (*before, "We're saying the same thing, aren't we?"))
    assert turns[-1].lines[0].source == "bargain:ask_step"
    assert state.settled_on("currency") is None


@pytest.mark.parametrize(
    ("name", "before", "reply", "issue"),
    [
        ("emballages", ("0.46 ?",), "Vous me demandez 0,42, c'est bien ça ?", "price"),
        ("emballages", ("0.46 ?",), "0,44, nous sommes d'accord ?", "price"),
    ],
)
def test_another_figure_and_a_question_after_hers_agree_nothing(
    name: str, before: tuple[str, ...], reply: str, issue: str
) -> None:
    state, _ = talk(name, (*before, reply))
    assert state.settled_on(issue) is None
