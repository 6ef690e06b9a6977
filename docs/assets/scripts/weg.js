/* De stappen van een nieuw duo als een weg met vinkjes, en wat er vandaag te doen is volgens de planning op dit apparaat.
   Zonder dit script staat de weg er zoals hij is. De vinkjes blijven op dit apparaat. */
(() => {
  "use strict";

  const { dag, reken, lees } = window.planning;
  const BEWAARD = "handleiding.weg", PLAN = "handleiding.planning";
  const { een, alle, maak, vul } = window.bouwstenen;
  const blok = een(".weg");
  if (!blok) return;
  const feiten = JSON.parse(blok.dataset.feiten), zinnen = JSON.parse(blok.dataset.zinnen);
  const woord = (naam, waarden) => vul(zinnen[naam], waarden);
  const opgehaald = (naam) => { try { return localStorage.getItem(naam); } catch { return null; } };
  const stand = een(".weg__stand", blok), bewaren = een(".weg__bewaren", blok), vandaag = een(".weg__vandaag", blok);

  /* De stappen: de eerste tabel na dit blok heeft op elke rij een link naar het kopje van een stap. */
  const rijen = alle("table tbody tr").filter((rij) => blok.compareDocumentPosition(rij) & Node.DOCUMENT_POSITION_FOLLOWING);
  const tabel = rijen[0]?.closest("table");
  const stappen = rijen.filter((rij) => rij.closest("table") === tabel).flatMap((rij) => {
    const link = een("a[href^='#']", rij), kop = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return kop ? [{ id: kop.id, naam: link.textContent.trim(), rij, link, kop, vakken: [] }] : [];
  });

  /* Wat er bewaard is; van wat er vreemd uitziet nemen we niets over. */
  function gelezen() {
    try {
      const ids = JSON.parse(opgehaald(BEWAARD));
      return new Set(Array.isArray(ids) ? stappen.map(({ id }) => id).filter((id) => ids.includes(id)) : []);
    } catch { return new Set(); }
  }
  let af = gelezen();

  function bewaar() {
    try {
      if (af.size) localStorage.setItem(BEWAARD, JSON.stringify([...af]));
      else localStorage.removeItem(BEWAARD);
      bewaren.textContent = "";
    } catch { bewaren.textContent = woord("vol"); }
  }

  function vink(stap) {
    const vak = maak("input", { type: "checkbox", onchange: () => {
      if (vak.checked) af.add(stap.id); else af.delete(stap.id);
      bewaar();
      teken();
    } });
    stap.vakken.push(vak);
    return vak;
  }

  for (const stap of stappen) {
    const vak = vink(stap);
    vak.className = "weg__vak";
    vak.setAttribute("aria-label", woord("af", { stap: stap.naam }));
    stap.link.before(vak, " ");
    let einde = stap.kop;
    while (einde.nextElementSibling && einde.nextElementSibling.localName !== stap.kop.localName) einde = einde.nextElementSibling;
    einde.after(maak("p", { className: "weg__klaar niet-op-papier" }, maak("label", {}, vink(stap), " ", woord("deze"))));
  }

  function teken() {
    for (const { id, rij, vakken } of stappen) {
      rij.classList.toggle("weg__af", af.has(id));
      for (const vak of vakken) vak.checked = af.has(id);
    }
    const volgende = stappen.find(({ id }) => !af.has(id));
    const delen = [maak("progress", { max: stappen.length, value: af.size, ariaHidden: "true" }), " ", volgende ? woord("stand", { aantal: af.size, totaal: stappen.length }) : woord("klaar")];
    if (volgende) delen.push(" ", woord("hierna"), " ", maak("a", { href: `#${volgende.id}`, textContent: volgende.naam }));
    if (af.size) delen.push(" ", maak("button", { type: "button", className: "knop", textContent: woord("opnieuw"), onclick: () => { af = new Set(); bewaar(); teken(); stappen[0].vakken[0].focus(); } }));
    stand.replaceChildren(...delen);
  }

  /* Vandaag, later deze week (tot en met zondag), of anders wat het eerst komt. Een dag is een getal, los van de tijdzone. */
  const geschreven = (getal) => new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(getal * 864e5);
  function nu() {
    const klok = new Date();
    return dag([klok.getFullYear(), klok.getMonth() + 1, klok.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-"));
  }
  function toonVandaag() {
    const { plan } = lees(opgehaald(PLAN) || "");
    const afspraken = plan ? reken(feiten, plan).rijen.flatMap(({ les, afspraken: lijst }) => lijst.map((afspraak) => ({ ...afspraak, bij: les }))) : [];
    const dezeDag = nu(), zondag = dezeDag + 6 - (dezeDag + 3) % 7;
    const komt = afspraken.filter((afspraak) => afspraak.dag >= dezeDag).sort((een, ander) => een.dag - ander.dag || een.tijd.localeCompare(ander.tijd));
    const lijst = (naam, rij, metDag) => (rij.length ? [maak("p", { className: "weg__wanneer" }, maak("strong", { textContent: woord(naam) })), maak("ul", {}, ...rij.map((afspraak) => regel(afspraak, metDag)))] : []);
    const delen = [...lijst("vandaag", komt.filter((afspraak) => afspraak.dag === dezeDag), false), ...lijst("week", komt.filter((afspraak) => afspraak.dag > dezeDag && afspraak.dag <= zondag), true)];
    vandaag.replaceChildren(...(delen.length ? delen : lijst("straks", komt.filter((afspraak) => afspraak.dag === komt[0].dag), true)));
  }
  function regel(afspraak, metDag) {
    const wanneer = [metDag ? geschreven(afspraak.dag) : "", afspraak.tijd].filter(Boolean).join(" ");
    const les = maak("a", { href: afspraak.bij.adres, textContent: afspraak.soort === "geven" ? afspraak.woord : woord("les", { nummer: afspraak.les }) });
    return maak("li", {}, wanneer ? `${wanneer}: ` : "", les, afspraak.soort === "geven" ? "" : `: ${afspraak.woord}`, afspraak.wie ? ` (${afspraak.wie})` : "");
  }

  addEventListener("storage", ({ key }) => {
    if (key === null || key === BEWAARD) { af = gelezen(); teken(); }
    if (key === null || key === PLAN) toonVandaag();
  });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) { af = gelezen(); teken(); toonVandaag(); } });
  document.addEventListener("visibilitychange", toonVandaag); // misschien is het intussen morgen
  if (stappen.length) teken();
  toonVandaag();
  blok.hidden = false;
})();
