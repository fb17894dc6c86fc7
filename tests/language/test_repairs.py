"""What a reply says about the talk itself is no subject of its own: what it leads up to is, or the question before it."""

import pytest

from trainer.language.context import Line
from trainer.language.repairs import question_meant, repair_of


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        (
            "Pardon, je voulais dire : c'est pour qui, les plannings ?",
            "fr",
            "c'est pour qui, les plannings ?",
        ),
        ("Excusez-moi, je reformule : combien de personnes ?", "fr", "combien de personnes ?"),
        ("Pardon, ma question c'était : qui fait les plannings ?", "fr", "qui fait les plannings ?"),
        ("Sorry, I meant: who signs on your side?", "en", "who signs on your side?"),
        ("What I asked was: who signs?", "en", "who signs?"),
    ],
)
def test_what_only_leads_up_to_a_question_is_left_out(text: str, language: str, rest: str) -> None:
    repair = repair_of(text, language)  # type: ignore[arg-type]
    assert repair is not None and not repair.complaint and not repair.bare
    assert repair.plain.strip() == rest and len(repair.plain) == len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("vous ne répondez pas à ma question", "fr"),
        ("vous répondez pas là", "fr"),
        ("Ce n'est pas ce que je demande.", "fr"),
        ("c pas ma question madame", "fr"),
        ("Vous parlez d'autre chose, là.", "fr"),
        ("ça répond pas à ma question ça", "fr"),
        ("Vous ne m'écoutez pas.", "fr"),
        ("That's not what I asked.", "en"),
        ("You're not answering me.", "en"),
        ("You're changing the subject.", "en"),
        ("You never answered.", "en"),
        ("Vous n'avez répondu qu'à une question sur trois.", "fr"),
        ("je vous ai posé trois questions", "fr"),
        ("I ask one thing and you answer another.", "en"),
    ],
)
def test_a_bare_complaint_asks_the_last_question_again(text: str, language: str) -> None:
    repair = repair_of(text, language)  # type: ignore[arg-type]
    assert repair is not None and repair.bare and repair.complaint == "unanswered"
    lines = (Line("student", "Vous payez quand ?"), Line("counterpart", "Le café est chaud."))
    assert question_meant(repair, lines, "fr") == "Vous payez quand ?"


@pytest.mark.parametrize(
    ("text", "language", "subject"),
    [
        ("Non mais attendez, je parlais pas des châssis, je parlais de la route", "fr", "la route"),
        ("je parlais de la route, pas des châssis", "fr", "la route"),
        ("Revenons à ma question : la date.", "fr", "la date"),
        ("Why you always say me the tender? I speak of the sensor price", "en", "the sensor price"),
        ("I wasn't talking about the date, I was talking about the price.", "en", "the price"),
        ("no no I mean the price not the cap", "en", "the price"),
    ],
)
def test_the_subject_that_is_meant_is_named(text: str, language: str, subject: str) -> None:
    repair = repair_of(text, language)  # type: ignore[arg-type]
    assert repair is not None and repair.bare and repair.subject == subject


def test_of_several_questions_the_one_on_that_subject_is_meant() -> None:
    repair = repair_of("je parlais de la route, pas des châssis", "fr")
    lines = (
        Line("student", "La route est longue ?"),
        Line("counterpart", "…"),
        Line("student", "Vous payez ?"),
    )
    assert repair is not None and question_meant(repair, lines, "fr") == "La route est longue ?"
    assert question_meant(repair, (), "fr") == "Et la route ?"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Excusez-moi, je me suis mal exprimé", "fr"),
        ("Je voulais dire merci.", "fr"),
        ("Vous n'avez pas répondu à nos relances, pourquoi ?", "fr"),
        ("Répondez-lui que le moins cher vous a coûté neuf jours", "fr"),
        ("Notre taille nous permet de vous répondre vite", "fr"),
        ("Je ne parle pas de 20 %, je parle de 15 %.", "fr"),
        ("Je ne parle pas de prix pour l'instant, j'aimerais comprendre vos besoins.", "fr"),
        ("Je vous propose 30 % tout de suite et le reste en 4 mensualités", "fr"),
        ("J'ai deux questions", "fr"),
        ("my first question is simple", "en"),
        ("I meant every word.", "en"),
        ("You answered well.", "en"),
    ],
)
def test_a_reply_with_a_subject_of_its_own_repairs_nothing(text: str, language: str) -> None:
    assert repair_of(text, language) is None  # type: ignore[arg-type]
