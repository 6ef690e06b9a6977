"""How fast, how light and how large the manual is, beside other makers of sites: `make bench`.

Measured from outside, as who works with it notices it: whole processes, requests over HTTP, a browser. Every part
writes its own table in `metingen.md`, with the day, the load of the machine and the versions.
"""
