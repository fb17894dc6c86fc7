"""Files written to break whoever opens them, in the size that is asked for."""

from collections.abc import Callable, Mapping
from pathlib import Path

SMALL = (Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")


def _with(old: str, new: str) -> bytes:
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new).encode()


def _alias_bomb(size: int) -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, min(size, 60))]
    return "\n".join(["format: 1", *lines]).encode()


def _many_issues(size: int) -> bytes:
    options = ", ".join(f'o{n}: "{n} jours"' for n in range(1, 31))
    issues = "".join(
        f"  x{n}: {{label: Point, options: {{{options}}}, you: {{weight: 0, prefers: low}}, them: {{weight: 0, prefers: high}}}}\n"
        for n in range(min(9, 2 + size // 100))
    )
    return _with("issues:\n", "issues:\n" + issues)


HOSTILE: Mapping[str, Callable[[int], bytes]] = {
    "alias bomb": _alias_bomb,
    "merge keys": lambda size: b"format: 1\na: &a {b: c}\n" + b"d: {<<: *a}\n" * size,
    "too large": lambda size: b"# xxxxxxxxxx\n" * (4 * size),
    "one endless line": lambda size: b"title: " + b"x" * (10 * size),
    "very many keys": lambda size: b"format: 1\n" + b"".join(b"k%d: 1\n" % n for n in range(size)),
    "the same key again and again": lambda size: b"format: 1\n" * size,
    "nested brackets": lambda size: b"format: 1\ntopics: " + b"[" * size,
    "nested keys": lambda size: b"".join(b" " * n + b"k:\n" for n in range(min(size, 3000))),
    "nested dashes": lambda size: b"format: 1\nbrief:\n" + b"- " * size + b"x\n",
    "open quotes": lambda size: b'format: 1\ntitle: "' + b"x: y, z\n" * size,
    "colons without quotes": lambda size: b"format: 1\n" + b"title : a : b : c\n" * size,
    "python objects": lambda size: b"format: 1\ntitle: !!python/object/apply:os.system ['touch /tmp/never']\n" * 2,
    "own tags": lambda size: b"format: 1\n" + b"x: !include /etc/passwd\n" * size,
    "a rubric elsewhere": lambda _: _with("rubric: bloc3-negociation", "rubric: ../../../../etc/passwd"),
    "an id that is a path": lambda _: _with("id: petit", "id: ../../../tmp/never"),
    "screen codes": lambda size: _with("Le prix, justement.", "\x1b[2J\x1b]0;title\x07" * size),
    "markup": lambda size: _with("  opening:\n    says:", '  "[red]x[/red][@click=app.quit]":\n    says:'),
    "control characters": lambda size: b"format: 1\ntitle: " + b"\x00\x01\x02\x7f" * size,
    "reversed writing": lambda size: _with("Marché conclu, avec plaisir.", "\u202e\u2066" * 40 + "Marché"),
    "mixed encodings": lambda size: SMALL.encode() + "# prix élevé\n".encode("cp1252") * size,
    "UTF-16 without a mark": lambda _: SMALL.encode("utf-16-le"),
    "UTF-32": lambda _: SMALL.encode("utf-32"),
    "overlong UTF-8": lambda size: b"format: 1\ntitle: " + b"\xc0\xaf\xed\xa0\x80" * size,
    "a condition without an end": lambda size: _with("when: open_question about launch\n", f"when: {'not ' * min(size, 1000)}angry\n"),
    "nested parentheses": lambda size: _with("when: open_question about launch\n", f"when: {'(' * min(size, 500)}angry\n"),
    "huge figures": lambda size: _with("value: 45,", f"value: {'9' * size},"),
    "a million million deals": _many_issues,
    "numbers that overflow": lambda _: _with("value: 42}", "value: 1e999}"),
    "very many samples": lambda _: _with(
        '      - "Qui décide chez vous ?"', "".join(f'      - "Qui décide chez vous, {n} ?"\n' for n in range(9_000))
    ),
    "very many reactions": lambda size: _with(
        "anytime:\n",
        "anytime:\n" + "".join(f"  r{n}: {{when: abot {n}x, says: Non, then: {{goto: s{n}}}}}\n" for n in range(min(size, 1_500))),
    ),
    "very many scenes": lambda size: _with(
        "anytime:\n", "".join(f"  s{n}: {{says: x, next: s{n + 1}}}\n" for n in range(min(size, 4_000))) + "anytime:\n"
    ),
    "very many slips": lambda size: _with(
        '          - "Le prix, justement."', "".join(f'          - "A {n}$ ?Quoi!Tu  vois?"\n' for n in range(min(size, 12_000)))
    ),
    "nothing": lambda _: b"",
    "zeros": lambda size: b"\0" * size,
}  # fmt: skip
"""What is wrong → the file's content, for a size of about so many lines."""
