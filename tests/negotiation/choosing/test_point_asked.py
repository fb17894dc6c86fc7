"""A question that names no point is about the one of the value in it, beside it or before it."""

import pytest

from tests.negotiation.talking import talk


def test_a_reason_asked_of_this_figure_is_one_for_what_was_just_spoken_of() -> None:
    _, turns = talk("saas-visio", ("Je propose un plafond d'une fois la redevance.", "Pourquoi ce chiffre ?"))
    assert turns[-1].lines[0].source == "because:responsabilite"


def test_how_much_is_asked_of_what_was_offered_in_the_same_breath() -> None:
    _, turns = talk(
        "machines-maroc", ("Très belle ville, merci.", "12 semaines sans forcer. vous voulez combien ?")
    )
    assert turns[-1].lines[0].source in ("bargain:her_position", "reaction:delay-wish")
    assert (
        turns[-1].lines[0].text.casefold().startswith(("huit semaines", "8 semaines"))
        or "8 semaines" in turns[-1].text
    )


@pytest.mark.parametrize("reply", ["vous dites oui à 94 000 ?", "94 000, ça va ?"])
def test_a_yes_asked_for_gets_no_reason(reply: str) -> None:
    _, turns = talk("machines-maroc", ("Très belle ville, merci.", "je propose 97 000 €", reply))
    assert all(line.source != "reaction:price-why" for line in turns[-1].lines)


def test_a_reason_asked_for_her_price_is_told() -> None:
    _, turns = talk(
        "machines-maroc", ("Très belle ville, merci.", "je propose 97 000 €", "Pourquoi 94 000 ?")
    )
    assert turns[-1].lines[0].source in ("reaction:price-why", "because:prix")


def test_who_takes_a_price_says_nothing_for_her_own() -> None:
    replies = (
        "10 sem possible. donc 95 000 €, credit doc à vue",
        "92 trop bas. 94 000. pourquoi pas de credit doc ?",
    )
    _, turns = talk("machines-maroc", replies)
    said = [line.source for line in turns[-1].lines]
    assert "bargain:suits" in said and "reaction:price-too-low" not in said


def test_the_point_named_last_is_the_one_of_how_much() -> None:
    reply = "Deux ans donc. Pour la responsabilité, je ne peux pas signer sans limite. Combien vous faudrait-il au minimum ?"
    _, turns = talk("saas-visio", ("Bonjour.", reply))
    assert turns[-1].lines[0].source == "reaction:cap-figure-asked"
