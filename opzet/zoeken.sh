# What is there, and what is missing. Reads the machine and changes nothing; sourced by opzet.sh and browser.sh.

LOG=.cache/opzet.log
KAAL=.cache/kale-chromium
met_browser=nee

meld() {
    printf '%s\n' "$*"
}

stop() {
    printf 'Het lukt nog niet: %s\n' "$*" >&2
    exit 1
}

is_mac() {
    [ "$(uname -s)" = Darwin ]
}

heeft() {
    command -v "$1" >/dev/null 2>&1
}

# Where Homebrew keeps what it installs, best first, one folder per line: its own setting or its two fixed places.
mappen_van_homebrew() {
    printf '%s\n' "${HOMEBREW_PREFIX:-/opt/homebrew
/usr/local}"
}

# A Mac's terminal finds brew only after a line in the user's profile, so its own folders are tried as well.
zoek_brew() {
    command -v brew || mappen_van_homebrew | while IFS= read -r map; do
        if heeft "$map/bin/brew"; then
            echo "$map/bin/brew"
            break
        fi
    done | grep .
}

# Every Python there may be, best first, one per line; PYTHON=… before the command overrules.
# The newest come before an unknown newer one: for these, all packages exist ready-made.
# On a Mac those of Homebrew come first, because they look for Pango in Homebrew's own folder.
# On Linux that of the system itself: built for speed, it takes a fifth to a third less time than one of pyenv.
mogelijke_pythons() {
    if [ -n "${PYTHON:-}" ]; then
        echo "$PYTHON"
        return
    fi
    if is_mac; then
        mappen_van_homebrew | while IFS= read -r map; do
            for nummer in 14 13 12 11; do echo "$map/bin/python3.$nummer"; done
        done
    else
        printf '%s\n' "${SYSTEEM_PYTHON:-/usr/bin/python3}"
    fi
    echo python3
    for nummer in 14 13 12 11; do echo "python3.$nummer"; done
}

heeft_venv() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

# Prints the Python to use: 3.11 or newer, one that can make a virtual environment if there is such a one.
zoek_python() {
    for eis in '(3, 11) <= v < (3, 15) and ensurepip' '(3, 11) <= v and ensurepip' '(3, 11) <= v'; do
        gevonden=$(mogelijke_pythons | while IFS= read -r kandidaat; do
            heeft "$kandidaat" || continue
            "$kandidaat" -c "
import sys
from importlib.util import find_spec
v, ensurepip = sys.version_info[:2], find_spec('ensurepip')
sys.exit(not ($eis))" >/dev/null 2>&1 </dev/null || continue
            command -v "$kandidaat"
            break
        done)
        if [ -n "$gevonden" ]; then
            printf '%s\n' "$gevonden"
            return 0
        fi
    done
    return 1
}

# Prints the first of these programs that answers: Ubuntu's Chromium is an empty shell.
eerste_die_antwoordt() {
    for kandidaat in "$@"; do
        heeft "$kandidaat" || continue
        "$kandidaat" --version >/dev/null 2>&1 </dev/null || continue
        command -v "$kandidaat"
        return 0
    done
    return 1
}

# Prints the Chromium or Chrome to test with; CHROMIUM=… overrules.
zoek_chromium() {
    eerste_die_antwoordt "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        /Applications/Chromium.app/Contents/MacOS/Chromium \
        "$HOME/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "$HOME/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

# Prints the Chromium for tests that only look at pages: one without a window does that a third faster. Debian has it.
zoek_kale_chromium() {
    { [ -z "${CHROMIUM:-}" ] && eerste_die_antwoordt chromium-headless-shell; } || zoek_chromium
}

# Prints the Firefox to test with; FIREFOX=… overrules.
zoek_firefox() {
    eerste_die_antwoordt "${FIREFOX:-}" firefox-esr firefox \
        /Applications/Firefox.app/Contents/MacOS/firefox \
        "$HOME/Applications/Firefox.app/Contents/MacOS/firefox"
}

zoek_browsers() {
    zoek_chromium >/dev/null && zoek_firefox >/dev/null
}

# Notes a missing part: its name for people, its Debian package(s), its Homebrew package.
ontbreekt() {
    namen="${namen:+$namen, }$1"
    deb="${deb:+$deb }$2"
    brew="${brew:+$brew }$3"
}

# Fills `python`, and `namen`, `deb` and `brew` with all that is missing (empty: nothing is).
kijk_wat_ontbreekt() {
    namen='' deb='' brew=''
    pango="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    if venv_is_klaar; then
        :
    elif python=$(zoek_python); then
        heeft_venv "$python" ||
            ontbreekt "het onderdeel venv van Python" "$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')" python@3.13
        sh opzet/met-omgeving.sh "$python" opzet/bibliotheken.py >>"$LOG" 2>&1 || ontbreekt "Pango" "$pango" pango
    elif [ -n "${PYTHON:-}" ]; then
        stop "$PYTHON is geen Python 3.11 of nieuwer; laat PYTHON weg of geef een andere op."
    else # without a Python nothing can be tried: what is there already costs nothing to ask for again
        ontbreekt "Python 3.11 of nieuwer" "python3 python3-venv" python@3.13
        ontbreekt "Pango" "$pango" pango
    fi
    [ "$met_browser" = ja ] || return 0
    zoek_chromium >/dev/null || ontbreekt "Chromium of Chrome" chromium chromium
    zoek_firefox >/dev/null || ontbreekt "Firefox" firefox-esr firefox
}
