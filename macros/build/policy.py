"""The security policy of a page: nothing from another computer, and no script but those it was built with.

It stands in the page itself, for the pages are also read from a USB stick, where no server can send it along.
"""

import base64
import hashlib
import re

# `file:` beside 'self': from a disk not every browser takes the folder of a page for the page's own place.
OURS = "'self' file:"
RULES = {
    "default-src": OURS,
    "style-src": f"{OURS} 'unsafe-inline'",  # drawings and tables carry their sizes in a style of their own
    "img-src": f"{OURS} data:",  # Material's icons are pictures inside its style sheets
    "font-src": OURS,
    "connect-src": OURS,
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",  # a sheet is filled in on paper or on the screen, and sent nowhere
}
CHARSET = re.compile(rb'<meta charset="utf-8">', re.IGNORECASE)
SCRIPT = re.compile(rb"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script", re.DOTALL | re.IGNORECASE)
NOT_INLINE = re.compile(rb"\ssrc\s*=|\stype\s*=\s*[\"']?application/", re.IGNORECASE)  # a file, or data and no script


def add_policy(page: bytes) -> bytes:
    """Gives the HTML `page` with its policy, which has to stand before its first script."""
    head = CHARSET.search(page)
    if not head:
        raise ValueError("een pagina zonder <meta charset>")
    meta = f'\n    <meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
    return page[: head.end()] + meta.encode() + page[head.end() :]


def policy(page: bytes) -> str:
    """Gives the policy of `page`: the rules for all pages, and the fingerprint of every script in its text."""
    inline = {m["text"]: None for m in SCRIPT.finditer(page) if not NOT_INLINE.search(m["attributes"])}
    scripts = " ".join([OURS, *(f"'{fingerprint(script)}'" for script in inline)])
    return "; ".join(f"{kind} {allowed}" for kind, allowed in {**RULES, "script-src": scripts}.items())


def fingerprint(script: bytes) -> str:
    """Gives the name that a browser gives a script with this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.replace(b"\r\n", b"\n")).digest()).decode()
