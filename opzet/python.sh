#!/bin/sh
# Runs the manual's own Python, from the checkout's folder:  sh opzet/python.sh -m macros site
unset CDPATH
cd "$(dirname "$0")/.." || exit 1
if [ ! -x .venv/bin/python ]; then
    echo "Het lukt nog niet: er is nog geen .venv; geef eerst de opdracht make opzet." >&2
    exit 1
fi
exec sh opzet/met-omgeving.sh .venv/bin/python "$@"
