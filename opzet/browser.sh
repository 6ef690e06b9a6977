#!/bin/sh
# Prints the path of a browser that the tests use:  sh opzet/browser.sh chromium|kaal|firefox   (exit code 1: there is none)
unset CDPATH
cd "$(dirname "$0")/.." || exit 1
. ./opzet/zoeken.sh
case $1 in
firefox) zoek_firefox || stop "installeer eerst zelf: Firefox. Geef daarna de opdracht opnieuw." ;;
kaal) zoek_kale_chromium || stop "installeer eerst zelf: Chromium of Chrome. Geef daarna de opdracht opnieuw." ;;
*) zoek_chromium || stop "installeer eerst zelf: Chromium of Chrome. Geef daarna de opdracht opnieuw." ;;
esac
