"""Questions to the stored attempts."""

import sqlite3
from dataclasses import replace

import pytest

from trainer.attempts import history
from trainer.attempts.schema import STEPS
from trainer.attempts.store import Store
from trainer.attempts.summary import Kept


@pytest.fixture
def people(world, store):
    """Attempts of several people, alone and in twos, the latest last."""
    companies = (("Ana",), ("Ben",), ("Ana", "Ben"), ("Anabelle",), (), ("ANA",))
    return [
        world.begin(store, bytes([n]), students=students, started=f"2026-01-01T09:0{n}:00Z")
        for n, students in enumerate(companies)
    ]


def ids(rows) -> list[str]:
    return [row.id for row in rows]


def test_own_attempts_are_those_all_of_them_took_part_in(people, store):
    ana, ben, both, _, nobody, shouted = people
    assert ids(history.attempts(store, students=("Ana",))) == [shouted, both, ana]
    assert ids(history.attempts(store, students=("Ben", "Ana"))) == [both]
    assert ids(history.attempts(store, students=())) == [nobody]
    assert ids(history.attempts(store, students=("Zoé",))) == []
    assert ids(history.attempts(store)) == people[::-1]
    assert ids(history.attempts(store, student="ben")) == [both, ben]
    assert ids(history.attempts(store, students=("Ana",), student="Ben")) == [both]


def test_a_slice_of_own_attempts_is_cut_from_own_attempts(people, store):
    ana, _, both, _, _, shouted = people
    assert ids(history.attempts(store, students=("Ana",), limit=2)) == [shouted, both]
    assert ids(history.attempts(store, students=("Ana",), limit=2, offset=2)) == [ana]
    assert ids(history.attempts(store, students=("Ana",), scenario="essai", limit=1)) == [shouted]
    assert ids(history.attempts(store, students=("Ana",), scenario="autre")) == []


def test_standings_count_own_attempts(people, store):
    assert history.standings(store, ("Ana",))["essai"].attempts == 3
    assert history.standings(store, ())["essai"].attempts == 1
    assert history.standings(store)["essai"].attempts == 6


def test_names_are_everybodys_once_and_of_who_only_prepared_too(people, store):
    store.keep_preparation("essai", ("Éloïse Marchand", "Ana"), "{}")
    ana, *others = history.names(store)
    assert ana.casefold() == "ana"
    assert others == ["Anabelle", "Ben", "Éloïse Marchand"]


def test_what_is_kept_of_a_student_counts_company_and_preparations(people, store):
    store.keep_preparation("essai", ("Ana",), "{}")
    store.keep_preparation("essai", ("Ana", "Ben"), "{}")
    assert history.kept(store, "ana") == Kept(3, 2)
    assert history.kept(store, "Zoé") == Kept() and not history.kept(store, "Zoé")
    store.forget("Ana")
    assert not history.kept(store, "Ana")
    assert history.kept(store, "Ben") == Kept(1, 0)


def test_words_are_heard_whatever_their_accents_and_only_where_asked(world, store):
    first = world.begin(store, b"1", students=("Ana",))
    second = world.begin(store, b"2", students=("Ben",))
    for attempt in (first, second):
        store.append(attempt, 1, world.replied("L’ÉTÉ, une palette."))
    assert history.heard(store, "palette ete") == {first, second}
    assert history.heard(store, "palette", ("Ana",)) == {first}
    assert history.heard(store, "palette", ()) == set()
    assert history.heard(store, "palette hiver") == set()
    assert history.heard(store, "  ") == set()


def test_a_branch_knows_the_number_of_what_it_branches_from(world, store):
    first = world.begin(store, b"1")
    log = store.events(first)
    branch = replace(log[0], attempt="B" * 26, parent=first)
    store.branch(first, (branch,))
    found = {row.id: (row.parent, row.parent_number) for row in history.attempts(store)}
    assert found == {first: (None, None), branch.attempt: (first, 1)}
    assert store.summary(branch.attempt).parent_number == 1
    store.delete((first,))
    assert [(row.parent, row.parent_number) for row in history.attempts(store)] == [(first, None)]


def test_the_attempts_of_one_among_many_are_found_by_an_index(store):
    condition, values = history.own(("Ana",))
    with store.reading() as connection:
        plan = " ".join(
            row[3]
            for row in connection.execute(
                f"explain query plan select id from attempts where {condition} order by started desc, id desc",
                values,
            )
        )
    assert "SEARCH attempts USING COVERING INDEX attempts_by_names" in plan


def test_a_database_of_an_earlier_version_gets_the_index_and_keeps_its_attempts(tmp_path, world, monkeypatch):
    path = tmp_path / "attempts.db"
    monkeypatch.setattr("trainer.attempts.schema.STEPS", STEPS[:2])
    earlier = Store(path)
    attempt = world.begin(earlier, students=("Ana",))
    earlier.close()
    monkeypatch.undo()
    assert not _indexes(path)
    store = Store(path)
    assert ids(history.attempts(store, students=("Ana",))) == [attempt]
    store.close()
    assert _indexes(path) == ["attempts_by_names"]


def _indexes(path) -> list[str]:
    connection = sqlite3.connect(path)
    names = [
        name for (name,) in connection.execute("select name from sqlite_master where name like '%by_names'")
    ]
    connection.close()
    return names
