"""Starts the engine of this checkout, wherever one is: `met-omgeving.sh` wipes the paths that would lead to it."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from macros.__main__ import main

    sys.exit(main())
