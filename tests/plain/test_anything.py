"""Whatever is typed, in whatever mode: no fault, nothing lost, nothing harmful on the screen."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.attempts.store import Store
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.plain.commands import COMMANDS
from trainer.plain.talk import Talk
from trainer.practice.preparation import Sheet

WORDS = [
    word
    for language in LANGUAGES
    for c in COMMANDS
    for word in messages(language)(f"plain.words.{c}").split()
]
ARGUMENTS = st.sampled_from(
    [
        "",
        "1",
        "2",
        "4",
        "0",
        "-1",
        "99",
        "9" * 30,
        "Ben",
        "modifier",
        "Essais",
        "2 non",
        "1 -",
        "\u202e",
        "x" * 5000,
        "🙂",
    ]
)
LINES = st.one_of(
    st.builds(
        "/{} {}".format,
        st.sampled_from([word for word in WORDS if word not in ("exporter", "export")]),
        ARGUMENTS,
    ),
    st.sampled_from(
        [
            "Et septembre ?",
            "Mon offre",
            "D'accord",
            "1",
            "2",
            "oui",
            "non",
            "",
            "Ben :",
            "Ben : bonjour",
            "//x",
        ]
    ),
    st.text(max_size=30),
)


@pytest.mark.parametrize("mode", ["guided", "practice", "jury"])
@pytest.mark.parametrize("interactive", [True, False])
@given(lines=st.lists(LINES, max_size=25), students=st.sampled_from([(), ("Ana",), ("Ana", "Ben")]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_line_ends_in_a_fault(kit, terminal, french, mode, interactive, lines, students):
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "attempts.db")
        practice = kit.start(store, mode=mode, students=students)
        practice.prepare(Sheet(exhibits=(Exhibit("Essais"),)))
        typed = [line.replace("\n", " ").replace("\r", " ") for line in lines]
        talk = Talk(practice, terminal.console(*typed, interactive=interactive), french, store=store)
        assert talk.run() == 0
        assert kit.again(store).events == practice.events
        store.close()
    assert not any(hostile in terminal.said for hostile in "\x1b\x00\u202e")
    terminal.out.truncate(0)
    terminal.out.seek(0)
