/* De klas telt mee: bij de kopieerlijst van een les staat voor dit aantal leerlingen hoeveel kanten er nodig zijn, en wie
   wil maakt hier een pdf met elk blad zo vaak als nodig. Het aantal blijft op dit apparaat; er gaat niets naar buiten.
   Zonder dit script staat de lijst er zoals hij is, met gewone links naar het drukwerk.

   De rijen van de lijst zeggen in data-oplage wat er per blad nodig is: voor elk deel
   [bladzijden, exemplaren, leerlingen die er één delen (0: één keer voor de klas), eerste bladzijde]. */
(() => {
  "use strict";

  const { een, alle, vul } = window.bouwstenen;
  const HIER = document.currentScript.src;

  drukknop();
  const klas = een(".klas");
  const rijen = alle(".klaarleggen tr[data-blad]");
  if (!klas || !rijen.length) return;
  const woord = (naam, waarden = {}) => vul(klas.dataset[naam], waarden);

  /* Wat de lezer koos: het aantal, dubbelzijdig, hoeveel leerlingen een blad kiezen en welke activiteit het wordt. */
  const BEWAARD = "klas";
  const veld = een("input[type=number]", klas);
  const dubbelzijdig = een("input[type=checkbox]", klas);
  for (const deel of alle("[data-tekst]", klas)) deel.append(deel.dataset.tekst);
  const gekozen = { aantal: Number(veld.value), dubbelzijdig: false, leerlingen: {}, keuzes: {} };
  try { Object.assign(gekozen, JSON.parse(localStorage.getItem(BEWAARD))); } catch { /* dan niet */ }
  const binnen = (getal, van, tot) => Math.min(tot, Math.max(van, Math.round(getal) || van));
  const MINST = Number(veld.min), MEEST = Number(veld.max);
  gekozen.aantal = binnen(gekozen.aantal, MINST, MEEST);

  function bewaar() {
    try { localStorage.setItem(BEWAARD, JSON.stringify(gekozen)); } catch { /* dan niet */ }
  }

  /* Voor wie: de doelgroep die boven aan de les gekozen is, of allemaal. Een reeks zonder doelgroepen heeft er één zonder naam. */
  const leskeuze = een(".leskeuze");
  const doelgroepen = klas.dataset.doelgroepen.split(" ");
  const voorWie = () => {
    const doelgroep = leskeuze && new FormData(leskeuze).get("doelgroep");
    return doelgroep ? [doelgroep] : doelgroepen;
  };

  /* De som. Geeft per rij die deze doelgroep gebruikt de delen met hoeveel exemplaren, en of de rij meetelt. */
  function reken(doelgroep) {
    const mee = rijen.filter(({ dataset }) => !dataset.doelgroep || dataset.doelgroep === doelgroep);
    const uitkomst = new Map();
    for (const rij of mee) {
      const { blad, keuze, kiest, nummer } = rij.dataset;
      let leerlingen = gekozen.aantal;
      let telt = true;
      if (kiest === "leerlingen") leerlingen = verdeling(mee.filter((ander) => ander.dataset.keuze === keuze)).get(blad);
      else if (kiest) telt = nummer === keuzeVan(mee, keuze);
      const oplage = JSON.parse(rij.getAttribute(`data-oplage-${doelgroep}`) || rij.dataset.oplage);
      const delen = oplage.map(([bladzijden, aantal, per, eerste = 0]) => ({
        bladzijden, eerste, exemplaren: per ? Math.ceil((leerlingen * aantal) / per) : aantal * (kiest !== "leerlingen" || leerlingen > 0),
      }));
      const kanten = delen.reduce((som, deel) => som + deel.bladzijden * deel.exemplaren, 0);
      uitkomst.set(rij, { delen, kanten, leerlingen, telt });
    }
    return uitkomst;
  }

  /* Wat leerlingen kiezen is samen één keer de klas: wat de lezer niet invult, wordt gelijk verdeeld over de rest. */
  function verdeling(groep) {
    const zelf = groep.filter(({ dataset }) => dataset.blad in gekozen.leerlingen);
    const open = groep.filter((rij) => !zelf.includes(rij));
    const over = Math.max(0, gekozen.aantal - zelf.reduce((som, { dataset }) => som + gekozen.leerlingen[dataset.blad], 0));
    return new Map([
      ...zelf.map(({ dataset }) => [dataset.blad, gekozen.leerlingen[dataset.blad]]),
      ...open.map(({ dataset }, index) => [dataset.blad, Math.floor(over / open.length) + (index < over % open.length)]),
    ]);
  }

  function keuzeVan(mee, keuze) {
    const nummers = mee.filter(({ dataset }) => dataset.keuze === keuze).map(({ dataset }) => dataset.nummer);
    return nummers.includes(gekozen.keuzes[keuze]) ? gekozen.keuzes[keuze] : nummers[0];
  }

  /* Achter hoeveel: de som, en waar iets te kiezen is een knop of een veld. */
  const cellen = new Map(rijen.map((rij) => {
    const [cel, som, eenheid] = ["kanten", "", "kanten__eenheid"].map((className) => Object.assign(document.createElement("span"), { className }));
    een("td", rij).append(" ", cel);
    const { blad, keuze, kiest, nummer } = rij.dataset;
    const naam = een("th", rij).textContent.trim();
    let invoer = null;
    const eerste = rijen.find(({ dataset }) => dataset.keuze === keuze && dataset.nummer === nummer);
    if (kiest === "leerlingen" || (kiest && eerste === rij)) {
      const veelheid = kiest === "leerlingen";
      invoer = Object.assign(document.createElement("input"), veelheid ? { type: "number", min: 0, max: MEEST } : { type: "radio", name: `keuze-${keuze}` });
      invoer.setAttribute("aria-label", woord(veelheid ? "kiezen" : "neem", { naam }));
      invoer.addEventListener("change", () => {
        if (!veelheid) gekozen.keuzes[keuze] = nummer;
        else if (invoer.value === "") delete gekozen.leerlingen[blad];
        else gekozen.leerlingen[blad] = binnen(Number(invoer.value), 0, MEEST);
        ververs();
      });
      cel.append(invoer, " ");
    }
    cel.append(som, eenheid);
    return [rij, { som, eenheid, invoer }];
  }));

  const uitslag = een(".klas__totaal", klas);
  function ververs(onthoud = true) {
    const groepen = voorWie();
    const sommen = groepen.map((doelgroep) => reken(doelgroep));
    for (const [rij, { som, eenheid, invoer }] of cellen) {
      const wat = sommen.map((uitkomst) => uitkomst.get(rij)).find(Boolean);
      const delen = wat ? wat.delen.filter(({ exemplaren }) => exemplaren) : [];
      rij.classList.toggle("telt-niet", !wat || !wat.telt || !wat.kanten);
      const samen = delen.map((deel) => (deel.bladzijden === 1 ? deel.exemplaren : `${deel.exemplaren} × ${deel.bladzijden}`)).join(" + ");
      som.textContent = wat ? [samen, wat.kanten].filter((deel) => deel !== "" && deel !== String(wat.kanten)).join(" = ") : "";
      eenheid.classList.toggle("kanten__eenheid", som.textContent.includes("="));
      eenheid.textContent = wat ? ` ${woord(wat.kanten === 1 ? "kant" : "kanten")}` : "";
      if (invoer && wat) Object.assign(invoer, invoer.type === "radio" ? { checked: wat.telt } : { value: wat.leerlingen });
    }
    const totalen = sommen.map((uitkomst) => [...uitkomst.values()].reduce((som, { kanten, telt }) => som + kanten * telt, 0));
    uitslag.textContent = new Set(totalen).size === 1
      ? woord("totaal", { kanten: totalen[0] })
      : totalen.map((kanten, index) => woord("totaalVoor", { groep: naamVan(groepen[index]), kanten })).join(" · ");
    alle(".klaarleggen__keuze").forEach((kop) => zegScheef(kop, sommen));
    for (const knop of alle("[data-pakket]")) knop.hidden = !groepen.includes(knop.dataset.pakket);
    veld.value = gekozen.aantal;
    dubbelzijdig.checked = gekozen.dubbelzijdig;
    if (onthoud) bewaar();
  }

  /* Zegt bij wat leerlingen kiezen dat de verdeling niet uitkomt op de klas. */
  function zegScheef(kop, sommen) {
    const groep = [];
    for (let rij = kop.nextElementSibling; rij?.dataset.kiest === "leerlingen"; rij = rij.nextElementSibling) groep.push(rij);
    const som = sommen
      .map((uitkomst) => groep.reduce((samen, rij) => samen + (uitkomst.get(rij)?.leerlingen || 0), 0))
      .find((samen) => groep.length && samen !== gekozen.aantal);
    een(".klas__scheef", kop)?.remove();
    if (som === undefined) return;
    const zin = Object.assign(document.createElement("span"), { className: "klas__scheef" });
    zin.textContent = ` ${woord("scheef", { som, aantal: gekozen.aantal })}`;
    een("th", kop).append(zin);
  }

  const naamVan = (doelgroep) => een(`[data-pakket="${doelgroep}"]`, klas)?.dataset.naam || "";

  veld.addEventListener("change", () => { gekozen.aantal = binnen(Number(veld.value), MINST, MEEST); ververs(); });
  dubbelzijdig.addEventListener("change", () => { gekozen.dubbelzijdig = dubbelzijdig.checked; ververs(); });
  alle("[data-stap]", klas).forEach((knop) => knop.addEventListener("click", () => {
    gekozen.aantal = binnen(gekozen.aantal + Number(knop.dataset.stap), MINST, MEEST);
    ververs();
  }));
  if (leskeuze) leskeuze.addEventListener("change", () => ververs(false));
  klas.hidden = false;
  ververs(false);

  /* Een pdf voor precies deze klas. Wat daarvoor nodig is komt pas als iemand erom vraagt: als script, dan mag het ook
     vanaf een stick. */
  const stand = een(".klas__stand", klas);
  const geladen = new Map();
  function laad(adres) {
    if (!geladen.has(adres)) {
      geladen.set(adres, new Promise((klaar, mis) => {
        const script = Object.assign(document.createElement("script"), { src: adres, onload: klaar });
        script.onerror = () => { geladen.delete(adres); script.remove(); mis(new Error(woord("mist", { bestand: adres.split("/").pop() }))); };
        document.head.append(script);
      }));
    }
    return geladen.get(adres);
  }
  const adem = () => new Promise((klaar) => setTimeout(klaar));

  /* Geeft de bladzijden van het drukwerk in de volgorde van de nieuwe pdf, stapel voor stapel; null is een lege achterkant.
     Een blad kan voor een doelgroep een eigen uitvoering hebben. De kopieerlijst vooraan blijft weg: die telt zelf nog. */
  function volgorde(doelgroep, { bladen, eigen = {} }) {
    const lijst = [];
    const voegToe = (eerste, hoeveel) => {
      for (let bladzijde = 0; bladzijde < hoeveel; bladzijde += 1) lijst.push(eerste + bladzijde);
      if (gekozen.dubbelzijdig && hoeveel % 2) lijst.push(null);
    };
    const stapel = ([{ dataset }]) => Number(dataset.stapel);
    const mee = [...reken(doelgroep)].filter(([, { telt }]) => telt).sort((een, ander) => stapel(een) - stapel(ander));
    for (const [{ dataset }, { delen }] of mee) {
      const plek = bladen[eigen[doelgroep]?.[dataset.blad] ?? dataset.blad];
      if (!plek) throw new Error(woord("mist", { bestand: dataset.blad }));
      const [begin, lengte] = plek;
      for (const { eerste, bladzijden, exemplaren } of delen) {
        const heel = !eerste && bladzijden === Number(dataset.paginas);
        for (let keer = 0; keer < exemplaren; keer += 1) {
          voegToe(begin + (heel ? 0 : Math.min(eerste, lengte - 1)), heel ? lengte : Math.max(1, Math.min(bladzijden, lengte - eerste)));
        }
      }
    }
    return lijst;
  }

  async function maak(doelgroep) {
    const { les } = klas.dataset;
    stand.textContent = woord("bezig");
    await Promise.all([laad(new URL("pdf-lib.min.js", HIER).href), laad(new URL(`${les}-werkbladen.js`, document.baseURI).href)]);
    const drukwerk = window.werkbladen[les];
    const lijst = volgorde(doelgroep, drukwerk);
    const { PDFDocument, PDFName } = window.PDFLib;
    const bron = await PDFDocument.load(Uint8Array.from(atob(drukwerk.pdf), (teken) => teken.charCodeAt(0)));
    for (const { node } of bron.getPages()) ["Annots", "StructParents"].forEach((naam) => node.delete(PDFName.of(naam)));
    const uit = await PDFDocument.create();
    const bladzijden = await uit.copyPages(bron, lijst.filter((nummer) => nummer !== null));
    for (const [index, nummer] of lijst.entries()) {
      if (nummer === null) uit.addPage(Object.values(uit.getPage(index - 1).getSize()));
      else uit.addPage(bladzijden.shift());
      if (index % 20) continue;
      stand.textContent = woord("bladzijde", { nummer: index + 1, totaal: lijst.length });
      await adem();
    }
    const naam = [les, doelgroep, gekozen.aantal].filter(Boolean).join("-");
    uit.setTitle(`${een("h1").textContent.trim()} · ${gekozen.aantal}`);
    uit.setLanguage(document.documentElement.lang);
    const adres = URL.createObjectURL(new Blob([await uit.save()], { type: "application/pdf" }));
    Object.assign(document.createElement("a"), { href: adres, download: `${naam}.pdf` }).click();
    setTimeout(() => URL.revokeObjectURL(adres), 60000);
    stand.textContent = woord("klaar", { bestand: `${naam}.pdf`, kanten: lijst.length });
  }

  let bezig = false;
  alle("[data-maak]", klas).forEach((knop) => knop.addEventListener("click", async () => {
    if (bezig) return;
    bezig = true;
    try { await maak(knop.dataset.pakket); } catch (fout) { stand.textContent = woord("mislukt", { reden: fout.message }); }
    bezig = false;
  }));

  /* De printknop boven aan de les zegt hoeveel papier het ongeveer is. Wat dichtgevouwen is, gaat niet mee; wat open is
     gevouwen staat dichter op elkaar dan de stappen. */
  function drukknop() {
    const knop = een(".drukknop");
    if (!knop) return;
    const artikel = een("article");
    const tekens = (delen) => delen.reduce((som, deel) => som + deel.textContent.length, 0);
    const tel = () => {
      const vouwen = alle("details.meer", artikel);
      const vast = (tekens([artikel]) - tekens(vouwen)) / Number(knop.dataset.tekens);
      const open = tekens(vouwen.filter((vouw) => vouw.open)) / Number(knop.dataset.open);
      knop.textContent = vul(knop.dataset.woord, { aantal: Math.max(1, Math.round(vast + open)) });
    };
    knop.hidden = false;
    tel();
    alle("details.meer", artikel).forEach((vouw) => vouw.addEventListener("toggle", tel));
  }
})();
