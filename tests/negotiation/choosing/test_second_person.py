"""A question put to somebody else in the room: she says that it is she who answers."""

from tests.negotiation.talking import sources

JOINED = (
    "Bonjour madame, je suis ravi de vous rencontrer.",
    "Combien de comptes ?",
    "Et la durée, vous voulez combien ?",
    "Je propose trois ans à 40 euros.",
    "Qui fait les plannings ?",
    "Vous êtes combien de services ?",
    "Quelles données vous gardez ?",
    "Et la panne, elle vous coûte combien ?",
    "D'accord, je comprends bien.",
    "Merci beaucoup, c'est clair.",
    "Très bien, merci.",
    "Personne d'autre que nous.",
    "Merci madame.",
    "Je disais merci.",
)


def test_she_says_who_answers() -> None:
    asked = "J'aimerais l'avis de M. Prigent : un hébergement en France vous suffit-il ?"
    said = sources("saas-visio", *JOINED, asked)
    assert said[0] == "phrase:speaks_for" and len(said) > 1


def test_before_anybody_has_joined_nobody_is_spoken_for() -> None:
    asked = "J'aimerais l'avis de M. Prigent : un hébergement en France vous suffit-il ?"
    assert "phrase:speaks_for" not in sources("saas-visio", *JOINED[:3], asked)
