/* Een formulier dat blijft: de balk, de lijst van wat bewaard is, en het bewaren zelf. Niets wordt bewaard voordat de lezer
   erom vraagt; daarna gaat elke verandering mee. Wat getypt is en nergens staat, gaat niet weg zonder waarschuwing.
   Er gaat niets naar buiten en er staat niets in het adres. Zonder dit script is het blad gewoon om in te vullen. */
(() => {
  "use strict";

  const { velden: lees, delen, alsTekst, alsWord, profiel, verloop, isSchaal, kort, kast } = window.formulier;
  const balk = document.querySelector(".formulier"), blad = balk?.closest(".blad");
  if (!blad) return;
  const zinnen = JSON.parse(balk.dataset.zinnen), naamBlad = balk.dataset.blad, taal = document.documentElement.lang;
  const { maak, vul } = window.bouwstenen;
  const woord = (naam, waarden) => vul(zinnen[naam], waarden);
  const knop = (zin, doe, waarden) => maak("button", { type: "button", className: "knop", textContent: woord(zin, waarden), onclick: doe });
  const geschreven = (dag) => new Intl.DateTimeFormat(taal, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(dag));
  const titel = document.querySelector("h1").textContent.trim();
  const OPEN = `handleiding.formulieropen.${naamBlad}`; // welk formulier dit tabblad open heeft: dat staat er na verversen weer

  /* `huidig` is het bewaarde formulier dat hier open is, of null; `over` wat niet meer op het blad past; `vuil` of er iets staat
     dat nergens bewaard is; `stil` waarom er even niet bewaard wordt. */
  let huidig = null, over = {}, vuil = false, stil = "", straks = 0;
  const velden = lees(blad, balk.dataset.naam), indeling = delen(blad, velden), schalen = velden.filter(isSchaal);
  const bewaarbaar = velden.filter((veld) => !veld.naam);
  const vraagVan = (veld) => [veld.vraag, veld.label].filter(Boolean).join(" · ");
  const gevuld = () => bewaarbaar.some((veld) => veld.lees());
  const inhoud = () => ({ ...over, ...Object.fromEntries(bewaarbaar.filter((veld) => veld.lees()).map((veld) => [veld.sleutel, [vraagVan(veld), veld.lees()]])) });

  /* Zet een bewaard formulier op het blad. Wat er geen plek meer heeft, blijft in `over`. */
  function zet(nieuw, ookNamen = true) {
    const rest = { ...(nieuw?.velden || {}) };
    for (const veld of ookNamen ? velden : bewaarbaar) {
      const past = veld.zet(rest[veld.sleutel]?.[1] || "");
      if (past) delete rest[veld.sleutel]; else veld.zet("");
    }
    [huidig, over, vuil, stil] = [nieuw, rest, false, ""];
    try { if (nieuw) sessionStorage.setItem(OPEN, nieuw.sleutel); else sessionStorage.removeItem(OPEN); } catch { /* dan niet */ }
  }

  function bewaar() {
    clearTimeout(straks);
    straks = 0;
    if (!huidig || !vuil || ["anders", "weg"].includes(stil)) return;
    try {
      const uitslag = kast.schrijf({ ...huidig, velden: inhoud() });
      if (uitslag === "weg") raakKwijt();
      else if (uitslag === "anders") stil = "anders";
      else [huidig, vuil, stil] = [uitslag, false, ""];
    } catch { stil = "vol"; }
    toon();
  }
  const raakKwijt = () => { [stil, vuil] = ["weg", gevuld()]; };

  blad.addEventListener("input", ({ target }) => {
    if (balk.contains(target) || !velden.some((veld) => veld.blok.contains(target))) return;
    vuil = gevuld() || Boolean(huidig);
    clearTimeout(straks);
    straks = setTimeout(huidig ? bewaar : toon, 300);
    if (!huidig) zegStand();
  });
  addEventListener("pagehide", bewaar);
  document.addEventListener("visibilitychange", () => (document.hidden ? bewaar() : kijkNa()));
  addEventListener("beforeunload", (gebeurt) => { bewaar(); if (vuil) gebeurt.preventDefault(); });

  /* Een ander tabblad veranderde iets, of deze pagina komt terug uit het geheugen van de browser. */
  function kijkNa() {
    if (huidig && stil !== "weg") {
      const daar = kast.lees(huidig.sleutel);
      if (!daar) raakKwijt();
      else if (daar.stand !== huidig.stand) {
        if (vuil) stil = "anders";
        else if (daar.heel) { zet(daar, false); meld("vernieuwd", { code: daar.code }); }
      }
    }
    toon();
  }
  addEventListener("storage", ({ key }) => { if (key === null || kast.onze(key, naamBlad)) kijkNa(); });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) kijkNa(); });

  /* Vragen: één venster, dat antwoord geeft met wat er is ingevuld, of null. */
  const venster = maak("dialog", { className: "formulier__venster niet-op-papier" });
  function vraag(zin, doe, inhoudVan = [], klopt = () => "") {
    const fout = maak("p", { className: "formulier__fout" });
    fout.setAttribute("role", "alert");
    const form = maak("form", {}, maak("p", {}, maak("strong", { id: "formulier-vraag", textContent: zin })), ...inhoudVan, fout, maak("p", { className: "formulier__knoppen" }, maak("button", { className: "knop knop--hoofd", textContent: woord(doe) }), " ", knop("niet", () => venster.close())));
    form.autocomplete = "off";
    venster.replaceChildren(form);
    venster.setAttribute("aria-labelledby", "formulier-vraag");
    venster.showModal();
    return new Promise((klaar) => {
      let antwoord = null;
      form.addEventListener("submit", (gebeurt) => {
        gebeurt.preventDefault();
        fout.textContent = klopt(form.elements);
        if (fout.textContent) return;
        antwoord = Object.fromEntries([...form.elements].filter((veld) => veld.name).map((veld) => [veld.name, veld.value.trim()]));
        venster.close();
      });
      venster.addEventListener("close", () => klaar(antwoord), { once: true });
    });
  }
  const zeker = async (zin, waarden) => Boolean(await vraag(woord(zin, waarden), "goed"));
  const verder = async () => { bewaar(); return !vuil || zeker("kwijt"); };

  function codeveld(waarde = "") {
    const hulp = maak("span", { className: "formulier__hulp", textContent: woord("codehulp") });
    const veld = maak("input", { name: "code", type: "text", value: waarde, maxLength: 20, required: true });
    veld.addEventListener("input", () => { hulp.textContent = woord(/^[\p{L}' -]{3,}$/u.test(veld.value.trim()) ? "lijktnaam" : "codehulp"); });
    return maak("label", {}, maak("span", { textContent: woord("code") }), " ", veld, " ", hulp);
  }
  const vrij = (elementen, zelf) => {
    const code = elementen.code.value.trim().toLowerCase();
    return code && !kast.van(naamBlad).some((een) => een.sleutel !== zelf && een.code.toLowerCase() === code) ? "" : woord("bezet");
  };

  async function beginBewaren(code = "") {
    const keus = maak("select", { name: "weken" }, ...[[1, "week"], [4, "weken"], [13, "maanden"], [26, "halfjaar"]].map(([weken, naam]) => maak("option", { value: weken, textContent: woord(naam), selected: weken === (kast.termijn() || 4) })));
    const antwoord = await vraag(woord("vraag"), "doe", [codeveld(code), maak("label", {}, maak("span", { textContent: woord("hoelang") }), " ", keus, " ", maak("span", { className: "formulier__hulp", textContent: woord("hoelanghulp") })), maak("p", { className: "formulier__hulp", textContent: woord("waar") })], vrij);
    if (!antwoord) return;
    try {
      const uitslag = kast.schrijf({ sleutel: kast.nieuweSleutel(naamBlad), code: antwoord.code, stand: 0, weken: Number(antwoord.weken), velden: inhoud() });
      kast.onthoud(uitslag.weken);
      [huidig, vuil, stil] = [uitslag, false, ""];
      try { sessionStorage.setItem(OPEN, huidig.sleutel); } catch { /* dan niet */ }
    } catch { stil = "vol"; vuil = gevuld(); }
    toon();
  }
  async function open(een) { if (await verder()) { zet(een && kast.lees(een.sleutel)); toon(); scrollTo({ top: 0 }); } }
  async function hernoem(een) {
    bewaar();
    const antwoord = await vraag(woord("nieuwecode", { code: een.code }), "doe", [codeveld(een.code)], (elementen) => vrij(elementen, een.sleutel));
    if (!antwoord) return;
    try {
      const nieuw = kast.schrijf({ ...kast.lees(een.sleutel), code: antwoord.code });
      if (nieuw.heel && huidig?.sleutel === een.sleutel) huidig = nieuw;
    } catch { stil = "vol"; }
    toon();
  }
  async function wis(een) {
    if (!await zeker("wisvraag", { code: een.code || woord("kapot") })) return;
    kast.wis([een.sleutel]);
    if (huidig?.sleutel === een.sleutel) zet(null);
    meld("gewist");
    toon();
  }
  async function wisAlles() {
    if (!await zeker("wisallesvraag", { aantal: kast.sleutels().length })) return;
    kast.vergeet();
    if (huidig) zet(null);
    meld("gewist");
    toon();
  }

  /* Ophalen als bestand: wat hier staat, of alles wat van dit blad bewaard is. */
  function geef(naam, wat, type) {
    const adres = URL.createObjectURL(new Blob([wat], { type }));
    maak("a", { href: adres, download: naam }).click();
    setTimeout(() => URL.revokeObjectURL(adres), 60000);
  }
  const hier = () => [{ kop: huidig?.code || "", waarden: (veld) => veld.lees(), over: Object.values(over) }];
  const alles = () => { bewaar(); return kast.van(naamBlad).filter((een) => een.heel).map((een) => ({ kop: een.code, waarden: (veld) => een.velden[veld.sleutel]?.[1] || "", over: Object.entries(een.velden).filter(([sleutel]) => !velden.some((veld) => veld.sleutel === sleutel)).map(([, veld]) => veld) })); };
  const bestand = (stukken) => [naamBlad, stukken.length === 1 && stukken[0].kop.replace(/[^\p{L}\p{N}]+/gu, "-")].filter(Boolean).join("-");
  const haalTekst = (stukken) => geef(`${bestand(stukken)}.txt`, alsTekst(titel, indeling, stukken, woord), "text/plain;charset=utf-8");
  const haalWord = (stukken) => geef(`${bestand(stukken)}.rtf`, alsWord(titel, indeling, stukken, woord, taal), "application/rtf");

  window.formulier.toon = { woord, maak, knop, geschreven };
  const { zegStand, meld, toon } = window.formulier.bouw({
    balk, blad, velden, schalen, kast, naamBlad, profiel, verloop, kort,
    nu: () => ({ huidig, over, vuil, stil, gevuld: gevuld() }),
    doen: {
      bewaar: () => beginBewaren(), leegmaken: () => open(null), tekst: () => haalTekst(hier()), word: () => haalWord(hier()), print: () => print(),
      opnieuw: () => { if (huidig) { vuil = true; bewaar(); } else beginBewaren(); },
      neem: () => { const daar = kast.lees(huidig.sleutel); if (daar?.heel) zet(daar, false); else raakKwijt(); toon(); },
      apart: () => { huidig = null; [stil, vuil] = ["", true]; beginBewaren(); toon(); },
      haalweg: () => { over = {}; vuil = Boolean(huidig); bewaar(); toon(); },
      open, hernoem, wis, wisAlles, allesTekst: () => haalTekst(alles()), allesWord: () => haalWord(alles()),
      redden: (een) => geef(`${naamBlad}.txt`, een.ruw, "text/plain;charset=utf-8"),
    },
  });
  blad.append(venster);
  balk.hidden = false;
  const weg = kast.veeg();
  if (weg) meld("verlopen", { aantal: weg });
  let eerder = null;
  try { eerder = sessionStorage.getItem(OPEN); } catch { /* dan niet */ }
  const vorige = eerder && kast.onze(eerder, naamBlad) && kast.lees(eerder);
  if (vorige && vorige.heel) zet(vorige);
  else vuil = gevuld(); // wie snel is, typte al iets
  toon();
})();
