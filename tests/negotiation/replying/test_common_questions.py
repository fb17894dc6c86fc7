"""An ordinary question that the scenario has no reaction to is answered as a person would, from what the state knows."""

import re
from dataclasses import replace

import pytest

from tests.negotiation.small import PAYMENT, PRICE, scenario
from tests.negotiation.talking import sources
from trainer.language.read import read
from trainer.language.reading import ReadMove
from trainer.negotiation.deals.position import Position
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.phrasebook import phrase_book
from trainer.scenario.people import Persona
from trainer.scenario.scenario import Scenario, Scene

PRICES = replace(PRICE, words=("prix", "tarif"))
TERMS = replace(PAYMENT, words=("paiement", "délai de paiement"))
EXCUSES = re.compile(
    r"je ne sais pas|dans mon dossier|je vérifie|il me manque l’information|I don’t know|in my file|I’d have to check",
    re.I,
)
EVASIONS = ("answer_open_question", "answer_closed_question", "answer_which_question", "off_topic")


def case(language="fr", **persona):
    made = scenario(
        language=language,
        issues={"price": PRICES, "payment": TERMS},
        interests={},
        objections={},
        claims={},
        anytime={},
        scenes={"opening": Scene("opening", ("Bonjour.",), ())},
    )
    return replace(made, counterpart=replace(made.counterpart, persona=Persona(**persona)))


def ask(made: Scenario, text, **changes):
    """Her turn to a reply, in the state after the opening with these changes."""
    state, _ = open_talk(made, 1)
    state = replace(state, **changes)
    context = reading_context(made, state, (("counterpart", "Je vous écoute."),))
    return step(made, state, read(text, context), 1)


def keys(turn):
    return [line.source.rsplit(":", 1)[-1] for line in turn.lines]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Comment va la famille ?", "asked_how_are_you"),
        ("Quel est votre budget ?", "asked_budget"),
        ("Votre date ?", "asked_deadline"),
        ("Quand allez-vous décider ?", "asked_when_decide"),
        ("Vous êtes ici depuis longtemps ?", "asked_tenure"),
        ("Combien de personnes travaillent chez vous ?", "asked_firm"),
        ("Vous avez d'autres fournisseurs ?", "asked_rivals"),
        ("C'est votre dernier mot ?", "asked_last_word"),
        ("Vous pouvez faire un geste ?", "asked_better"),
        ("De quoi avez-vous besoin ?", "asked_needs"),
        ("Puis-je vous poser une question ?", "asked_may_i"),
        ("On commence ?", "asked_start"),
        ("Et après la signature, que se passe-t-il ?", "asked_after"),
        ("Est-ce que ça vous intéresse ?", "asked_interested"),
        ("Vous m'avez entendu ?", "asked_heard_nothing"),
        ("Il y a quelqu'un d'autre avec nous ?", "asked_who_else"),
        ("Parlez-moi un peu de vous.", "asked_yourself"),
        ("Vous habitez loin ?", "asked_personal"),
        ("Combien de palettes par mois vous faut-il ?", "asked_quantity"),
        ("Qu'est-ce qui vous gêne ?", "asked_obstacle_none"),
        ("Vous ne répondez pas à ma question.", "asked_unanswered"),
        ("Vraiment ?", "asked_sure"),
        ("Allô ?", "asked_there"),
        ("vous m'écoutez là ?", "asked_there"),
        ("J'ai une condition.", "asked_condition"),
        ("Vous en êtes certaine ?", "asked_sure"),
        ("Dites-m'en plus.", "asked_go_on"),
        ("Qu'en pensez-vous ?", "asked_verdict_nothing"),
        ("De qui est ce chiffre ?", "whose_none"),
        ("Qui décide chez vous ?", "asked_who_decides"),
    ],
)
def test_each_question_is_answered_on_its_own_subject(text, key):
    _, turn = ask(case(), text)
    assert keys(turn)[0] == key
    assert turn.matched


@pytest.mark.parametrize("text", ["How are you?", "What's your budget?", "Who decides?", "for when is it"])
def test_english_questions_are_answered_too(text):
    _, turn = ask(case("en"), text)
    assert keys(turn)[0].startswith("asked_")


def test_a_verdict_says_no_with_where_she_stands():
    offer = (Position("price", "p50", PRICE.options[3].terms[0].number),)
    state, turn = ask(case(), "Alors, qu'en pensez-vous ?", yours=offer)
    assert keys(turn)[0] == "asked_verdict_no"
    assert "0,44" in turn.lines[0].text
    assert state.pending is not None and state.pending.kind == "offer"
    assert state.theirs_on("price") == state.pending.positions[0]


def test_a_verdict_on_what_she_asks_for_is_a_yes():
    hers = Position("price", "p44", PRICE.options[0].terms[0].number)
    state, turn = ask(case(), "Oui ou non ?", yours=(hers,))
    assert keys(turn)[0] == "asked_verdict_yes"
    assert state.settled_on("price") == hers


def test_part_of_an_exchange_is_not_agreed_without_the_rest():
    hers = Position("price", "p44", PRICE.options[0].terms[0].number)
    state, _ = ask(case(), "Oui ou non ?", yours=(hers,), bundle=("price", "payment"))
    assert state.settled == ()


def test_what_she_proposes_is_said_and_can_be_taken():
    state, turn = ask(case(), "Que proposez-vous ?")
    assert keys(turn)[0] == "her_offers"
    assert state.pending is not None and {p.issue for p in state.pending.positions} == {"price", "payment"}


@pytest.mark.parametrize("text", ["Et le prix ?", "Pour le prix, vous proposez combien ?", "Votre prix ?"])
def test_one_point_asked_for_is_said_alone(text):
    state, turn = ask(case(), text)
    assert "0,44" in turn.text and "60 jours" not in turn.text
    assert state.theirs_on("price") is not None and state.theirs_on("payment") is None


def test_a_point_that_names_nothing_of_the_case_is_left_to_others():
    _, turn = ask(case(), "Et les oiseaux ?")
    assert not any(key.startswith("asked_") or key == "her_offers" for key in keys(turn))


def test_whose_figure_is_answered_with_hers():
    hers = Position("price", "p46", PRICE.options[1].terms[0].number)
    _, turn = ask(case(), "De qui est ce chiffre ?", theirs=(hers,), subject=("price",))
    assert keys(turn)[0] == "whose_mine" and "0,46" in turn.text


def test_what_she_meant_is_said_again_in_plain_words():
    hers = Position("payment", "d45", PAYMENT.options[1].terms[0].number)
    waiting = Pending("offer", (hers,))
    state, turn = ask(case(), "Je n'ai pas compris.", theirs=(hers,), pending=waiting, subject=("payment",))
    assert keys(turn)[0] == "meant_terms" and "45 jours" in turn.text
    assert state.pending == waiting


def test_not_to_have_understood_a_question_is_not_to_evade_it():
    waiting = Pending("question", name="capacity")
    state, turn = ask(case(), "Vous pouvez répéter ?", pending=waiting, asks=(("capacity", "asked"),))
    assert keys(turn)[0] == "meant_question" and "Vous tiendrez les volumes ?" in turn.text
    assert ("capacity", "evaded") not in turn.asks
    assert state.pending == waiting


def test_without_anything_to_explain_she_owns_up():
    _, turn = ask(case(), "De quoi parlez-vous ?")
    assert keys(turn)[0] == "meant_nothing"


def test_why_is_answered_about_an_issue():
    hers = Position("price", "p46", PRICE.options[1].terms[0].number)
    _, turn = ask(case(), "Pourquoi ce prix ?", theirs=(hers,), subject=("price",))
    assert keys(turn)[0] == "why_position"


def test_who_has_to_sign_is_named():
    _, turn = ask(case(sign_off="la directrice générale"), "Qui signe chez vous ?")
    assert keys(turn)[0] == "asked_who_signs" and "la directrice générale" in turn.text
    _, turn = ask(case(hierarchy=2), "Qui signe chez vous ?")
    assert keys(turn)[0] == "asked_who_decides_above"


def test_the_time_left_is_said_in_round_words():
    _, turn = ask(case(), "Combien de temps avons-nous ?")
    assert keys(turn)[0] == "asked_time" and "dix minutes" in turn.text


@pytest.mark.parametrize(("trust", "key"), [(80, "asked_trust_good"), (40, "asked_trust_guarded")])
def test_she_trusts_whom_she_has_reason_to_trust(trust, key):
    _, turn = ask(case(), "Vous me faites confiance ?", trust=trust)
    assert keys(turn)[0] == key


def test_two_questions_are_both_answered():
    _, turn = ask(case(), "Bonjour, comment allez-vous ? Quel est votre budget ?")
    assert keys(turn)[:2] == ["asked_how_are_you", "asked_budget"]


def test_leave_to_ask_is_not_answered_where_the_question_follows():
    _, turn = ask(case(), "Puis-je vous poser une question ? Quel est votre budget ?")
    assert keys(turn)[0] == "asked_budget"


def test_an_attack_is_answered_before_any_question():
    made = case()
    state, _ = open_talk(made, 1)
    text = "Vous mentez ! Quel est votre budget ?"
    heard = read(text, reading_context(made, state, ()))
    attack = replace(heard, moves=(ReadMove("hostility", 0, 12, 0.9),))
    _, turn = step(made, state, attack, 1)
    assert "asked_budget" not in keys(turn)


def test_the_scenario_may_answer_in_its_own_words():
    made = replace(case(), phrases={"asked_budget": ("Mon budget dort dans ce tiroir.",)})
    _, turn = ask(made, "Quel est votre budget ?")
    assert turn.lines[0].text == "Mon budget dort dans ce tiroir."


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_answer_pleads_ignorance(language):
    book = phrase_book(language)
    answers = [(key, line) for key, lines in book.items() if key.startswith("asked_") for line in lines]
    assert answers and [found for found in answers if EXCUSES.search(found[1])] == []


@pytest.mark.parametrize(
    "text", ["Pouvez-vous répéter s'il vous plaît", "Faites-moi une offre.", "Vous habitez loin du bureau ?"]
)
def test_an_ordinary_question_is_never_off_topic(text):
    _, turn = ask(case(), text)
    assert not set(keys(turn)) & set(EVASIONS)
    assert "off-topic" not in {change.rule for change in turn.trust_changes}


@pytest.mark.parametrize(
    ("name", "replies", "source"),
    [
        (
            "emballages",
            ("Bonjour.", "Je vous propose 0,48 €, 60 jours.", "Bon, qu'est-ce qu'il nous reste à régler ?"),
            "bargain:standing",
        ),
        (
            "saas-visio",
            ("Bonjour.", "Bon. Faisons le point, où en est-on exactement ? J'ai un peu perdu le fil."),
            "bargain:standing_nothing",
        ),
        (
            "agent-commercial",
            ("Bonjour.", "Je propose de prendre d'abord le taux, puis la liste. Cela vous convient ?"),
            "reaction:agenda-set",
        ),
        (
            "first-steps",
            (
                "Hello.",
                "So if I got you right, you want two months notice, fresh beans and a fair price. Is that it?",
            ),
            "reaction:heard",
        ),
    ],
)
def test_ordinary_questions_in_other_words(name: str, replies: tuple[str, ...], source: str) -> None:
    assert sources(name, *replies)[0] == source


@pytest.mark.parametrize(
    "reply",
    [
        "Puis-je vous demander qui est votre client ?",
        "Un gros chantier impayé, donc. Puis-je vous demander qui est votre client, et quelle somme il vous doit ?",
        "C'est qui votre client ? Et il vous doit combien ?",
    ],
)
def test_who_her_customer_is_asks_of_no_competitor(reply: str) -> None:
    assert "phrase:asked_rivals" not in sources("impaye", "Bonjour.", reply)
