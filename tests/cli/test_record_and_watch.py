"""`trainer record`, `trainer watch` and `trainer play --from`, as their author uses them."""

import re
import shutil

import pytest

from tests.cli.conftest import ROOT
from trainer.authoring.closer_look import CloserLook, look_closely
from trainer.cli import watch as watch_command
from trainer.cli.parser import build_parser
from trainer.messages.catalogue import messages

SAID = ("Comment s’organise votre rentrée ?", "Qui décide chez vous ?", "Que pensez-vous du prix ?")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "petit.yaml"
    shutil.copy(ROOT / "tests" / "scenario" / "fixtures" / "petit.yaml", path)
    return path


@pytest.fixture
def played(trainer, path):
    """An attempt at the file."""
    return trainer.json("play", path, "--plain", "--replies", trainer.replies(*SAID), "--store", "--json")[
        "attempt"
    ]


def test_an_attempt_becomes_a_test_that_holds_and_can_be_taken_out_again(trainer, path, played):
    before = path.read_bytes()
    code, out, err = trainer("record", played, "--into", path, "--name", "mine")
    assert code == 0 and "mine" in out and "ligne 157" in out, err
    _, found, _ = trainer("check", path)
    assert "mine" not in found
    assert trainer("record", played, "--into", path, "--name", "mine")[0] == 1
    assert trainer("record", "--undo", path)[0] == 0 and path.read_bytes() == before
    assert trainer("record", "--undo", path)[0] == 1


def test_without_a_file_the_test_is_printed_to_paste(trainer, path, played):
    code, out, err = trainer("record", "last")
    assert (
        code == 0
        and re.match(r"tests:\n  recorded-1:\n    seed: \d+\n    replies:\n", out)
        and str(path) in err
    )
    assert "reactions: [asks-planning, who-decides]" in out


def test_a_wrong_call_of_record_says_what_is_wrong(trainer, path, played):
    assert trainer("record")[0] == 2
    assert trainer("record", "nothing")[0] == 2
    assert trainer("record", played, "--into", ROOT / "scenarios" / "emballages.yaml")[0] == 2
    code, _, err = trainer("record", played, "--into", path, "--name", "Mon test")
    assert code == 1 and "Mon test" in err


class Days:
    """Stands in for sleeping: does one thing after the other between two looks, each once what is going on is over."""

    def __init__(self, *deeds):
        self.deeds, self.looks = list(deeds), 0

    def __call__(self, seconds):
        self.looks += 1
        assert self.looks < 2_000
        if self.looks % 3 == 0:
            if not self.deeds:
                raise KeyboardInterrupt
            self.deeds.pop(0)()


@pytest.fixture
def at_once(monkeypatch):
    """The closer look is taken in this process, at once."""

    class AtOnce:
        def __init__(self, path, folders, replay):
            self.path, self.over, self._seen = path, True, []
            look_closely(path, folders, replay, self._seen.append)

        def seen(self):
            seen, self._seen = self._seen, []
            return tuple(seen)

        def give_up(self):
            return None

    monkeypatch.setattr(watch_command, "CloserLook", AtOnce)


def watch(trainer, capsys, sleep, *arguments):
    from trainer.cli.context import Context, Options
    from trainer.plain.console import Console
    from trainer.practice.settings import Settings

    text = messages("fr")
    options = build_parser(text).parse_args(["watch", *map(str, arguments)], Options())
    capsys.readouterr()
    code = watch_command.run(options, Context(Console(), text, Settings()), sleep)
    return code, capsys.readouterr().out


def test_a_watch_tells_what_each_save_breaks_and_mends(trainer, path, capsys, at_once):
    text = path.read_text(encoding="utf-8")
    broken = text.replace("goto: bargaining", "goto: bargainin")
    sleep = Days(
        lambda: path.write_text(broken, encoding="utf-8"), lambda: path.write_text(text, encoding="utf-8")
    )
    code, out = watch(trainer, capsys, sleep, path)
    first, second = out.index("1 nouveau constat"), out.index("1 constat réglé")
    assert code == 0 and first < second and "TR201" in out[first:second]
    assert "Le reste attend" in out[first:second] and "tout est vérifié" in out[second:]
    assert out.count("constats toujours là") == 1, "the findings of the tests are there all along"


def test_a_watch_says_where_the_same_replies_come_out_otherwise(trainer, path, played, capsys, at_once):
    text = path.read_text(encoding="utf-8")
    changed = text.replace('says: "C’est moi qui décide."', "says: Moi.\n    then: {goto: bargaining}")
    sleep = Days(lambda: path.write_text(changed, encoding="utf-8"))
    _, out = watch(trainer, capsys, sleep, path, "--replay", played)
    same = out.index("Les 3 répliques donnent la même chose")
    assert "La réplique 4 donne autre chose" in out[same:] and "1 réplique suivante" in out[same:]
    assert "Avant : Réaction « who-decides »" in out[same:].replace("\u00a0", " ")


def test_a_file_of_replies_is_replayed_too_and_one_scenario_at_a_time(trainer, path, capsys, at_once):
    replies = trainer.replies(*SAID)
    _, out = watch(trainer, capsys, Days(path.touch), path, "--replay", replies)
    assert "Les 3 répliques donnent la même chose" in out
    code, _, _ = trainer("watch", path, ROOT / "scenarios" / "emballages.yaml", "--replay", replies)
    assert code == 2
    assert trainer("watch", path.parent / "nothing.yaml")[0] == 2


def test_a_closer_look_is_taken_beside_and_can_be_given_up(trainer, path):
    import time

    look = CloserLook(path, (), None)
    seen, until = [], time.monotonic() + 60
    while not look.over and time.monotonic() < until:
        seen += look.seen()
        time.sleep(0.01)
    assert look.over and {finding.code for finding in seen[0].findings} >= {"TR701"}
    look.give_up()
    CloserLook(path, (), None).give_up()


def rehearse(trainer, path, scene, *lines):
    process = trainer.start("play", "--instructor", str(path), "--from", scene, "--language", "en")
    out, err = process.communicate("\n".join(lines).encode() + b"\n", timeout=60)
    return process.returncode, out.decode(), err.decode()


def test_a_scenario_is_rehearsed_from_a_scene_line_by_line_and_nothing_is_kept(trainer, path):
    code, out, err = rehearse(
        trainer,
        path,
        "bargaining",
        SAID[1],
        "/why",
        "/back",
        "/record mine",
        "/scene opening",
        "/zut",
        "/quit",
    )
    assert code == 0, err
    assert "Taken up at the scene “bargaining”" in out and "Reaction “who-decides”" in out
    assert "For “who-decides”:" in out and "Taken back: “Qui décide chez vous ?”" in out
    assert "  mine:\n" in path.read_text(encoding="utf-8")
    assert trainer.json("attempts", "--json")["attempts"] == []


def test_a_scene_that_is_none_is_a_wrong_call(trainer, path):
    code, _, err = trainer("play", "--instructor", path, "--from", "attic")
    assert code == 2 and "attic" in err and "bargaining" in err
