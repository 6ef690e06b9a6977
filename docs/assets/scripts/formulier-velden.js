/* De velden van een formulier dat blijft: elk met een naam die uit de vraag komt, zodat wat bewaard is ook in een nieuwe
   uitgave zijn plek vindt. Schrijfvelden groeien mee met wat erin staat, op het scherm en op papier. */
(() => {
  "use strict";

  const alle = (keuze, binnen) => [...binnen.querySelectorAll(keuze)];

  /* Wat er staat, op één regel; niet de uitleg van een begrip die er voor voorleessoftware achter staat. */
  function tekst(deel) {
    if (!deel) return "";
    const kopie = deel.cloneNode(true);
    alle(".alleen-voorlezen, .niet-op-papier, textarea", kopie).forEach((stuk) => stuk.remove());
    return kopie.textContent.replace(/\s+/g, " ").trim();
  }

  /* Hoofdletters, leestekens en het nummer voor een vraag mogen veranderen: dan is het nog dezelfde vraag. */
  const naamVan = (woorden) => woorden.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^\d+\.\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

  /* Eén schrijfveld dat groeit: een doos met het uiterlijk van het veld, en daarin het veld en een onzichtbare kopie van
     wat er staat. De kopie maakt de doos hoog genoeg, en is wat er geprint wordt. */
  function groei(veld) {
    const doos = Object.assign(document.createElement("span"), { className: `${veld.className} groei` });
    let vak = veld;
    if (veld.localName === "input") {
      vak = Object.assign(document.createElement("textarea"), { rows: 1, value: veld.value });
      if (veld.hasAttribute("aria-label")) vak.setAttribute("aria-label", veld.getAttribute("aria-label"));
    }
    if (veld.style.height) doos.style.minHeight = veld.style.height;
    if (veld.dataset.regels) doos.style.setProperty("--regels", veld.dataset.regels);
    veld.replaceWith(doos);
    vak.className = "groei__vak";
    vak.removeAttribute("style");
    vak.autocomplete = "off";
    doos.append(vak);
    const past = () => { doos.dataset.tekst = vak.value; };
    vak.addEventListener("input", past);
    past();
    return { vak, past };
  }

  /* Geeft de velden van het blad, in de volgorde waarin ze er staan. `naam` is het woord voor een naam: zo'n veld blijft
     op de pagina en op papier, en wordt nooit bewaard. */
  function velden(blad, naam) {
    const gezien = new Map();
    const eenNaam = new RegExp(`(^|\\P{L})${naam}($|\\P{L})`, "iu");
    const lijst = [];
    const voegToe = (veld) => {
      const stam = `${veld.soort}:${naamVan([veld.vraag, veld.label].filter(Boolean).join(" "))}`;
      const nummer = (gezien.get(stam) || 0) + 1;
      gezien.set(stam, nummer);
      lijst.push({ ...veld, sleutel: nummer === 1 ? stam : `${stam}-nr-${nummer}` });
    };
    for (const blok of alle(".blok", blad)) {
      const soort = blok.dataset.blok;
      const vraag = tekst(blok.querySelector(".blok__vraag"));
      const groepen = new Set();
      for (const veld of alle("textarea, input", blok)) {
        const rij = veld.closest("tr");
        const basis = { blok, vraag, rij: tekst(rij?.querySelector("th")), plek: rij ? rij.sectionRowIndex : 0 };
        if (veld.type === "radio") {
          if (groepen.has(veld.name)) continue;
          groepen.add(veld.name);
          const keuzes = alle("input", blok).filter((ander) => ander.name === veld.name);
          keuzes.forEach((keuze) => keuze.setAttribute("autocomplete", "off")); // anders zet Firefox ze na verversen terug
          voegToe({ ...basis, soort: "keus", label: basis.rij, opties: keuzes.map((keuze) => keuze.value), uitersten: alle(".schaal__uitersten > span", blok).map(tekst),
            lees: () => keuzes.find((keuze) => keuze.checked)?.value || "",
            zet: (waarde) => { keuzes.forEach((keuze) => { keuze.checked = keuze.value === waarde; }); return !waarde || keuzes.some((keuze) => keuze.checked); } });
        } else if (veld.type === "checkbox") {
          veld.setAttribute("autocomplete", "off");
          voegToe({ ...basis, soort: "vink", label: veld.getAttribute("aria-label") || tekst(veld.closest("label")),
            lees: () => (veld.checked ? "x" : ""), zet: (waarde) => { veld.checked = waarde === "x"; return true; } });
        } else {
          const kolom = veld.closest("td")?.dataset.kolom || "";
          const label = kolom ? veld.getAttribute("aria-label") : tekst(veld.closest(".keuze--anders")?.querySelector("label") || veld.closest("label")?.querySelector(".invul__label"));
          const { vak, past } = groei(veld);
          voegToe({ ...basis, soort: "tekst", label, kolom, naam: /regel$/.test(soort) && eenNaam.test(label),
            lees: () => vak.value, zet: (waarde) => { vak.value = waarde; past(); return true; } });
        }
      }
    }
    return lijst;
  }

  window.formulier = { velden, tekst };
})();
