"""The commands behind the Makefile: `python -m macros site`, `serve`, `controle`, `schema`, `nieuw`, `wijzigingen`."""

import argparse
import atexit
import gc
import io
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from .model.messages import NOTHING_BUILT

STOPS = (signal.SIGTERM, signal.SIGHUP)


class _Stopped(KeyboardInterrupt):
    """This command was told to stop by the signal `number`; as with Ctrl+C, nobody on the way takes it for a mistake."""

    def __init__(self, number: int) -> None:
        self.number = number


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; gives its exit status. Every mistake ends in a report, never in a traceback."""
    atexit.register(gc.freeze)  # looking through all that goes away with the process takes half a second of a build
    args = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a file's name may hold what is no text
    project = Path()
    try:
        project = Path.cwd()
        with _stopped_cleanly():
            args.command(project, args)
    except _Stopped as stopped:
        return 128 + stopped.number
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except Exception as error:
        from .build.faults import told

        report, status = told(error, project, args.closing)
        print(report, file=sys.stderr)
        return status
    return 0


@contextmanager
def _stopped_cleanly() -> Iterator[None]:
    """Has a command that is told to stop, or whose terminal is closed, clear away what it was working on first."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        for other in (*STOPS, signal.SIGINT):
            signal.signal(other, signal.SIG_IGN)  # once is enough: a second would break off the clearing away
        raise _Stopped(number)

    before = {number: signal.signal(number, stop) for number in STOPS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Bouwt de handleiding.")
    commands = parser.add_subparsers(required=True, metavar="opdracht")
    site = commands.add_parser("site", help="alles in een map, met alle downloads")
    site.add_argument("--map", type=Path, default=Path("site"), help="de map (site/)")
    site.set_defaults(command=_site, closing=NOTHING_BUILT)
    serve = commands.add_parser("serve", help="lezen terwijl je schrijft")
    serve.add_argument("--poort", default="8000", help="de poort (8000)")
    serve.set_defaults(command=_serve, closing=NOTHING_BUILT)
    controle = commands.add_parser("controle", help="alleen kijken of alles klopt")
    controle.set_defaults(command=_controle, closing="")
    schema = commands.add_parser("schema", help="de beschrijving van de kop voor je tekstverwerker")
    schema.set_defaults(command=_schema, closing="Er is niets geschreven.")
    nieuw = commands.add_parser("nieuw", help="een nieuwe pagina of reeks uit een voorbeeld")
    nieuw.add_argument("soort", help="les, werkblad, interventie of reeks")
    nieuw.add_argument("naam", nargs="?", default="", help="de bestandsnaam, zonder .md")
    nieuw.add_argument("--map", type=Path, default=Path(), help="voor een reeks: een lege of nieuwe map")
    nieuw.set_defaults(command=_nieuw, closing="Er is niets gemaakt.")
    wijzigingen = commands.add_parser("wijzigingen", help="welke pagina's veranderden sinds de vorige uitgave")
    wijzigingen.add_argument("--sinds", default="", help="een datum (2026-09-01) of een tag; anders de laatste tag")
    wijzigingen.add_argument("--uitgave", default="", help="zet de lijst in docs/, als wat in deze uitgave veranderde")
    wijzigingen.set_defaults(command=_wijzigingen, closing="Er is niets geschreven.")
    return parser


def _site(project: Path, args: argparse.Namespace) -> None:
    gc.disable()  # what a build makes it needs to its end, but for a fifteenth; looking for that takes longer than it is worth
    from .build.progress import Progress
    from .build.staging import clear_away
    from .build.unchanged import count, name_of, recognised, state, write_down
    from .draw.words import GEEN_UITGEVER

    shown, progress = project / args.map, Progress()
    target = shown.resolve()
    if target.parent.is_dir():
        clear_away(target)
    name, before = name_of(target), state(project)
    made = recognised(project, name, before, target)
    done = "Er is niets veranderd" if made else "Gemaakt"
    if not made:
        from .build.site import build

        try:
            handleiding = build(project, target, tell=progress)
        finally:
            progress.end()
        uitgever = bool(handleiding.gegevens.uitgever.naam)
        from .build.seen import note_right

        note_right(project, handleiding)
        made = count(len(handleiding.paginas), len(handleiding.bladen), uitgever, target)
        write_down(project, name, before, made, target)
    print(f"De handleiding staat klaar in {shown}: open index.html.")
    print(f"{done}: {made.paginas} pagina's, {made.pdfs} pdf's en {made.word} Word-bestanden, {progress.took}.")
    if not made.uitgever:
        print(f"{GEEN_UITGEVER} Vul docs/gegevens/uitgever.yml in als jullie haar verspreiden.")


def _serve(project: Path, args: argparse.Namespace) -> None:
    from .build.preview import serve

    serve(project, args.poort)


def _controle(project: Path, args: argparse.Namespace) -> None:
    gc.disable()  # this process ends in a second; looking for what it no longer needs would take a tenth of that
    from .build.unchanged import CHECKED, Counted, recognised, state, write_down

    before = state(project, paper=False)
    made = recognised(project, CHECKED, before)
    if not made:
        from .build.seen import to_print
        from .printing.printer import COPIED, start_first
        from .read.assets import style_home

        if COPIED and to_print(project):
            start_first(style_home(project / "docs"))  # before all that is read here: that takes as long

        from .build.ahead import looking_ahead
        from .build.beside import both
        from .build.checked import Reading
        from .build.progress import Progress
        from .model.messages import ContentError

        progress = Progress()
        try:
            with looking_ahead(project, progress) as ahead:
                reading = Reading(project / "docs", project)
                handleiding = reading.handleiding
                if reading.remembered and reading.whole:
                    ahead.begin(handleiding)
                reading.check(both)
                problems = ahead.foretold(handleiding)
        finally:
            progress.end()
        if problems:
            raise ContentError(problems)
        made = Counted(len(handleiding.paginas), len(handleiding.bladen))
        write_down(project, CHECKED, before, made)
    print(f"Alles klopt: {made.paginas} pagina's, {made.bladen} bladen.")


def _schema(project: Path, args: argparse.Namespace) -> None:
    from .authoring.reference import write_reference

    for path in write_reference(project):
        print(f"Geschreven: {path}")


def _nieuw(project: Path, args: argparse.Namespace) -> None:
    from .authoring.new_page import REEKS, new_page
    from .authoring.new_series import new_series

    if args.soort == REEKS:
        print(f"Gemaakt: een reeks in {new_series(args.map)}. Ga naar die map en geef de opdracht make serve.")
    else:
        print(f"Gemaakt: {new_page(project / 'docs', args.soort, args.naam)}")


def _wijzigingen(project: Path, args: argparse.Namespace) -> None:
    from .authoring.changes import told_changes

    print(told_changes(project, args.sinds, args.uitgave))


if __name__ == "__main__":
    sys.exit(main())
