"""Rules for the words that readers search with -> problems: each leads to a word that stands somewhere."""

import re
from collections.abc import Iterator

from ..model.handleiding import Handleiding
from ..model.messages import Problem, meant
from ..model.taal import TAAL
from ..text.woordvormen import tokens

LIST = "andere_woorden"
NOT_READ = re.compile(r"\]\([^)\n]*\)|\{\{.*?\}\}")  # where a link leads, and the call of a macro


def leads_nowhere(handleiding: Handleiding) -> Iterator[Problem]:
    """Every word that the manual is said to use instead, it uses."""
    if not handleiding.gegevens.andere_woorden:
        return
    known = _words(handleiding)
    for index, woord in enumerate(handleiding.gegevens.andere_woorden):
        for place, phrase in enumerate(woord.hier):
            missing = [word for word in tokens(phrase.replace("-", " ")) if word not in known]
            if missing:
                line = handleiding.sources[LIST].line((index, "hier", place))
                fix = (
                    meant(missing[0], known, alike=0.8)
                    or "neem een woord dat er wel staat, precies zoals het er staat."
                )
                found = f'"{phrase}": "{missing[0]}" staat op geen enkele pagina'
                yield Problem(handleiding.where_list(LIST), line, "woord zonder plek", found, fix)


def _words(handleiding: Handleiding) -> set[str]:
    """Gives every word that readers see: of the pages, of their heads and of the other lists."""
    slugs = {pagina.slug for pagina in handleiding.paginas.values()}
    texts = [NOT_READ.sub("]", pagina.text) for pagina in handleiding.paginas.values()]
    for pagina in handleiding.paginas.values():
        texts += [text for _, text in pagina.source.texts() if text not in slugs]
    for name, source in handleiding.sources.items():
        texts += [text for _, text in source.texts()] if name not in {LIST, TAAL} else []
    return set(tokens("\n".join(texts)))


RULES = (leads_nowhere,)
