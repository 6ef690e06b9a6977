"""Paper in PDF: `render` lays out a sheet or a chapter, `bind` makes one PDF of chapters, `merge` of PDFs that are ready."""
