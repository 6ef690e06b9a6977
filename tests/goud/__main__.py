"""`python -m tests.goud`: all golden output anew."""

import sys

from . import main

sys.exit(main())
