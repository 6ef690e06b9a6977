"""The planning: the dates follow the form, the file for the diary says what the table says, and nothing typed is lost."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import TELEFOON, Opener, in_beide, kruislings, laadt, overkruis

from .axe import faults

ADRES = "starten/planning.html"
BEWAARD = "handleiding.planning"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('nee'); } });"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); };"
ROWS = """rijen => rijen.map(rij => ({les: Number(rij.dataset.les), soort: rij.dataset.soort,
  moment: rij.querySelector("time").dateTime, wat: rij.cells[2].firstChild.textContent.trim()}))"""
Row = dict[str, str | int]


def opened(context: BrowserContext, start: str) -> Page:
    page = context.new_page()
    page.goto(start + ADRES)
    return page


def planned(context: BrowserContext, start: str, first: str = "2026-09-03") -> Page:
    """Opens the page and picks the day of the first lesson; its weekday is the day of the lessons then."""
    page = opened(context, start)
    page.get_by_label("Dag van de eerste les").fill(first)
    return page


def rows(page: Page) -> list[Row]:
    found: list[Row] = page.locator(".planning__tabel tbody tr").evaluate_all(ROWS)
    return found


def moments(page: Page, soort: str = "geven") -> dict[int, str]:
    """Gives by the number of the lesson when something of the kind `soort` is."""
    return {int(row["les"]): str(row["moment"]) for row in rows(page) if row["soort"] == soort}


def lessons(page: Page) -> list[str]:
    return [moment[:10] for moment in moments(page).values()]


def free(page: Page, first: str, last: str, school: str = "vakantie: school is dicht") -> None:
    page.get_by_role("button", name="Voeg een vakantie of pauze toe").click()
    row = page.locator(".planning__vrij li").last
    row.get_by_label("Wat is er dan?").select_option(label=school)
    row.get_by_label("Eerste dag").fill(first)
    row.get_by_label("Laatste dag").fill(last)


def move(page: Page, les: int, to: str) -> None:
    page.get_by_label(f"Andere dag voor les {les}").fill(to)


def saved(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def diary(page: Page, folder: Path) -> dict[str, icalendar.Event]:
    """Gives what a real reader of calendars finds in the file, by UID."""
    raw = saved(page, "Zet alles in je agenda", folder).read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    events = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)
    return {str(event["UID"]): event for event in events}


def read_in(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as waiting:
        page.get_by_role("button", name="Lees een bestand in").click()
    waiting.value.set_files(file)


def weekly(first: str, *, times: int, every: int = 7) -> list[str]:
    return [(date.fromisoformat(first) + timedelta(days=every * week)).isoformat() for week in range(times)]


@overkruis
def test_van_een_eerste_dag_komen_alle_data_en_niets_verlaat_het_apparaat(
    venster: Opener, plek: str, request: pytest.FixtureRequest
):
    start = request.getfixturevalue(plek)
    asked: list[str] = []
    context = venster()
    context.on("request", lambda asking: asked.append(asking.url))
    page = planned(context, start)
    assert lessons(page) == weekly("2026-09-03", times=7)
    expect(page.get_by_label("donderdag")).to_be_checked()
    page.get_by_label("Hoe vaak").select_option(label="om de week")
    assert lessons(page) == weekly("2026-09-03", times=7, every=14)
    page.get_by_label("Wij geven ook les 8").check()
    assert lessons(page) == weekly("2026-09-03", times=8, every=14)
    page.get_by_label("Tijd van de les").fill("09:15")
    assert set(moments(page).values()) == {f"{day}T09:15" for day in weekly("2026-09-03", times=8, every=14)}
    assert page.url == start + ADRES
    assert not [url for url in asked if not url.startswith((start, "blob:", "data:"))]


def test_wat_eromheen_hoort_staat_op_de_goede_dag(venster: Opener, schijf: str):
    page = planned(venster(), schijf)
    assert moments(page, "bericht") == {1: "2026-08-27"}
    assert moments(page, "voorbereiden")[2] == "2026-09-09T15:15"
    assert moments(page, "evalueren")[1] == "2026-09-03T15:15"
    assert moments(page, "mee") == {n: moments(page)[n][:10] for n in (1, 2, 5, 6, 7)}
    assert moments(page, "terug") == {
        1: "2026-09-09",
        2: "2026-09-16",
        5: "2026-10-05",
        6: "2026-10-13",
        7: "2026-10-21",
    }
    assert moments(page, "herinneren")[7] == "2026-10-20"
    assert set(moments(page, "slot")) == {7}
    page.get_by_label("Wij geven ook les 8").check()
    assert set(moments(page, "slot")) == {8}


def test_een_vakantie_slaat_over_en_wie_dan_zou_overleggen_doet_dat_eerder(venster: Opener, schijf: str):
    page = planned(venster(), schijf, "2026-10-12")  # a Monday: what is a day before it, is on a Friday
    assert moments(page, "voorbereiden")[1] == "2026-10-09T15:15"
    free(page, "2026-10-17", "2026-10-25")
    assert lessons(page) == ["2026-10-12", *weekly("2026-10-26", times=6)]
    assert moments(page, "voorbereiden")[2] == "2026-10-16T15:15"
    free(page, "2026-11-02", "2026-11-06", "wel school, geen les")
    assert lessons(page)[:3] == ["2026-10-12", "2026-10-26", "2026-11-09"]
    page.get_by_label("Hoe vaak").select_option(label="om de week")
    assert lessons(page)[:3] == ["2026-10-12", "2026-10-26", "2026-11-09"]
    page.get_by_role("button", name="Haal weg (1)").click()
    expect(page.locator(".planning__vrij li")).to_have_count(1)
    page.get_by_label("Hoe vaak").select_option(label="elke week")
    assert lessons(page)[:3] == ["2026-10-12", "2026-10-19", "2026-10-26"]


def test_een_vakantie_die_verkeerd_om_staat_telt_niet_en_dat_staat_er(venster: Opener, schijf: str):
    page = planned(venster(), schijf)
    free(page, "2026-09-20", "2026-09-10")
    assert lessons(page) == weekly("2026-09-03", times=7)
    expect(page.locator(".planning__let")).to_contain_text("vóór de eerste")


def test_vakantie_op_elke_lesdag_houdt_op_met_een_duidelijke_zin(venster: Opener, schijf: str):
    page = planned(venster(), schijf)
    free(page, "2026-09-11", "2036-09-11")
    expect(page.locator(".planning__let")).to_contain_text("geen dag voor les 3")
    expect(page.locator(".planning__tabel")).to_be_hidden()
    expect(page.get_by_role("button", name="Zet alles in je agenda")).to_be_disabled()
    page.get_by_role("button", name="Haal weg (1)").click()
    assert lessons(page) == weekly("2026-09-03", times=7)


def test_een_les_verzetten_neemt_mee_wat_eraan_hangt_en_de_rest_blijft(venster: Opener, schijf: str):
    page = planned(venster(), schijf)
    before = {(row["les"], row["soort"]): row["moment"] for row in rows(page)}
    move(page, 3, "2026-09-18")
    after = {(row["les"], row["soort"]): row["moment"] for row in rows(page)}
    moved = {key for key in before if before[key] != after[key]}
    assert moved == {(3, "geven"), (3, "voorbereiden"), (3, "evalueren"), (2, "terug"), (2, "herinneren")}
    assert after[2, "terug"] == "2026-09-17"
    expect(page.get_by_label("Andere dag voor les 3")).to_be_focused()
    page.get_by_role("button", name="Zet les 3 terug").click()
    assert {(row["les"], row["soort"]): row["moment"] for row in rows(page)} == before
    move(page, 5, "2026-10-08")
    assert lessons(page)[5] == "2026-10-08"
    expect(page.locator(".planning__let")).to_contain_text("les 5 valt niet meer vóór les 6")
    page.get_by_label("Schuif de lessen erna mee").check()
    assert lessons(page)[4:] == weekly("2026-10-08", times=3)
    expect(page.locator(".planning__let")).to_have_count(0)


@kruislings
def test_na_verversen_staat_de_planning_er_weer_en_wissen_laat_niets_na(
    venster: Opener, plek: str, request: pytest.FixtureRequest
):
    page = opened(venster(), request.getfixturevalue(plek))
    assert page.evaluate("localStorage.length") == 0  # who only looks keeps nothing
    page.get_by_label("Dag van de eerste les").fill("2026-09-03")
    free(page, "2026-09-17", "2026-09-17")
    move(page, 4, "2026-10-02")
    before = rows(page)
    page.reload()
    assert rows(page) == before
    expect(page.get_by_label("Dag van de eerste les")).to_have_value("2026-09-03")
    expect(page.locator(".planning__vrij").get_by_label("Eerste dag")).to_have_value("2026-09-17")
    page.get_by_role("button", name="Wis de planning").click()
    expect(page.locator(".planning__tabel")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Zet de vorige planning terug").click()
    assert rows(page) == before
    page.get_by_role("button", name="Wis de planning").click()
    page.reload()
    expect(page.locator(".planning__let")).to_contain_text("Kies eerst de dag")


def test_de_agenda_zegt_wat_de_tabel_zegt(venster: Opener, schijf: str, tmp_path: Path):
    page = planned(venster(), schijf, "2026-10-08")
    page.get_by_label("Wij geven ook les 8").check()
    shown = {(row["les"], row["soort"]): row for row in rows(page)}
    events = diary(page, tmp_path)
    assert len(events) == len(shown)
    for uid, event in events.items():
        _, les, soort = uid.split("-", 3)[1:] if uid.count("-") > 3 else ("", *uid.split("-")[2:])
        row = shown[int(les), soort]
        begin = event.decoded("DTSTART")
        moment = begin.strftime("%Y-%m-%dT%H:%M") if isinstance(begin, datetime) else begin.isoformat()
        assert moment == row["moment"], uid
        assert str(row["wat"]) in str(event["SUMMARY"])
        assert len(event.walk("VALARM")) == 1
        assert event.decoded("DTEND") > begin


def test_opnieuw_inlezen_verschuift_en_verdubbelt_niet(venster: Opener, schijf: str, tmp_path: Path):
    page = planned(venster(), schijf)
    first = diary(page, tmp_path)
    move(page, 3, "2026-09-18")
    second = diary(page, tmp_path)
    assert first.keys() == second.keys()
    assert all(second[uid]["SEQUENCE"] > first[uid]["SEQUENCE"] for uid in first)
    moved = {uid for uid in first if first[uid].decoded("DTSTART") != second[uid].decoded("DTSTART")}
    assert len(moved) == 5
    page.reload()
    assert diary(page, tmp_path).keys() == first.keys()
    page.get_by_role("button", name="Wis de planning").click()
    page.get_by_label("Dag van de eerste les").fill("2026-09-03")
    assert not diary(page, tmp_path).keys() & first.keys()  # another class is another planning


@pytest.mark.parametrize(("first", "winter"), [("2027-03-22", "2027-03-22"), ("2026-10-19", "2026-10-26")])
@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/Los_Angeles", "Pacific/Auckland"])
def test_in_de_week_dat_de_klok_verspringt_blijft_de_tijd_gelijk(
    venster: Opener, schijf: str, tmp_path: Path, first: str, winter: str, zone: str
):
    page = planned(venster(timezone_id=zone), schijf, first)
    assert lessons(page) == weekly(first, times=7)
    assert {moment[11:] for moment in moments(page).values()} == {"10:00"}
    given = [event.decoded("DTSTART") for uid, event in diary(page, tmp_path).items() if uid.endswith("geven")]
    assert {begin.strftime("%H:%M") for begin in given} == {"10:00"}
    offsets = {begin.date().isoformat(): begin.utcoffset() for begin in given}
    home = ZoneInfo("Europe/Amsterdam")
    for day, offset in offsets.items():
        assert offset == datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=home).utcoffset()
    [told] = icalendar.Calendar.from_ical((tmp_path / "planning.ics").read_bytes()).walk("VTIMEZONE")
    own = told.to_tz(lookup_tzid=False)  # a diary that does not know the zone goes by what the file says of it
    for day, offset in offsets.items():
        assert datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=own).utcoffset() == offset, day
    assert offsets[winter] == timedelta(hours=1)
    assert len(set(offsets.values())) == 2


def test_de_collega_krijgt_dezelfde_planning(venster: Opener, schijf: str, webserver: str, tmp_path: Path):
    page = planned(venster(), schijf)
    free(page, "2026-09-17", "2026-09-17")
    move(page, 4, "2026-10-02")
    file = saved(page, "Sla op als bestand", tmp_path)
    other = planned(venster(), webserver, "2027-01-04")
    mine = rows(other)
    read_in(other, file)
    expect(other.locator(".planning__stand")).to_contain_text("staat op de pagina")
    assert rows(other) == rows(page)
    assert diary(other, tmp_path).keys() == diary(page, tmp_path).keys()
    read_in(other, file)
    other.reload()
    assert rows(other) == rows(page)
    other.get_by_role("button", name="Wis de planning").click()
    other.get_by_label("Dag van de eerste les").fill("2027-01-04")
    read_in(other, file)
    other.get_by_role("button", name="Zet de vorige planning terug").click()
    assert rows(other) == mine


FOUT: list[tuple[str | None, str]] = [
    ("zomaar tekst", "geen planning"),
    ("[1, 2]", "geen planning"),
    ('{"soort": "iets-anders"}', "geen planning"),
    ('{"soort": "handleiding-planning", "vorm": 1, "plan": {"begin": "2026-02-31"}}', "geen planning"),
    ('{"soort": "handleiding-planning", "vorm": 2, "plan": {}}', "nieuwere handleiding"),
    (None, "geen planning"),
]


def test_een_verkeerd_bestand_zegt_het_en_verandert_niets(venster: Opener, schijf: str, tmp_path: Path):
    page = planned(venster(), schijf)
    before, kept = rows(page), page.evaluate(f"localStorage['{BEWAARD}']")
    for number, (text, said) in enumerate(FOUT):
        wrong = tmp_path / f"fout-{number}.json"
        wrong.write_bytes(b"\xff\x00" * 200_000 if text is None else text.encode())
        read_in(page, wrong)
        expect(page.locator(".planning__stand"), str(text)).to_contain_text(said)
        expect(page.locator(".planning__stand")).to_contain_text("niet veranderd")
        assert rows(page) == before
        assert page.evaluate(f"localStorage['{BEWAARD}']") == kept
        page.evaluate("document.querySelector('.planning__stand').replaceChildren()")


@in_beide
def test_wie_halverwege_een_jaartal_stopt_raakt_niets_kwijt(venster: Opener, schijf: str):
    """Typing a year passes the years 2 and 20; those are no dates of a planning, and must not spoil what is kept."""
    page = planned(venster(), schijf)
    free(page, "2026-10-17", "2026-10-25")
    move(page, 3, "2026-09-18")
    before = rows(page)
    for label in ("Dag van de eerste les", "Laatste dag", "Andere dag voor les 3"):
        page.get_by_label(label).fill("0020-10-25")
        page.get_by_label(label).blur()
        page.wait_for_timeout(50)
        assert rows(page) == before, label
    page.reload()
    assert rows(page) == before


@in_beide
def test_een_datum_kun_je_tikken_zonder_dat_het_vak_verspringt(venster: Opener, schijf: str):
    page = planned(venster(), schijf)
    field, first = page.get_by_label("Andere dag voor les 3"), date(2026, 9, 17)
    field.focus()
    for key in ("ArrowRight", "ArrowUp", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Zet les 3 terug")).to_be_visible()
    assert lessons(page)[2] in {(first + timedelta(days=2)).isoformat(), first.replace(month=11).isoformat()}
    expect(field).to_be_focused()


def test_de_pagina_zegt_het_als_een_les_niet_valt_waar_je_dacht(venster: Opener, schijf: str):
    page = planned(venster(), schijf)
    expect(page.locator(".planning__let")).to_have_count(0)
    page.get_by_label("Dag van de eerste les").fill("2026-09-08")  # the only weekday follows
    assert lessons(page) == weekly("2026-09-08", times=7)
    page.get_by_label("donderdag").check()
    page.get_by_label("Dag van de eerste les").fill("2026-09-09")
    assert lessons(page)[:2] == ["2026-09-10", "2026-09-15"]
    told = page.locator(".planning__let")
    expect(told).to_have_text(
        "Op woensdag 9 september is geen les: het is geen lesdag, of er is vakantie. Les 1 valt nu op donderdag 10 september."
    )
    page.get_by_label("Dag van de eerste les").fill("2026-09-10")
    expect(told).to_have_count(0)
    move(page, 2, "2026-09-19")  # a Saturday
    expect(told.first).to_contain_text("les 2 valt nu op een dag zonder les")


def test_herinneren_is_er_altijd_voor_het_huiswerk_terug_moet_zijn(venster: Opener, schijf: str):
    page = opened(venster(), schijf)
    for first in weekly("2026-09-07", times=5, every=1):
        page.get_by_label("Dag van de eerste les").fill(first)
        assert lessons(page)[0] == first
        assert moments(page, "herinneren")[5] < moments(page, "terug")[5], first


def test_elke_maandag_vrij_en_toch_een_planning(venster: Opener, schijf: str):
    page = planned(venster(), schijf, "2026-09-07")
    for monday in weekly("2026-09-14", times=8):
        free(page, monday, monday)
    assert lessons(page) == ["2026-09-07", *weekly("2026-11-09", times=6)]
    page.get_by_label("dinsdag").check()
    assert lessons(page) == ["2026-09-07", *weekly("2026-09-15", times=6)] or lessons(page)[1] == "2026-09-08"
    page.reload()
    expect(page.locator(".planning__vrij li")).to_have_count(8)


def test_wie_terugkomt_na_het_wissen_ziet_geen_oude_planning(venster: Opener, schijf: str):
    """A browser may show a page that it kept: nothing told that one what happened meanwhile."""
    page = planned(venster(), schijf)
    page.evaluate("localStorage.clear(); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator(".planning__tabel")).to_be_hidden()
    expect(page.get_by_label("Dag van de eerste les")).to_have_value("")


def test_elk_veld_van_een_bestand_wordt_nagekeken(venster: Opener, schijf: str, tmp_path: Path):
    page = planned(venster(), schijf)
    good = json.loads(saved(page, "Sla op als bestand", tmp_path).read_text("utf-8"))
    before = rows(page)
    for field in good["plan"]:
        wrong = tmp_path / f"{field}.json"
        wrong.write_text(json.dumps({**good, "plan": {**good["plan"], field: ["<b>"]}}), "utf-8")
        read_in(page, wrong)
        expect(page.locator(".planning__stand")).to_contain_text("geen planning")
        page.locator(".planning__stand").evaluate("stand => stand.replaceChildren()")
    assert rows(page) == before


def test_een_ouder_bestand_vervangt_niets_zonder_vragen(venster: Opener, schijf: str, tmp_path: Path):
    page = planned(venster(), schijf)
    file, old = saved(page, "Sla op als bestand", tmp_path), rows(page)
    move(page, 3, "2026-09-18")
    new = rows(page)
    read_in(page, file)
    expect(page.locator(".planning__stand")).to_contain_text("ouder")
    assert rows(page) == new
    page.get_by_role("button", name="Neem toch het oude bestand").click()
    assert rows(page) == old
    page.get_by_role("button", name="Zet de vorige planning terug").click()
    assert rows(page) == new


@pytest.mark.parametrize("script", [NO_STORAGE, FULL])
def test_wie_niets_mag_bewaren_leest_het_en_verliest_niets(venster: Opener, schijf: str, tmp_path: Path, script: str):
    context = venster()
    context.add_init_script(script)
    page = planned(context, schijf)
    expect(page.locator(".planning__bewaren")).to_contain_text("bewaart de planning niet")
    assert lessons(page) == weekly("2026-09-03", times=7)
    assert diary(page, tmp_path)
    expect(page.locator(".planning__bewaren")).to_contain_text("bewaart de planning niet")


def test_wat_bewaard_was_en_stuk_is_houdt_de_pagina_niet_tegen(venster: Opener, schijf: str):
    context = venster()
    context.add_init_script(f"localStorage['{BEWAARD}'] ||= '{{\"plan\": 3'")
    page = planned(context, schijf)
    assert lessons(page) == weekly("2026-09-03", times=7)


def test_twee_tabbladen_houden_dezelfde_planning(venster: Opener, webserver: str):
    context = venster()
    one = planned(context, webserver)
    two = opened(context, webserver)
    assert rows(two) == rows(one)
    move(one, 3, "2026-09-18")
    expect(two.locator(".planning__stand")).to_contain_text("ander tabblad")
    assert rows(two) == rows(one)
    one.get_by_role("button", name="Wis de planning").click()
    expect(two.locator(".planning__tabel")).to_be_hidden()
    expect(two.get_by_role("button", name="Zet de vorige planning terug")).to_be_visible()


def test_op_een_telefoon_past_alles_en_axe_vindt_niets(venster: Opener, schijf: str):
    page = planned(venster(viewport=TELEFOON), schijf)
    free(page, "2026-09-17", "2026-09-18")
    move(page, 4, "2026-10-02")
    page.get_by_role("button", name="Sla op als bestand").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]
    table = page.locator(".planning__tabel").bounding_box()
    assert table is not None
    assert table["x"] + table["width"] <= TELEFOON["width"]
    small = page.locator(".planning :is(button, input, select):visible").evaluate_all(
        "delen => delen.map(d => d.getBoundingClientRect()).filter(r => Math.min(r.width, r.height) < 23.5).length"
    )
    assert small == 0
    assert faults(page) == []


def test_de_planning_print_op_een_a4(venster: Opener, schijf: str, tmp_path: Path):
    page = planned(venster(), schijf, "2026-12-02")
    page.get_by_label("Wij geven ook les 8").check()
    free(page, "2026-12-19", "2027-01-03")
    move(page, 5, "2027-01-15")
    page.pdf(path=tmp_path / "planning.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "planning.pdf")
    text = " ".join(document[0].get_textpage().get_text_range().split())
    pages = len(document)
    document.close()
    assert pages == 1
    assert "Planning van 25 november 2026 tot en met" in text
    assert "Vieren van succes" in text
    assert "Een kwartier terug in de klas" in text
    for gone in ("Voeg een vakantie", "Print de planning", "Liever met pen"):
        assert gone not in text


def test_zonder_script_is_er_een_tabel_om_met_de_hand_in_te_vullen(venster: Opener, schijf: str):
    page = opened(venster(java_script_enabled=False), schijf)
    expect(page.locator(".planning__tabel")).to_be_visible()
    expect(page.locator(".planning__tabel")).to_contain_text("een dag voor de les")
    for gone in (".planning form", ".planning__knoppen"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("article").get_by_role("link", name="Planning van de lessenreeks")).to_be_visible()


def test_de_knop_bij_privacy_wist_alles_van_de_handleiding_en_niets_van_een_ander(venster: Opener, webserver: str):
    context = venster(service_workers="allow")
    page = planned(context, webserver)
    page.evaluate("localStorage.iets = 'van een ander'")
    page.goto(f"{webserver}lessen/les-1.html")
    page.locator("#klas-aantal").fill("12")
    page.keyboard.press("Tab")
    page.locator(".leskeuze").get_by_role("radio", name="SO", exact=True).check()
    page.evaluate("localStorage['handleiding.weergave'] = 'slate'; sessionStorage['handleiding.x'] = '1'")
    page.evaluate("caches.open('0123abcd-0123456789abcdef').then(kast => kast.add('les-2.html'))")
    assert page.evaluate("localStorage.length") >= 5
    page.goto(f"{webserver}over/privacy.html")
    page.get_by_role("button", name="Wis alles op dit apparaat").click()
    expect(page.locator(".wissen")).to_contain_text("Alles is gewist")
    assert page.evaluate("Object.keys(localStorage)") == ["iets"]
    assert page.evaluate("sessionStorage.length") == 0
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(alle => alle.length)") == 0


def test_wat_wij_bewaren_heet_zoals_de_knop_bij_privacy_het_kent(venster: Opener, schijf: str):
    """A script that keeps something under another name would slip past the wipe."""
    scripts = Path(__file__).parents[2] / "docs" / "assets" / "scripts"
    names = [
        line.split('"')[1]
        for file in sorted(scripts.glob("*.js"))
        if "localStorage" in (text := file.read_text("utf-8"))
        for line in text.splitlines()
        if line.strip().startswith(("const BEWAARD =", "const NAAM ="))
    ]
    assert len(names) >= 4
    page = venster().new_page()
    page.goto(f"{schijf}over/privacy.html")
    page.evaluate("namen => namen.forEach(naam => { localStorage[naam] = 'x'; })", names)
    page.get_by_role("button", name="Wis alles op dit apparaat").click()
    expect(page.locator(".wissen")).to_contain_text("Alles is gewist")
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("pagina", ["index.html", "lessen/les-1.html", ADRES])
def test_alleen_de_planning_laadt_haar_scripts(site: Path, pagina: str):
    assert laadt(site, pagina, 'een(".planning")') == (pagina == ADRES)
