"""The behaviour profile and the style of a talk, in words."""

from trainer.assessment.profile import ENOUGH_SENTENCES, Behaviour, Profile
from trainer.assessment.style import Style
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number, percent
from trainer.reports.section import Section


def behaviour_sections(profile: Profile, style: Style | None, text: Messages) -> tuple[Section, ...]:
    """The profile with its sources, then the style."""
    return (
        Section(text("profile.title"), (*basis_lines(profile, text), *_lines(profile, text))),
        Section(text("style.title"), style_lines(style, text)),
    )


def basis_lines(profile: Profile, text: Messages) -> tuple[str, ...]:
    """What the profile rests on and where its anchors come from; or that there is too little for one."""
    if not profile.enough:
        return (text.plural("profile.few", profile.sentences, least=ENOUGH_SENTENCES),)
    return (text("profile.source", count=profile.sentences),)


def style_lines(style: Style | None, text: Messages) -> tuple[str, ...]:
    """The style and where the two axes come from; or that there is too little."""
    if style is None:
        return (text("style.few"),)
    return (text(f"style.mode.{style.mode}"), text("style.source"))


def behaviour_name(behaviour: Behaviour, text: Messages) -> str:
    """What a behaviour is called."""
    return text(f"profile.name.{behaviour.name}")


def behaviour_said(behaviour: Behaviour, text: Messages) -> str:
    """Its figure and the band it lies in, in words; or that there were too few cases."""
    if behaviour.value is None or behaviour.band is None:
        return text("profile.too_few")
    said = text(f"profile.says.{behaviour.name}", value=_figure(behaviour, behaviour.value, text))
    return f"{said}, {text(f'profile.band.{behaviour.band}')}"


def behaviour_anchors(behaviour: Behaviour, text: Messages) -> str:
    """Our band, and what was observed of others where that carries over."""
    zone = text(f"profile.zone.{behaviour.name}")
    if behaviour.skilled is None or behaviour.average is None:
        return zone
    skilled, average = (_figure(behaviour, one, text) for one in (behaviour.skilled, behaviour.average))
    return f"{zone}{text('profile.and')}{text('profile.anchors', skilled=skilled, average=average)}"


def _lines(profile: Profile, text: Messages) -> tuple[str, ...]:
    return tuple(
        text(
            "profile.line",
            name=behaviour_name(one, text),
            said=behaviour_said(one, text),
            anchors=behaviour_anchors(one, text),
        )
        for one in profile.behaviours
    )


def _figure(behaviour: Behaviour, value: float, text: Messages) -> str:
    if behaviour.unit == "percent":
        return percent(round(value), text.language)
    return number(value if behaviour.unit == "each" else int(value), text.language)
