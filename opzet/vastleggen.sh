#!/bin/sh
# Writes requirements.lock from pyproject.toml:  sh opzet/vastleggen.sh [--upgrade | --upgrade-package <name>]
# For all systems and Pythons at once, with the hash of every file and without the address it came from.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
uv=uv
if ! command -v uv >/dev/null 2>&1; then
    uv=.cache/uv/bin/uv
    if [ ! -x "$uv" ]; then
        .venv/bin/python -m venv --clear .cache/uv
        .cache/uv/bin/python -m pip --disable-pip-version-check install --quiet uv
    fi
fi
"$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
    --group dev ${1+"$@"} pyproject.toml --output-file requirements.lock
