/* De pagina van een les: wat dichtvouwt, wat jij kiest (rol, SO of VSO) en de balk onderin.
   Zonder dit script staat alles open. Wat je kiest blijft op dit apparaat, nooit in het adres. */
(() => {
  "use strict";

  const een = (keuze, binnen = document) => binnen.querySelector(keuze);
  const alle = (keuze, binnen = document) => [...binnen.querySelectorAll(keuze)];

  /* Dichtvouwen: behalve waar een link je heen bracht. */
  const doel = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const vouw of alle("details.meer")) {
    vouw.open = Boolean(doel && vouw.contains(doel));
    vouw.classList.add("gezien");
    vouw.classList.toggle("mee", vouw.open);
    /* Alleen wat je zelf openvouwt gaat mee op papier (Material zet bij het afdrukken alles open). */
    een("summary", vouw).addEventListener("click", () => vouw.classList.toggle("mee", !vouw.open));
  }

  /* Kiezen: van een ander verdwijnt even, achter een knop die het weer toont. */
  const keuze = een(".leskeuze");
  const BEWAARD = "leskeuze";
  const bewaard = () => {
    try { return JSON.parse(localStorage.getItem(BEWAARD)) || {}; } catch { return {}; }
  };

  function verberg(delen, knoptekst) {
    const perPlek = new Map();
    for (const deel of delen) {
      const plek = deel.closest("table") || deel.parentElement;
      perPlek.set(plek, [...(perPlek.get(plek) || []), deel]);
    }
    for (const [plek, stukken] of perPlek) {
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "toon";
      knop.textContent = `${knoptekst} (${stukken.length})`;
      knop.setAttribute("aria-expanded", "false");
      knop.addEventListener("click", () => {
        const open = knop.getAttribute("aria-expanded") === "false";
        knop.setAttribute("aria-expanded", String(open));
        stukken.forEach((stuk) => stuk.classList.toggle("even-weg", !open));
      });
      stukken.forEach((stuk) => stuk.classList.add("even-weg"));
      (plek.closest(".tabel") || plek).after(knop);
    }
  }

  function pasToe() {
    alle(".even-weg").forEach((deel) => deel.classList.remove("even-weg"));
    alle(".toon").forEach((knop) => knop.remove());
    const { rol, doelgroep } = Object.fromEntries(new FormData(keuze));
    const woord = (naam, waarde) => een(`input[name=${naam}][value="${waarde}"]`, keuze).parentElement.textContent.trim();
    const rollen = alle("input[name=rol]", keuze).map((knop) => knop.value);
    for (const ander of rollen) {
      if (rol && ander && ander !== rol) {
        verberg(alle(`.stap[data-rol="${ander}"]`), `${keuze.dataset.toon} ${woord("rol", ander)}`);
      }
    }
    for (const knop of alle("input[name=doelgroep]", keuze)) {
      if (doelgroep && knop.value && knop.value !== doelgroep) {
        const delen = alle(`[data-doelgroep="${knop.value}"]`); // in lopende tekst is het alleen het vette woord ervoor
        const geheel = delen.map((deel) => (deel.localName === "strong" ? deel.closest("li") || deel.closest("p") : deel));
        verberg(geheel, `${keuze.dataset.toon} ${woord("doelgroep", knop.value)}`);
      }
    }
  }

  if (keuze) {
    for (const [naam, waarde] of Object.entries(bewaard())) {
      const knop = alle(`input[name="${CSS.escape(naam)}"]`, keuze).find((een) => een.value === waarde);
      if (knop) knop.checked = true;
    }
    keuze.hidden = false;
    pasToe();
    keuze.addEventListener("change", () => {
      pasToe();
      try { localStorage.setItem(BEWAARD, JSON.stringify(Object.fromEntries(new FormData(keuze)))); } catch { /* dan niet */ }
    });
  }

  /* De balk: waar je bent in de les, hoe lang dat duurt, wie leidt en wat er volgt. */
  const balk = een(".lesbalk");
  const delen = alle(".activiteit").map((deel) => {
    let kop = deel.previousElementSibling;
    while (kop && kop.tagName !== "H3") kop = kop.previousElementSibling;
    return { deel, kop };
  }).filter(({ kop }) => kop);
  if (balk && delen.length) {
    let einde = delen.at(-1).deel;
    while (einde && einde.tagName !== "H2") einde = einde.nextElementSibling;
    let nu = null;
    const werkBij = () => {
      const grens = innerHeight * 0.5;
      const begonnen = delen.filter(({ kop }) => kop.getBoundingClientRect().top < grens);
      const voorbij = einde && einde.getBoundingClientRect().top < grens;
      const index = voorbij ? -1 : begonnen.length - 1;
      if (index === nu) return;
      nu = index;
      balk.hidden = index < 0;
      if (index < 0) return;
      const { deel } = delen[index];
      const volgende = delen[index + 1];
      een(".lesbalk__waar", balk).textContent = `${index + 1}/${delen.length} · ${een(".activiteit__feiten span + span", deel).textContent}`;
      een(".lesbalk__wie", balk).replaceChildren(een(".activiteit__feiten .rol", deel).cloneNode(true));
      const verder = een(".lesbalk__volgende", balk);
      verder.hidden = !volgende;
      if (volgende) {
        verder.textContent = `${balk.dataset.volgende} ${volgende.kop.textContent.trim()}`;
        verder.href = `#${volgende.kop.id}`;
      }
    };
    let gevraagd = false;
    addEventListener("scroll", () => {
      if (!gevraagd) requestAnimationFrame(() => { gevraagd = false; werkBij(); });
      gevraagd = true;
    }, { passive: true });
    addEventListener("resize", werkBij);
    werkBij();
  }
})();
