"""Killed, doubled, cut off: what was acknowledged is there, and the talk goes on."""

import json
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import ROOT, TALK

PLAY = ("play", "emballages", "--jsonl", "--store", "--seed", 1)


def send(process, **line):
    process.stdin.write(json.dumps(line).encode() + b"\n")
    process.stdin.flush()


def hear(process):
    return json.loads(process.stdout.readline())


def whole(trainer):
    """The uninterrupted talk."""
    process = trainer.start("play", "emballages", "--jsonl", "--seed", 1)
    lines = "".join(json.dumps({"reply": reply}) + "\n" for reply in TALK) + '{"end": true}\n'
    out, err = process.communicate(lines.encode(), timeout=60)
    assert err == b""
    return json.loads(out.decode().splitlines()[-1])


def substance(record):
    """A record without what depends on the moment."""
    kept = {
        key: record[key] for key in ("outcome", "deal", "objectives", "interests", "assessment", "objections")
    }
    kept["turns"] = [{key: value for key, value in turn.items() if key != "at"} for turn in record["turns"]]
    return kept


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_ten_kills_lose_no_acknowledged_reply_and_change_no_result(trainer):
    expected = whole(trainer)
    chance = random.Random()
    done, kills, resuming = 0, 0, ()
    while True:
        process = trainer.start(*PLAY, *resuming)
        opening = hear(process)
        stored = (opening["n"] - 1) // 2
        # All that was acknowledged is there, and at most the one reply that was being answered besides.
        assert done <= stored <= done + 1
        assert opening["n"] == 1 or opening["n"] == 2 * stored + 1
        done, resuming = stored, ("--resume",)
        if kills == 10:
            break
        if done < len(TALK) and opening["outcome"] is None:
            if chance.random() < 0.4:
                send(process, reply=TALK[done])
                done += bool(hear(process))
            if done < len(TALK):
                send(process, reply=TALK[done])
                time.sleep(chance.random() * 0.03)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += 1
        if opening["outcome"] is not None:
            break
    if process.poll() is None:
        rest = "".join(json.dumps({"reply": reply}) + "\n" for reply in TALK[done:]) + '{"end": true}\n'
        out, _ = process.communicate(rest.encode(), timeout=60)
        record = json.loads(out.decode().splitlines()[-1])
        assert substance(record) == substance(expected)
    attempt = trainer.json("attempts", "--json")["attempts"]
    assert len(attempt) == 1
    assert substance(trainer.json("show", "last", "--json")) == substance(expected)


def test_two_processes_play_on_one_database(trainer):
    processes = [trainer.start(*PLAY) for _ in range(2)]
    for process in processes:
        hear(process)
    for reply in TALK[:4]:
        for process in processes:
            send(process, reply=reply)
        for process in processes:
            assert hear(process)["speaker"] == "counterpart"
    for process in processes:
        process.communicate(b'{"end": true}\n', timeout=60)
    attempts = trainer.json("attempts", "--json")["attempts"]
    assert [row["replies"] for row in attempts] == [4, 4]
    assert {row["outcome"] for row in attempts} == {"abandoned"}


def test_one_attempt_in_two_processes_is_refused_to_the_second(trainer):
    first = trainer.start(*PLAY)
    hear(first)
    second = trainer.start(*PLAY, "--resume")
    hear(second)
    send(first, reply=TALK[0])
    hear(first)
    _, err = second.communicate(json.dumps({"reply": TALK[1]}).encode() + b"\n", timeout=60)
    assert second.returncode == 1
    assert "une autre fenêtre" in err.decode()
    first.communicate(b"", timeout=60)
    texts = [
        turn["text"]
        for turn in trainer.json("show", "last", "--json")["turns"]
        if turn["speaker"] == "student"
    ]
    assert texts == [TALK[0]]


def test_a_closed_pipe_ends_the_program_quietly(trainer):
    process = trainer.start("play", "emballages", "--plain")
    process.stdout.close()
    process.stdin.write(b"Bonjour.\n" * 3)
    process.stdin.close()
    process.stdin = None
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_invalid_bytes_are_read_as_replies(trainer):
    process = trainer.start("play", "emballages", "--plain", LC_ALL="C")
    out, err = process.communicate(b"Caf\xe9 \xff\xfe ?\n/quitter\n", timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert "--resume" in out.decode("utf-8")


@pytest.mark.parametrize("entry", ["main(['list'])", "__import__('trainer.tui.app')"])
def test_a_warm_list_and_the_app_import_nothing_heavy(trainer, entry):
    trainer("list")
    script = (
        f"import sys; from trainer.cli import main; {entry};"
        "print([name for name in ('pydantic', 'yaml', 'sqlite_utils', 'rapidfuzz', 'snowballstemmer')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert ("emballages" in done.stdout) == ("list" in entry)
