"""After the debrief: disputing levels, looking back, keeping it all in a file."""

import json

import pytest

from trainer.negotiation.talk.events import Disputed

DEAL = ("Mon offre", *("D'accord",) * 6)
END = ("/fin", "oui")


def test_a_pipe_ends_with_the_debrief(kit, play, terminal):
    console = play(kit.start(), "Et septembre ?", "/fin", "/désaccord 1 non")
    assert "Voilà pour le bilan" not in terminal.said
    assert len(console.prompts) == 2


def test_an_empty_line_or_the_end_of_the_input_leaves(kit, play):
    for lines in (("",), (), ("   ",)):
        play(kit.start(), "non", *END, *lines, interactive=True)


def test_a_level_is_disputed_by_the_number_of_its_criterion_or_its_id(kit, store, play, terminal):
    practice = kit.start(store)
    ids = [result.id for result in practice.assessment().criteria]
    play(
        practice, "non", *END, f"/désaccord 2 j’ai posé {'x' * 10} questions", f"/dispute {ids[0]} non",
        "/désaccord", "", interactive=True,
    )  # fmt: skip
    assert dict(practice.disputed) == {ids[1]: "j’ai posé xxxxxxxxxx questions", ids[0]: "non"}
    assert practice.disputed == kit.again(store).disputed
    listed = terminal.said[terminal.said.rindex("Les critères") :]
    assert ". Votre désaccord\u00a0: non" in listed
    assert len([event for event in store.events(practice.attempt) if isinstance(event, Disputed)]) == 2


def test_a_dash_takes_a_dispute_back(kit, play, terminal):
    practice = kit.start()
    play(practice, "non", *END, "/désaccord 1 non", "/désaccord 1", "/désaccord 1 -", "", interactive=True)
    assert not practice.disputed
    assert "est retiré" in terminal.said


@pytest.mark.parametrize("wanted", ["0 x", "99 x", "zzz x", "9" * 5000 + " x", "\u202e x"])
def test_what_is_no_criterion_is_told(kit, play, terminal, wanted):
    practice = kit.start()
    play(practice, "non", *END, f"/désaccord {wanted}", "", interactive=True)
    assert "Donnez son numéro, de 1 à 8" in terminal.said
    assert not practice.disputed


def test_during_the_talk_no_level_is_disputed(kit, play, terminal):
    practice = kit.start()
    play(practice, "/désaccord 1 non")
    assert "Un niveau se conteste après le bilan." in terminal.said


def test_words_are_no_reply_any_more(kit, play, terminal):
    practice = kit.start()
    play(
        practice,
        "non",
        *END,
        "Attendez !",
        "/indice",
        "/montrer 1",
        "/qui",
        "/fin",
        "/xyz",
        "",
        interactive=True,
    )
    assert "seules les commandes répondent" in terminal.said
    assert terminal.said.count("L’entretien est terminé\u00a0: cela ne se fait plus.") == 4
    assert "Commande inconnue\u00a0: /xyz" in terminal.said
    assert len(practice.events) == 2


def test_readings_and_the_transcript_stay_at_hand(kit, play, terminal):
    play(
        kit.start(),
        "non",
        "Et septembre ?",
        *END,
        "passer",
        "/lecture 2",
        "/relire",
        "/glossaire marge",
        "",
        interactive=True,
    )
    after = terminal.said[terminal.said.index("Voilà pour le bilan") :]
    assert "Comment la ligne 2 a été lue" in after
    assert "1. Claire" in after
    assert "marge\u00a0: " in after


def test_a_last_reply_that_was_misread_takes_the_talk_up_again(kit, store, play, terminal):
    practice = kit.start(store)
    play(practice, "non", *DEAL[:5], "passer", "/contester", "Et septembre ?", "/quitter", interactive=True)
    assert not practice.ended
    assert practice.lines[-2].text == "Et septembre ?"
    assert terminal.said.count("Voilà pour le bilan") == 1
    assert "--resume" in terminal.said


def test_going_back_after_the_end_plays_a_branch_to_its_own_debrief(kit, store, play, terminal):
    practice = kit.start(store)
    play(
        practice,
        "non",
        "Et septembre ?",
        *END,
        "passer",
        "/revenir 2",
        "Mon offre",
        *END,
        "passer",
        "",
        store=store,
        interactive=True,
    )
    assert practice.ended
    assert terminal.said.count("Voilà pour le bilan") == 2


@pytest.mark.parametrize("ending", ["md", "html", "json", "HTML"])
def test_the_end_of_a_files_name_chooses_its_form(kit, play, terminal, tmp_path, ending):
    path = tmp_path / f"mon bilan.{ending}"
    play(kit.start(), "Et septembre ?", f"/exporter {path}")
    content = path.read_text(encoding="utf-8")
    assert "Et septembre" in content
    assert f"Écrit dans {path}." in terminal.said
    if ending == "json":
        assert json.loads(content)["students"] == ["Ana"]


def test_a_file_is_replaced_only_after_a_yes(kit, play, terminal, tmp_path):
    path = tmp_path / "a.md"
    path.write_text("ancien", encoding="utf-8")
    play(kit.start(), "non", f"/exporter {path}", "non", interactive=True)
    assert "Rien n’a été écrit." in terminal.said
    play(kit.start(), f"/exporter {path}")
    assert "existe déjà\u00a0: donnez un autre nom" in terminal.said
    assert path.read_text(encoding="utf-8") == "ancien"
    play(kit.start(), "non", f"/exporter {path}", "oui", interactive=True)
    assert path.read_text(encoding="utf-8") != "ancien"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "Dites dans quel fichier"),
        ("bilan", "doit finir par"),
        ("bilan.doc", "doit finir par"),
        (".md", "doit finir par"),
        ("/nulle/part/a.md", "il n’y a pas de fichier ni de dossier de ce nom"),
        ("~personne-de-ce-nom/a.md", "il n’y a pas de fichier ni de dossier de ce nom"),
        ("x" * 3000 + ".md", "ce nom est trop long"),
        ("\x00.md", "doit finir par"),
    ],
)
def test_a_file_that_cannot_be_written_is_told(kit, play, terminal, name, told):
    play(kit.start(), f"/exporter {name}")
    assert told in terminal.said


def test_an_attempt_is_handed_in_by_a_command(kit, store, play, terminal, tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    play(kit.start(store), "non", *END, "/rendre", "/rendre Ana LEFORT", interactive=True)
    names = sorted(path.name.split("_petit")[0] for path in (tmp_path / "home" / "documents").iterdir())
    assert names == ["Ana", "LEFORT_Ana"]
    assert terminal.said.count("Copie écrite dans") == 2


def test_an_attempt_that_is_not_kept_or_not_ended_is_not_handed_in(kit, store, play, terminal):
    play(kit.start(), "non", *END, "/rendre", interactive=True)
    assert "n’est pas gardée" in terminal.said
    play(kit.start(store, attempt="B" * 26), "non", "Et septembre ?", "/rendre", interactive=True)
    assert "Copie écrite" not in terminal.said
