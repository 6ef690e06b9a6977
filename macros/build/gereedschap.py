"""What the theme and mkdocs-macros ask of us while a page is drawn: all of it under one key of MkDocs' `extra`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from ..check.macros import Drawer
from ..draw import delen, menu, registry, style, tekst, thuis, uitgever, verwijzingen
from ..draw.delen import Delen, Reeks
from ..draw.words import in_words_of, speaker
from ..model.gegevens import App
from ..model.handleiding import Handleiding, Pagina
from ..text.calls import filled
from .zoeken import scripts_of

ONS = "ons"
"""That key: a template says `config.extra.ons.naam(page.file.src_uri)`."""
Given = TypeVar("Given")


@dataclass(frozen=True, eq=False, repr=False)  # mkdocs-macros writes out all there is: not the whole manual
class Gereedschap:
    """What is asked of the series, and by its path of a page: a preview of a thousand pages draws one at a time."""

    _handleiding: Handleiding
    reeks: Reeks
    woord: Callable[..., str]
    """Gives what the series says for a Dutch text."""
    app: App
    """How the manual looks among the apps of a device."""
    stijl: str
    """The CSS of this series."""
    uitgave: str
    """What stands at the foot of every page about who publishes it."""
    groepen: dict[str, str]
    """Where the title of a group of sheets in the menu leads."""
    zoekscripts: list[str]
    """The scripts that the search runs on."""
    _drawers: dict[str, Drawer] = field(default_factory=dict)
    """By page: on one page macros know of one another."""

    @classmethod
    def of(cls, handleiding: Handleiding, reeks: Reeks) -> "Gereedschap":
        """Gives what is asked of `handleiding`; `reeks` is how the settings of MkDocs name it."""
        gegevens = handleiding.gegevens
        with in_words_of(gegevens.woorden):
            return cls(
                handleiding, reeks, speaker(gegevens.woorden), gegevens.app, style.stijl(gegevens),
                uitgave=uitgever.voet(gegevens.uitgever), groepen=menu.groepsadressen(handleiding),
                zoekscripts=scripts_of(handleiding, reeks.taal),
            )  # fmt: skip

    def naam(self, path: str) -> str:
        """Gives what lists, the menu and the search call the page."""
        return self._of_page(verwijzingen.naam, path)

    def omschrijving(self, path: str) -> str:
        """Gives one sentence about the page, or ""."""
        return self._of_page(lambda _, pagina: delen.omschrijving(pagina), path)

    def voet(self, path: str) -> str:
        """Gives the footer of the sheet on paper."""
        return self._of_page(partial(verwijzingen.voet, self.reeks.naam), path)

    def thuiscode(self, path: str) -> str:
        """Gives the code for a phone on the paper of the sheet, or ""."""
        return self._of_page(partial(thuis.home_code, reeks=self.reeks), path)

    def delen(self, path: str) -> Delen:
        """Gives what others see of the page."""
        return self._of_page(partial(delen.delen, reeks=self.reeks), path)

    def scripts(self, path: str) -> list[str]:
        """Gives the scripts that the macros on the page need."""
        return self._of_page(registry.scripts_of_page, path)

    def tekst(self, path: str) -> str:
        """Gives the text of the page as Markdown gets it, its macros not drawn yet."""
        return self._of_page(tekst.page_text, path)

    def ingevuld(self, path: str, text: str) -> str | None:
        """Gives the `text` of the page with its macros drawn; None where mkdocs-macros has to, or to tell what is wrong."""
        try:
            return filled(text, lambda call: self.macro(path, call.naam, call.args, dict(call.kwargs)))
        except Exception:  # mkdocs-macros draws it once more
            self._drawers.pop(path, None)
            return None

    def macro(self, path: str, naam: str, args: tuple[object, ...], kwargs: dict[str, object]) -> str:
        """Gives what comes of the next call on the page."""
        if path not in self._drawers:
            self._drawers[path] = Drawer(self._handleiding, self._handleiding.paginas[path])
        return self._drawers[path].draw(naam, args, kwargs)

    def _of_page(self, draw: Callable[[Handleiding, Pagina], Given], path: str) -> Given:
        with in_words_of(self._handleiding.gegevens.woorden):
            return draw(self._handleiding, self._handleiding.paginas[path])
