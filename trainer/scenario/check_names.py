"""Every name a scenario uses exists, and none stands for two things."""

import re

from trainer.findings.nearest import nearest
from trainer.law.entries import law_ids
from trainer.scenario.checking import HINTED, Checking, Path, effects_of, reactions_of
from trainer.scenario.file_case import FileFact
from trainer.scenario.file_issue import EVERY, FileOption
from trainer.scenario.file_values import ID_PATTERN
from trainer.scenario.scenario import VALUE
from trainer.scenario.when import DOES, KEYWORDS, NUMBERS


def check_names(run: Checking) -> None:
    """Check conditions, references and ids."""
    _conditions(run)
    _case(run)
    _issues(run)
    _scenes(run)
    _tests(run)
    _reused(run)
    _reserved(run)


def _conditions(run: Checking) -> None:
    file = run.file
    for name, interest in file.interests.items():
        for index in range(len(interest.stages)):
            run.parse(("interests", name, "stages", index, "when"))
    for name in file.objections:
        run.parse(("objections", name, "answered_by"))
    for name in file.objectives:
        run.parse(("objectives", name, "when"))
    for path, _, _ in reactions_of(file):
        run.parse((*path, "when"))
    for name in file.scenes:
        run.parse(("scenes", name, "leave_when"))
    for name in file.endings:
        run.parse(("endings", name, "when"))
    for name, issue in file.issues.items():
        for option in issue.opens_if:
            run.parse(("issues", name, "opens_if", option))
    for name in file.bonuses:
        run.parse(("bonuses", name, "when"))
    for name in file.moments:
        run.parse(("moments", name, "when"))


def _case(run: Checking) -> None:
    about = dict.fromkeys(sorted(run.names.condition.about))
    _fact_words(run)
    for name, interest in run.file.interests.items():
        for index, issue in enumerate(interest.issues):
            run.refer(issue, "issues", ("interests", name, "issues", index))
        for index, topic in enumerate(interest.about):
            run.refer(topic, "about", ("interests", name, "about", index), about)
        for issue, options in interest.served_by.items():
            place: Path = ("interests", name, "served_by", issue)
            if run.refer(issue, "issues", place, on_key=True):
                for index, option in enumerate(options):
                    run.refer(option, "options", (*place, index), run.names.options[issue], issue=issue)
    for name, objection in run.file.objections.items():
        run.refer(objection.about, "about", ("objections", name, "about"), about)
    for section, entries in (("claims", run.file.claims), ("asks", run.file.asks)):
        for name, entry in entries.items():
            for index, topic in enumerate(entry.about):
                run.refer(topic, "about", (section, name, "about", index), about)


def _fact_words(run: Checking) -> None:
    """A fact may be about plain words; one written like an id and near a declared name was meant as that name."""
    declared = [name for section in ("topics", "issues", "facts") for name in run.names.of(section)]
    for name, fact in run.file.facts.items():
        for index, word in enumerate(fact.about or ()):
            if word in run.names.condition.about or re.match(ID_PATTERN, word) is None:
                continue
            near = nearest(word, declared) if len(run.findings) < HINTED else None
            if near is not None:
                run.find("TR215", ("facts", name, "about", index), near, name=word)


def _issues(run: Checking) -> None:
    laws = law_ids()
    for name, issue in run.file.issues.items():
        options = run.names.options.get(name, ())
        for key in ("opening", "target", "limit"):
            run.refer(getattr(issue, key), "options", ("issues", name, key), options, issue=name)
        for index, option in enumerate(issue.must_have):
            run.refer(option, "options", ("issues", name, "must_have", index), options, issue=name)
        for option in issue.opens_if:
            run.refer(
                option, "options", ("issues", name, "opens_if", option), options, on_key=True, issue=name
            )
        for option, text in issue.said.items():
            path: Path = ("issues", name, "said", option)
            run.refer(option, "options", path, (*options, EVERY), on_key=True, issue=name)
            if option == EVERY and VALUE not in text:
                run.find("TR313", path, text=text, issue=name)
        for option, law in issue.illegal.items():
            path = ("issues", name, "illegal", option)
            run.refer(option, "options", path, options, on_key=True, issue=name)
            run.refer(law, "law", path, laws)
        for side, stakes in (("you", issue.you), ("them", issue.them)):
            for option in stakes.values or ():
                path = ("issues", name, side, "values", option)
                run.refer(option, "options", path, options, on_key=True, issue=name)
            for index, option in enumerate(stakes.order or ()):
                run.refer(option, "options", ("issues", name, side, "order", index), options, issue=name)


def _scenes(run: Checking) -> None:
    for name, scene in run.file.scenes.items():
        run.refer(scene.next, "scenes", ("scenes", name, "next"))
    for path, effects in effects_of(run.file):
        run.refer(effects.goto, "scenes", (*path, "goto"))
        run.refer(effects.raises, "objections", (*path, "raises"))
        run.refer(effects.claims, "claims", (*path, "claims"))
        run.refer(effects.asks, "asks", (*path, "asks"))
        run.refer(effects.ends, "endings", (*path, "ends"))
        for index, interest in enumerate(effects.opens):
            run.refer(interest, "interests", (*path, "opens", index))
        for issue, option in effects.gives.items():
            place = (*path, "gives", issue)
            if run.refer(issue, "issues", place, on_key=True):
                run.refer(option, "options", place, run.names.options[issue], issue=issue)


def _tests(run: Checking) -> None:
    for name, test in run.file.tests.items():
        path = ("tests", name, "expect")
        for index, reaction in enumerate(test.expect.reactions):
            run.refer(reaction, "reactions", (*path, "reactions", index), run.names.reactions)
        for index, interest in enumerate(test.expect.interests):
            run.refer(interest, "interests", (*path, "interests", index))
        for issue, option in test.expect.agreed.items():
            place = (*path, "agreed", issue)
            if run.refer(issue, "issues", place, on_key=True):
                run.refer(option, "options", place, run.names.options[issue], issue=issue)


def _reused(run: Checking) -> None:
    """A reaction's id is its own in the whole file; an interest and an issue never share one."""
    first: dict[str, Path] = {}
    for path, name, _ in reactions_of(run.file):
        if name in first:
            key = run.source.locate(first[name]).key
            run.find_key("TR212", path, name=name, first=key.line if key else 1)
        first.setdefault(name, path)
    for name in run.file.interests:
        if name in run.file.issues:
            run.find_key("TR213", ("interests", name), name=name)


def _reserved(run: Checking) -> None:
    for section in ("topics", "facts", "issues", "interests", "objections", "claims"):
        for name in run.names.of(section):
            if name in KEYWORDS or (name in NUMBERS and section in ("issues", "interests")):
                run.find_key("TR214", (section, name), name=name)
    for name in run.file.facts:
        if name in FileFact.model_fields:
            run.find_key("TR415", ("facts", name), name=name)
    for issue, content in run.file.issues.items():
        for name in content.options:
            if name in FileOption.model_fields or name == "is":
                run.find_key("TR415", ("issues", issue, "options", name), name=name)
    taken = {*KEYWORDS, *NUMBERS, *DOES, *run.file.issues, *run.file.interests}
    for path, effects in effects_of(run.file):
        for index, flag in enumerate(effects.sets):
            if flag in taken:
                run.find("TR214", (*path, "sets", index), name=flag)
