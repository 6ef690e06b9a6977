#!/bin/sh
# Runs the engine of this checkout for the series in the folder you are in:  sh ../handleiding/opzet/reeks.sh site
set -eu
unset CDPATH
reeks=$(pwd)
cd "$(dirname "$0")/.."
sh opzet/opzet.sh
programma=$(pwd)
cd "$reeks"
exec sh "$programma/opzet/met-omgeving.sh" "$programma/.venv/bin/python" "$programma/opzet/reeks.py" "$@"
