import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.scenario.source_text import SIZE_LIMIT
from trainer.scenario.yaml_source import YamlSource, read_yaml


def read(text: str) -> YamlSource:
    source, findings = read_yaml(text, "a.yaml")
    assert source is not None, findings
    assert not findings
    return source


def codes(content: str | bytes) -> list[str]:
    return [finding.code for finding in read_yaml(content, "a.yaml")[1]]


@pytest.mark.parametrize(
    "word", ["non", "on", "off", "yes", "no", "12:30", "2026-01-31", "0x1F", "1_000", "1e3", "0o7"]
)
def test_words_that_other_yaml_converts_stay_text(word: str) -> None:
    assert read(f"a: {word}\n").data() == {"a": word}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        ("1.5e3", 1500.0),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
    ],
)
def test_numbers_yes_no_and_nothing_are_what_they_look_like(written: str, value: object) -> None:
    assert read(f"a: {written}\n").data() == {"a": value}


def test_quoted_scalars_are_text() -> None:
    assert read("a: '12'\nb: \"true\"\n").data() == {"a": "12", "b": "true"}


def test_every_key_and_value_knows_its_place() -> None:
    source = read("a:\n  - b: éèç\n    😀c: [x, y]\n")
    assert (source.locate(("a", 0, "b")).node.line, source.locate(("a", 0, "b")).node.column) == (2, 8)
    key = source.locate(("a", 0, "😀c")).key
    assert key is not None and (key.line, key.column) == (3, 5)
    item = source.node("a", 0, "😀c", 1)
    assert item is not None and (item.line, item.column) == (3, 13)


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("when: un deux", "deux", (1, 10)),
        ('when: "un deux"', "deux", (1, 11)),
        ("when: un\n  deux trois\n", "trois", (2, 8)),
        ("when: >\n  un deux\n  trois\n", "trois", (3, 3)),
    ],
)
def test_a_place_inside_a_text_is_found(text: str, value: str, place: tuple[int, int]) -> None:
    source = read(text)
    node = source.node("when")
    assert node is not None
    assert source.inside(node, str(node.scalar).index(value)) == place


def test_line_ends_and_byte_order_mark_change_neither_data_nor_hash() -> None:
    unix, windows = read("a: 1\nb: 2\n"), read("\ufeffa: 1\r\nb: 2\r\n")
    assert unix.data() == windows.data() and unix.hash == windows.hash
    assert read_yaml(b"\xef\xbb\xbfa: 1\nb: 2\n", "a")[0].hash == unix.hash  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-32", "UTF-32")],
)
def test_a_wrong_encoding_is_named(encoding: str, name: str) -> None:
    source, findings = read_yaml("titre: Café crème\n".encode(encoding), "a.yaml")
    assert source is None
    assert [(f.code, f.values["encoding"], f.line) for f in findings] == [("TR002", name, 1)]


def test_the_first_wrong_byte_is_pointed_at_with_its_line() -> None:
    finding = read_yaml("a: 1\nb: né\n".encode("cp1252"), "a.yaml")[1][0]
    assert (finding.line, finding.column, finding.source) == (2, 5, "b: né")


def test_all_duplicate_keys_are_found_and_the_first_ones_kept() -> None:
    source, findings = read_yaml("a: 1\nb: {c: 1, c: 2}\na: 3\n", "a.yaml")
    assert [(f.code, f.line) for f in findings] == [("TR009", 2), ("TR009", 3)]
    assert source is not None and source.data() == {"a": 1, "b": {"c": 1}}


def test_an_unquoted_colon_is_found_at_the_colon_and_reading_goes_on() -> None:
    text = "title: Emballages : le lancement\nb: Autre : texte # note\nc: {d: Un : deux, e: 1}\nc: 2\n"
    source, findings = read_yaml(text, "a.yaml")
    assert [(f.code, f.line, f.column) for f in findings] == [
        ("TR007", 1, 19),
        ("TR007", 2, 10),
        ("TR007", 3, 11),
        ("TR009", 4, 1),
    ]
    assert findings[0].source == "title: Emballages : le lancement"
    assert source is not None and source.data()["c"] == {"d": "Un : deux", "e": 1}


def test_an_unquoted_comma_in_braces_is_found_at_the_comma() -> None:
    source, findings = read_yaml("a: {text: Tenir 0,48 €, when: b}\n", "a.yaml")
    assert [(f.code, f.line, f.column, f.values["text"]) for f in findings] == [
        ("TR008", 1, 18, "Tenir 0,48 €")
    ]
    assert source is not None and source.data() == {"a": {"text": "Tenir 0,48 €", "when": "b"}}


def test_lists_of_words_or_numbers_are_not_taken_for_cut_texts() -> None:
    assert read("a: [lancement, septembre]\nb: [1,2]\nc: [12,15]\n").data()["b"] == [1, 2]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\n---\nb: 2\n", "TR012", 2),
        ("a: &x 1\n", "TR010", 1),
        ("a: *x\n", "TR010", 1),
        ("a: !!python/object/apply:os.system ['echo']\n", "TR011", 1),
        ("a:\n\tb: 1\n", "TR006", 2),
        ("a: x\n\tb: 1\n", "TR006", 2),
        ("a: 'l'eau'\n", "TR033", 1),
        ('a: "x\nb: 1\n', "TR034", 1),
        ("a: [x, y\nb: 1\n", "TR035", 1),
        ("a: @x\n", "TR036", 1),
        ("a: %x\n", "TR036", 1),
        ("a:\n  b: 1\n   c: 2\n", "TR032", 3),
        ("a:\n   b: 1\n  c: 2\n", "TR032", 2),
        ("- a\n", "TR015", 1),
        ("juste un texte\n", "TR015", 1),
        ("", "TR004", 1),
        ("# rien\n", "TR004", 1),
    ],
)
def test_every_way_of_not_being_a_data_file_has_its_finding(text: str, code: str, line: int) -> None:
    findings = read_yaml(text, "a.yaml")[1]
    assert (code, line) in [(f.code, f.line) for f in findings]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a" * 50_000_000, "TR001"),
        ("a" * (SIZE_LIMIT + 1), "TR001"),
        ("a: " + "[" * 100_000, "TR013"),
        ("- " * 100_000, "TR013"),
        ("a: " + "{a: " * 100_000, "TR013"),
        ("".join(f"k{n}: 1\n" for n in range(90_000)), "TR014"),
        ("a: &a [x,x]\n" + "".join(f"a{n}: [{'*a,' * 40}]\n" for n in range(400)), "TR010"),
        ("a: 1\n" * 150_000, "TR009"),
        ("? " * 50_000, "TR013"),
        ("a: " + "x" * 900_000 + ": y\n", "TR007"),
        ("a\x00b: 1\n", "TR003"),
        ("a: \x1b]0;x\x07\n", "TR003"),
        ("a: \ud800\n", "TR003"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("TR") else "content",
)
def test_a_hostile_file_ends_in_a_finding(content: str | bytes, code: str) -> None:
    assert code in codes(content)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    source, findings = read_yaml(text, "a.yaml")
    assert source is not None or findings


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    source, findings = read_yaml(content, "a.yaml")
    assert source is not None or findings


@given(st.text(alphabet="ab:-,#'\"[]{}&*!|>%@ \n\t?é0", max_size=120))
def test_no_punctuation_breaks_the_reader(text: str) -> None:
    source, findings = read_yaml(text, "a.yaml")
    assert source is not None or findings
    for finding in findings:
        assert finding.line >= 1 and finding.column >= 1
