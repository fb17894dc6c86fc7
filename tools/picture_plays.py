"""What is typed in the pictures that `screenshots.py` takes: one negotiation in French, one in English."""

from dataclasses import dataclass

from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet


@dataclass(frozen=True, slots=True)
class Play:
    """One student's negotiation.

    Attributes:
        scenario: its id.
        students: who plays; sheet: what was prepared.
        replies: what is said, in order; draft: what stands in the box at the end.
        doubt: a remark on the reading of a reply or on a level.
        wanted: what is looked for in the glossary.
    """

    scenario: str
    students: tuple[str, ...]
    sheet: Sheet
    replies: tuple[str, ...]
    draft: str
    doubt: str
    wanted: str


_FRENCH = Play(
    scenario="emballages",
    students=("Camille", "Inès"),
    sheet=Sheet(
        {
            "target.price": "0,48 €, 0,50 € au départ",
            "limit.price": "0,46 €",
            "target.payment": "45 jours",
            "batna": "Le contrat de la coopérative, moins rentable.",
            "interests": "Ne pas manquer de caisses pendant le lancement de septembre.",
            "questions": "Comment s’organise la rentrée ? Qu’est-ce qui a posé problème l’an dernier ?",
            "arguments": "0,4 % de casse chez Kerlaz ; 98,2 % de livraisons à l’heure.",
        },
        (
            Exhibit(
                "Casse chez Kerlaz",
                ("Simple cannelure : 1,8 % en 2024", "Double cannelure : 0,4 % en 2025"),
                ("kerlaz-breakage", "usual-breakage"),
            ),
            Exhibit("Livraisons à l’heure", ("98,2 % sur douze mois",), ("punctuality",)),
        ),
    ),
    replies=(
        "Bonjour Madame Vasseur, merci de me recevoir. Je propose de voir vos besoins, puis le prix et les délais.",
        "Comment s’organise votre rentrée, et qu’est-ce qui compte le plus pour vous en septembre ?",
        "Si je vous comprends bien, une rupture pendant le lancement vous coûterait la tête de gondole ?",
        "Nos caisses tiennent la palette, d’après notre rapport qualité : votre lancement est protégé.",
        "Si vous vous engagez sur 24 mois, je peux vous proposer 0,48 € avec paiement à 45 jours.",
    ),
    draft="Je peux aller à 60 jours si le prix reste à 0,48 €.",
    doubt="Je demandais une contrepartie.",
    wanted="solution",
)

_ENGLISH = Play(
    scenario="first-steps",
    students=("Robin", "Alex"),
    sheet=Sheet(
        {
            "target.price": "€19 a kilo, €20 to begin with",
            "limit.price": "€17 a kilo",
            "target.delivery": "3 days",
            "batna": "The petrol station in Bandon: €18 a kilo, one month’s notice.",
            "interests": "Never to run out on a summer weekend.",
            "questions": "What is a busy weekend like? Where do you keep the beans?",
            "arguments": "Roasted within the week; a second van stands by in Cork.",
        },
        (
            Exhibit(
                "Roasted this week",
                ("Roasted within the week before delivery", "The date is printed on every bag"),
                ("fresh",),
            ),
            Exhibit("A van in reserve", ("Last missed delivery: November 2024",), ("second-van",)),
        ),
    ),
    replies=(
        "Good morning Mrs Flynn, thank you for your time. May I ask about your tea room first, then talk about the coffee?",
        "What are the weekends like here in summer, and what worries you most about your coffee?",
        "So if I understand you, running out on a regatta Sunday is the real trouble, as you have no room for stock?",
        "Every bag is roasted within the week before delivery, so your regulars will taste it.",
        "If you take two months’ notice, I can offer you €19 a kilo, delivered within two days.",
    ),
    draft="I could do the next day if the price stays at €19.",
    doubt="I was asking for something in return.",
    wanted="agreement",
)

PLAYS = {"fr": _FRENCH, "en": _ENGLISH}
"""Language of the interface → the play."""
