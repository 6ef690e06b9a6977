"""Mistakes in mkdocs.yml are told in Dutch and on their own line, before MkDocs reads it; what is right there passes."""

import re
import shutil
from pathlib import Path

import pytest
from mkdocs_macros.plugin import MacrosPlugin

from macros.build.settings import OPTIONS, check_settings
from macros.read.handleiding import box_kinds
from tests.conftest import PROJECT

# Our settings, for a manual of any name.
SETTINGS = re.sub(
    r"^(site_name|copyright): .*$", r"\1: Een reeks", (PROJECT / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE
)
STIJL = "  - assets/stijl/handleiding.css\n"
DETAILS = "  - pymdownx.details\n"
FEATURES = SETTINGS[SETTINGS.index("  features:") : SETTINGS.index("  palette:")]
THEME = SETTINGS[SETTINGS.index("theme:") : SETTINGS.index("plugins:")]
EXTENSIONS = SETTINGS[SETTINGS.index("markdown_extensions:") : SETTINGS.index("\nextra_css:")]
PLUGINS = SETTINGS[SETTINGS.index("plugins:") : SETTINGS.index("markdown_extensions:")]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with our settings and our styles, to change the settings of."""
    folder = tmp_path_factory.mktemp("instellingen")
    shutil.copytree(PROJECT / "docs" / "assets", folder / "docs" / "assets")
    return folder


def found(project: Path, old: str = "", new: str = "") -> list[str]:
    text = SETTINGS
    assert old in text
    (project / "mkdocs.yml").write_text(text.replace(old, new, 1) if old else text, "utf-8")
    return [str(problem) for problem in check_settings(project)]


def line_of(words: str) -> int:
    text = SETTINGS
    return text[: text.index(words)].count("\n") + 1


def test_van_de_uitbreiding_voor_macros_is_elke_instelling_bekend():
    assert set(OPTIONS.split()) == {name for name, _ in MacrosPlugin.config_scheme}


def test_ook_met_een_waarde_van_elders_is_bekend_welke_kaders_er_zijn(tmp_path: Path):
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(SETTINGS, "utf-8")
    kinds = box_kinds(settings)
    settings.write_text(f"site_author: !ENV [NAAM, wij]\n{SETTINGS}", "utf-8")
    assert "tip" in kinds
    assert box_kinds(settings) == kinds


def test_onze_eigen_instellingen_zijn_goed(project: Path):
    assert found(project) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (DETAILS, f"{DETAILS}  - pymdownx.tabbed:\n      alternate_style: true\n  - def_list\n"),
        (
            DETAILS,
            f"{DETAILS}  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n",
        ),
        (DETAILS, f"{DETAILS}  - markdown.extensions.sane_lists\n"),
        ("site_name: Een reeks", 'site_name: !ENV [NAAM, "Bouwen"]'),
        ("name: material", "name: !ENV THEMA"),
        ("logo: assets/beeld/logo.svg", "logo: !ENV LOGO"),
        ("site_name: Een reeks", "site_name: Samen op de fiets"),
        ("site_name:", "remote_branch: &wie Wij\nremote_name: *wie\nsite_name:"),
        (STIJL, "  - assets/stijl/handleiding.css?v=2\n"),
        ("language: nl", "language: en"),
        ("site_name:", "site_url: https://school.nl/tuin/\nrepo_url: https://school.nl/x\nedit_uri: src/\nsite_name:"),
        ("site_name:", "repo_url: https://codeberg.org:443/@tuin/groep/x.git\nsite_name:"),
        ("exclude_docs: |\n  /gegevens/\n", ""),
        ("primary: custom", "primary: teal"),
        ("scheme: slate", "scheme: !ENV KLEUR"),
        ("site_name:", "nav:\n  - School: https://school.nl/\nsite_name:"),
    ],
)
def test_wat_mkdocs_kent_mag(project: Path, old: str, new: str):
    assert found(project, old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        (
            "site_desc",
            "site_desk",
            "site_desc",
            '[onbekende sleutel] "site_deskription": bedoel je "site_description"?',
        ),
        ("theme:", "kleur: groen\ntheme:", "theme:", '[onbekende sleutel] "kleur": haal de regel weg'),
        ("site_name: Een reeks\n", "", "site_name", '[ontbrekende sleutel] "site_name"'),
        ("site_name:", "Site_name:", "site_name", '[onbekende sleutel] "Site_name": bedoel je "site_name"?'),
        (
            "site_name: Een reeks",
            "site_name: 2026",
            "site_name",
            "[verkeerd type] de naam van de handleiding",
        ),
        ("site_name: Een", "site_name: Een: nieuwe", "site_name", "[kapotte YAML] een dubbele punt"),
        ("  name: material", "\tname: material", "  name: material", "[tab in YAML]"),
        ("language: nl", 'language: "nl', "language: nl", "[kapotte YAML] een aanhalingsteken dat niet gesloten"),
        (
            "site_name:",
            "site_url: www.school.nl\nsite_name:",
            "site_name:",
            '[verkeerde waarde] site_url is "www.school.nl"',
        ),
        (
            "site_name:",
            "repo_url: https://adres/van/de/teksten\nsite_name:",
            "site_name:",
            '"https://adres/van/de/teksten": kijk het adres na: "adres" is geen naam van een site.',
        ),
        (
            "site_name:",
            "static_templates: []\nsite_name:",
            "site_name:",
            '[onbekende sleutel] "static_templates": laat de regel inspringen onder theme:.',
        ),
        (
            "site_name:",
            "repo_url: school.nl/x\nsite_name:",
            "site_name:",
            '[verkeerde waarde] repo_url is "school.nl/x"',
        ),
        *(
            (
                "site_name:",
                f"repo_url: {typed}\nsite_name:",
                "site_name:",
                f'[verkeerde waarde] repo_url is "{shown}": schrijf "https://school.nl/tuin/x".',
            )
            for typed, shown in [
                ("git@school.nl:tuin/x.git", "git@school.nl:tuin/x.git"),
                ("ssh://git@school.nl:22/tuin/x", "ssh://git@school.nl:22/tuin/x"),
                ("https://juf:geheim@school.nl/tuin/x.git", "https://…@school.nl/tuin/x.git"),
            ]
        ),
        ("site_name:", "edit_uri: edit/main/docs/\nsite_name:", "site_name:", '[ontbrekende sleutel] "repo_url"'),
        (
            "tip: material/lightbulb-on-outline",
            "tip: material/lightbulb-on-outlin",
            "      tip:",
            'bedoel je "material/lightb',
        ),
        ("language: nl", "language: nederlands", "language: nl", '[onbekende waarde] "nederlands"'),
        ("name: material", "name: materail", "name: material", '[onbekende waarde] "materail": bedoel je "material"?'),
        ("  - macros:", "  - macro:", "  - macros:", '[onbekende waarde] "macro": bedoel je "macros"?'),
        ("  - macros:", "  - minify\n  - macros:", "  - macros:", '[onbekende waarde] "minify": kijk de naam na'),
        ("  - admonition", "  - admonitions", "  - admonition", '"admonitions": bedoel je "admonition"?'),
        (DETAILS, "  - pymdownx.detials\n", DETAILS, '"pymdownx.detials": bedoel je "pymdownx.details"?'),
        (STIJL, "  - assets/stijl/handleding.css\n", STIJL, 'bedoel je "assets/stijl/handleiding.css"?'),
        (STIJL, "  - https://example.org/x.css\n", STIJL, "[verzoek naar buiten]"),
        (STIJL, "  - assets/scripts/bladn.js\n", STIJL, 'bladn.js": kijk of het bestand'),
        ("logo: assets/beeld/logo.svg", "logo: logo.png", "logo:", '[dode link] "logo.png"'),
        ("site_name:", "docs_dir: paginas\nsite_name:", "site_name:", "[verkeerde waarde] docs_dir"),
        ("use_directory_urls: false\n", "", "site_name", "[verkeerde waarde] use_directory_urls"),
        ("site_name:", "nav:\n  - lessen/les-99.md\nsite_name:", "site_desc", '[dode link] "lessen/les-99.md"'),
        ("site_name:", "<<<<<<< HEAD\nsite_name:", "site_name:", "[kapotte YAML] twee versies door elkaar"),
        (
            "_urls: false",
            "_urls: nee",
            "use_dir",
            '[verkeerde waarde] de waarde van "use_directory_urls" kan niet: geef true',
        ),
        ("  anchors: warn", "  anchors: waarschuw", "  anchors:", 'is "waarschuw": kies warn, info of ignore.'),
        ("module_name: macros", "module_name: makros", "      module_name:", 'het programma "makros" is er niet'),
        ("templates/thema", "templates/theme", "  custom_dir:", 'de map "macros/templates/theme" is er niet'),
        ("  - admonition\n", "", "markdown_ext", '"admonition" in markdown_extensions: zet er "- admonition" bij'),
        ("- navigation.tabs", "- navigation.tab", "    - navigation.tabs", 'bedoel je "navigation.tabs"?'),
        ("toc_depth: 3", "toc_depth: drie", "      toc_depth:", '"toc_depth" kan zo niet'),
        ("toc_depth: 3", "toc_dept: 3", "      toc_depth:", '"toc_dept" kan zo niet'),
        ("on_undefined", "on_undefind", "      on_undefined", '"on_undefind" is geen instelling van "macros": bedoel'),
        ("omitted_files", "omitted_file", "  omitted_files", '"omitted_file" is geen instelling van "validation"'),
        ("  favicon:", "  favicn:", "  favicon:", '[onbekende sleutel] "favicn": bedoel je "favicon"?'),
        ("    admonition:", "    admonitions:", "    admonition:", 'bedoel je "admonition"?'),
        ("plugins:", "plugin:", "plugins:", '[onbekende sleutel] "plugin": bedoel je "plugins"?'),
        (THEME, "", "site_name:", '[ontbrekende sleutel] "theme"'),
        (FEATURES, "  features: toc.follow\n", "  features:", '"features" is geen lijst'),
        ("extra:", "extra: []\nwatch:", "extra:", "zet er sleutels onder, ingesprongen."),
        (
            "scheme: slate",
            "scheme: donker",
            "      scheme: slate",
            '"donker" kent het thema niet: kies default of slate.',
        ),
        ("scheme: default", "schema: default", "      scheme: default", '"schema": bedoel je "scheme"?'),
        ("primary: custom", "primary: paars", "      primary:", '"paars" kent het thema niet: kies custom.'),
        ("    - media: ", "    - scheme slate\n    - media: ", "    - media:", '"scheme slate" is geen kleurenlijst'),
        ("color-scheme: light", "colour: light", "    - media:", '[verkeerde waarde] "(prefers-colour: light)"'),
        (
            "weather-night",
            "weather-nacht",
            "        icon: material/weather-night",
            'bedoel je "material/weather-night"?',
        ),
        ("latin-400-normal", "latin-500-normal", "    - assets/lettertypen/", "latin-500-normal.woff2"),
        ("site_name:", "nav:\n  - Lessen: lessen/\nsite_name:", "site_desc", '[dode link] "lessen/"'),
        (EXTENSIONS, "markdown_extensions: 5\n", "markdown_ext", '"markdown_extensions" is geen lijst'),
        (PLUGINS, "", "site_name:", '"macros" in plugins: zet er "- macros" bij'),
        ("site_name:", "hooks: [mijn.py]\nsite_name:", "site_name:", '"mijn.py" is er niet'),
        ("on_undefined: strict", "on_undefined: strikt", "      on_undefined", "schrijf on_undefined: strict."),
        (
            DETAILS,
            f"{DETAILS}  - admonition\n",
            "  - pymdownx.superfences",
            '[dubbele naam] "admonition" staat twee keer',
        ),
        (STIJL, f"{STIJL}{STIJL}", "  - assets/stijl/les.css", '"assets/stijl/handleiding.css" staat twee keer'),
        (STIJL, "", "extra_css:", '[ontbrekende sleutel] "assets/stijl/handleiding.css" in extra_css'),
        ("    - navigation.top\n", "    - navigation.top\n" * 2, "    - toc.follow", "staat twee keer in features"),
        ("site_desc", "site_name: x\nsite_desc", "site_desc", '[dubbele sleutel] "site_name"'),
    ],
)
def test_een_fout_in_de_instellingen_staat_op_haar_eigen_regel(
    project: Path, old: str, new: str, place: str, message: str
):
    (wrong,) = found(project, old, new)
    assert wrong.startswith(f"mkdocs.yml:{line_of(place)} [")
    assert message in wrong


def test_de_lijsten_komen_niet_op_de_site(project: Path):
    (project / "docs" / "gegevens").mkdir()
    try:
        assert found(project) == []
        assert found(project, "  /gegevens/\n", "  gegevens\n") == []
        (wrong,) = found(project, "exclude_docs: |\n  /gegevens/\n", "")
        assert '[ontbrekende sleutel] "/gegevens/" in exclude_docs' in wrong
    finally:
        (project / "docs" / "gegevens").rmdir()


@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_geen_instelling_laat_een_pagina_weg_die_de_andere_nodig_hebben(project: Path, key: str):
    page = project / "docs" / "over" / "ons.md"
    page.parent.mkdir()
    page.write_text("Wij.\n", "utf-8")
    try:
        assert found(project, "exclude_docs: |\n", f"{key}: |\n  /over/*.txt\n") == []
        (wrong,) = found(project, "exclude_docs: |\n", f"{key}: |\n  /over/\n")
        assert wrong.startswith(f"mkdocs.yml:{line_of('exclude_docs')} [")
        assert f'{key} laat een pagina weg: "over/ons.md"' in wrong
    finally:
        page.unlink()
        page.parent.rmdir()


def test_zonder_de_plugin_van_de_macros_wordt_er_niets_van(project: Path):
    text = SETTINGS
    plugin = text[text.index("  - macros:") : text.index("\nmarkdown_extensions")]
    (wrong,) = found(project, plugin, "  - search\n")
    assert '[ontbrekende sleutel] "macros" in plugins' in wrong


def test_een_leeg_bestand_of_geen_bestand_is_een_fout(project: Path):
    (project / "mkdocs.yml").write_text("# nog niets\n", "utf-8")
    assert "er staan geen instellingen in" in str(check_settings(project)[0])
    (project / "mkdocs.yml").unlink()
    assert "het bestand kan niet gelezen worden" in str(check_settings(project)[0])


def test_een_eigen_menu_noemt_elke_pagina(tmp_path: Path):
    for page in ("index.md", "over.md", "gegevens/nieuw/les.md"):
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / page).write_text("---\ntitle: Dag\n---\n", "utf-8")
    shutil.copytree(PROJECT / "docs" / "assets", tmp_path / "docs" / "assets")
    assert found(tmp_path, "site_name:", "nav:\n  - Begin: index.md\n  - over.md\nsite_name:") == []
    (told,) = found(tmp_path, "site_name:", "nav:\n  - Begin: index.md\nsite_name:")
    assert told.startswith(f"mkdocs.yml:{line_of('site_desc') - 1} [ontbrekende sleutel] nav noemt 1 pagina's niet")
    assert "over.md: haal nav weg" in told
