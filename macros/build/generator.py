"""All that we use of MkDocs, by name: whoever takes another generator that is like it (ProperDocs), changes it here."""

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

LOGGER = build.__module__.partition(".")[
    0
]  # it complains there, and its plugins do; under the name of the generator in its place

KNOWN_SETTINGS = frozenset(key for key, _ in MkDocsConfig._schema)  # every key of its settings

__all__ = ["KNOWN_SETTINGS", "LOGGER", "Abort", "LiveReloadServer", "MkDocsException", "build", "load_config"]
