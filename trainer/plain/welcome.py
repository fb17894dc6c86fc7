"""The questions of the first start: which language, and who practises."""

from dataclasses import replace

from trainer.messages.catalogue import LANGUAGES, InterfaceLanguage, Messages, messages
from trainer.negotiation.voice.wording import listed
from trainer.plain.console import Console
from trainer.plain.speakers import MOST, names_of
from trainer.plain.trouble import system_reason
from trainer.practice.library import ShelfItem
from trainer.practice.settings import Settings, save_settings


class Welcome:
    """Asks once, and remembers."""

    def __init__(self, console: Console, text: Messages, settings: Settings) -> None:
        self._console = console
        self._text = text
        self._settings = settings

    def ask(self, *, with_language: bool) -> tuple[Messages, Settings] | None:
        """The interface's texts and the settings after the answers; None when the input has ended.

        Args:
            with_language: whether to ask for the language too; one that was asked for on the command line is for once.
        """
        console, settings = self._console, self._settings
        console.tell(self._text("speak.welcome"))
        if with_language:
            language = self._language()
            if language is None:
                return None
            settings = replace(settings, language=language)
            self._text = messages(language)
        names = self._names()
        if names is None:
            return None
        settings = replace(settings, students=names, welcomed=True)
        self._keep(settings)
        return self._text, settings

    def point_to(self, warm_up: ShelfItem) -> None:
        """Say which scenario is a good first one."""
        said = self._text("speak.welcome.warm_up", scenario=warm_up.id, minutes=warm_up.minutes)
        self._console.tell(said)

    def _language(self) -> InterfaceLanguage | None:
        text, current = self._text, self._text.language
        while True:
            question = text("speak.welcome.language", current=text(f"speak.language.{current}"))
            typed = self._console.ask(question)
            if typed is None:
                return None
            answer = typed.strip().casefold()
            if not answer:
                return current
            for place, language in enumerate(LANGUAGES, 1):
                if answer in (str(place), language, text(f"speak.language.{language}").casefold()):
                    return language
            self._console.tell(text("speak.welcome.language_again"))

    def _names(self) -> tuple[str, ...] | None:
        while True:
            typed = self._console.ask(self._text("speak.welcome.names"))
            if typed is None:
                return None
            names = names_of(typed)
            if len(names) <= MOST:
                return names
            self._console.tell(self._text("speak.welcome.too_many"))

    def _keep(self, settings: Settings) -> None:
        text, names = self._text, listed(settings.students, self._text.language)
        try:
            save_settings(settings)
        except OSError as error:
            self._console.warn(text("speak.welcome.not_kept", reason=system_reason(error, text)))
            return
        self._console.tell(
            text("speak.welcome.kept", names=names) if names else text("speak.welcome.nameless")
        )
