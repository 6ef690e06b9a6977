"""Setting up, on machines that differ in what they have.

Every tool outside `opzet/` is a stand-in that notes its calls. The sign of a missing part is an empty file
`geen-<part>`; the stand-ins of apt-get and brew take it away.
"""

import re
import runpy
import shutil
import subprocess
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import weasyprint.text.ffi

PROJECT = Path(__file__).parents[2]
BIBLIOTHEKEN = runpy.run_path(str(PROJECT / "opzet/bibliotheken.py"))
# What every Debian and every Mac has.
TOOLS = "awk cat cksum cp dirname echo env grep make mkdir rm sh sleep touch tr true".split()  # noqa: SIM905 - one line

PYTHON = """
case "$*" in
*find_spec*"and ensurepip"*) [ ! -e "$NEP/geen-python" ] && [ ! -e "$NEP/geen-venv" ] ;;
*find_spec*) [ ! -e "$NEP/geen-python" ] ;;
*"python3.%d-venv"*) echo python3.11-venv ;;
*ensurepip*) [ ! -e "$NEP/geen-venv" ] ;;
*bibliotheken.py) [ ! -e "$NEP/geen-pango" ] ;;
"-m venv"*) rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
*" install "*) [ ! -e "$NEP/pip-faalt" ] || { cat "$NEP/pip-faalt"; exit 1; } ;;
*version_info*) cat "$NEP/versie" ;;
esac
"""
APT = """
case "$*" in
*" install "*)
    [ ! -e "$NEP/apt-faalt" ] || exit 100
    rm -f "$NEP"/geen-*
    ;;
esac
case "$*" in *" install "*"chromium "*) cp "$NEP/browser" "$NEP/chromium" ;; esac
case "$*" in *" install "*chromium-headless-shell) cp "$NEP/browser" "$NEP/chromium-headless-shell" ;; esac
case "$*" in *" install "*firefox-esr*) cp "$NEP/browser" "$NEP/firefox-esr" ;; esac
"""
BREW = """
case "$*" in
*python*) rm -f "$NEP/geen-python" "$NEP/geen-venv" ;;
*pango*) rm -f "$NEP/geen-pango" ;;
*google-chrome*) cp "$NEP/browser" "$NEP/google-chrome" ;;
*firefox*) cp "$NEP/browser" "$NEP/firefox" ;;
*) exit 1 ;;
esac
"""
SUDO = """
[ "$1" = -n ] && shift
exec "$@"
"""


class Computer:
    """A machine with a checkout in a folder whose name holds a space, and only the tools that it is given."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.map = folder / "een map" / "handleiding"
        shutil.copytree(PROJECT / "opzet", self.map / "opzet", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(PROJECT / "Makefile", self.map)
        (self.map / "requirements.lock").write_text("een==1\n")
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, f"{tool} ontbreekt op deze computer"
            (self.bin / tool).symlink_to(found)
        self.krijgt("python3", PYTHON)
        self.krijgt("browser", "true")  # what apt-get and brew install
        self.krijgt("uname", "echo Linux")
        self.krijgt("id", "echo 0")
        (self.bin / "versie").write_text("(3, 11) linux\n")
        (self.bin / "gedaan").touch()
        self.omgeving = {"PATH": str(self.bin), "NEP": str(self.bin), "HOME": str(folder), "LANG": "C"}
        self.omgeving["SYSTEEM_PYTHON"] = str(folder / "systeem" / "python3")  # not there, unless a test puts it there

    def krijgt(self, tool: str, script: str) -> None:
        """Gives the machine a stand-in for `tool`."""
        (self.bin / tool).write_text(f'#!/bin/sh\necho "{tool} $*" >>"$NEP/gedaan"\n{script}\n')
        (self.bin / tool).chmod(0o755)

    def mist(self, *onderdelen: str) -> None:
        """Takes parts away: python, venv, pango."""
        for onderdeel in onderdelen:
            (self.bin / f"geen-{onderdeel}").touch()

    def doet(self, *opdracht: str) -> subprocess.CompletedProcess[str]:
        """Runs a command in the checkout."""
        return subprocess.run(
            opdracht, cwd=self.map, env=self.omgeving, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8"
        )

    def zet_op(self, *opties: str) -> subprocess.CompletedProcess[str]:
        return self.doet("sh", "opzet/opzet.sh", *opties)

    def gedaan(self, begin: str) -> list[str]:
        """Gives the calls of a tool so far, without its name."""
        calls = (self.bin / "gedaan").read_text("utf-8").splitlines()
        return [call.removeprefix(begin).strip() for call in calls if call.startswith(begin)]

    def installaties(self) -> int:
        """Tells how often pip has installed requirements.lock: whole, or a half of it beside the other half."""
        asked = [call for call in self.gedaan("python3") if " install " in call and "--require-hashes" in call]
        return len([call for call in asked if call.endswith(("requirements.lock", "/deel-1"))])

    @property
    def is_klaar(self) -> bool:
        return bool(list(self.map.glob(".venv/.klaar-*")))


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A Debian machine with everything but a .venv, used by root."""
    machine = Computer(tmp_path)
    machine.krijgt("apt-get", APT)
    return machine


@pytest.fixture
def mac(tmp_path: Path) -> Computer:
    """A Mac with Homebrew, and nothing else."""
    machine = Computer(tmp_path)
    machine.krijgt("uname", "echo Darwin")
    machine.krijgt("id", "echo 501")
    machine.krijgt("brew", BREW)
    machine.omgeving["HOMEBREW_PREFIX"] = str(tmp_path / "homebrew")
    machine.mist("python", "venv", "pango")
    return machine


@pytest.fixture
def ander_venster() -> Iterator[subprocess.Popen[bytes]]:
    """A process that is busy for two seconds."""
    with subprocess.Popen(["sleep", "2"]) as process:
        yield process


def staat_in_de_rij(computer: Computer, nummer: int) -> None:
    """Has the process `nummer` have the turn, as far as it runs."""
    (computer.map / ".cache").mkdir()
    (computer.map / ".cache/opzet.rij").write_text(f"{nummer}\n")


def wie_weg_is() -> int:
    """Gives the number of a process that has ended."""
    with subprocess.Popen(["true"]) as broken_off:
        return broken_off.pid


def een_zin(uitkomst: subprocess.CompletedProcess[str]) -> str:
    """Gives the only line on the error output of a set-up that failed."""
    assert uitkomst.returncode == 1
    [zin] = uitkomst.stderr.splitlines()
    assert zin.startswith("Het lukt nog niet: ")
    return zin


def test_een_verse_computer_krijgt_in_een_keer_alles_wat_ontbreekt(computer: Computer):
    computer.mist("venv", "pango")
    assert computer.zet_op("--browser").returncode == 0
    update, install = computer.gedaan("apt-get")
    assert update.endswith("update")
    assert "--no-install-recommends" in install
    assert install.endswith("python3.11-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 chromium firefox-esr")
    assert computer.installaties() == 1
    assert computer.is_klaar


def test_zonder_python_wordt_python_geinstalleerd(computer: Computer):
    computer.mist("python", "venv", "pango")
    assert computer.zet_op().returncode == 0
    assert " python3 python3-venv libpango" in computer.gedaan("apt-get")[1]
    assert computer.is_klaar


def test_een_te_oude_python_blijft_een_duidelijke_zin(computer: Computer):
    computer.mist("python")
    computer.krijgt("apt-get", "true")
    assert "installeer eerst zelf: Python 3.11 of nieuwer" in een_zin(computer.zet_op())


def test_een_opgegeven_python_die_niet_kan_wordt_niet_stil_vervangen(computer: Computer):
    computer.omgeving["PYTHON"] = "/bestaat/niet"
    assert "/bestaat/niet is geen Python 3.11 of nieuwer" in een_zin(computer.zet_op())
    assert not computer.gedaan("apt-get")


def test_een_browser_komt_er_alleen_voor_de_proeven(computer: Computer):
    assert computer.zet_op().returncode == 0
    assert not computer.gedaan("apt-get")
    assert computer.zet_op("--browser").returncode == 0
    assert computer.gedaan("apt-get")[1].endswith(" chromium firefox-esr")
    assert computer.installaties() == 1
    for browser in ("chromium", "firefox"):
        assert computer.doet("sh", "opzet/browser.sh", browser).stdout.startswith(f"{computer.bin}/{browser}")


def test_zonder_browser_zegt_een_zin_wat_er_moet_komen(computer: Computer):
    assert "Chromium of Chrome" in een_zin(computer.doet("sh", "opzet/browser.sh", "chromium"))
    assert "zelf: Firefox" in een_zin(computer.doet("sh", "opzet/browser.sh", "firefox"))


def test_ontbreekt_er_een_van_de_twee_dan_komt_alleen_die(computer: Computer):
    computer.krijgt("chromium", "true")
    assert computer.zet_op("--browser").returncode == 0
    assert computer.gedaan("apt-get")[1].endswith("--no-install-recommends firefox-esr")


def test_waar_er_een_chromium_zonder_venster_is_komt_die_erbij_voor_wat_alleen_kijkt(computer: Computer):
    computer.krijgt("apt-cache", "true")
    assert computer.zet_op("--browser").returncode == 0
    assert computer.gedaan("apt-get")[2].endswith("--no-install-recommends chromium-headless-shell")
    for which, expected in (("chromium", "chromium"), ("kaal", "chromium-headless-shell")):
        assert computer.doet("sh", "opzet/browser.sh", which).stdout == f"{computer.bin}/{expected}\n"
    computer.omgeving["CHROMIUM"] = str(computer.bin / "chromium")
    assert computer.doet("sh", "opzet/browser.sh", "kaal").stdout == f"{computer.bin}/chromium\n"


@pytest.mark.parametrize(
    ("tool", "script"),
    [("apt-cache", "exit 100"), ("apt-get", APT.replace("[ ! -e", 'case "$*" in *shell) exit 100 ;; esac; [ ! -e'))],
)
def test_is_die_er_niet_dan_doet_de_andere_het_en_wordt_er_niet_weer_naar_gevraagd(
    computer: Computer, tool: str, script: str
):
    computer.krijgt("apt-cache", "true")
    computer.krijgt(tool, script)
    assert computer.zet_op("--browser").returncode == 0
    assert computer.doet("sh", "opzet/browser.sh", "kaal").stdout == f"{computer.bin}/chromium\n"
    before = computer.gedaan("apt-")
    assert computer.zet_op("--browser").stdout == ""
    assert computer.gedaan("apt-") == before


def test_wie_eerst_een_wachtwoord_zou_moeten_typen_krijgt_die_niet(computer: Computer):
    computer.krijgt("apt-cache", "true")
    computer.krijgt("chromium", "true")
    computer.krijgt("firefox", "true")
    computer.krijgt("id", "echo 1000")
    computer.krijgt("sudo", "exit 1")
    assert computer.zet_op("--browser").returncode == 0
    assert not computer.gedaan("apt-get")


def test_een_browser_die_niet_start_telt_niet(computer: Computer):
    computer.krijgt("chromium", "exit 1")
    computer.krijgt("google-chrome", "true")
    assert computer.doet("sh", "opzet/browser.sh", "chromium").stdout == f"{computer.bin}/google-chrome\n"


def test_de_tweede_keer_gebeurt_er_niets(computer: Computer):
    computer.zet_op()
    before = len(computer.gedaan("python3"))
    tweede = computer.zet_op()
    assert (tweede.returncode, tweede.stdout, tweede.stderr) == (0, "", "")
    assert len(computer.gedaan("python3")) == before + 1, "alleen de versie van Python wordt gevraagd"


def test_gewijzigde_versies_worden_geinstalleerd(computer: Computer):
    computer.zet_op()
    (computer.map / "requirements.lock").write_text("een==2\n")
    assert computer.zet_op().returncode == 0
    assert computer.installaties() == 2


def test_een_andere_python_krijgt_een_nieuwe_venv(computer: Computer):
    computer.zet_op()
    (computer.bin / "versie").write_text("(3, 13) linux\n")
    assert computer.zet_op().returncode == 0
    assert computer.installaties() == 2


def test_een_onderbroken_opzet_begint_opnieuw(computer: Computer):
    (computer.map / ".venv/bin").mkdir(parents=True)
    (computer.map / ".venv/half").touch()
    staat_in_de_rij(computer, wie_weg_is())
    assert computer.zet_op().returncode == 0
    assert computer.is_klaar
    assert not (computer.map / ".venv/half").exists()
    assert sorted(file.name for file in (computer.map / ".cache").iterdir()) == ["opzet.log"]


def test_er_is_er_altijd_maar_een_bezig_ook_na_een_onderbroken_opzet(computer: Computer):
    alone = 'mkdir "$NEP/binnen" || echo samen >>"$NEP/samen"; sleep 0.05; rm -r "$NEP/binnen"; exit 1'
    computer.krijgt("python3", PYTHON.replace("rm -rf .venv; mkdir", f"{alone}; mkdir"))  # so each does it all
    (computer.bin / "sleep").unlink()
    computer.krijgt("sleep", f"exec {shutil.which('sleep')} 0.03")
    staat_in_de_rij(computer, wie_weg_is())
    many = [
        subprocess.Popen(["sh", "opzet/opzet.sh"], cwd=computer.map, env=computer.omgeving, stderr=subprocess.PIPE)
        for _ in range(10)
    ]
    told = [window.communicate()[1].decode() for window in many]
    assert {line.partition(" met ")[0] for line in told} == {"Het lukt nog niet: er kan geen .venv gemaakt worden"}
    assert len(computer.gedaan("python3 -m venv")) == len(many)
    assert not (computer.bin / "samen").exists()


def test_een_tweede_venster_wacht_op_het_eerste(computer: Computer, ander_venster: subprocess.Popen[bytes]):
    staat_in_de_rij(computer, ander_venster.pid)
    with subprocess.Popen(
        ["sh", "opzet/opzet.sh"], cwd=computer.map, env=computer.omgeving, stdout=subprocess.PIPE, encoding="utf-8"
    ) as opzet:
        assert opzet.stdout
        assert opzet.stdout.readline() == "In een ander venster wordt al klaargezet wat nodig is; ik wacht daarop.\n"
        assert not computer.is_klaar
        ander_venster.wait()
        opzet.stdout.read()
    assert opzet.returncode == 0
    assert computer.is_klaar


def test_zonder_rechten_noemt_een_zin_alles_wat_de_beheerder_moet_doen(computer: Computer):
    computer.krijgt("id", "echo 1000")
    computer.mist("venv", "pango")
    zin = een_zin(computer.zet_op("--browser"))
    assert (
        "apt-get install python3.11-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 chromium firefox-esr"
        in zin
    )
    assert not computer.gedaan("apt-get")


def test_een_gebruiker_met_sudo_installeert_daarmee(computer: Computer):
    computer.krijgt("id", "echo 1000")
    computer.krijgt("sudo", SUDO)
    computer.mist("pango")
    assert computer.zet_op().returncode == 0
    assert computer.gedaan("sudo")[-1].startswith("-n env DEBIAN_FRONTEND=noninteractive apt-get")
    assert computer.is_klaar


def test_wie_sudo_niet_mag_gebruiken_krijgt_de_zin_voor_de_beheerder(computer: Computer):
    computer.krijgt("id", "echo 1000")
    computer.krijgt("sudo", "exit 1")
    computer.mist("pango")
    assert "laat een beheerder" in een_zin(computer.zet_op())


def test_een_computer_zonder_bekend_installatieprogramma_krijgt_namen(computer: Computer):
    (computer.bin / "apt-get").unlink()
    computer.mist("venv", "pango")
    assert "installeer eerst zelf: het onderdeel venv van Python, Pango." in een_zin(computer.zet_op())


def test_apt_dat_niet_lukt_wordt_een_zin(computer: Computer):
    computer.mist("pango")
    (computer.bin / "apt-faalt").touch()
    assert "controleer de verbinding met internet" in een_zin(computer.zet_op())


def waar_pip(script: str) -> str:
    """Gives the stand-in of a Python of which pip does `script`."""
    return PYTHON.replace('*" install "*)', f'*" install "*) {script};', 1)


@pytest.fixture
def zonder_pango(computer: Computer) -> Computer:
    """A machine with all that pip needs, and without something that apt has to bring."""
    computer.mist("pango")
    return computer


PIP_WERKT = (
    'n=0; until [ -e "$NEP/pip-werkt" ] || [ $n = 50 ]; do sleep 0.1; n=$((n + 1)); done; [ $n != 50 ] || exit 100'
)


def test_pip_werkt_terwijl_apt_werkt(zonder_pango: Computer):
    zonder_pango.krijgt("python3", waar_pip('touch "$NEP/pip-werkt"'))
    zonder_pango.krijgt("apt-get", APT.replace("rm -f", f"{PIP_WERKT}\n    rm -f"))
    assert zonder_pango.zet_op().returncode == 0
    assert zonder_pango.installaties() == 1
    assert zonder_pango.is_klaar


def test_wat_pip_intussen_niet_lukt_gebeurt_opnieuw(zonder_pango: Computer):
    zonder_pango.krijgt("python3", waar_pip('[ -e "$NEP/tweede" ] || { touch "$NEP/tweede"; exit 1; }'))
    assert zonder_pango.zet_op().returncode == 0
    assert zonder_pango.installaties() == 2
    assert zonder_pango.is_klaar


def test_elk_pakket_komt_in_een_van_de_helften_met_al_zijn_vingerafdrukken(computer: Computer):
    lock = (PROJECT / "requirements.lock").read_text("utf-8")
    (computer.map / "requirements.lock").write_text(lock, "utf-8")
    computer.krijgt("python3", waar_pip('for f in "$@"; do :; done; [ "${f%deel-?}" = "$f" ] || cp "$f" "$NEP/"'))
    assert computer.zet_op().returncode == 0
    helften = [(computer.bin / f"deel-{n}").read_text("utf-8").split("\n") for n in (0, 1)]
    gevraagd = [regel for helft in helften for regel in helft if regel and not regel.startswith("#")]
    assert sorted(gevraagd) == sorted(regel for regel in lock.split("\n") if regel and not regel.startswith("#"))
    aantal = [sum("==" in regel for regel in helft) for helft in helften]
    assert abs(aantal[0] - aantal[1]) <= 1
    for helft in helften:  # each with what belongs to it: a line that is not the last of its package says so
        for regel, volgende in pairwise(helft):
            assert regel.endswith("\\") == volgende.startswith("    ")


def test_stopt_apt_dan_stopt_pip_ook(zonder_pango: Computer):
    zonder_pango.krijgt("python3", waar_pip('touch "$NEP/pip-werkt"; sleep 1; touch "$NEP/pip-klaar"'))
    zonder_pango.krijgt("apt-get", f"{PIP_WERKT}; exit 100")
    assert "controleer de verbinding" in een_zin(zonder_pango.zet_op())
    time.sleep(1.5)
    assert not (zonder_pango.bin / "pip-klaar").exists()
    assert not zonder_pango.is_klaar


@pytest.mark.parametrize(
    ("verslag", "verwacht"),
    [
        (
            "WARNING: Retrying: NewConnectionError('Failed to establish a new connection')",
            "geen verbinding met internet",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "niet het bestand uit requirements.lock"),
        ("OSError: [Errno 28] No space left on device", "de schijf is vol"),
        ("ERROR: Failed building wheel for een", "de oorzaak staat onderaan in .cache/opzet.log"),
    ],
    ids=["geen-internet", "ander-bestand", "schijf-vol", "iets-anders"],
)
def test_van_pip_blijft_een_zin_over(computer: Computer, verslag: str, verwacht: str):
    (computer.bin / "pip-faalt").write_text(f"Traceback\n{verslag}\n")
    assert verwacht in een_zin(computer.zet_op())
    assert verslag in (computer.map / ".cache/opzet.log").read_text("utf-8")
    assert not computer.is_klaar


def test_een_map_waarin_schrijven_niet_lukt_wordt_een_zin(computer: Computer):
    (computer.map / ".cache").write_text("een bestand waar een map moet komen: dat houdt ook root tegen")
    assert "mag je niet schrijven" in een_zin(computer.zet_op())


def test_op_een_mac_zet_homebrew_klaar_wat_ontbreekt(mac: Computer):
    uitkomst = mac.zet_op("--browser")
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert mac.gedaan("brew") == [
        "install python@3.13",
        "install pango",
        "install --cask chromium",
        "install --cask google-chrome",
        "install --cask firefox",
    ]
    assert mac.is_klaar


def test_op_een_mac_gaat_de_python_van_homebrew_voor(mac: Computer):
    (mac.bin / "geen-python").unlink()
    (mac.bin / "geen-venv").unlink()
    homebrew = Path(mac.omgeving["HOMEBREW_PREFIX"]) / "bin"
    homebrew.mkdir(parents=True)
    mac.krijgt("python3.13", PYTHON)
    (mac.bin / "python3.13").rename(homebrew / "python3.13")
    assert mac.zet_op().returncode == 0
    assert "-m venv --clear .venv" in mac.gedaan("python3.13")


def test_op_linux_gaat_de_python_van_het_systeem_voor(computer: Computer):
    systeem = Path(computer.omgeving["SYSTEEM_PYTHON"])
    systeem.parent.mkdir()
    computer.krijgt("python-van-debian", PYTHON)
    (computer.bin / "python-van-debian").rename(systeem)
    assert computer.zet_op().returncode == 0
    assert "-m venv --clear .venv" in computer.gedaan("python-van-debian")


def test_een_systeem_zonder_venv_laat_een_andere_python_voor(computer: Computer):
    systeem = Path(computer.omgeving["SYSTEEM_PYTHON"])
    systeem.parent.mkdir()
    computer.krijgt("python-van-debian", "exit 1")
    (computer.bin / "python-van-debian").rename(systeem)
    assert computer.zet_op().returncode == 0
    assert "-m venv --clear .venv" in computer.gedaan("python3")


def test_een_mac_zonder_homebrew_krijgt_een_zin(mac: Computer):
    (mac.bin / "brew").unlink()
    assert "installeer eerst Homebrew" in een_zin(mac.zet_op())


def test_op_een_mac_zoekt_python_in_de_map_van_homebrew(mac: Computer):
    regels = mac.doet("sh", "opzet/met-omgeving.sh", "env").stdout.splitlines()
    assert f"DYLD_FALLBACK_LIBRARY_PATH={mac.omgeving['HOMEBREW_PREFIX']}/lib:/usr/local/lib:/usr/lib" in regels


VAN_ELDERS = ("PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "PYTHONDONTWRITEBYTECODE")
"""What a shell may say about other projects of its user; the last makes every start of ours slower."""


def test_elke_opdracht_krijgt_dezelfde_omgeving(computer: Computer):
    computer.omgeving |= {naam: "1" for naam in VAN_ELDERS}
    regels = computer.doet("sh", "opzet/met-omgeving.sh", "env").stdout.splitlines()
    assert {"PYTHONUTF8=1", "NO_MKDOCS_2_WARNING=1"} <= set(regels)
    assert not [regel for regel in regels if regel.partition("=")[0] in VAN_ELDERS]


def test_make_laat_elke_opdracht_zien(computer: Computer):
    [namen] = re.findall(r"^\.PHONY: (.*)$", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    hulp = computer.doet("make").stdout
    zonder_uitleg = [naam for naam in namen.split() if not re.search(rf"^  make {naam} +\S", hulp, re.MULTILINE)]
    assert zonder_uitleg == ["opzet-browser"], "een hulpstap; elke andere opdracht heeft een uitleg na ##"


def test_make_geeft_de_opdracht_door_aan_python(computer: Computer):
    uitkomst = computer.doet("make", "nieuw", "soort=werkblad", "naam=mijn-blad")
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert computer.gedaan("python3")[-1] == "-m macros nieuw werkblad mijn-blad"


def test_een_reeks_ergens_anders_gebruikt_dit_programma_en_zet_het_klaar(computer: Computer):
    """With a space in the way, and what the Makefile of a new series gives."""
    reeks = computer.map.parent / "mijn reeks"
    reeks.mkdir()
    done = subprocess.run(
        ["sh", "../handleiding/opzet/reeks.sh", "site", "--map=een map"],
        cwd=reeks, env=computer.omgeving, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert computer.installaties() == 1
    assert computer.gedaan("python3")[-1] == f"{computer.map}/opzet/reeks.py site --map=een map"


def test_de_lijst_van_bibliotheken_is_die_van_weasyprint():

    source = Path(weasyprint.text.ffi.__file__).read_text("utf-8")
    loads = re.findall(r"_dlopen\(\s*ffi,(.*?)\)", source, re.DOTALL)
    needed = {
        name for load in loads if "allow_fail" not in load for name in re.findall(r"'lib([\w.-]+?)\.so\.\d'", load)
    }
    assert needed, "in ffi.py is niets gevonden"
    assert set(BIBLIOTHEKEN["NAMEN"]) == needed | {"harfbuzz-subset"}


def test_wat_op_deze_computer_laadt_wordt_gevonden():
    laadt = BIBLIOTHEKEN["laadt"]
    assert all(laadt(naam) for naam in BIBLIOTHEKEN["NAMEN"])
    assert not laadt("bestaat-niet-1.0")


def test_nergens_staat_het_adres_van_een_pakkettenmagazijn():
    for path in (*(PROJECT / "opzet").glob("*.*"), PROJECT / ".ci/run", PROJECT / "requirements.lock"):
        text = path.read_text("utf-8")
        assert "://" not in text, path
        assert "index-url" not in text.replace("--no-emit-index-url", ""), path
