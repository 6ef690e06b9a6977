/* Wist wat de handleiding op dit apparaat bewaart: keuzes, de planning, en de pagina's om zonder internet te lezen.
   Op een stick of een gedeelde server kan er ook iets van een ander staan; dat blijft. Wat wij bewaren begint met
   "handleiding", of heet klas of leskeuze. */
(() => {
  "use strict";

  const ONZE = /^(handleiding\b|klas$|leskeuze$)/;
  const blok = document.querySelector(".wissen");
  if (!blok) return;
  const knop = blok.querySelector("button"), stand = blok.querySelector("[role=status]");
  knop.append(knop.dataset.tekst);
  blok.hidden = false;

  async function wis() {
    for (const kast of [localStorage, sessionStorage]) {
      for (const naam of Object.keys(kast).filter((een) => ONZE.test(een))) kast.removeItem(naam);
    }
    const hier = new URL(".", document.currentScript?.src || document.baseURI).href;
    if (navigator.serviceWorker && location.protocol !== "file:") {
      for (const werker of await navigator.serviceWorker.getRegistrations()) if (hier.startsWith(werker.scope)) await werker.unregister();
    }
    if (window.caches) for (const naam of await caches.keys()) if (ONZE.test(naam)) await caches.delete(naam);
  }
  knop.addEventListener("click", () => wis().then(() => { stand.textContent = blok.dataset.klaar; }, () => { stand.textContent = blok.dataset.mist; }));
})();
