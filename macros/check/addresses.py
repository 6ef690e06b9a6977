"""What is wrong with the address of a link: one that works on one computer only, or that is no address at all.

Each function gives what an editor should do, or nothing where the address is right. No address is ever visited.
"""

import posixpath
import re
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit, urlunsplit

from ..model.handleiding import Handleiding, Pagina

HOST = re.compile(r"(?!\d+$)[\w-]+(?:\.[\w-]+)*\.(?:[^\W\d_]{2,}|xn--[\w-]+)")
AT_HOME = re.compile(r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|::1", re.IGNORECASE)
IN_A_HOUSE = re.compile(r"10(?:\.\d+){3}|192\.168(?:\.\d+){2}|.*\.(?:local|lan)", re.IGNORECASE)
DOMAIN = re.compile(
    r"(?:[\w-]+\.)+(?:nl|be|com|org|net|eu|info|edu|gov|school|app|io|uk|de)(?:[/?#].*)?", re.IGNORECASE
)
ONE_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+")
HTTP = re.compile(r"https?://")
MAIL = re.compile(r"[^\s@,;:]+@[^\s@,;:]+\.[^\s@,;:.]{2,}")
PHONE = re.compile(r"\+?[\d().\-\s/]{3,}(?:;\S*)?")
SIZE = re.compile(r"(?: +=(?:\d+%?x?\d*|x\d+)%?|\|\d+(?:x\d+)?| +\d+x\d*)$")  # of a picture, as other programs have it
QUOTES = "“”„‘’«»"
TRAILING = ",;:…)]>"
OF_A_SENTENCE = ".!"  # an address may end in these too: "…/Yahoo!"
OF_A_FILE = re.compile(r"(?i)(?:/|\.(?:html?|pdf|docx?|php|aspx?))[.!]$")
ON_A_DISK = "dit staat op je eigen computer; zet het bestand in docs/ en verwijs daarnaar."
# What hands a click on to the address in a part of its own, and knows by then whom it was sent to.
HANDS_ON = re.compile(
    r".*\.safelinks\.protection\.outlook\.com/.*|www\.google\.[a-z.]+/url|(?:l|lm)\.(?:facebook|instagram)\.com/.*"
)
SHORT_FOR = {"youtu.be", "youtube.com"}
IN_PART = "url", "q", "u"
START = "begin een adres met https:// of verwijs naar een .md."


def own_page(handleiding: Handleiding, pagina: Pagina, doel: str) -> str:
    """Gives what to write where the link `doel` on `pagina` leads to the preview of the manual on one's own computer."""
    parts = urlsplit(re.sub(r"^(?=(?:localhost|127\.0\.0\.1)\b)", "http://", doel))
    try:
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not AT_HOME.fullmatch(host):
        return ""
    path = unquote(parts.path).strip("/") or "index.html"
    page = posixpath.splitext(path)[0] + ".md"
    if page not in handleiding.paginas:
        return "dit adres werkt alleen op je eigen computer; verwijs naar de .md van de pagina."
    right = posixpath.relpath(page, posixpath.dirname(pagina.path) or ".")
    right += f"#{parts.fragment}" if parts.fragment else ""
    return f'dit adres werkt alleen op je eigen computer; schrijf "{right}".'


def wrong_address(doel: str, bare: bool = False) -> str:
    """Gives what to do about the address `doel` of another site, of a mailbox or of a telephone.

    `bare` is one that stands in a sentence as it is, so that the sentence's own signs may have come along.
    """
    parts = urlsplit(doel)
    if parts.scheme == "file" or len(parts.scheme) == 1 or doel.startswith("\\\\"):
        return ON_A_DISK
    if parts.scheme == "mailto":
        forward = not parts.path and parts.query  # whom it goes to, the reader says
        right = forward or all(MAIL.fullmatch(one.strip()) for one in unquote(parts.path).split(","))
        return "" if right else "schrijf een heel mailadres achter mailto:, zoals mailto:naam@school.nl."
    if parts.scheme == "tel":
        return (
            "" if PHONE.fullmatch(unquote(parts.path)) else "schrijf achter tel: alleen cijfers, zoals tel:0201234567."
        )
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return START
    if any(sign in doel for sign in QUOTES):
        return "haal de aanhalingstekens uit het adres, of zet er rechte om een titel."
    if re.search(r"\s", doel.strip()):
        return "haal de spatie uit het adres, of schrijf er %20 voor."
    if "\\" in doel:
        return r"schrijf / in plaats van \ in het adres."
    return _wrong_site(doel, bare)


def _wrong_site(doel: str, bare: bool) -> str:
    """Gives what to do about a web address that no site can have."""
    parts = urlsplit(doel)
    try:
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "schrijf een geldig adres."
    if AT_HOME.fullmatch(host) or IN_A_HOUSE.fullmatch(host):
        return "dit adres werkt alleen bij jullie zelf; verwijs naar iets wat iedereen kan openen."
    if host in {"http", "https"} or "://" in parts.path.partition("web.archive.org")[0][:8] or _again(parts):
        return "het adres begint twee keer met https://; haal er één weg."
    if right := _handed_on(parts):
        return f'dit adres gaat langs een ander, die dan weet wie erop klikt; schrijf "{right}".'
    if any(part.startswith("utm_") for part in parse_qs(parts.query)):
        asked = "&".join(part for part in parts.query.split("&") if not part.startswith("utm_"))
        right = urlunsplit(parts._replace(query=asked))
        return f'dit adres zegt tegen de site waar het vandaan komt; schrijf "{right}".'
    if not HOST.fullmatch(host) and not re.fullmatch(r"\d+(?:\.\d+){3}|\[?[\da-f:]+\]?", host):
        return f'kijk het adres na: "{host}" is geen naam van een site.'
    if (doel[-1] in TRAILING and not (doel[-1] == ")" and "(" in doel)) or _ends_a_sentence(doel, bare):
        return f'haal "{doel[-1]}" achter het adres weg.'
    return ""


def other_place(tekst: str, doel: str) -> str:
    """Gives what to do where the words of a link are an address, a mailbox or a telephone number, and it leads to another."""
    words, there = tekst.strip(" .,:;()"), unquote(doel).lower()
    if doel.startswith("tel:"):
        typed, dialled = (re.sub(r"\(0\)|\D", "", number).lstrip("0") for number in (words, re.split("[;,]", doel)[0]))
        known = PHONE.fullmatch(words) and typed and dialled
        same = not known or typed.endswith(dialled) or dialled.endswith(typed)
    elif MAIL.fullmatch(words):
        same = not doel.startswith("mailto:") or words.lower() in there
    elif ONE_ADDRESS.fullmatch(words) or DOMAIN.fullmatch(words):
        host, to = _site(words), _site(doel)
        name, _, ending = host.rpartition(".")
        longer = to.startswith(name) and to.endswith(f".{ending}")  # the name by which people know it
        same = host in there or to in host or longer or {host, to} <= SHORT_FOR or "xn--" in to
    else:
        return ""
    return "" if same else f'de tekst zegt iets anders: "{words}"; kijk welke van de twee klopt, en maak ze gelijk.'


def _site(address: str) -> str:
    """Gives the name of a site as it may stand in another address: `voorbeeld` of `https://www.voorbeeld.nl/tuin`."""
    host = re.split("[/?#:]", HTTP.sub("", address.lower()).removeprefix("mailto:").rpartition("@")[2])[0]
    return host.removeprefix("www.")


def _again(parts: SplitResult) -> bool:
    """Tells whether the path of an address begins with an address of the same site, which was pasted behind it."""
    return bool(HTTP.match(parts.path[1:])) and urlsplit(parts.path[1:]).hostname == parts.hostname


def _handed_on(parts: SplitResult) -> str:
    """Gives the address that a mail program or a search engine wrapped in one of its own, or nothing."""
    asked = parse_qs(parts.query) if HANDS_ON.fullmatch(f"{parts.netloc}{parts.path}".lower()) else {}
    return next((asked[part][0] for part in IN_PART if part in asked and HTTP.match(asked[part][0])), "")


def _ends_a_sentence(doel: str, bare: bool) -> bool:
    """Tells whether a full stop or an exclamation mark behind an address is certainly no part of it."""
    if doel[-1] not in OF_A_SENTENCE or doel.endswith(".."):
        return False
    return bare or not urlsplit(doel).path or bool(OF_A_FILE.search(doel))


def not_a_path(typed: str) -> str:
    """Gives what to do where the path `typed`, which leads nowhere, is not a path of ours but something else."""
    if size := SIZE.search(typed):
        return f"haal '{size[0]}' weg."
    if any(sign in typed for sign in QUOTES):
        return "haal de aanhalingstekens uit het adres."
    if "\\" in typed:
        right = typed.replace("\\", "/")
        return rf'schrijf / in plaats van \: "{right}".'
    if match := re.match(r"(?i)(?:https?|http?s)[;:]?/{1,2}", typed):
        return f'begin het adres met https://, zoals "https://{typed[match.end() :]}".'
    if MAIL.fullmatch(typed):
        return f'zet er mailto: voor: "mailto:{typed}".'
    if typed.lower().startswith("www.") or (DOMAIN.fullmatch(typed) and not typed.endswith(".md")):
        return f'zet er https:// voor: "https://{typed}".'
    return ""
