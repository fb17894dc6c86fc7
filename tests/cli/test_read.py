"""`trainer read`: moves, terms, acts in a state, and the reasons of the reading."""

import json

LINE = "Je peux monter à 0,46 €, pas plus. La rupture de juin nous a coûté cher."
RECORD = {
    "id": "one",
    "context": [{"speaker": "counterpart", "text": LINE}],
    "reply": "Donc la rupture de juin pèse encore. Si vous signez 24 mois, je descends à 0,48 €.",
}
STATE = {"pending": "offer", "gave": True, "replies": 3, "theirs": ["prix 0,46 €"], "mine": ["prix 0,50 €"]}


def written(folder, name, content):
    path = folder / name
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(path)


def answer(trainer, folder, *arguments, record=RECORD):
    code, out, _ = trainer("read", written(folder, "replies.jsonl", record), *arguments)
    assert code == 0
    return json.loads(out)


def test_without_a_state_no_acts_are_told(trainer, tmp_path):
    assert "acts" not in answer(trainer, tmp_path)


def test_a_state_file_has_acts_read_in_it(trainer, tmp_path):
    record = RECORD | {"reply": "D'accord pour 0,46 €."}
    told = answer(trainer, tmp_path, "--state", written(tmp_path, "state.json", STATE), record=record)
    assert "acceptance" in {act["act"] for act in told["acts"]}


def test_a_record_may_bring_its_own_state(trainer, tmp_path):
    told = answer(trainer, tmp_path, record=RECORD | {"state": STATE, "reply": "Va pour 0,46 €."})
    assert "acceptance" in {act["act"] for act in told["acts"]}


def test_an_explanation_names_cues_with_their_words_and_what_the_line_lends(trainer, tmp_path):
    told = answer(trainer, tmp_path, "--explain")
    exchange = next(move for move in told["moves"] if move["move"] == "conditional_exchange")
    reasons = {reason["name"]: reason for reason in exchange["because"]}
    assert any(reason["kind"] == "cue" and reason["words"] for reason in reasons.values())
    weights = [reason["weight"] for reason in exchange["because"]]
    assert weights == sorted(weights, reverse=True)
    assert {"rupture", "juin"} <= set(told["shared"])
    assert [0 < term["confidence"] <= 1 for term in told["terms"]] == [True, True, True]


def test_a_state_that_is_no_object_is_refused_with_an_example(trainer, tmp_path):
    code, out, err = trainer(
        "read", written(tmp_path, "replies.jsonl", RECORD), "--state", written(tmp_path, "state.json", [1])
    )
    assert (code, out) == (2, "")
    assert '"pending"' in err


def test_an_unknown_state_is_an_error_of_its_line(trainer, tmp_path):
    path = written(tmp_path, "replies.jsonl", RECORD | {"state": {"pending": "dinner"}})
    code, out, _ = trainer("read", path)
    assert code == 1
    assert json.loads(out)["error"] == "unknown-pending"


def test_a_reply_without_a_word_is_explained_in_the_same_shape(trainer, tmp_path):
    told = answer(trainer, tmp_path, "--explain", record=RECORD | {"reply": "😂"})
    assert [(move["move"], move["because"]) for move in told["moves"]] == [("off_topic", [])]
    assert (told["shared"], told["rules"]) == ([], {})
