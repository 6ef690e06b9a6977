"""Who publishes the edition: in the colophon, at the foot, above letters; honest while nobody does."""

from dataclasses import replace

from macros.draw.registry import macros_for
from macros.draw.uitgever import voet
from macros.model.gegevens import Uitgever
from macros.model.handleiding import Handleiding
from tests import goud

LETTER = "werkmaterialen/letter-home.md"


def published_by(uitgever: Uitgever) -> Handleiding:
    series = goud.series()
    return replace(series, gegevens=replace(series.gegevens, uitgever=uitgever))


def drawn(macro: str, uitgever: Uitgever, path: str = LETTER) -> str:
    series = published_by(uitgever)
    return macros_for(series, series.paginas[path])[macro]()


def test_zonder_uitgever_heeft_een_brief_een_regel_om_hem_in_te_vullen():
    letter = drawn("briefhoofd", Uitgever())
    assert letter.count("<input") == 2
    assert "School or club" in letter
    assert "briefhoofd" not in letter


def test_met_een_uitgever_staan_zijn_naam_logo_en_mail_boven_de_brief():
    letter = drawn("briefhoofd", Uitgever(naam="Shed & Sons", mail="a@b.org", logo="shed.svg"))
    assert letter.count("<input") == 1
    assert "<strong>Shed &amp; Sons</strong> · a@b.org" in letter
    assert 'src="../assets/beeld/shed.svg"' in letter


def test_wat_niet_is_ingevuld_staat_niet_in_het_colofon():
    shown = drawn("uitgever", Uitgever(naam="Shed", datum="May"))
    assert shown.count("<dt>") == 2
    assert "mailto:" not in shown
    assert "href" in drawn("uitgever", Uitgever(naam="Shed", adres="https://example.org"))


def test_de_voet_noemt_wie_wanneer_en_welke_uitgave():
    assert voet(Uitgever(naam="Shed", versie="2", datum="May")) == "Shed · 2 · May"
    assert voet(Uitgever(versie="2")) == "Deze uitgave heeft nog geen uitgever. · 2"
