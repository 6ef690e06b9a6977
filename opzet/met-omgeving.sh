#!/bin/sh
# Runs a command in the environment that all commands of the manual share:  sh opzet/met-omgeving.sh <command> …

# What a user's shell says about other Python projects must not reach into ours.
unset PYTHONPATH PYTHONHOME PYTHONSAFEPATH PYTHONDONTWRITEBYTECODE
# All our files are UTF-8, also where the machine's language says otherwise (LANG=C).
export PYTHONUTF8=1
# Material's note about another program's future is of no use to an editor.
export NO_MKDOCS_2_WARNING=1

# macOS does not look in Homebrew's folder for Pango. This can't be set in the Makefile: macOS wipes DYLD_… when
# it starts /bin/sh, so it must be set between the shell and Python.
if [ "$(uname -s)" = Darwin ]; then
    DYLD_FALLBACK_LIBRARY_PATH="${DYLD_FALLBACK_LIBRARY_PATH:+$DYLD_FALLBACK_LIBRARY_PATH:}${HOMEBREW_PREFIX:-/opt/homebrew}/lib:/usr/local/lib:/usr/lib"
    export DYLD_FALLBACK_LIBRARY_PATH
fi
exec "$@"
