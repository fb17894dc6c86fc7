"""How often a reply keeps its meaning however it is dressed: words of hesitation, a name, a courtesy, a sentence before it.

Run: python benchmarks/dressed.py [--show] [SCENARIO …]     (all scenarios of the labels without any)

Two laws are counted over replies that people typed. A question of `data/answers` that is rightly answered keeps its answer;
a reply of `data/hearing` puts the same on the table. `--show` prints each reply that does not.
"""

import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.hearing import Talks, labels
from trainer.language.context import Language
from trainer.language.read import read, warm
from trainer.negotiation.hearing.offers import read_offers
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).resolve().parents[1]
SEED, MIDDLE = 1, 3
# Questions of a scenario that are dressed.
MOST = 40
_SAYS: dict[Language, dict[str, tuple[str, ...]]] = {
    "fr": {
        "hesitant": ("Euh, et du coup, ", "Enfin bref, euh, ", "Hum, oui, et puis, ", "Ben écoutez, "),
        "greeting": (
            "Bonjour {who}, ",
            "bonjour ",
            "Bonjour, enchanté, ",
            "Bonjour {who}, merci de me recevoir, ",
            "Bonsoir {who}. ",
        ),
        "noting": (
            "D'accord, ",
            "Je vois, ",
            "Ah, ",
            "Très bien, ",
            "Merci, ",
            "ok ",
            "C'est noté, ",
            "Intéressant… ",
            "Ah bon ? ",
        ),
        "leading": ("Bon, alors dites-moi, ", "Pardon, je voulais vous demander, ", "Je voudrais savoir, "),
        "told": (
            "Merci de me recevoir. ",
            "Oui, je comprends. ",
            "Il fait un temps, j'ai mis deux heures avec les travaux. ",
            "Je suis désolé si ça vous a blessé. ",
            "Mon collègue m'avait prévenu, il avait raison. ",
            "C'est une belle maison que vous avez là. ",
        ),
        "polite": (", si ce n'est pas indiscret ?", ", s'il vous plaît ?"),
        "tag": (" Qu'en pensez-vous ?", " Ça vous irait ?", " C'est honnête, non ?"),
        "title": ("Madame ", "Monsieur "),
    },
    "en": {
        "hesitant": ("Um, and so, ", "Well, you know, ", "Hmm, yes, and then, ", "Look, "),
        "greeting": (
            "Hello {who}, ",
            "hi ",
            "Good morning, nice to meet you, ",
            "Hello {who}, thanks for having me, ",
            "Hi {who}! ",
        ),
        "noting": (
            "Right, ",
            "I see, ",
            "Ah, ",
            "Very well, ",
            "Thanks, ",
            "ok ",
            "Noted, ",
            "Interesting… ",
            "Really? ",
        ),
        "leading": ("OK, so tell me, ", "Sorry, I wanted to ask, ", "I'd like to know, "),
        "told": (
            "Thank you for having me. ",
            "Yes, I understand. ",
            "What a rain, it took me two hours to get here. ",
            "I'm sorry if that hurt you. ",
            "My colleague warned me, he was right. ",
            "This is a lovely place you have here. ",
        ),
        "polite": (", if you don't mind me asking?", ", please?"),
        "tag": (" What do you think?", " Would that work?", " That's fair, no?"),
        "title": ("Ms ", "Mr "),
    },
}
Dress = Callable[[str, Language, str, Random], str]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().rstrip(" ?.!"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _misspelt(text: str, rnd: Random) -> str:
    return " ".join(_slip(word, rnd) for word in text.split())


def _slip(word: str, rnd: Random) -> str:
    """Two letters of a longer word changed about, one left out, or one doubled."""
    if len(word) < 6 or not word.isalpha():
        return word
    at = rnd.randrange(1, len(word) - 2)
    return rnd.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )


DRESSES: dict[str, Dress] = {
    "hesitant": lambda text, lang, who, rnd: rnd.choice(_SAYS[lang]["hesitant"]) + _lower(text),
    "greeted": lambda text, lang, who, rnd: (
        rnd.choice(_SAYS[lang]["greeting"]).format(who=who) + _lower(text)
    ),
    "noted": lambda text, lang, who, rnd: rnd.choice(_SAYS[lang]["noting"]) + _lower(text),
    "named": lambda text, lang, who, rnd: f"{who}, {_lower(text)}",
    "named after": lambda text, lang, who, rnd: f"{text.rstrip(' ?.!')}, {who}{' ?' if '?' in text else '.'}",
    "told before": lambda text, lang, who, rnd: rnd.choice(_SAYS[lang]["told"]) + text,
    "misspelt": lambda text, lang, who, rnd: _misspelt(text, rnd),
    "no accents": lambda text, lang, who, rnd: _bare(text) + ("?" if "?" in text else ""),
}
ASKING: dict[str, Dress] = {
    "brought": lambda text, lang, who, rnd: rnd.choice(_SAYS[lang]["leading"]) + _lower(text),
    "polite": lambda text, lang, who, rnd: text.rstrip(" ?") + rnd.choice(_SAYS[lang]["polite"]),
    "no mark": lambda text, lang, who, rnd: text.rstrip(" ?"),
}
OFFERING: dict[str, Dress] = {
    "with a tag": lambda text, lang, who, rnd: (
        text.rstrip(" ") + ("" if text.rstrip()[-1:] in ".!?…" else ".") + rnd.choice(_SAYS[lang]["tag"])
    ),
    "told after": lambda text, lang, who, rnd: (
        text.rstrip(" ")
        + ("" if text.rstrip()[-1:] in ".!?…" else ".")
        + " "
        + rnd.choice(_SAYS[lang]["told"])
    ),
}


def called(scenario: Scenario, rnd: Random) -> str:
    """The counterpart, as a student may call her: by her first name, or by a title and her last."""
    first, last = scenario.counterpart.name.split()[0], scenario.counterpart.name.split()[-1]
    return rnd.choice((first, rnd.choice(_SAYS[scenario.language]["title"]) + last))


def questions(scenario: Scenario, path: Path, show: bool) -> Iterator[tuple[str, bool]]:
    """For each question of the labels that is rightly answered, each dress and whether the answer is kept."""
    opened, _ = open_talk(scenario, SEED)
    state = replace(opened, replies=MIDDLE, pending=None)

    def sources(said: str, text: str) -> set[str]:
        reading = read(text, reading_context(scenario, state, (("counterpart", said),)))
        return {line.source for line in step(scenario, state, reading, SEED)[1].lines}

    rnd = Random(SEED)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    asked = [r for r in records if r["kind"] == "question" and r["answers"] and r["text"].strip()]
    rnd.shuffle(asked)
    kept = 0
    for record in asked:
        text = record["text"].strip().rstrip("?. ") + " ?"
        wanted = {f"reaction:{name}" for name in record["answers"]}
        if not wanted & sources(record["said"], text):
            continue
        kept += 1
        if kept > MOST:
            return
        for name, dress in {**DRESSES, **ASKING}.items():
            dressed = dress(text, scenario.language, called(scenario, rnd), rnd)
            found = sources(record["said"], dressed)
            if show and not wanted & found:
                print(f"question, {name}: {dressed}\n    {sorted(wanted)} but {sorted(found)}")
            yield name, bool(wanted & found)


def offers(scenario: Scenario, path: Path, show: bool) -> Iterator[tuple[str, bool]]:
    """For each labelled reply about the terms, each dress and whether the same is put on the table."""
    talks, rnd = Talks(scenario), Random(SEED)

    def table(before: tuple[str, ...], text: str) -> set[tuple[str, str]]:
        state, lines = talks.after(before)
        found = read_offers(scenario, state, talks.reading(state, lines, text))
        return {(p.issue, str(p.option or p.number)) for p in (*found.own, *found.accepted)}

    for label in labels(path):
        if talks.after(label.before)[0].outcome is not None:
            continue
        plain = table(label.before, label.reply)
        for name, dress in {**DRESSES, **OFFERING}.items():
            dressed = dress(label.reply, scenario.language, called(scenario, rnd), rnd)
            found = table(label.before, dressed)
            if show and found != plain:
                print(f"offer, {name}: {dressed}\n    {sorted(plain)} but {sorted(found)}")
            yield name, found == plain


def main() -> None:
    """Print for each dress the share of replies that keep their meaning."""
    show = "--show" in sys.argv
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    for title, folder, law in (("questions", "answers", questions), ("offers", "hearing", offers)):
        counted, kept = Counter[str](), Counter[str]()
        for path in sorted((ROOT / "data" / folder).glob("*.jsonl")):
            if names and path.stem not in names:
                continue
            scenario = load_scenario(
                (ROOT / "scenarios" / f"{path.stem}.yaml").read_bytes(), path.stem
            ).scenario
            if scenario is None:
                raise SystemExit(f"{path.stem}: no such scenario")
            warm(scenario.language)
            for name, holds in law(scenario, path, show):
                counted[name] += 1
                kept[name] += holds
        for name, times in counted.items():
            print(f"{title:10} {name:12} {times:5} {kept[name] / times:.3f}")


if __name__ == "__main__":
    main()
