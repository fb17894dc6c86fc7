"""`trainer print`, and the jury's sheets of `trainer export`."""

import pytest

from tests.reports.test_jury_sheet import Sheet


@pytest.fixture
def two(trainer, talk):
    """Two finished attempts, received for one class."""
    ids = [
        trainer.json(
            "play", "emballages", "--plain", "--replies", trainer.replies(*talk[:2], "/fin"),
            "--store", "--json", "--name", name,
        )["attempt"]
        for name in ("Zoé Martin", "Ana Le Goff")
    ]  # fmt: skip
    from trainer.attempts.store import open_store

    store = open_store()
    with store.writing() as connection:
        for attempt in ids:
            connection.execute(
                "insert into received (attempt, class, file, at, state, claimed, differences)"
                " values (?, 'BTS 1', 'f', '2026-01-01T00:00:00Z', 'same', ?, '[]')",
                (attempt, '{"total": null, "out_of": 20, "levels": {}}'),
            )
    store.close()
    return ids


def test_a_class_is_printed_a_page_per_candidate_by_name(trainer, two):
    code, out, err = trainer("export", "--class", "BTS 1", "--format", "sheet")
    # A slow machine is told how far it has come.
    assert (code, err) in ((0, ""), (0, "1/2\n"), (0, "1/2\n2/2\n"))
    page = Sheet(out)
    assert len(page.of("article", class_="sheet")) == 2
    assert page.text.index("Ana Le Goff") < page.text.index("Zoé Martin")


def test_without_names_nobody_is_named(trainer, two):
    out = trainer("export", "--class", "BTS 1", "--format", "sheet", "--hide-names")[1]
    assert not any(name in out for name in ("Zoé", "Martin", "Ana", "Goff"))


def test_sheets_of_named_attempts_stand_in_the_order_asked(trainer, two):
    out = trainer("export", *two, "--format", "sheet")[1]
    assert out.index("Zoé Martin") < out.index("Ana Le Goff")


def test_an_attempt_of_a_class_that_cannot_be_opened_is_named_and_the_others_are_written(trainer, two):
    from trainer.attempts.store import open_store

    store = open_store()
    with store.writing() as connection:
        connection.execute("update events set body = '{}' where attempt = ? and n = 1", (two[0],))
    store.close()
    code, out, err = trainer("export", "--class", "BTS 1", "--format", "sheet")
    assert code == 1
    assert two[0] in err
    assert len(Sheet(out).of("article", class_="sheet")) == 1


def test_a_class_without_attempts_and_a_call_without_any_are_refused(trainer, two):
    assert trainer("export", "--class", "BTS 2", "--format", "sheet")[0] == 1
    assert trainer("export", "--format", "sheet")[0] == 2
    assert trainer("export", two[0], "--class", "BTS 1")[0] == 2
    assert trainer("export", two[0], "--hide-names")[0] == 2


def test_the_other_sides_sheet_asks_for_the_instructor(trainer):
    code, out, err = trainer("print", "emballages", "--buyer")
    assert (code, out) == (2, "")
    assert "--instructor" in err
    code, out, _ = trainer("--instructor", "print", "emballages", "--buyer")
    assert code == 0
    assert "ma prime porte sur le délai de paiement" in out


def test_without_an_instructor_the_seller_and_the_grid_are_printed_and_it_is_said(trainer):
    code, out, err = trainer("print", "emballages")
    assert code == 0
    assert len(Sheet(out).of("article", class_="sheet")) == 2
    assert "ma prime" not in out
    assert "--instructor" in err


def test_an_instructor_prints_all_three_into_a_file(trainer, tmp_path):
    file = tmp_path / "a.html"
    code, out, _ = trainer("print", "emballages", "--instructor", "-o", file)
    assert (code, out) == (0, "")
    assert len(Sheet(file.read_text(encoding="utf-8")).of("article", class_="sheet")) == 3
    assert trainer("print", "emballages", "--grid", "-o", file)[0] == 2
    assert trainer("print", "emballages", "--grid", "-o", file, "--force")[0] == 0


def test_an_unknown_scenario_is_said_with_the_nearest(trainer):
    code, _, err = trainer("print", "embalages")
    assert code == 2
    assert "emballages" in err
