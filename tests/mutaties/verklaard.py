"""Mutants that nobody need notice: how their file begins, words of the change, and why."""

VERKLAARD: tuple[tuple[str, str, str], ...] = (
    ("", "zonder frozen=True", "Een slot op de deur: niemand verandert zo'n ding na het maken."),
    ("", "zonder eq=False", "Alleen sneller: dingen worden op hun plek vergeleken in plaats van op hun inhoud."),
    ("", "zonder strict=True", "Een slot op de deur: de rijen zijn hier altijd even lang."),
)
