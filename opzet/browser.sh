#!/bin/sh
# Prints the path of the Chromium or Chrome that the tests use:  sh opzet/browser.sh   (exit code 1: there is none)
unset CDPATH
cd "$(dirname "$0")/.." || exit 1
. ./opzet/zoeken.sh
zoek_browser || stop "installeer eerst zelf: Chromium of Chrome. Geef daarna de opdracht opnieuw."
