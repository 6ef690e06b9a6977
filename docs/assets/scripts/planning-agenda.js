/* Van de afspraken naar een bestand voor de agenda (iCalendar, RFC 5545), en van en naar een bestand voor de collega.
   Een afspraak houdt altijd dezelfde UID, en SEQUENCE telt op: wie het bestand opnieuw inleest, krijgt niets dubbel. */
(() => {
  "use strict";

  const { dag, datum } = window.planning;
  const ZONE = "Europe/Amsterdam";
  const TIJDZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split("\n");

  const tekst = (waarde) => waarde.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

  /* Een regel is hooguit 75 bytes; wat langer is gaat verder op een regel die met een spatie begint. */
  function gevouwen(regel) {
    const delen = [""];
    let ruimte = 75;
    for (const teken of regel) {
      const bytes = new TextEncoder().encode(teken).length;
      if (bytes > ruimte) { delen.push(""); ruimte = 74; }
      delen[delen.length - 1] += teken;
      ruimte -= bytes;
    }
    return delen.join("\r\n ");
  }

  const kaal = (waarde) => waarde.replace(/[-:]/g, "");
  const om = (getal, minuten) => `${kaal(datum(getal + Math.floor(minuten / 1440)))}T${[Math.floor(minuten / 60) % 24, minuten % 60].map((deel) => String(deel).padStart(2, "0")).join("")}00`;

  function tijden({ dag: getal, tijd, minuten }) {
    if (!tijd) return [`DTSTART;VALUE=DATE:${kaal(datum(getal))}`, `DTEND;VALUE=DATE:${kaal(datum(getal + 1))}`, "TRANSP:TRANSPARENT"];
    const [uur, minuut] = tijd.split(":").map(Number);
    const begin = uur * 60 + minuut;
    return [`DTSTART;TZID=${ZONE}:${om(getal, begin)}`, `DTEND;TZID=${ZONE}:${om(getal, begin + minuten)}`];
  }

  function agenda(plan, rijen, woord, nu = new Date()) {
    const stempel = `${kaal(nu.toISOString().slice(0, 19))}Z`;
    const afspraken = rijen.flatMap((rij) => rij.afspraken).flatMap((een) => {
      const naam = een.soort === "geven" ? een.woord : `${woord("les", { nummer: een.les })}: ${een.woord}`;
      const uitleg = [een.wie, een.uitleg].filter(Boolean).join(". ");
      return [
        "BEGIN:VEVENT", `UID:${plan.id}-les-${een.les}-${een.soort}`, `DTSTAMP:${stempel}`, `SEQUENCE:${plan.versie}`, ...tijden(een),
        `SUMMARY:${tekst(naam)}`, ...(uitleg ? [`DESCRIPTION:${tekst(uitleg)}`] : []),
        "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${tekst(naam)}`, `TRIGGER:${een.tijd ? "-PT1H" : "PT8H"}`, "END:VALARM", "END:VEVENT",
      ];
    });
    const regels = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//handleiding//planning//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...TIJDZONE, ...afspraken, "END:VCALENDAR"];
    return regels.map((regel) => `${gevouwen(regel)}\r\n`).join("");
  }

  /* Wat een plan is. Alles wat van buiten komt (een bestand, wat bewaard was) gaat hierlangs. */
  const SOORT = "handleiding-planning", VORM = 1;
  const leeg = () => ({ id: "", versie: 0, begin: "", dagen: [], om: 1, tijd: "10:00", samen: "15:15", met: [], schuif: false, vrij: [], verzet: {} });

  const isTijd = (waarde) => /^([01]\d|2[0-3]):[0-5]\d$/.test(waarde);
  const isDatum = (waarde) => waarde === "" || (typeof waarde === "string" && dag(waarde) !== null);
  const isGetal = (waarde) => Number.isInteger(waarde) && waarde >= 0 && waarde < 1e6;
  const lijst = (waarde, goed) => Array.isArray(waarde) && waarde.length <= 200 && waarde.every(goed);
  const TOETSEN = {
    id: (waarde) => typeof waarde === "string" && /^[0-9a-f]{0,40}$/.test(waarde),
    versie: isGetal, begin: isDatum, tijd: isTijd, samen: isTijd,
    dagen: (waarde) => lijst(waarde, (een) => [1, 2, 3, 4, 5].includes(een)),
    om: (waarde) => waarde === 1 || waarde === 2,
    met: (waarde) => lijst(waarde, isGetal),
    schuif: (waarde) => typeof waarde === "boolean",
    vrij: (waarde) => lijst(waarde, (een) => een && isDatum(een.van) && isDatum(een.tot) && typeof een.dicht === "boolean"),
    verzet: (waarde) => waarde && typeof waarde === "object" && !Array.isArray(waarde) && Object.entries(waarde).every(([les, een]) => /^\d{1,2}$/.test(les) && isDatum(een)),
  };

  /* Geeft {plan} uit een tekst, of {fout} met de naam van de zin die zegt wat er mis is. */
  function lees(geschreven) {
    let gelezen = null;
    try { gelezen = JSON.parse(geschreven); } catch { /* geen JSON */ }
    if (!gelezen || gelezen.soort !== SOORT) return { fout: "fout" };
    if (gelezen.vorm > VORM) return { fout: "nieuwer" };
    const plan = gelezen.plan;
    const goed = plan && typeof plan === "object" && Object.entries(TOETSEN).every(([naam, toets]) => toets(plan[naam]));
    if (!goed) return { fout: "fout" };
    const schoon = Object.fromEntries(Object.keys(TOETSEN).map((naam) => [naam, plan[naam]]));
    schoon.vrij = plan.vrij.map(({ van, tot, dicht }) => ({ van, tot, dicht }));
    return { plan: schoon };
  }
  const schrijf = (plan) => JSON.stringify({ soort: SOORT, vorm: VORM, plan }, null, 1);

  Object.assign(window.planning, { agenda, leeg, lees, schrijf });
})();
