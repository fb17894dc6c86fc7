"""The first start of the plain mode: its questions, when they have never been answered."""

from dataclasses import replace

from trainer.cli.context import Context, Options
from trainer.messages.catalogue import InterfaceLanguage
from trainer.practice.library import ShelfItem, shelf


def is_first(options: Options, context: Context) -> bool:
    """Whether to ask: a person sits at a terminal, has never been asked, and has not said who plays."""
    given = options.name or options.at is not None or options.resume is not None
    return context.console.interactive and not context.settings.welcomed and not given


def welcomed(options: Options, context: Context) -> Context | None:
    """Ask, remember, and point to the warm-up. Returns how things stand after the answers, None when nobody gives any."""
    from trainer.plain.welcome import Welcome

    welcome = Welcome(context.console, context.text, context.settings)
    answers = welcome.ask(with_language=options.language is None)
    if answers is None:
        return None
    text, settings = answers
    warm_up = _warm_up(context, text.language)
    if warm_up is not None and warm_up.id != options.scenario:
        welcome.point_to(warm_up)
    return replace(context, text=text, settings=settings)


def _warm_up(context: Context, language: InterfaceLanguage) -> ShelfItem | None:
    items = shelf(context.folders)
    return next((item for item in items if item.warm_up and item.language == language), None)
