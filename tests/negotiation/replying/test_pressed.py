"""A yes or a no pressed for is answered on the very point, or on what lies on the table, and never by a general promise."""

import pytest

from tests.negotiation.talking import answer, sources

DEBT = (
    "Bonjour Monsieur Delorme. Je vous demande 30 % tout de suite et la cession de la créance d'Argentan.",
)
SENSORS = ("Good morning. We propose 98 dollars a sensor, cap at two times fees.",)
CLINIC = ("Bonjour, je propose trois ans avec une sortie en cas de rachat.",)


@pytest.mark.parametrize(
    "pressed",
    ["Oui ou non, la cession ?", "bon alors la cession c'est bon ?", "Et la cession, vous dites quoi ?"],
)
def test_the_point_named_gets_its_no(pressed: str) -> None:
    said = answer("impaye", *DEBT, pressed)
    assert sources("impaye", *DEBT, pressed)[0] == "bargain:asked_verdict_no"
    assert "propriété" in said and "tout de suite" not in said


@pytest.mark.parametrize(
    "pressed", ["c'est oui ou c'est non", "Je veux un oui ou un non.", "vous prenez ou pas"]
)
def test_with_no_point_named_all_that_is_on_the_table_is_answered(pressed: str) -> None:
    said = answer("impaye", *DEBT, pressed)
    assert sources("impaye", *DEBT, pressed)[0] == "bargain:asked_verdict_no"
    assert "propriété" in said and "tout de suite" in said


def test_what_is_said_besides_is_answered_first() -> None:
    pressed = "La réserve de propriété ne couvre que les livraisons à venir, pas les 84 000 €. Acceptez-vous la cession, oui ou non ?"
    said = sources("impaye", *DEBT, pressed)
    assert said[0] == "reaction:reserve-weak"
    assert said[1] in ("bargain:asked_verdict_no", "bargain:her_position")


@pytest.mark.parametrize("pressed", ["Donc c'est non pour la cession ?", "Vous refusez la cession ?"])
def test_asked_whether_it_is_a_no_she_says_that_it_is(pressed: str) -> None:
    assert sources("impaye", *DEBT, pressed)[0] in ("bargain:asked_refusal", "bargain:her_position")


@pytest.mark.parametrize(
    "pressed",
    [
        "you accept?",
        "So the price is a yes?",
        "You take it?",
        "Are you in or out?",
        "is it ok for the cap or not",
    ],
)
def test_in_english_too(pressed: str) -> None:
    assert sources("usa-framework", *SENSORS, pressed)[0] == "bargain:asked_verdict_no"


@pytest.mark.parametrize(
    "pressed", ["oui ou non madame", "Vous signez trois ans ou pas ?", "Alors, la durée, on est bon ?"]
)
def test_no_general_promise_answers_it(pressed: str) -> None:
    assert sources("saas-visio", *CLINIC, pressed)[0] == "bargain:asked_verdict_no"


def test_a_fact_asked_for_with_yes_or_no_is_no_verdict() -> None:
    said = sources("impaye", *DEBT, "Oui ou non, vous avez déjà eu des impayés chez d'autres fournisseurs ?")
    assert not said[0].startswith("bargain:asked")


def test_a_reason_asked_for_is_not_pressing() -> None:
    said = sources("impaye", *DEBT, "Pourquoi refusez-vous de céder cette créance ?")
    assert not any(source.startswith("bargain:asked") for source in said)


OFFERED = ("Bonjour madame.", "45 € par compte, 99,9 %, deux ans, c'est notre offre standard")


@pytest.mark.parametrize(
    "asked",
    [
        "il manque quoi pour que vous disiez oui",
        "Qu'est-ce qu'il vous faudrait de plus ?",
        "Que vous manque-t-il pour signer ?",
    ],
)
def test_asked_what_is_missing_to_her_yes_she_says_what_she_wants(asked: str) -> None:
    assert sources("saas-visio", *OFFERED, asked)[0] == "bargain:her_offers"
    assert "contrat annuel" in answer("saas-visio", *OFFERED, asked)


def test_what_it_would_take_is_told_in_english_too() -> None:
    said = answer(
        "usa-framework", "Hi.", "We propose $98 and two times the fees, fixed dollars.", "What would it take?"
    )
    assert "$92" in said


@pytest.mark.parametrize(
    ("name", "before", "asked"),
    [
        ("saas-visio", OFFERED, "qu'est-ce qui ne va pas là-dedans ?"),
        ("usa-framework", ("Hi.", "We propose $98 and two times the fees."), "What's wrong with it?"),
        (
            "machines-maroc",
            ("bonjour", "98000 dap 10 semaine credoc confirmé ok?"),
            "qu'est-ce qui coince là-dedans ?",
        ),
    ],
)
def test_what_is_wrong_with_an_offer_are_the_points_that_are_apart(
    name: str, before: tuple[str, ...], asked: str
) -> None:
    assert sources(name, *before, asked)[:2] == ["bargain:ask_step", "bargain:ask_step"]


def test_a_point_said_by_its_name_alone_is_answered_and_not_asked_back() -> None:
    talk = (
        "Bonjour.",
        "0,47 €, 45 jours, 2 semaines, 15 000 en stock.",
        "alors, c'est bon pour vous le stock ?",
    )
    assert sources("emballages", *talk)[0].startswith("bargain:asked_verdict")


def test_a_value_named_anew_and_pressed_for_is_the_one_that_is_answered() -> None:
    talk = (
        "Bonjour monsieur Lemoine, merci de me recevoir.",
        "Je vous propose 20 % tout de suite.",
        "alors 15 % maintenant et on est bons ?",
    )
    assert "15" in answer("impaye", *talk)
    assert not answer("impaye", *talk).startswith(
        "Non, pas comme cela. Voici ce qui me ferait dire oui\xa0: 15"
    )


def test_what_is_still_wrong_is_asked_of_the_offer_and_not_of_the_world() -> None:
    talk = ("Hi.", "98 bucks, cap at two times, and we do French law, Paris", "What's still wrong with it?")
    assert sources("usa-framework", *talk)[0] == "bargain:ask_step"


@pytest.mark.parametrize("asked", ["vous acceptez ?", "Ça vous va ?"])
def test_what_has_just_been_read_out_is_not_read_out_again(asked: str) -> None:
    talk = ("bonjour madame", "Je vous propose 110 € par mois, 60 jours et 3 mois.")
    assert sources("premiers-pas", *talk)[-1] == "bargain:recap"
    assert sources("premiers-pas", *talk, asked) == ["phrase:asked_verdict_all"]


@pytest.mark.parametrize(
    ("name", "before", "pressed"),
    [
        ("usa-framework", ("Hi.", "We propose $98 and two times the fees."), "so no?"),
        ("emballages", ("Bonjour.", "0,48 et 45 jours"), "donc c'est non ?"),
    ],
)
def test_a_bare_no_asked_about_is_said_to_be_one_with_what_she_would_sign(
    name: str, before: tuple[str, ...], pressed: str
) -> None:
    assert sources(name, *before, pressed)[0] == "bargain:asked_refusal"


def test_what_is_agreed_is_confirmed_to_whoever_asks_for_that_alone() -> None:
    talk = (
        "Good morning Ms Carter, thank you for your time.",
        "What would your risk people need to see?",
        "We'd bring an insurer in at five million.",
        "I want $98.",
        "do we have a deal on insurance at least?",
    )
    assert sources("usa-framework", *talk)[0] == "bargain:already_settled"
