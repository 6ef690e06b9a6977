"""The mutation run makes the changes it says, each by itself, in what counts."""

import ast

import pytest

from tests.mutaties.kiezen import using
from tests.mutaties.mutanten import python_mutants, template_mutants


def mutants(source: str) -> dict[str, str]:
    return {mutant.what: mutant.source for mutant in python_mutants("x.py", source)}


@pytest.mark.parametrize(
    ("source", "what", "changed"),
    [
        ("a < b", "Lt -> LtE", "a <= b"),
        ("a != b", "NotEq -> Gt", "a > b"),
        ("a and b", "And -> Or", "a or b"),
        ("a and b", "alleen b", "b"),
        ("not a", "zonder not a", "a"),
        ("1", "1 -> 2", "2"),
        ("1", "1 -> 0", "0"),
        ("True", "True -> False", "False"),
        ("f('a')", "'a' -> ''", "f('')"),
        ("f('')", "'' -> 'xx'", "f('xx')"),
        ("(a, b, c)", "zonder a", "(b, c)"),
        ("f(a, b=2)", "zonder b=2", "f(a)"),
        ("[x for x in y if z]", "zonder z", "[x for x in y]"),
        ("a if b else c", "not b", "a if not b else c"),
        ("sorted(a)", "sorted -> list", "list(a)"),
        ("f(a.strip())", "zonder .strip()", "f(a)"),
        ("a[1:2]", "zonder lower in [1:2]", "a[:2]"),
        ("if a:\n    b()", "zonder b()", "if a:\n    pass"),
        ("@once\ndef f():\n    return a", "return None in plaats van a", "@once\ndef f():\n    return None"),
        ("@once\ndef f():\n    return a", "zonder once", "def f():\n    return a"),
    ],
)
def test_een_mutant_is_de_code_met_een_verandering(source, what, changed):
    assert mutants(source)[what] == changed


def test_elke_mutant_is_python_en_anders_dan_de_code_en_dan_de_andere():
    source = "def f(a, b=1):\n    if a and not b:\n        return [x for x in a if x != 'y'][1:]\n    g(a, k=2)\n"
    found = [mutant.source for mutant in python_mutants("x.py", source)]
    assert len(found) > 15
    assert {source, *found} == {source} | {ast.unparse(ast.parse(text)) for text in found}
    assert ast.unparse(ast.parse(source)) not in found


def test_wat_alleen_uitlegt_of_sneller_maakt_verandert_niet():
    source = '"""Uitleg."""\nimport a\n\n@lru_cache\ndef f(a: tuple[int, ...]) -> "B":\n    """Uitleg."""\n'
    source += "Soort = tuple[int, ...] | None\ng = lru_cache(maxsize=9)(f)\n"
    assert mutants(source) == {}


def test_een_mutant_kent_zijn_regel_en_de_functie_eromheen():
    source = "A = 1\n\nclass B:\n    c = 2\n    def d(self):\n        return lambda: 3\n"
    places = {(mutant.line, mutant.function) for mutant in python_mutants("x.py", source)}
    assert places == {(1, ""), (4, ""), (6, "B.d")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{% if a %}b{% endif %}", "{% if not (a) %}b{% endif %}"),
        ("{% for a in b %}c{% endfor %}", "{% for a in (b | list)[1:] %}c{% endfor %}"),
        ("<p>{{ a | upper }}</p>", "<p>{{ a }}</p>"),
        ("<p>{{ a }}</p>", "<p></p>"),
        ("{{ a + 3 }}", "{{ a + 10 }}"),
        ('<th scope="col">', "<th>"),
        ("<p>woord</p>", "<p></p>"),
        ('{{ _("woord") }}', '{{ _("") }}'),
    ],
)
def test_een_mutant_van_een_sjabloon_is_het_sjabloon_met_een_verandering(old, new):
    assert new in {mutant.source for mutant in template_mutants("x.html", old)}


def test_wie_een_module_gebruikt_komt_langs_wat_erin_verandert():
    assert {"draw/menu.py", "draw/verwijzingen.py", "__init__.py"} <= using("draw/verwijzingen.py")
    assert "text/citations.py" not in using("draw/menu.py")
