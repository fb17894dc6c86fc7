"""What she has passed over and is reminded of gets its answer: the point named, and not where they stand on another."""

import pytest

from tests.negotiation.talking import answer, sources, talk

BOXES = (
    "Bonjour Madame Vasseur, comment se passe la rentrée ?",
    "Je vous propose 0,48 € la caisse, paiement à 60 jours, et un stock de 30 000 caisses chez nous.",
    "Combien de caisses par an prenez-vous, et qui décide chez vous ?",
)
SENSORS = (
    "Good morning Ms Carter, why do you look for a new vendor?",
    "I propose $96 a unit, a liability cap at two times the yearly fees, and Lagos arbitration.",
    "Who signs on your side, and what does a bad night cost you?",
)
STAND = (
    "bonjour madame, je peux venir monter le stand avec vous la premiere fois",
    "122 € par mois et paiement à 30 jours, ça vous va ? vous vendez quoi ?",
)


@pytest.mark.parametrize(
    ("reminder", "value"),
    [
        ("Vous ne m'avez pas répondu pour les 60 jours.", "60 jours"),
        ("Vous n'avez rien dit sur le paiement.", "60 jours"),
        ("vous avé pas repondu pour le stock", "30\u202f000"),
        ("Vous avez entendu, pour le stock ?", "30\u202f000"),
        ("Vous oubliez le stock de 30 000 caisses.", "30\u202f000"),
        ("Vous avez sauté le stock.", "30\u202f000"),
    ],
)
def test_an_offer_passed_over_has_its_answer(reminder, value):
    state, turns = talk("emballages", [*BOXES, reminder])
    assert [line.source for line in turns[-1].lines] == ["phrase:owned", "bargain:suits"]
    assert value in turns[-1].text and not state.settled


@pytest.mark.parametrize(
    "reminder",
    [
        "You skipped my cap.",
        "You never answered me on the liability cap.",
        "You forgot the cap.",
        "Excuse me, did you hear what I said about the cap?",
    ],
)
def test_the_same_in_english(reminder):
    assert sources("usa-framework", *SENSORS, reminder) == ["phrase:owned", "bargain:asked_verdict_no"]


@pytest.mark.parametrize(
    "reminder", ["You haven't told me who signs.", "You ignored my question about who signs."]
)
def test_a_question_passed_over_is_answered(reminder):
    owned, told, *_ = sources("usa-framework", *SENSORS, reminder)
    assert owned == "phrase:owned" and told in ("reaction:decider-asked", "phrase:asked_who_signs")


@pytest.mark.parametrize(
    "reminder",
    [
        "Excuse me, did you hear what I said for Lagos? What is the problem with it for you?",
        "What about Lagos? You said nothing.",
    ],
)
def test_what_was_said_in_words_of_no_option_brings_where_she_stands_on_that_point(reminder):
    said = sources("usa-framework", *SENSORS, reminder)
    assert said[:2] == ["phrase:owned", "bargain:her_position"] and "bargain:ask_step" not in said
    assert "Delaware" in answer("usa-framework", *SENSORS, reminder)


@pytest.mark.parametrize(
    "reminder",
    [
        "et le montage jvous ai dit que je venais, vous avé pas repondu",
        "vous m'avez pas répondu pour le montage",
        "110 c'est trop bas. et le montage javé dit que je vené vous avé pas repondu",
    ],
)
def test_a_promise_passed_over_is_taken_up(reminder):
    owned, answer, *_ = sources("premiers-pas", *STAND, reminder)
    assert owned == "phrase:owned" and answer in ("reaction:knows-setup", "reaction:first-setup")


def test_what_was_said_of_it_tells_more_than_its_name():
    offer = "je vous propose 125 euro par mois pour 6 mois, paiement 30 jours, et je vous livre la veille"
    said = sources("premiers-pas", "bonjour madame", offer, "vous avez rien dit pour la livraison la veille")
    assert said == ["phrase:owned", "reaction:deliver-home"]


def test_a_subject_put_right_is_answered_beside_the_rest_of_the_reply():
    said = sources(
        "saas-visio",
        "Bonjour Madame Ferrand.",
        "Au fait, c'est quoi votre vrai plafond de budget ?",
        "Non non, je parlais de votre budget annuel, pas de la responsabilité ! Bon, trois ans à 42 €.",
    )
    assert said[:2] == ["phrase:owned", "phrase:asked_budget"]
    assert any(source.startswith("bargain:") for source in said)


def test_what_was_never_spoken_of_is_no_reminder():
    assert "phrase:owned" not in sources("emballages", *BOXES, "Vous oubliez la qualité du carton.")


def test_a_yes_to_what_she_read_back_holds_beside_a_reminder():
    said = (
        "Je vous suggère 400 000 caisses fermes et une option sur 100 000 de plus si la gamme marche, "
        "ce qui nous laisse tous les deux tranquilles. Qu'en pensez-vous ?"
    )
    reminder = (
        "C'est exact pour les 400 000 fermes, mais vous oubliez l'option sur 100 000 caisses supplémentaires, "
        "que vous lèveriez en janvier. Est-ce qu'un palier de ce genre vous conviendrait ?"
    )
    _, turns = talk("emballages", ["Bonjour Madame.", said, reminder])
    assert "bargain:read_back_again" not in [line.source for line in turns[-1].lines]
    assert "reaction:option-asked" in [line.source for line in turns[-1].lines]


def test_a_bare_figure_after_the_point_named_is_of_that_point():
    state, _ = talk(
        "usa-framework", [*SENSORS, "You skipped my cap though! Fine, 3 then. And what time is it?"]
    )
    assert state.yours_on("cap").option == "c3" and state.yours_on("insurance") is None


@pytest.mark.parametrize(
    ("name", "before", "reminder", "answer"),
    [
        (
            "machines-maroc",
            "98 000 € en CIP Casablanca, 12 semaines.",
            "Vous n'avez pas réagi au CIP.",
            "suits",
        ),
        ("usa-framework", "$97 a unit with DAP Chicago.", "You haven't said a word about DAP.", "verdict"),
        (
            "impaye",
            "20 % maintenant et six mensualités. Et vos chantiers, ça va ?",
            "Vous avez répondu sur les chantiers, mais pas sur les six mensualités.",
            "position",
        ),
    ],
)
def test_many_ways_to_remind(name, before, reminder, answer):
    owned, said, *_ = sources(name, "Hello.", before, reminder)
    assert owned == "phrase:owned" and said.startswith("bargain:") and answer in said


def test_a_question_forgotten_is_answered():
    said = sources(
        "emballages", "Bonjour Madame.", "0,48 €. Qui décide chez vous ?", "Vous avez oublié ma question."
    )
    assert said[0] == "phrase:owned" and "decides" in said[1]
