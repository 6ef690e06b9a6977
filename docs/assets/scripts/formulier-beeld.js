/* Tekeningen van wat er is ingevuld: het profiel van één formulier, en het verloop over meer formulieren. Zwarte lijnen,
   verschillende merken en streepjes: ook in grijs te lezen. Wat de tekening laat zien, staat er ook in woorden. */
(() => {
  "use strict";

  const RUIMTE = "http://www.w3.org/2000/svg";
  const STREEP = ["", "9 6", "2 6", "12 5 2 5"];
  const teken = (naam, eigenschappen = {}, ...delen) => {
    const deel = document.createElementNS(RUIMTE, naam);
    for (const [wat, waarde] of Object.entries(eigenschappen)) if (waarde !== "") deel.setAttribute(wat, waarde);
    deel.append(...delen);
    return deel;
  };
  const schrijf = (x, y, zin, meer = {}) => teken("text", { x, y, ...meer }, zin);
  const doek = (breed, hoog, zegt, delen) => teken("svg", { viewBox: `0 0 ${breed} ${hoog}`, role: "img", "aria-label": zegt, class: "formulier__tekening" }, ...delen);
  /* Elk een eigen merk: bol, open vierkant, driehoek, open ruit. */
  const merk = (soort, x, y) => [
    () => teken("circle", { cx: x, cy: y, r: 6, fill: "currentColor" }),
    () => teken("rect", { x: x - 8, y: y - 8, width: 16, height: 16, class: "formulier__open" }),
    () => teken("path", { d: `M${x} ${y - 8}L${x + 8} ${y + 6}H${x - 8}Z`, fill: "currentColor" }),
    () => teken("path", { d: `M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z`, class: "formulier__open" }),
  ][soort % 4]();
  const lijn = (punten, soort) => teken("polyline", { points: punten.map((punt) => punt.join(",")).join(" "), fill: "none", stroke: "currentColor", "stroke-width": 2.5, "stroke-dasharray": STREEP[soort % 4], "stroke-linejoin": "round" });

  /* Wat een schaal kort heet: wat er voor de dubbele punt staat, of alles. */
  const kort = (schaal) => (schaal.label || schaal.vraag).split(":")[0];
  const isSchaal = (veld) => veld.soort === "keus" && veld.opties.every((optie) => /^\d+$/.test(optie));

  /* Eén regel per schaal, van laag naar hoog; `reeksen` zijn [{ naam, waarde(veld) }], hooguit twee. */
  function profiel(schalen, reeksen, woord) {
    const hoog = 74, links = 30, breed = 660, delen = [], punten = reeksen.map(() => []), zinnen = [];
    schalen.forEach((schaal, rij) => {
      const y = rij * hoog + 44, van = Number(schaal.opties[0]), tot = Number(schaal.opties.at(-1));
      const x = (getal) => Math.round(links + ((getal - van) / (tot - van)) * (breed - 2 * links));
      delen.push(schrijf(links, y - 18, kort(schaal), { class: "formulier__sterk" }), teken("path", { d: `M${links} ${y}H${breed - links}`, stroke: "currentColor", "stroke-width": 1 }));
      for (let getal = van; getal <= tot; getal += 1) delen.push(teken("path", { d: `M${x(getal)} ${y - 5}V${y + 5}`, stroke: "currentColor", "stroke-width": 1 }));
      const [laag = "", veel = ""] = schaal.uitersten;
      delen.push(schrijf(links, y + 22, `${van} ${laag}`), schrijf(breed - links, y + 22, `${veel} ${tot}`, { "text-anchor": "end" }));
      reeksen.forEach(({ waarde }, soort) => { const getal = Number(waarde(schaal)); if (getal) punten[soort].push([x(getal), y]); });
    });
    for (const [soort, reeks] of [...punten.entries()].reverse()) delen.push(lijn(reeks, soort), ...reeks.map(([x, y]) => merk(soort, x, y))); // de bol past in het vierkant
    reeksen.forEach(({ naam, waarde }) => {
      const wat = schalen.filter((schaal) => waarde(schaal)).map((schaal) => woord("punt", { wat: kort(schaal), getal: waarde(schaal), tot: schaal.opties.at(-1) })).join(", ");
      zinnen.push([naam, wat].filter(Boolean).join(": "));
    });
    return { tekening: doek(breed, schalen.length * hoog + 10, zinnen.join(". "), delen), tekst: zinnen };
  }

  /* Het verloop: van links naar rechts de formulieren, per schaal een lijn met een eigen merk. */
  function verloop(schalen, formulieren, zegt) {
    const breed = 660, boven = 20, hoog = 200, links = 36, rechts = 20;
    const van = Math.min(...schalen.map((schaal) => Number(schaal.opties[0]))), tot = Math.max(...schalen.map((schaal) => Number(schaal.opties.at(-1))));
    const x = (plek) => Math.round(links + 24 + (formulieren.length > 1 ? (plek / (formulieren.length - 1)) * (breed - links - rechts - 48) : 0));
    const y = (getal) => Math.round(boven + hoog - ((getal - van) / (tot - van)) * hoog);
    const delen = [];
    for (let getal = van; getal <= tot; getal += tot - van > 5 ? 3 : 1) delen.push(teken("path", { d: `M${links} ${y(getal)}H${breed - rechts}`, stroke: "currentColor", "stroke-width": 0.6, "stroke-dasharray": "1 4" }), schrijf(links - 8, y(getal) + 5, String(getal), { "text-anchor": "end" }));
    formulieren.forEach(({ naam }, plek) => delen.push(schrijf(x(plek), boven + hoog + 24, naam.length > 8 ? `${naam.slice(0, 7)}…` : naam, { "text-anchor": "middle" })));
    schalen.forEach((schaal, soort) => {
      /* Vallen twee merken op één plek, dan staat het volgende er een tikje naast. */
      const punten = formulieren.map(({ waarde }, plek) => [x(plek) + (soort - (schalen.length - 1) / 2) * 5, Number(waarde(schaal))]).filter(([, getal]) => getal).map(([plek, getal]) => [plek, y(getal)]);
      delen.push(lijn(punten, soort), ...punten.map(([plek, getal]) => merk(soort, plek, getal)));
      const onder = boven + hoog + 54 + soort * 26;
      delen.push(lijn([[links, onder - 5], [links + 48, onder - 5]], soort), merk(soort, links + 24, onder - 5), schrijf(links + 60, onder, kort(schaal)));
    });
    return doek(breed, boven + hoog + 46 + schalen.length * 26, zegt, delen);
  }

  Object.assign(window.formulier, { profiel, verloop, isSchaal, kort });
})();
