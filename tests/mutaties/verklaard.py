"""Mutants that nobody need notice: the file's beginning, words of the change, and why."""

VERKLAARD: tuple[tuple[str, str, str], ...] = ()
