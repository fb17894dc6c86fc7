"""A sentence that offers when it stands alone offers in a longer reply too."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "before", "reply", "issue"),
    [
        (
            "usa-framework",
            "I propose 100 dollars.",
            "$95, with the band. And is the insurance written down too?",
            "price",
        ),
        (
            "machines-maroc",
            "Bonjour Madame Bennis.",
            "D'accord, six personnes ça va. Pour le prix nous on est à 100 000 euros, c'est le tarif. Vous aviez quoi comme budget ?",
            "prix",
        ),
        (
            "agent-commercial",
            "Bonjour",
            "on enverra 24 pots si tu veux. bon la com, 9% dernier prix",
            "commission",
        ),
        ("saas-visio", "41 € par compte.", "Vous avez obtenu les relèves, cela vaut bien 39 €.", "prix"),
    ],
)
def test_the_figure_lies_on_the_table(name: str, before: str, reply: str, issue: str) -> None:
    state, _ = talk(name, (before, reply))
    standing, earlier = (
        state.yours_on(issue) or state.settled_on(issue),
        talk(name, (before,))[0].yours_on(issue),
    )
    assert standing is not None
    assert standing != earlier


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        ("saas-visio", "Un client paie 39 € par compte. Il en est content.", "prix"),
        ("usa-framework", "Our list says $110. Nobody pays that, do they?", "price"),
    ],
)
def test_what_a_sentence_only_tells_is_offered_by_nothing_around_it(
    name: str, reply: str, issue: str
) -> None:
    state, _ = talk(name, (reply,))
    assert state.yours_on(issue) is None
