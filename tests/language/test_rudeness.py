"""An insult beside something else is taken out of what is read, and is still an attack."""

import pytest

from trainer.language.context import ReadingContext
from trainer.language.read import read
from trainer.language.rudeness import insults_in, without


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("Vous me prenez pour un con ? 0,47 et on n'en parle plus.", "fr", "? 0,47 et on n'en parle plus."),
        ("Vous vous foutez de moi, 0,46 dernier prix.", "fr", ", 0,46 dernier prix."),
        ("je m'en fous de votre mairie. 30 % maintenant.", "fr", "de votre mairie. 30 % maintenant."),
        ("are you stupid? 98, take it", "en", "? 98, take it"),
        ("screw your tender, what price do you want", "en", "tender, what price do you want"),
    ],
)
def test_what_stands_beside_an_insult_is_read_without_it(text: str, language: str, rest: str) -> None:
    spans = insults_in(text, language)  # type: ignore[arg-type]
    assert without(text, spans).strip() == rest
    assert len(without(text, spans)) == len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("C'est du foutage de gueule.", "fr"), ("That's bullshit.", "en"), ("Ta gueule.", "fr")],
)
def test_an_insult_alone_is_the_whole_reply(text: str, language: str) -> None:
    assert insults_in(text, language) == ()  # type: ignore[arg-type]
    assert read(text, ReadingContext(language)).has("hostility")  # type: ignore[arg-type]


def test_the_reading_keeps_the_attack() -> None:
    reading = read("Espèce d'escroc ! Je veux 40 % tout de suite.", ReadingContext("fr"))
    assert reading.rude and reading.has("hostility") and reading.terms


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Fermez la porte, s'il vous plaît, 0,47 et on en parle.", "fr"),
        ("J'ai grandi à la ferme, vous savez.", "fr"),
        ("Je ne dis pas que vous êtes un voleur.", "fr"),
        ("Vous n'êtes pas idiote, vous voyez bien le calcul.", "fr"),
        ("You're no fool, you know the freight.", "en"),
        ("I'm not saying that you're a liar.", "en"),
    ],
)
def test_what_is_denied_or_only_sounds_alike_insults_nobody(text: str, language: str) -> None:
    assert not insults_in(text, language)  # type: ignore[arg-type]
    assert not read(text, ReadingContext(language)).rude  # type: ignore[arg-type]
