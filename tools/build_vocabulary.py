"""Write the vocabulary that typos are mended with, from the words of the labelled replies and of the cues.

    python tools/build_vocabulary.py [--data data/replies]

The same replies give the same files.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from trainer.language.context import Language
from trainer.language.lexicon import stop_words
from trainer.language.normalise import fold_text
from trainer.language.words import words_of

ROOT = Path(__file__).resolve().parent.parent
OFTEN = 3
"""Cases a word must be seen in before a typo is taken for it."""
MIN_LETTERS = 4
NO_TYPOS = {
    "fr": (
        "debut peine repare prevue equipees prochains faits ouverts restees signees eleve perde ajoute "
        "accroche achete achetee acomptes aiment aimerait alignes arriere arrivant assurer avantage bateaux "
        "bloquant bocaux bonnes branche cables carbon casser casses causes chances changes choque classes "
        "cloche comptent confient conforme contiennent contient cordes costume cotation coucher coulee couler "
        "coulez courent couter couverture couvrez couvrir croient danger decheance decidions defait devenu "
        "devenus devient devoir disque douleur echanger echanges ecoutent ecouter eleves emplacement "
        "emplacements emporte emportez entrees epreuve faches faille fassent fausse forcer fortes franche "
        "galette galettes gammes gateau gateaux genant gendre glissant goutent gouter grimpe housse humeur "
        "importent indemnises jaunes journees laisses langue lecteur lentes livrions manger manieres marquez "
        "matches matiere mefier mienne modules moindre montent notation palier panier parier pariez passees "
        "pentes places plaisait plates precede precision precisions preference preferences prendrait "
        "preparation pretez prevenu prevenus previent prevision prevues promets prouvez provision puisse "
        "racheter rachetez ranger rappele rassure rassuree rassurer ravale recentes rechange recharge recoit "
        "redire refais relise relues remplacements remplacent renard rendra rendre rendue renseigne renvoyez "
        "repart repense replace reposer representent revenu revenue revenus revise revision rigueur rotation "
        "rouler roussi routes rouvrez sables saluons savons separer session sienne sigles soignent soigner "
        "soignez sortes soumis specialises tables tasses tendez tendre tiendrez tiennent tournee traitent "
        "travaillant urgentes vaille vaudrait veilleurs venant vendra vendus venons viendra viendront vignes "
        "villes"
    ),
    "en": (
        "bought fight quiet sings cross sand financer octobre blocked booking carter contact headline mailed "
        "mocked mother preference prizes raining ringing shopping simple slowest"
    ),
}
"""Rare words that look like a slip of a frequent one, or of a word that a scenario listens for ("gâteau", "bateau")."""
_HEAD = "// Words met in negotiations: those a typo may stand for, most frequent first; then others, which are no typos.\n"


def vocabulary(folder: Path, language: Language) -> tuple[list[str], list[str]]:
    """The frequent words, most frequent first, and the other words known, in the order of the alphabet."""
    cases: dict[str, set[str]] = defaultdict(set)
    written: set[str] = set()
    typed: Counter[str] = Counter()
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["lang"] != language:
                continue
            for text, sure in (
                (record["reply"], False),
                *((turn["text"], True) for turn in record["context"]),
            ):
                for word in words_of(text, language):
                    if word.text.isalpha() and len(word.text) >= MIN_LETTERS:
                        cases[word.text].add(record["case"])
                        typed[word.text] += 1
                        if sure:
                            written.add(word.text)
    cues = _cue_words(language)
    often = {word for word, seen in cases.items() if len(seen) >= OFTEN} | (cues & cases.keys())
    known = cues | written | {word for word, count in typed.items() if count > 1} | stop_words(language)
    known |= set(NO_TYPOS[language].split())
    rest = {word for word in known if len(word) >= MIN_LETTERS} - often
    return sorted(often, key=lambda word: (-len(cases[word]), word)), sorted(rest)


def _cue_words(language: Language) -> set[str]:
    text = (ROOT / "trainer" / "language" / language / "cues.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line[:1] not in {"", "/", "[", ":", "+", "-"}]
    found = {fold_text(word) for line in lines for word in re.findall(r"[^\W\d_]+(?![\w*])", line)}
    return {word for word in found if len(word) >= MIN_LETTERS}


def main() -> None:
    """Write the vocabulary of both languages."""
    asked = argparse.ArgumentParser(description="Write the vocabulary that typos are mended with.")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "replies")
    told = asked.parse_args()
    languages: tuple[Language, ...] = ("fr", "en")
    for language in languages:
        often, rest = vocabulary(told.data, language)
        out = ROOT / "trainer" / "language" / language / "vocabulary.txt"
        out.write_text(_HEAD + " ".join(often) + "\n" + " ".join(rest) + "\n", encoding="utf-8")
        print(f"{language}: {len(often)} frequent words, {len(rest)} others")


if __name__ == "__main__":
    main()
