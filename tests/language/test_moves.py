"""Moves are judged in context, by what the reply does: each with its near miss."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.language.context import IssueCue, Line, ReadingContext
from trainer.language.features import featured, prepare
from trainer.language.moves import read_moves, weigh_moves


def read(reply, context):
    made = prepare(reply, context)
    return read_moves(made, context, weigh_moves(featured(made, context)))


def moves(reply, line, language="fr", before=None):
    lines = (Line("student", before),) if before else ()
    context = ReadingContext(language=language, lines=(*lines, Line("counterpart", line)))
    return {move.move for move in read(reply, context)}


SHORTAGE = "En juin, une rupture nous a coûté 8 000 €. Ma direction ne l'a pas oublié."
OFFER = "Je peux vous faire 11,80 € le mille, sur douze mois."
LATE = "Last winter you were nine days late and my line stopped."
PRICE = "Your price is nine percent above your competitor."

MAKES = [
    ("fr", "open_question", "Qu'est-ce qui vous inquiète le plus dans ce délai ?", SHORTAGE),
    ("fr", "open_question", "Racontez-moi comment ça s'est passé.", SHORTAGE),
    ("fr", "closed_question", "Combien de palettes prenez-vous par mois ?", SHORTAGE),
    ("fr", "proposal", "Je vous propose 45 jours fin de mois.", OFFER),
    ("fr", "conditional_exchange", "Si vous prenez 24 mois, je descends à 11,50 €.", OFFER),
    ("fr", "acknowledgement", "Je comprends, c'est une situation vraiment difficile pour vous.", SHORTAGE),
    ("fr", "rapport", "Bonjour Madame, merci beaucoup de me recevoir.", "Bonjour, entrez."),
    ("fr", "refusal", "À ce prix-là, je ne peux pas.", OFFER),
    (
        "fr",
        "next_step",
        "Je vous envoie le contrat demain et on signe jeudi.",
        "Bon, on est d'accord sur tout.",
    ),
    ("fr", "register_slip", "ouais tkt c'est cool mdr", OFFER),
    ("fr", "hostility", "Vous vous moquez de moi, c'est ridicule.", OFFER),
    ("fr", "off_topic", "azerty azerty", OFFER),
    ("fr", "weak_disclosure", "Mon chef m'a dit que je pouvais descendre jusqu'à 10 €.", OFFER),
    ("en", "open_question", "What happened on your line that week?", LATE),
    ("en", "closed_question", "How many pallets do you take a month?", LATE),
    ("en", "proposal", "I propose 45 days end of month.", PRICE),
    ("en", "conditional_exchange", "If you sign for 24 months, I go down to 11.50.", PRICE),
    ("en", "acknowledgement", "I understand, that must have been very hard for you.", LATE),
    ("en", "rapport", "Good morning, thank you very much for receiving me.", "Good morning, come in."),
    ("en", "refusal", "I cannot accept this price.", PRICE),
    (
        "en",
        "next_step",
        "I will send you the contract tomorrow and we sign on Thursday.",
        "So we have a deal.",
    ),
    ("en", "register_slip", "lol ok u r the best, gonna send it", PRICE),
    ("en", "hostility", "You are kidding me, this is ridiculous.", PRICE),
    ("en", "weak_disclosure", "My boss told me I can go down to 10 pounds.", PRICE),
]


@pytest.mark.parametrize(("language", "move", "reply", "line"), MAKES)
def test_a_reply_makes_the_move(language, move, reply, line):
    assert move in moves(reply, line, language)


NEAR_MISSES = [
    ("fr", "open_question", "Je vous propose 45 jours.", OFFER),
    ("fr", "proposal", "On peut sans doute faire un geste.", OFFER),
    ("fr", "hostility", "Malheureusement, je ne peux pas accepter ce prix.", OFFER),
    ("fr", "rapport", "À ce prix-là, je ne peux pas.", OFFER),
    ("fr", "off_topic", "Combien de palettes prenez-vous par mois ?", SHORTAGE),
    ("fr", "pressure", "Nous avons un autre fournisseur, mais nous préférons travailler avec vous.", OFFER),
    ("fr", "register_slip", "jaimerais savoir combien de palete vous prenez", SHORTAGE),
    ("en", "hostility", "Unfortunately I cannot accept this price.", PRICE),
    ("en", "off_topic", "How many pallets do you take a month?", LATE),
    ("en", "register_slip", "becaus we have a new line the box is more solid", PRICE),
    ("en", "conditional_exchange", "I propose 45 days.", PRICE),
]


@pytest.mark.parametrize(("language", "move", "reply", "line"), NEAR_MISSES)
def test_a_near_miss_is_not_the_move(language, move, reply, line):
    assert move not in moves(reply, line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "fr",
            "Nous travaillons avec le même fournisseur depuis six ans et je ne vois pas pourquoi changer.",
        ),
        ("en", "We have worked with the same supplier for six years and I do not see why we should change."),
    ],
)
def test_a_pasted_back_sentence_is_not_a_reformulation(language, line):
    assert "reformulation" not in moves(line, line, language)


def test_key_words_strung_together_make_no_move():
    reply = "Écoute active, reformulation, valeur ajoutée, gagnant-gagnant."
    assert not moves(reply, SHORTAGE) & {
        "reformulation",
        "acknowledgement",
        "argument",
        "benefit_link",
        "proposal",
    }
    reply = "Active listening, empathy, win-win, added value, summary."
    assert not moves(reply, LATE, "en") & {
        "reformulation",
        "acknowledgement",
        "argument",
        "summary",
        "proposal",
    }


def test_off_topic_stands_alone():
    for reply in ("azerty azerty", "mdr qwerty test 😂", "asdf"):
        found = moves(reply, OFFER)
        assert "off_topic" not in found or found == {"off_topic"}


def test_an_exchange_is_also_a_proposal():
    assert {"conditional_exchange", "proposal"} <= moves("Si vous signez 24 mois, je passe à 11,50 €.", OFFER)


def test_an_empty_reply_does_nothing_and_signs_alone_are_off_topic():
    assert moves("", OFFER) == set()
    assert moves("   \n", OFFER) == set()
    assert moves("😂😂", OFFER) == {"off_topic"}


def test_a_move_carries_its_clause_its_confidence_and_its_reasons():
    reply = "Bonjour Madame. Combien de palettes prenez-vous par mois ?"
    context = ReadingContext(language="fr", lines=(Line("counterpart", "Entrez."),))
    found = {move.move: move for move in read(reply, context)}
    question = found["closed_question"]
    assert reply[question.start : question.end] == "Combien de palettes prenez-vous par mois ?"
    assert reply[found["rapport"].start : found["rapport"].end] == "Bonjour Madame"
    assert 0 < question.confidence <= 1
    assert question.why


@pytest.mark.parametrize(
    "reply",
    [
        "Qu'est-ce qui vous gêne dans ce délai ?",
        "Je vous propose 45 jours à réception.",
        "À ce prix-là, je ne peux pas.",
    ],
)
def test_missing_accents_and_capitals_change_nothing(reply):
    bare = reply.lower().translate(str.maketrans("éèêàâ", "eeeaa"))
    assert moves(bare, OFFER) == moves(reply, OFFER)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.text(max_size=100), st.sampled_from(["fr", "en"]))
def test_any_text_is_read_without_a_crash_and_its_spans_lie_inside(reply, line, language):
    context = ReadingContext(language=language, lines=(Line("counterpart", line),))
    for move in read(reply, context):
        assert 0 <= move.start < move.end <= len(reply)
        assert 0 <= move.confidence <= 1


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Vous avez un cahier des charges ?"),
        ("fr", "Quand allez-vous décider ?"),
        ("fr", "Qu'attendez-vous exactement de votre prochain fournisseur ?"),
        ("fr", "Vous voulez une exclusivité ?"),
        ("fr", "0,50 c'est la caisse"),
        ("fr", "je prefere partir"),
        ("fr", "0.48 a 60j"),
        ("fr", "Vous prenez un café avec moi ?"),
        ("fr", "Vous n'avez rien proposé, vous"),
        ("fr", "Et alors, vous avez fait quoi ?"),
        ("en", "Do you have a specification?"),
        ("en", "When will you decide?"),
    ],
)
def test_plain_questions_and_offers_accuse_of_nothing(language, reply):
    line = OFFER if language == "fr" else PRICE
    assert not moves(reply, line, language) & {"hostility", "pressure", "off_topic", "weak_disclosure"}


@pytest.mark.parametrize(
    ("language", "reply"), [("fr", "oui"), ("fr", "Ok."), ("fr", "non"), ("en", "yes"), ("en", "No!")]
)
def test_a_bare_yes_or_no_makes_no_move(language, reply):
    assert moves(reply, OFFER if language == "fr" else PRICE, language) == set()


@pytest.mark.parametrize(
    "reply", ["C'est n'importe quoi.", "Vous vous moquez de moi ?", "C'est du grand n'importe quoi !"]
)
def test_contempt_said_outright_is_hostility(reply):
    assert "hostility" in moves(reply, OFFER)


def test_an_insult_is_hostility_and_no_joke():
    assert moves("ta gueule", OFFER) == {"hostility", "register_slip"}
    assert moves("shut up", PRICE, "en") == {"hostility", "register_slip"}


@pytest.mark.parametrize(
    "reply",
    [
        "Donc si le carton manque le 15, c'est tout votre lancement qui est en danger.",
        "Donc mardi la ligne s'arrête.",
        "Donc si les caisses n'arrivent pas le 11, le lancement est compromis, c'est bien ça ?",
    ],
)
def test_a_conclusion_about_the_other_side_is_a_reformulation_without_a_stock_phrase(reply):
    assert "reformulation" in moves(reply, "Le lancement est le 15 et je n'ai pas de carton.")


def test_ones_own_plan_is_no_reformulation():
    assert "reformulation" not in moves(
        "Donc nous livrons le 11.", "Le lancement est le 15 et je n'ai pas de carton."
    )


def test_an_offer_on_the_table_is_never_off_topic():
    line = IssueCue("price", "Prix de la caisse", words=("prix", "caisse"))
    context = ReadingContext(language="fr", lines=(Line("counterpart", OFFER),), issues=(line,))
    for reply in ("la caisse lol", "prix prix prix", "0,48 mdr"):
        assert "off_topic" not in {move.move for move in read(reply, context)}


HER = "Le jeudi, je monte mon stand toute seule, à six heures du matin, et j’ai peur que ce soit lourd."


@pytest.mark.parametrize(
    ("reply", "restates"),
    [
        ("Si je comprends bien, monter le stand seule vous fait peur ?", True),
        ("Si je comprends bien, vous me prenez pour un idiot ?", False),
        ("Si je comprends bien, " + HER, False),
        ("Si vous comprenez bien, le prix est ferme.", False),
    ],
)
def test_a_restatement_announced_as_one_is_read_unless_it_mocks_or_pastes(reply, restates):
    found = read(reply, ReadingContext("fr", (Line("counterpart", HER),)))
    assert any(move.move == "reformulation" for move in found) is restates
