/* Het overzicht van de bladen: kiezen wat je zoekt, en dichtvouwen per groep.
   Zonder dit script staat alles open. Wat je kiest staat in het adres (#les=3), zodat je het kunt doorgeven; bewaard wordt niets. */
(() => {
  "use strict";

  const een = (keuze, binnen = document) => binnen.querySelector(keuze);
  const alle = (keuze, binnen = document) => [...binnen.querySelectorAll(keuze)];
  const form = een(".bladfilter");
  if (!form) return;

  const keuzes = alle("select", form);
  const stand = een(".bladfilter__aantal", form);
  const knop = een(".bladfilter__alles", form);
  const groepen = alle(".bladengroep");
  const kaarten = alle(".bladkaart");
  const vul = (zin, waarden) => zin.replace(/\{(\w+)\}/g, (plek, naam) => waarden[naam] ?? plek);

  /* Hoeveel bladen: "15 bladen", of "3 van 15 bladen" als er een keuze is. */
  function aantal(gezien, totaal) {
    if (gezien < totaal) return vul(form.dataset.deel, { aantal: gezien, totaal });
    return totaal === 1 ? form.dataset.een : vul(form.dataset.alle, { aantal: totaal });
  }

  function vouw(groep, open) {
    const deel = een(".bladvouw", groep);
    deel.open = open || "open" in deel.dataset;
    deel.classList.add("gezien");
  }

  /* Wat het adres vraagt; een woord dat we niet kennen telt niet. Geeft terug of er iets gevraagd is. */
  function uitAdres() {
    const gevraagd = new URLSearchParams(location.hash.slice(1));
    for (const keuze of keuzes) {
      const waarde = gevraagd.get(keuze.name);
      keuze.value = [...keuze.options].some((optie) => optie.value === waarde) ? waarde : "";
    }
    return keuzes.some((keuze) => keuze.value);
  }

  function naarAdres() {
    const gekozen = new URLSearchParams(keuzes.filter((keuze) => keuze.value).map((keuze) => [keuze.name, keuze.value]));
    const [adres] = location.href.split("#");
    history.replaceState(null, "", String(gekozen) ? `${adres}#${gekozen}` : adres);
  }

  function pasToe() {
    const gekozen = keuzes.filter((keuze) => keuze.value);
    for (const kaart of kaarten) {
      kaart.hidden = !gekozen.every((keuze) => kaart.dataset[keuze.name].split(" ").includes(keuze.value));
    }
    for (const deel of alle(".bladdeel")) deel.hidden = !een(".bladkaart:not([hidden])", deel);
    for (const groep of groepen) {
      const gezien = alle(".bladkaart:not([hidden])", groep).length;
      const naam = groep.getAttribute("aria-labelledby");
      groep.hidden = !gezien;
      een(`[data-groep="${naam}"]`).hidden = !gezien;
      een(".bladvouw__aantal", groep).textContent = aantal(gezien, alle(".bladkaart", groep).length);
      vouw(groep, gekozen.length > 0);
    }
    const gezien = kaarten.filter((kaart) => !kaart.hidden).length;
    stand.textContent = gezien ? aantal(gezien, kaarten.length) : form.dataset.geen;
    knop.hidden = !gekozen.length;
  }

  /* Een link naar een groep vouwt haar open. */
  function naarGroep() {
    const doel = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const groep = doel && doel.closest(".bladengroep");
    if (!groep) return;
    vouw(groep, true);
    doel.scrollIntoView();
  }

  function begin() {
    const gevraagd = uitAdres();
    pasToe();
    if (gevraagd) form.scrollIntoView();
    else naarGroep();
  }

  /* Zonder script brengt #les=3 je naar die groep; nu kiest het, en mag de browser er niet heen springen. */
  groepen.forEach((groep) => groep.removeAttribute("id"));
  form.hidden = false;
  begin();

  form.addEventListener("change", () => { naarAdres(); pasToe(); });
  form.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  form.addEventListener("reset", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    keuzes.forEach((keuze) => { keuze.value = ""; });
    naarAdres();
    pasToe();
    keuzes[0].focus(); /* de knop is er niet meer */
  });
  een(".bladsprong").addEventListener("click", ({ target }) => {
    const link = target.closest("a"); // ook als het adres al zo was
    if (link) vouw(document.getElementById(link.hash.slice(1)).closest(".bladengroep"), true);
  });
  addEventListener("hashchange", () => {
    if (location.hash.includes("=") || !location.hash) begin();
    else naarGroep();
  });
})();
