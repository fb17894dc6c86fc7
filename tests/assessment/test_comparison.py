"""A first attempt and its retry side by side."""

from tests.assessment.factories import Talk, rubric
from trainer.assessment.comparison import compare

RUBRIC = rubric()


def begun() -> Talk:
    return Talk().reply("Bonjour, merci de me recevoir.", "rapport")


def gave() -> Talk:
    talk = begun()
    talk.reply("Je propose 0,50.", "proposal", offers={"price": "p050"}, hers={"price": "p044"}, rule="hold")
    talk.reply("Bon, 0,46.", "unilateral_concession", offers={"price": "p046"}, conceded=("price",), settles=("price",), ends="partial")  # fmt: skip
    return talk


def traded() -> Talk:
    talk = begun()
    talk.reply("Je propose 0,50.", "proposal", offers={"price": "p050"}, hers={"price": "p044"}, rule="hold")
    talk.reply(
        "Si vous payez à 30 jours, 0,48.", "conditional_exchange", offers={"price": "p048", "payment": "d30"},
        conceded=("price",), conditional=True, settles=("price", "payment"), ends="agreement", trust=3,
    )  # fmt: skip
    return talk


def compared(first: Talk, retry: Talk):
    return compare(RUBRIC, first.scenario, first.events, retry.events)


def test_the_fork_is_the_first_reply_that_differs():
    found = compared(gave(), traded())
    assert found.fork == 6
    assert (found.before.said, found.after.said) == ("Bon, 0,46.", "Si vous payez à 30 jours, 0,48.")


def test_criteria_deal_trust_value_and_total_stand_side_by_side():
    found = compared(gave(), traded())
    assert [pair.criterion for pair in found.criteria] == [criterion.id for criterion in RUBRIC.criteria]
    assert (found.before.outcome, found.after.outcome) == ("partial", "agreement")
    assert found.after.trust - found.before.trust == 3
    assert found.after.deal.value > found.before.deal.value
    assert ("Paiement", None, "30 jours") in found.terms


def test_what_changed_from_the_fork_on_is_told_by_its_rules():
    found = compared(gave(), traded())
    assert "traded" in {note.rule for note in found.gained}
    assert "gave-for-nothing" in {note.rule for note in found.mended}
    assert all(note.turn >= 5 for note in (*found.gained, *found.mended))


def test_a_branch_without_a_reply_of_its_own_is_not_compared():
    assert compared(gave(), begun()) is None
