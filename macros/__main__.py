"""The commands behind the Makefile: `python -m macros site`, `serve`, `controle`, `schema`, `nieuw`."""

import argparse
import sys
import traceback
from pathlib import Path

from .model.messages import ContentError

PROJECT = Path.cwd()


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; gives its exit status. Every mistake ends in a report, never in a traceback."""
    args = _parser().parse_args(arguments)
    try:
        return int(args.command(args) or 0)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # an unforeseen fault is ours, and an editor can do nothing with its traceback
        log = PROJECT / ".cache" / "fout.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(traceback.format_exc(), "utf-8")
        print(f"Er ging iets mis dat niet aan de tekst ligt: {type(error).__name__}: {error}", file=sys.stderr)
        print(f"De bijzonderheden staan in {log}. Er is niets gebouwd.", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Bouwt de handleiding.")
    commands = parser.add_subparsers(required=True, metavar="opdracht")
    site = commands.add_parser("site", help="alles in een map, met alle downloads")
    site.add_argument("--map", type=Path, default=PROJECT / "site", help="de map (site/)")
    site.set_defaults(command=_site)
    serve = commands.add_parser("serve", help="lezen terwijl je schrijft")
    serve.add_argument("--poort", type=int, default=8000, help="de poort (8000)")
    serve.set_defaults(command=_serve)
    commands.add_parser("controle", help="alleen kijken of alles klopt").set_defaults(command=_controle)
    commands.add_parser("schema", help="de beschrijving van de kop voor je tekstverwerker").set_defaults(
        command=_schema
    )
    nieuw = commands.add_parser("nieuw", help="een nieuwe pagina uit een voorbeeld")
    nieuw.add_argument("soort", help="les, werkblad of interventie")
    nieuw.add_argument("naam", help="de bestandsnaam, zonder .md")
    nieuw.set_defaults(command=_nieuw)
    return parser


def _site(args: argparse.Namespace) -> None:
    from .build.site import build

    build(PROJECT, args.map.resolve())
    print(f"De handleiding staat klaar in {args.map}: open index.html.")


def _serve(args: argparse.Namespace) -> None:
    from .build.preview import serve

    serve(PROJECT, args.poort)


def _controle(args: argparse.Namespace) -> None:
    from .build.site import load_checked

    handleiding = load_checked(PROJECT)
    print(f"Alles klopt: {len(handleiding.paginas)} pagina's, {len(handleiding.bladen)} bladen.")


def _schema(args: argparse.Namespace) -> None:
    from .authoring.reference import write_reference

    for path in write_reference(PROJECT):
        print(f"Geschreven: {path}")


def _nieuw(args: argparse.Namespace) -> None:
    from .authoring.new_page import new_page

    print(f"Gemaakt: {new_page(PROJECT / 'docs', args.soort, args.naam)}")


if __name__ == "__main__":
    sys.exit(main())
