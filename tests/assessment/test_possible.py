"""What would have been possible."""

from dataclasses import replace

from tests.assessment.factories import Talk, rubric, scenario
from trainer.assessment.played import fold
from trainer.assessment.possible import possible
from trainer.negotiation.deals.cloud import cloud
from trainer.negotiation.deals.deal import analyse


def found(talk: Talk):
    return possible(fold(talk.scenario, talk.events, rubric().reading))


def one_sided():
    """The price counts most for the student, the payment for her: there is something to trade."""
    case = scenario()
    price, payment = case.issues["price"], case.issues["payment"]
    issues = {
        "price": replace(price, you=replace(price.you, weight=80), them=replace(price.them, weight=30)),
        "payment": replace(
            payment, you=replace(payment.you, weight=20), them=replace(payment.them, weight=70)
        ),
    }
    return replace(case, issues=issues)


def agreed(price: str, payment: str) -> Talk:
    talk = Talk(one_sided())
    talk.reply("Voici.", "proposal", offers={"price": price, "payment": payment})
    return talk.reply("Oui.", settles=("price", "payment"), ends="agreement")


def test_a_better_package_takes_nothing_from_her():
    made = found(agreed("p044", "d30"))
    assert made.verdict is not None
    assert made.better is not None
    assert made.better.you > 0
    assert made.better.them >= 0
    assert made.better.deal.you == made.verdict.you + made.better.you


def test_only_what_is_different_is_a_change():
    made = found(agreed("p044", "d30"))
    for change in made.better.changes:
        assert change.instead is not None
        assert change.position != change.instead


def test_the_money_is_that_of_the_changes():
    made = found(agreed("p044", "d30"))
    assert [(change.issue, change.position.option) for change in made.better.changes] == [
        ("price", "p050"),
        ("payment", "d60"),
    ]
    assert made.better.money == 18_000


def test_a_deal_that_nothing_beats_has_no_better_one():
    made = found(agreed("p050", "d60"))
    assert made.verdict is not None
    assert made.verdict.left_on_the_table == 0
    assert made.better is None
    assert made.best is None


def test_without_a_deal_a_possible_one_is_compared_with_the_alternatives():
    made = found(Talk().reply("Bonjour.").leave())
    assert made.verdict is None
    assert made.better is not None
    assert made.better.you == made.better.deal.you - 4500
    assert all(change.instead is None for change in made.better.changes)


def test_the_cloud_counts_every_package_that_can_be_signed_once():
    case = scenario()
    assert sum(cloud(case).values()) == analyse(case).signable


def test_the_way_holds_each_package_once_in_the_order_of_the_talk():
    made = found(Talk().reply("Bonjour.").leave())
    assert made.way == ()
