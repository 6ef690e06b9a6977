/* Wat de lezer van een formulier dat blijft ziet: de balk boven het blad, de regel onderaan met de stand, de lijst van wat
   bewaard is en de tekeningen. Wat er gebeurt, staat in formulier.js. */
(() => {
  "use strict";

  function bouw({ balk, blad, velden, schalen, kast, naamBlad, profiel, verloop, kort, nu, doen }) {
    const { woord, maak, knop, geschreven } = window.formulier.toon;
    const knoppen = (...welke) => maak("p", { className: "formulier__knoppen" }, ...welke.flatMap((een) => [een, " "]));
    const lijst = maak("div", { className: "formulier__lijst" }), rest = maak("div", { className: "formulier__over" }), groei = maak("figure", { className: "formulier__verloop", hidden: true });
    balk.append(
      maak("p", {}, maak("strong", { textContent: woord("titel") }), ` ${woord("uitleg")}`),
      knoppen(...["bewaar", "leegmaken", "tekst", "word", "print"].map((naam) => knop(naam, doen[naam]))), lijst, rest, groei);
    const bewaarknop = balk.querySelector("button");

    /* Een veld met een naam zegt zelf dat het niet bewaard wordt. */
    for (const veld of velden.filter((een) => een.naam)) {
      const regel = [...veld.blok.querySelectorAll(".invul")][velden.filter((een) => een.blok === veld.blok).indexOf(veld)];
      regel.append(maak("small", { className: "formulier__hulp niet-op-papier", textContent: `(${woord("geennaam")})` }));
    }

    /* De regel onderaan: waar het staat, of waarom niet. */
    const melding = maak("p"), zin = maak("p"), wat = maak("span", { className: "formulier__doen" });
    for (const deel of [melding, zin]) deel.setAttribute("role", "status");
    const onder = maak("div", { className: "formulier__stand is-leeg niet-op-papier" }, melding, maak("div", {}, zin, " ", wat));
    blad.append(onder);
    let gezegd = "";
    function zegStand() {
      const { huidig, vuil, stil } = nu();
      if (vuil) melding.textContent = "";
      const code = huidig?.code;
      const [naam, keuzes] = stil === "anders" ? ["anders", ["neem", "apart"]]
        : stil === "vol" ? ["vol", ["opnieuw"]]
        : stil === "weg" ? ["weg", vuil ? ["apart"] : []]
        : huidig ? ["bewaard", []]
        : vuil ? ["los", ["bewaar"]] : ["", []];
      const nieuw = naam && woord(naam, { code, tot: huidig && geschreven(huidig.tot) });
      if (nieuw !== gezegd) {
        zin.textContent = gezegd = nieuw;
        wat.replaceChildren(...keuzes.flatMap((keuze) => [knop(keuze, doen[keuze]), " "]));
      }
      onder.dataset.stand = naam;
      bewaarknop.hidden = Boolean(huidig) && stil !== "weg";
      onder.classList.toggle("is-leeg", !naam && !melding.textContent); // niet weg: dan leest voorleessoftware het niet voor
    }
    function meld(naam, waarden) {
      melding.textContent = woord(naam, waarden);
      onder.classList.remove("is-leeg");
    }

    /* De lijst staat er alleen opnieuw als er iets veranderde; wie op een knop stond, staat daar daarna weer. */
    let getoond = "";
    function toonLijst() {
      const alle = kast.van(naamBlad), { huidig } = nu();
      const nieuw = JSON.stringify([huidig?.sleutel, alle.map((een) => [een.sleutel, een.code, een.gewijzigd, een.tot, een.heel])]);
      if (nieuw === getoond) return;
      getoond = nieuw;
      const stond = lijst.contains(document.activeElement) || document.activeElement === document.body ? document.activeElement.dataset.knop : "";
      const een = (naam, welk) => {
        const deel = knop(naam, () => doen[naam](welk), { code: welk.code || woord("kapot") });
        deel.dataset.knop = `${naam} ${welk.sleutel}`;
        return deel;
      };
      const punten = alle.map((welk) => maak("li", {},
        maak("strong", { textContent: welk.heel ? welk.code : woord("kapot") }), " ",
        maak("span", { className: "formulier__hulp", textContent: [welk.heel && `${woord("gewijzigd")}: ${geschreven(welk.gewijzigd)}`, welk.tot && `${woord("tot")}: ${geschreven(welk.tot)}`].filter(Boolean).join(" · ") }), " ",
        ...(welk.heel ? [...(welk.sleutel === huidig?.sleutel ? [] : [een("open", welk), " "]), een("hernoem", welk)] : [een("redden", welk)]), " ", een("wis", welk)));
      const samen = [];
      if (alle.filter(({ heel }) => heel).length > 1) samen.push(knop("allestekst", doen.allesTekst), knop("allesword", doen.allesWord));
      if (kast.sleutels().length) samen.push(knop("wisalles", doen.wisAlles));
      lijst.replaceChildren(...(alle.length ? [maak("p", {}, maak("strong", { textContent: woord("lijst") })), maak("ul", {}, ...punten)] : []), ...(samen.length ? [knoppen(...samen)] : []));
      if (stond) [...lijst.querySelectorAll("button")].find((deel) => deel.dataset.knop === stond)?.focus();
    }

    function toonOver() {
      const { over } = nu(), delen = Object.values(over);
      rest.replaceChildren(...(delen.length ? [
        maak("p", {}, maak("strong", { textContent: woord("over") })), maak("p", { textContent: woord("overuitleg") }),
        maak("dl", {}, ...delen.flatMap(([vraag, antwoord]) => [maak("dt", { textContent: vraag }), maak("dd", { textContent: antwoord })])), knoppen(knop("haalweg", doen.haalweg))] : []));
    }

    /* Het profiel staat bij de schalen op het blad en wordt mee geprint; het verloop staat boven, bij de lijst. */
    const beeld = maak("figure", { className: "formulier__profiel", hidden: true });
    const naast = maak("select", { onchange: () => toonBeeld() });
    const kop = maak("figcaption", {}, maak("strong", { textContent: woord("profiel") })), woorden = maak("div");
    const kiezer = maak("label", { className: "niet-op-papier" }, `${woord("ernaast")} `, naast);
    if (balk.dataset.beeld === "profiel" && schalen.length) {
      beeld.append(kop, maak("div"), woorden, kiezer);
      schalen.at(-1).blok.after(beeld);
    }
    const bewaardeWaarde = (een) => (veld) => een.velden[veld.sleutel]?.[1] || "";
    function toonBeeld() {
      const { huidig } = nu(), anderen = kast.van(naamBlad).filter((een) => een.heel);
      if (beeld.isConnected) {
        const rij = anderen.filter((een) => een.sleutel !== huidig?.sleutel), gekozen = naast.value;
        naast.replaceChildren(new Option(woord("geen"), ""), ...rij.map((een) => new Option(een.code, een.sleutel, false, een.sleutel === gekozen)));
        kiezer.hidden = !rij.length;
        const ander = rij.find((een) => een.sleutel === naast.value);
        const { tekening, tekst } = profiel(schalen, [{ naam: huidig?.code || "", waarde: (veld) => veld.lees() }, ...(ander ? [{ naam: ander.code, waarde: bewaardeWaarde(ander) }] : [])], woord);
        beeld.hidden = !schalen.some((veld) => veld.lees());
        beeld.children[1].replaceChildren(tekening);
        woorden.replaceChildren(...tekst.map((een) => maak("p", { className: "formulier__hulp", textContent: een })));
      }
      if (balk.dataset.beeld !== "verloop" || !schalen.length) return;
      const reeks = anderen.map((een) => ({ naam: een.code, waarde: een.sleutel === huidig?.sleutel ? (veld) => veld.lees() : bewaardeWaarde(een) }));
      if (!huidig) reeks.push({ naam: woord("nu"), waarde: (veld) => veld.lees() });
      const mee = reeks.filter(({ waarde }) => schalen.some((veld) => waarde(veld)));
      groei.hidden = mee.length < 2;
      if (groei.hidden) return;
      const cel = (naam, textContent, scope) => maak(naam, { textContent, ...(scope ? { scope } : {}) });
      const tabel = maak("table", { className: "formulier__cijfers" }, maak("caption", { textContent: woord("cijfers") }),
        maak("thead", {}, maak("tr", {}, cel("th", woord("wat"), "col"), ...mee.map(({ naam }) => cel("th", naam, "col")))),
        maak("tbody", {}, ...schalen.map((veld) => maak("tr", {}, cel("th", kort(veld), "row"), ...mee.map(({ waarde }) => cel("td", waarde(veld) || "–"))))));
      const schuif = maak("div", { className: "formulier__schuif", tabIndex: 0 }, tabel);
      schuif.setAttribute("role", "group");
      schuif.setAttribute("aria-label", woord("cijfers"));
      groei.replaceChildren(maak("figcaption", {}, maak("strong", { textContent: woord("verloop") })), verloop(schalen, mee, woord("verloopzin", { aantal: mee.length })), schuif);
    }

    function toon() {
      zegStand();
      toonLijst();
      toonOver();
      toonBeeld();
    }
    return { zegStand, meld, toon };
  }

  window.formulier.bouw = bouw;
})();
