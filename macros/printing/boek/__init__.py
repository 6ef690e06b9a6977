"""The pages of the site as chapters: a page is cleaned (`hoofdstuk`), the pages are put in order (`inhoud`) and linked to
one another (`verbinden`). What a book is made of them in, PDF or EPUB, is another module's.
"""
