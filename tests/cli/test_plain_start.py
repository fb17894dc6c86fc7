"""Before a talk at a terminal: the first start, the brief, the preparation, what the mode asks for."""

import io
import json

import pytest

from trainer.attempts import history
from trainer.attempts.store import open_store
from trainer.cli import main
from trainer.plain.console import Console
from trainer.practice.settings import Settings, load_settings, save_settings
from trainer.practice.sheets import kept_sheet


class Stream(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def sit(trainer, monkeypatch):
    """Sits down at a terminal: `sit("play", "emballages", "--plain", typed=["non"])` → (exit code, what was said)."""
    monkeypatch.setenv("COLUMNS", "1000")

    def sat(*arguments, typed=()):
        console = Console(Stream("".join(f"{line}\n" for line in typed)), out := Stream(), io.StringIO())
        sat.prompts = []
        real = console.ask

        def ask(prompt=""):
            sat.prompts.append(prompt)
            return real(prompt)

        with monkeypatch.context() as patch:
            patch.setattr(console, "ask", ask)
            patch.setattr("trainer.cli.Console", lambda: console)
            return main([str(argument) for argument in arguments]), out.getvalue()

    return sat


@pytest.fixture
def welcomed(trainer):
    """Somebody who has answered the questions of the first start."""
    save_settings(Settings(language="fr", students=("Zoé",), welcomed=True))


PLAY = ("play", "emballages", "--plain")


def test_the_first_start_asks_once_and_points_to_the_warm_up(sit):
    code, said = sit(*PLAY, typed=["", "Ana et Ben", "non", "", "/quitter"])
    assert code == 0
    assert load_settings() == Settings(language="fr", students=("Ana", "Ben"), welcomed=True)
    assert "trainer play premiers-pas --plain" in said
    assert "Ana et Ben" in said
    assert "Bienvenue" not in sit(*PLAY, typed=["non", "non", "", "/quitter"])[1]


def test_who_starts_with_the_warm_up_is_not_sent_to_it(sit):
    _, said = sit("play", "premiers-pas", "--plain", typed=["", "", "non", "", "/quitter"])
    assert "trainer play premiers-pas --plain\n" not in said


def test_the_language_chosen_is_spoken_at_once(sit):
    _, said = sit(*PLAY, typed=["2", "Ana", "no", "", "/quit"])
    assert "Noted: Ana." in said
    assert "Across the table: Claire Vasseur" in said


def test_leaving_during_the_questions_starts_nothing(sit, trainer):
    assert sit(*PLAY, typed=[""])[0] == 0
    assert not load_settings().welcomed
    assert not (trainer.home / "attempts.db").exists()


@pytest.mark.parametrize("more", [("--name", "Zoé"), ("--at", "2026-01-01T09:00Z")])
def test_who_has_said_who_plays_is_not_asked(sit, more):
    _, said = sit(*PLAY, *more, typed=["non", "", "/quitter"])
    assert "Bienvenue" not in said


@pytest.mark.parametrize("more", [(), ("--json",), ("--jsonl",)])
def test_a_pipe_is_never_asked(trainer, monkeypatch, more):
    monkeypatch.setattr("sys.stdin", io.StringIO("Bonjour madame.\n" if more != ("--jsonl",) else ""))
    code, out, _ = trainer(*PLAY, *more)
    assert code == 0
    assert "Bienvenue" not in out
    assert "Préparer votre fiche" not in out
    assert not load_settings().welcomed


def test_the_preparation_is_taken_into_the_attempt_and_kept_for_the_next(sit, welcomed, trainer):
    typed = ["non", "1", "0,50 €", "/fin", "Bonjour.", "/quitter"]
    code, said = sit(*PLAY, typed=typed)
    assert code == 0
    assert "1 sur 18. Prix unitaire. Objectif" in said
    record = trainer.json("show", "last", "--json")
    assert record["preparation"] == {"target.price": "0,50 €"}
    store = open_store()
    assert kept_sheet(store, "emballages", ("Zoé",)).entries == {"target.price": "0,50 €"}
    store.close()
    _, said = sit(*PLAY, typed=["non", "non", "3", "Essais", "", "", "", "/montrer 1", "/quitter"])
    assert "garde 1 élément" in said
    record = trainer.json("show", "last", "--json")
    assert record["preparation"]["target.price"] == "0,50 €"
    assert record["preparation"]["exhibits"][0]["title"] == "Essais"
    assert record["turns"][1]["exhibit"]["title"] == "Essais"


def test_the_sheet_of_a_file_is_not_asked_for_again(sit, welcomed, trainer, tmp_path):
    sheet = tmp_path / "sheet.json"
    sheet.write_text('{"target.price": "0,48", "exhibits": [{"title": "Essais"}]}', encoding="utf-8")
    _, said = sit(*PLAY, "--preparation", sheet, typed=["non", "/montrer essais", "/quitter"])
    assert "Vous (montre «\u00a0Essais\u00a0»)" in said
    assert trainer.json("show", "last", "--json")["preparation"]["target.price"] == "0,48"


def test_the_clock_of_a_jury_starts_after_the_preparation(sit, welcomed, trainer):
    code, said = sit(*PLAY, "--mode", "jury", "--extra", 33, typed=["oui", "", "", "/temps", "/quitter"])
    assert code == 0
    assert (
        said.index("Le dossier\n") < said.index("Épreuve devant jury") < said.index("Claire Vasseur\u00a0: ")
    )
    assert "33\u00a0%. Vous avez donc 39:54 en tout." in said
    assert any(prompt.startswith("Appuyez sur Entrée") for prompt in sit.prompts)
    record = trainer.json("show", "last", "--json")
    assert (record["mode"], record["extra_time"]) == ("jury", 33)


def test_extra_time_comes_from_the_settings(sit, trainer):
    save_settings(Settings(language="fr", welcomed=True, extra=20))
    sit(*PLAY, "--mode", "jury", typed=["non", "", "", "/quitter"])
    assert trainer.json("show", "last", "--json")["extra_time"] == 20


@pytest.mark.parametrize("value", ["-1", "101", "x", "1.5"])
def test_extra_time_is_a_percentage(trainer, value):
    code, _, err = trainer(*PLAY, "--mode", "jury", f"--extra={value}")
    assert code == 2
    assert value in err


def test_extra_time_is_for_a_jury_that_begins(trainer):
    for more in ((), ("--mode", "guided"), ("--mode", "jury", "--resume")):
        code, _, err = trainer(*PLAY, "--extra", 20, *more)
        assert code == 2
        assert "ajoutez --mode jury" in err


def test_extra_time_makes_another_id_and_none_the_same_as_before(trainer, talk):
    fixed = (
        *PLAY,
        "--replies",
        trainer.replies(*talk[:1]),
        "--at",
        "2026-01-01T09:00Z",
        "--mode",
        "jury",
        "--json",
    )
    plain, none, some = (
        trainer.json(*fixed, *more)["attempt"] for more in ((), ("--extra", 0), ("--extra", 33))
    )
    assert plain == none != some


def test_only_ones_own_talk_is_offered_to_be_resumed(sit, welcomed, trainer):
    sit(*PLAY, "--name", "Ana", typed=["non", "", "Bonjour.", "/quitter"])
    _, said = sit(*PLAY, "--name", "Ben", typed=["non", "", "/quitter"])
    assert not any("La reprendre" in prompt for prompt in sit.prompts)
    _, said = sit(*PLAY, "--name", "Ana", typed=["oui", "/quitter"])
    assert "2. Vous\u00a0: Bonjour." in said
    assert "Préparer votre fiche" not in "".join(sit.prompts)


def test_an_interrupt_before_the_talk_keeps_the_sheet_and_starts_nothing(sit, welcomed, monkeypatch):
    from trainer.plain.lobby import Lobby

    def interrupted(self, mode, extra):
        raise KeyboardInterrupt

    monkeypatch.setattr(Lobby, "_call_in", interrupted)
    code, said = sit(*PLAY, typed=["non", "1", "0,50 €", "/fin"])
    assert code == 130
    assert "gardé pour la prochaine fois" in said
    store = open_store()
    assert kept_sheet(store, "emballages", ("Zoé",)).entries == {"target.price": "0,50 €"}
    assert history.count(store) == 0
    store.close()


@pytest.mark.parametrize("typed", [(), ("non", ""), ("oui", "1", "a", "/fin")])
def test_whoever_goes_before_the_jury_begins_has_begun_nothing(sit, welcomed, typed):
    code, said = sit(*PLAY, "--mode", "jury", typed=typed)
    assert code == 0
    assert "Arrêt avant l’entretien." in said
    store = open_store()
    assert history.count(store) == 0
    store.close()


def test_modes_are_played_line_by_line(sit, welcomed, trainer):
    _, said = sit(*PLAY, "--mode", "guided", typed=["non", "", "1", "/quitter"])
    assert "Mode guidé" in said
    assert "Réponses possibles" in said
    assert trainer.json("show", "last", "--json")["mode"] == "guided"


def test_a_talk_of_two_is_the_same_whichever_way_it_is_played(trainer, tmp_path):
    sheet = tmp_path / "sheet.json"
    sheet.write_text('{"exhibits": [{"title": "Essais"}]}', encoding="utf-8")
    fixed = (
        *PLAY,
        "--seed",
        1,
        "--at",
        "2026-01-01T09:00Z",
        "--name",
        "Ana",
        "--name",
        "Ben",
        "--preparation",
        sheet,
    )
    lines = ("Ana : Bonjour madame.", "Ben : Comment s’organise votre rentrée ?", "/qui Ben", "/indice",
             "/montrer 1 Voyez.", "/contester non", "Quel est votre volume ?", "/fin")  # fmt: skip
    scripted = trainer.json(*fixed, "--replies", trainer.replies(*lines), "--json")
    requests = (
        {"reply": "Bonjour madame.", "by": "Ana"}, {"reply": "Comment s’organise votre rentrée ?", "by": "Ben"},
        {"by": "Ben"}, {"hint": True}, {"exhibit": 1, "reply": "Voyez."}, {"contest": 6, "as": "non"},
        {"reply": "Quel est votre volume ?"}, {"end": True},
    )  # fmt: skip
    process = trainer.start(*fixed, "--jsonl")
    out, err = process.communicate("".join(json.dumps(line) + "\n" for line in requests).encode(), timeout=60)
    assert err == b""
    programmed = json.loads(out.decode().splitlines()[-1])
    assert {**programmed, "attempt": None} == {**scripted, "attempt": None}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_help_of_play_tells_of_extra_time(trainer, capsys, language):
    code, out, _ = trainer("play", "--help", "--language", language)
    assert code == 0
    assert "--extra N" in out
