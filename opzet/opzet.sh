#!/bin/sh
# Makes a checkout ready for use:  sh opzet/opzet.sh [--browser]
#
# System packages (all in one go, so an editor without rights sees one complete sentence), beside them or after them .venv
# from requirements.lock, and last the stamp. As long as the stamp fits, this script does nothing.
# Exit code 0: everything is there. 1: something is missing, and one Dutch sentence has said what to do.
set -eu
unset CDPATH PYTHONPATH PYTHONHOME
cd "$(dirname "$0")/.."
. ./opzet/zoeken.sh
. ./opzet/installeren.sh

BEZIG=.cache/opzet.bezig
RIJ=.cache/opzet.rij # the numbers of all that set up, in the order in which they came
vooraf= # the numbers of what fills .venv, also while the system's own packages come

# The name of the stamp that fits requirements.lock and the Python in .venv; fails where that Python does not run.
# Not a time but a checksum: git gives files the time of the checkout, and a moved disk or a new Python must count.
stempel() {
    versie=$(.venv/bin/python -c 'import sys; print(sys.version_info[:2], sys.platform)' 2>/dev/null) || return 1
    printf '.venv/.klaar-%s\n' "$({ echo "$versie"; cat requirements.lock; } | cksum | tr ' ' '-')"
}

venv_is_klaar() {
    verwacht=$(stempel) && [ -e "$verwacht" ]
}

alles_is_klaar() {
    venv_is_klaar && { [ "$met_browser" = nee ] || { [ -e "$KAAL" ] && zoek_browsers; }; }
}

# Leaves nothing at work, and the turn to another; the exit code is that of what went before.
ruim_op() {
    # shellcheck disable=SC2086 # $vooraf is a list of numbers
    [ -z "$vooraf" ] || { kill $vooraf; wait $vooraf; } 2>/dev/null || true
    rm -rf "$BEZIG" "$RIJ"
    exit "$1"
}

# The turn is of the first in the row that still runs. Nobody takes out another: only who has had the turn removes the row,
# and who then stands in it no more joins it again. So it is looked for once more after those before it were found gone.
is_aan_de_beurt() {
    grep -qx $$ "$RIJ" 2>/dev/null || echo $$ >>"$RIJ"
    while read -r ander && [ "$ander" != $$ ]; do
        ! kill -0 "$ander" || return 1
    done 2>/dev/null <"$RIJ"
    grep -qx $$ "$RIJ" 2>/dev/null
}

# One set-up at a time: two terminals that start together would build the same .venv.
neem_beurt() {
    gewacht=0
    until is_aan_de_beurt; do
        [ "$gewacht" != 0 ] || meld "In een ander venster wordt al klaargezet wat nodig is; ik wacht daarop."
        [ "$gewacht" -lt 1200 ] || stop "het klaarzetten in een ander venster duurt te lang; stop dat, gooi het bestand $RIJ weg en geef de opdracht opnieuw."
        gewacht=$((gewacht + 1))
        sleep 1
    done
    trap 'ruim_op $?' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    mkdir -p "$BEZIG"
}

# Makes .venv anew and empty. Never repairs an old one: what an interruption or another Python left behind is unknown.
maak_lege_venv() {
    "$python" -m venv --clear .venv >>"$LOG" 2>&1
}

# Fills it with what the list in file $1 names, in the place of the shell that was started for it.
# The user's own pip settings decide where packages come from; only what would install outside .venv is put off.
# The lock names all that is needed, so nothing is looked for; what is used, Python compiles when it first is.
haal() {
    exec env PIP_USER=0 .venv/bin/python -m pip --disable-pip-version-check --no-input install --progress-bar off \
        --no-deps --no-compile --require-hashes -r "$1" >>"$LOG" 2>&1
}

# Begins to fill it, with two at work: pip mostly looks through lists of versions, and that on one core.
begin_programmas() {
    for deel in 0 1; do
        awk -v deel="$deel" '/^[A-Za-z0-9]/ { n++ } n % 2 == deel' requirements.lock >"$BEZIG/deel-$deel"
        haal "$BEZIG/deel-$deel" &
        vooraf="$vooraf $!"
    done
}

# Waits for all that was begun; fails if one did.
wacht_op_programmas() {
    gelukt=ja
    for bezig in $vooraf; do
        wait "$bezig" || gelukt=nee
    done
    vooraf=
    [ "$gelukt" = ja ]
}

maak_venv() {
    meld "Ik installeer de programma's die de handleiding maken (een paar minuten)."
    if [ -z "$vooraf" ]; then
        maak_lege_venv || stop "er kan geen .venv gemaakt worden met $python; de oorzaak staat onderaan in $LOG."
        begin_programmas
    fi
    if ! wacht_op_programmas; then # what went wrong side by side is done again by one, and told
        maak_lege_venv && (haal requirements.lock) || stop "$(oorzaak_pip)"
    fi
    sh opzet/python.sh -c 'import weasyprint' >>"$LOG" 2>&1 ||
        stop "WeasyPrint, dat de pdf's maakt, start niet omdat het Pango niet kan laden; de oorzaak staat onderaan in $LOG."
    : >"$(stempel)"
}

# The sentence that belongs to what pip wrote in the log.
oorzaak_pip() {
    if grep -q 'No space left on device' "$LOG"; then
        echo "de schijf is vol; maak ruimte (ongeveer 1 GB) en geef de opdracht opnieuw."
    elif grep -q 'DO NOT MATCH THE HASHES' "$LOG"; then
        echo "een opgehaald bestand is niet het bestand uit requirements.lock en is daarom niet geïnstalleerd; zie $LOG."
    elif grep -Eiq 'Failed to establish|resolution|NewConnection|ConnectionError|Connection (refused|reset|to )|timed out|ProxyError|SSLError|unreachable' "$LOG"; then
        echo "er is geen verbinding met internet (of de verbinding wordt tegengehouden); controleer die en geef de opdracht opnieuw. Meer staat in $LOG."
    else
        echo "niet alle programma's uit requirements.lock konden geïnstalleerd worden; de oorzaak staat onderaan in $LOG."
    fi
}

[ "${1-}" != --browser ] || met_browser=ja

if alles_is_klaar; then exit 0; fi
[ -r requirements.lock ] || stop "het bestand requirements.lock ontbreekt; haal de handleiding opnieuw op."
if ! { [ -w . ] && mkdir -p .cache && [ -w .cache ] && touch "$LOG"; } 2>/dev/null; then
    stop "in de map $(pwd) mag je niet schrijven; zet de handleiding in een map van jezelf."
fi
neem_beurt
if alles_is_klaar; then exit 0; fi # the other window has done it meanwhile
: >"$LOG"

kijk_wat_ontbreekt
if [ -n "$namen" ]; then
    if ! venv_is_klaar && heeft_venv "${python:-false}" && maak_lege_venv; then
        begin_programmas
    fi
    installeer
    kijk_wat_ontbreekt
    [ -z "$namen" ] || stop "installeer eerst zelf: $namen. Geef daarna de opdracht opnieuw. Meer staat in $LOG."
fi
[ "$met_browser" = nee ] || [ -e "$KAAL" ] || probeer_kale_chromium & # while pip works
if ! venv_is_klaar; then
    maak_venv
    wait
    meld "Alles staat klaar."
fi
wait
