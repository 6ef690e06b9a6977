"""A mutation run over the engine: each small change in what it does must make a quick test fail. See `tabel.md`."""
