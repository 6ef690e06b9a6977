"""All that we use of MkDocs, by name: whoever takes another generator that is like it (ProperDocs), changes it here."""

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

LOGGER = "mkdocs"  # it complains there, and its plugins do

__all__ = ["LOGGER", "Abort", "LiveReloadServer", "MkDocsException", "build", "load_config"]
