"""A scenario received from somebody else: what is taken, what is refused, what is kept of the file it replaces."""

import shutil
from dataclasses import replace

import pytest

from tests.authoring.inbox_talks import PETIT
from trainer.authoring.received import NotReceived, add, look_at, typed_path
from trainer.practice.library import shelf

RUBRIC = PETIT.parents[3] / "rubrics" / "bloc3-negociation.yaml"


@pytest.fixture
def mine(tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "scenarios"


@pytest.fixture
def received(tmp_path, mine):
    folder = tmp_path / "reçus  du mois"
    folder.mkdir()
    return shutil.copy(PETIT, folder / "de Marie.yaml")


def test_a_sound_file_is_copied_under_its_id_whatever_its_name(received, mine):
    added = add(look_at(str(received), mine))
    assert added.path == mine / "petit.yaml" and added.backup is None and added.rubric is None
    assert added.path.read_bytes() == PETIT.read_bytes()
    assert [path.name for path in mine.iterdir()] == ["petit.yaml"]


@pytest.mark.parametrize("way", ["'{}' ", '"{}"', "\n{}\n", "file://{}"])
def test_a_path_is_understood_as_terminals_paste_it(received, way):
    assert typed_path(way.format(received)) == received
    assert typed_path(str(received).replace(" ", "\\ ")) == received


def test_home_is_understood_and_nothing_is_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_path("~/x.yaml") == tmp_path / "x.yaml"
    assert typed_path(" \n ") is None and typed_path("''") is None


def test_a_file_with_errors_is_listed_and_not_copied(received, mine):
    received.write_text(PETIT.read_text(encoding="utf-8").replace("goto: bargaining", "goto: bargainin"))
    with pytest.raises(NotReceived) as refused:
        look_at(str(received), mine)
    assert [one.code for one in refused.value.findings] == ["TR201"]
    assert not mine.exists()


def test_an_id_cannot_name_a_place(received, mine):
    received.write_text(PETIT.read_text(encoding="utf-8").replace("id: petit", "id: ../petit"))
    with pytest.raises(NotReceived) as refused:
        look_at(str(received), mine)
    assert refused.value.reason == "errors"


def test_what_is_no_scenario_file_is_refused_for_its_reason(received, mine):
    other = received.with_suffix(".txt")
    shutil.copy(received, other)
    rubric = shutil.copy(RUBRIC, received.parent)
    for typed, reason in (
        ("", "nothing"),
        (received.parent, "folder"),
        (other, "ending"),
        (received.parent / "none.yaml", "missing"),
        (rubric, "rubric"),
    ):
        with pytest.raises(NotReceived) as refused:
            look_at(str(typed), mine)
        assert refused.value.reason == reason


def test_the_file_with_the_same_id_is_found_by_any_name_and_kept_as_it_was(received, mine):
    add(look_at(str(received), mine))
    (mine / "petit.yaml").rename(mine / "autre.yaml")
    received.write_text(PETIT.read_text(encoding="utf-8").replace("minutes: 15", "minutes: 25"))
    found = look_at(str(received), mine, shelf())
    assert found.replaces and found.hides is None
    added = add(found)
    assert added.path == mine / "autre.yaml" and added.backup == mine / "autre.yaml.bak"
    assert added.backup.read_bytes() == PETIT.read_bytes()
    assert added.path.read_bytes() == received.read_bytes()
    with pytest.raises(NotReceived) as refused:
        look_at(str(added.path), mine, shelf())
    assert refused.value.reason == "known"


def test_a_file_of_another_scenario_that_bears_the_name_is_not_overwritten_unasked(received, mine):
    mine.mkdir(parents=True)
    (mine / "petit.yaml").write_text("broken")
    found = look_at(str(received), mine, shelf())
    assert found.replaces and add(found).backup.read_text() == "broken"


def test_a_scenario_that_would_hide_one_elsewhere_says_which(received, mine):
    elsewhere = replace(shelf()[0], id="petit")
    found = look_at(str(received), mine, (elsewhere,))
    assert not found.replaces and found.hides == elsewhere.path


def test_the_rubric_beside_comes_along_where_it_is_not_known(received, mine):
    text = RUBRIC.read_text(encoding="utf-8")
    (received.parent / "notre-grille.yaml").write_text(
        text.replace("id: bloc3-negociation", "id: notre-grille")
    )
    received.write_text(
        PETIT.read_text(encoding="utf-8").replace("rubric: bloc3-negociation", "rubric: notre-grille")
    )
    added = add(look_at(str(received), mine))
    assert added.rubric == mine.parent / "rubrics" / "notre-grille.yaml" and added.rubric.is_file()
    received.with_name("notre-grille.yaml").unlink()
    assert look_at(str(received), mine).rubric is None, "it is known by now"


def test_without_its_rubric_it_is_not_taken(received, mine):
    received.write_text(
        PETIT.read_text(encoding="utf-8").replace("rubric: bloc3-negociation", "rubric: nulle-part")
    )
    with pytest.raises(NotReceived) as refused:
        look_at(str(received), mine)
    assert [one.code for one in refused.value.findings] == ["TR708"]
