"""The door of the room: everything read at once, for any input."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.language.context import IssueCue, Line, ReadingContext, SampleSet, Standing, TopicCue
from trainer.language.read import read
from trainer.terms.moves import ACTS, MOVES


def context(language="fr", line="Votre délai de paiement, c'est combien ?", **more):
    return ReadingContext(
        language=language,
        lines=(Line("counterpart", line),),
        topics=(TopicCue("topic", "launch", ("lancement", "launch")),),
        issues=(IssueCue("payment", "Délai de paiement", ("délai de paiement",), "duration", "day"),),
        samples=(SampleSet("agrees", ("D'accord.", "Ça me va.")),),
        standing=Standing("question", replies=1),
        **more,
    )


def spans(reading):
    found = [
        *reading.moves,
        *reading.terms,
        *reading.choices,
        *reading.mentions,
        *reading.facts,
        *reading.cues,
        *reading.acts,
    ]
    return [*found, reading.assent] if reading.assent else found


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["fr", "en"]))
def test_any_reply_is_read_and_every_span_lies_inside_it(reply, language):
    reading = read(reply, context(language))
    assert reading.reply == reply
    assert all(0 <= found.start <= found.end <= len(reply) for found in spans(reading))
    assert {move.move for move in reading.moves} <= set(MOVES)
    assert {act.act for act in reading.acts} <= set(ACTS)
    assert 0 <= reading.echo <= 1


@pytest.mark.parametrize(
    "reply",
    [
        "a" * 10_000,
        "oui " * 2_500,
        "?" * 10_000,
        "1" * 10_000,
        "😂" * 5_000,
        "\u202eabc\u202c\x00\x07",
        "\ud800",
        "été\n" * 2_000,
        "(" * 9_999,
    ],
    ids=["letters", "words", "marks", "digits", "emoji", "direction", "surrogate", "lines", "brackets"],
)
def test_hostile_replies_are_read_without_a_crash(reply):
    reading = read(reply, context())
    assert all(0 <= found.start <= found.end <= len(reply) for found in spans(reading))


def test_the_same_reply_is_always_read_the_same():
    reply = "Je comprends. Si vous prenez 24 mois, je descends à 11,50 € et je vous envoie le contrat demain."
    assert read(reply, context()) == read(reply, context())


def test_a_pasted_line_is_an_echo_and_own_words_are_not():
    line = "Nous avons perdu quatre jours en juillet et la direction ne l'a pas oublié."
    assert read(line, context(line=line)).echo > 0.9
    assert read("Donc une semaine presque entière sans produire.", context(line=line)).echo == 0


def test_the_brief_recited_is_an_echo():
    brief = "Notre caisse en kraft résiste à 410 kg de compression contre 320 pour le modèle courant."
    assert read(brief, context(brief=(brief,))).echo > 0.9


def test_words_are_counted_without_punctuation():
    assert read("Oui, 45 jours !", context()).words == 3


def test_reading_imports_neither_numpy_nor_pydantic_nor_yaml():
    code = "import sys, trainer.language.read; print([m for m in ('numpy','sklearn','pydantic','yaml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
