"""Laws of finding terms that hold for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.terms.find import find_values
from trainer.terms.fold import fold

PIECES = st.sampled_from(
    [
        "12",
        "1",
        "000,50",
        "€",
        "%",
        "jours",
        "fin",
        "de",
        "mois",
        "FCA",
        "Le",
        "Havre",
        "non",
        "pas",
        "entre",
        "et",
        "à",
        "30",
        "la",
        "commande",
        "le",
        "15",
        "mars",
        "droit",
        "français",
        "tribunal",
        "de\n",
        "",
        "",
        "",
        "Lyon",
        "L/C",
        "acompte",
        "?",
        "!",
        ",",
        ";",
        "-",
        "quatre-vingt-dix",
        "mille",
        "euros",
        "48cts",
        "12k€",
        "02",
        "98",
        "81",
        "40",
        "27",
        "17h12",
        "net",
        "60",
        "$500k",
        "a",
        "year",
        "and",
        "half",
        "the\n",
        "",
        "",
        "",
        "3rd",
        "of",
        "May",
        "New",
        "York",
        "law",
        "per",
        "unit",
        "👍",
        "é",
        "\u202e",
        "\u200b",
        "\x00",
        "'",
        '"',
        "(",
        ")",
        "/",
        "\xa0",
        "\n",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]), TEXTS)
def test_spans_are_exact_ordered_and_apart(text: str, language: str, line: str):
    end = 0
    for one in find_values(text, language, line):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
        end = one.end


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_the_same_text_reads_the_same_twice(text: str, language: str):
    assert find_values(text, language) == find_values(text, language)


@given(st.text(max_size=200))
def test_folding_leads_back_to_the_text(text: str):
    folded = fold(text)
    starts = [folded.span(index, index + 1)[0] for index in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)


def test_decomposed_accents_keep_their_places():
    text = "cre\u0301doc irre\u0301vocable a\u0300 30 jours"
    letter, days = find_values(text, "fr")
    assert text[letter.start : letter.end] == "cre\u0301doc irre\u0301vocable"
    assert text[days.start : days.end] == "30 jours"


def test_ten_thousand_pasted_characters_are_read():
    for piece in (
        "vingt ",
        "1 2 3 ",
        "12",
        "non ",
        "d'accord pour 45 jours fin de mois, FCA Le Havre ",
        "🙂",
        "a ",
    ):
        text = (piece * 10_000)[:10_000]
        for one in find_values(text, "fr"):
            assert text[one.start : one.end]
