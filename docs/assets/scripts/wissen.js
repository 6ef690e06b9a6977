/* Wist wat de handleiding op dit apparaat bewaart: keuzes, de planning, en de pagina's om zonder internet te lezen.
   Op een stick of een gedeelde server kan er ook iets van een ander staan; dat blijft. Wat wij bewaren begint met
   "handleiding.", of heet klas of leskeuze; hoe de kast met pagina's heet, staat in sw.js. */
(() => {
  "use strict";

  const ONZE = /^(handleiding\.|klas$|leskeuze$)/, KAST = /^[0-9a-f]{8}-[0-9a-f]{16}$/;
  const blok = document.querySelector(".wissen");
  if (!blok) return;
  const knop = blok.querySelector("button"), stand = blok.querySelector("[role=status]");
  knop.append(knop.dataset.tekst);
  blok.hidden = false;

  async function wis() {
    for (const kast of [localStorage, sessionStorage]) {
      for (const naam of Object.keys(kast).filter((een) => ONZE.test(een))) kast.removeItem(naam);
    }
    localStorage.setItem("handleiding.gewist", ""); // andere tabbladen horen het, en vergeten wat ze nog hadden
    localStorage.removeItem("handleiding.gewist");
    if (navigator.serviceWorker && location.protocol !== "file:") {
      for (const werker of await navigator.serviceWorker.getRegistrations()) if (document.baseURI.startsWith(werker.scope)) await werker.unregister();
    }
    if (window.caches) for (const naam of await caches.keys()) if (KAST.test(naam)) await caches.delete(naam);
  }
  knop.addEventListener("click", () => wis().then(() => { stand.textContent = blok.dataset.klaar; }, () => { stand.textContent = blok.dataset.mist; }));
})();
