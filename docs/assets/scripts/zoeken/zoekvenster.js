/* Het venster van het zoeken: wat er getypt wordt gaat naar zoeker.js, wat die vindt komt hier in groepen te staan.
   Wat je typt blijft op dit apparaat: het gaat nergens heen en komt niet in het adres. */
(() => {
  "use strict";

  const zoeken = document.getElementById("__zoeken");
  const een = (keuze) => zoeken.querySelector(keuze);
  const veld = een("input[type=search]");
  const zegt = een(".zoek").dataset;
  const stand = een(".zoek__stand");
  const lijst = een(".zoek__gevonden");
  const deuren = een(".zoek__deuren");
  const vakje = document.getElementById("__search");
  const index = globalThis.zoekindex;
  if (!index || !globalThis.maakZoeker) {
    stand.textContent = zegt.kapot;
    return;
  }
  const zoeker = maakZoeker(index, globalThis.zoekstam);

  /* Doet wat van delen van de index afhangt: meteen als ze er zijn, anders opnieuw als ze gekomen zijn. */
  const gehaald = new Map();
  const haal = (deel) => {
    if (!gehaald.has(deel)) {
      gehaald.set(deel, new Promise((klaar, mislukt) => {
        const script = document.createElement("script");
        script.src = `${zoeken.dataset.basis}/${deel}`;
        script.addEventListener("load", klaar);
        script.addEventListener("error", (fout) => { gehaald.delete(deel); mislukt(fout); });
        document.head.append(script);
      }));
    }
    return gehaald.get(deel);
  };
  function metDelen(probeer, doe) {
    const uitkomst = probeer();
    if (!zoeker.mist.size) {
      doe(uitkomst);
      return;
    }
    stand.textContent = zegt.laadt;
    Promise.all([...zoeker.mist].map(haal)).then(() => metDelen(probeer, doe), () => { stand.textContent = zegt.kapot; });
  }

  const EERST = 5; // zoveel staan er meteen, de beste van alles; de andere achter een knop
  const vul = (tekst, waarden) => tekst.replace(/\{(\w+)\}/g, (plek, naam) => waarden[naam] ?? plek);
  function maak(soort, klasse, ...delen) {
    const element = document.createElement(soort);
    if (klasse) element.className = klasse;
    element.append(...delen);
    return element;
  }

  function knop(klasse, tekst, doe) {
    const element = maak("button", klasse, tekst);
    element.type = "button";
    element.addEventListener("click", doe);
    return element;
  }

  /* De regel onder de titel: de zin waarin de meeste getypte woorden staan, vanaf even voor het eerste. */
  function gemarkeerd(tekst, klopt) {
    const delen = [];
    let vanaf = 0;
    let keer = 0;
    for (const woord of tekst.matchAll(/[\p{L}\p{N}'’\u00ad-]+/gu)) {
      if (!klopt(woord[0])) continue;
      delen.push(tekst.slice(vanaf, woord.index), maak("mark", "", woord[0]));
      vanaf = woord.index + woord[0].length;
      keer += 1;
    }
    delen.push(tekst.slice(vanaf));
    return { delen, keer };
  }
  function vanafHetEerste(delen) {
    const voor = delen[0];
    if (delen.length > 1 && voor.length > 48) delen[0] = `… ${voor.slice(voor.indexOf(" ", voor.length - 36) + 1)}`;
    return delen;
  }

  function maakKlopt(woorden) {
    const nummers = new Set(woorden.flatMap(({ opties }) => opties.filter(({ telt }) => telt >= 0.45).flatMap(({ delen }) => delen.flat())));
    const stammen = new Set([...nummers].map((nummer) => index.stammen[nummer]));
    const bekend = new Map();
    return (woord) => {
      if (!bekend.has(woord)) {
        const delen = zoeker.kaal(woord).split(/[^a-z0-9]+/).filter(Boolean);
        bekend.set(woord, [...delen, delen.join("")].some((deel) => deel && stammen.has(zoeker.hoofdvorm(deel))));
      }
      return bekend.get(woord);
    };
  }

  function resultaat(plek, klopt) {
    const [pagina, anker, titel, zinnen] = zoeker.plekVan(plek);
    const [adres, paginatitel] = index.paginas[pagina];
    const link = maak("a", "zoek__link");
    link.href = `${zoeken.dataset.basis}/${adres}${anker ? `#${anker}` : ""}`;
    const kop = maak("span", "zoek__titel", ...gemarkeerd(titel || paginatitel, klopt).delen);
    if (titel && !zoeker.isGroep(pagina)) kop.append(maak("span", "zoek__waar", ` ${paginatitel}`));
    link.append(kop);
    const regels = zinnen.map((zin) => gemarkeerd(zin, klopt));
    const beste = zoeker.isGroep(pagina) ? regels[0] : regels.reduce((top, regel) => (regel.keer > top.keer ? regel : top), regels[0]);
    if (beste) link.append(maak("span", "zoek__regel", ...vanafHetEerste(beste.delen)));
    const rij = maak("li", "", link);
    rij.dataset.zoekresultaat = "";
    return rij;
  }

  /* Vooraan de beste vijf, in hun groepen; de andere achter een knop. */
  function inGroepen(gevonden) {
    const vooraan = new Set(zoeker.voorop(gevonden, EERST).map(({ plek }) => plek));
    const groepen = new Map();
    for (const { plek } of gevonden) {
      const groep = index.paginas[index.plekken[plek][0]][2];
      if (!groepen.has(groep)) groepen.set(groep, { eerst: [], rest: [] });
      groepen.get(groep)[vooraan.has(plek) ? "eerst" : "rest"].push(plek);
    }
    const alle = [...groepen];
    return { eerst: alle.filter(([, { eerst }]) => eerst.length), ook: alle.filter(([, { eerst }]) => !eerst.length) };
  }

  function toonGroep(groep, eerst, rest, klopt) {
    const kop = maak("p", "zoek__groep", index.groepen[groep]);
    kop.id = `__groep${groep}`;
    const rijen = maak("ul", "", ...eerst.map((plek) => resultaat(plek, klopt)));
    rijen.setAttribute("aria-labelledby", kop.id);
    const deel = maak("div", "", kop, rijen);
    const toonMeer = () => {
      const gezegd = stand.textContent;
      const volgende = rest.splice(0, 10);
      metDelen(() => { zoeker.mist.clear(); volgende.forEach(zoeker.plekVan); }, () => {
        const nieuw = volgende.map((plek) => resultaat(plek, klopt));
        stand.textContent = gezegd;
        rijen.append(...nieuw);
        meer.textContent = vul(zegt.nog, { aantal: rest.length });
        if (!rest.length) meer.remove();
        nieuw[0].firstChild.focus();
      });
    };
    const meer = knop("zoek__meer", vul(zegt.nog, { aantal: rest.length }), toonMeer);
    meer.setAttribute("aria-describedby", kop.id);
    if (rest.length) deel.append(meer);
    return { deel, toonMeer };
  }

  /* De groepen waarvan niets vooraan staat, als knoppen op een rij. */
  function toonOok(groepen, klopt) {
    const kop = maak("p", "zoek__groep", zegt.ook);
    const rij = maak("div", "zoek__ook");
    for (const [groep, { rest }] of groepen) {
      const open = knop("", `${index.groepen[groep]} (${rest.length})`, () => {
        const { deel, toonMeer } = toonGroep(groep, [], rest, klopt);
        kop.before(deel);
        open.remove();
        if (!rij.children.length) kop.remove();
        toonMeer();
      });
      rij.append(open);
    }
    return [kop, rij];
  }

  function bedoel(woord, tekst) {
    return knop("zoek__bedoel", vul(tekst, { woord }), () => {
      veld.value = woord;
      veld.focus();
      zoek();
    });
  }

  let getoond = null;
  function zoek() {
    const vraag = veld.value.trim();
    if (vraag === getoond) return;
    getoond = vraag;
    lijst.replaceChildren();
    if (!vraag) {
      stand.textContent = zegt.typ;
      deuren.hidden = false;
      return;
    }
    metDelen(() => zoeker.zoek(veld.value), (uitkomst) => { if (vraag === getoond) toon(uitkomst); });
  }

  function toon({ gevonden, woorden }) {
    const klopt = maakKlopt(woorden);
    deuren.hidden = Boolean(gevonden.length);
    const verbeterd = woorden.map((woord) => woord.verbeterd).find(Boolean);
    stand.textContent = !gevonden.length ? zegt.niets : gevonden.length === 1 ? zegt.een : vul(zegt.meer, { aantal: gevonden.length });
    if (gevonden.length) {
      if (verbeterd) stand.append(`. ${vul(zegt.gezocht, { woord: verbeterd })}`);
      const { eerst: groepen, ook } = inGroepen(gevonden);
      lijst.append(...groepen.map(([groep, { eerst, rest }]) => toonGroep(groep, eerst, rest, klopt).deel));
      if (ook.length) lijst.append(...toonOok(ook, klopt));
    } else {
      const nabij = woorden.map(({ woord }) => zoeker.lijktOp(woord, Math.max(2, Math.floor(woord.length / 3)))).find(Boolean);
      if (nabij) lijst.append(bedoel(nabij.woord, zegt.bedoel));
    }
    een(".md-search__scrollwrap").scrollTop = 0;
  }

  const sluit = () => { if (vakje.checked) vakje.click(); };
  veld.addEventListener("input", zoek);
  een("form").addEventListener("reset", () => setTimeout(() => { zoek(); veld.focus(); }));
  een("form").addEventListener("submit", (gebeurt) => {
    gebeurt.preventDefault();
    lijst.querySelector("a, button")?.click();
  });
  zoeken.addEventListener("click", ({ target }) => { if (target.closest("a")) sluit(); });
  zoeken.addEventListener("keydown", (toets) => {
    if (toets.key !== "ArrowDown" && toets.key !== "ArrowUp") return;
    const halte = [veld, ...zoeken.querySelectorAll(".zoek a, .zoek button")].filter((element) => element.offsetParent);
    const hier = halte.indexOf(document.activeElement);
    const daar = halte[hier + (toets.key === "ArrowDown" ? 1 : -1)];
    toets.preventDefault();
    if (hier >= 0 && daar) daar.focus();
  });
  zoek();
})();
