/* Wat de pagina's nodig hebben om met toetsenbord en voorleessoftware te werken, en de printknop.
   Alles blijft leesbaar zonder dit script. Material bewaart de stand van menu en zoeken in twee
   onzichtbare selectievakjes (#__drawer en #__search); de knoppen hieronder zetten die om. */
(() => {
  "use strict";

  const een = (keuze) => document.querySelector(keuze);
  const alle = (keuze) => [...document.querySelectorAll(keuze)];

  /* Wat onbereikbaar moet zijn zolang het menu of het zoeken het scherm vult. */
  const ACHTER = {
    drawer: ".md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-top, .md-footer",
    search: ".md-container",
  };
  const VULT_HET_SCHERM = {
    drawer: matchMedia("(max-width: 76.234375em)"),
    search: matchMedia("(max-width: 59.984375em)"),
  };
  const EERSTE = { drawer: ".menu__sluit", search: ".md-search__input" };

  function verbind(naam) {
    const vakje = een(`#__${naam}`);
    const knop = een(`.md-header__button[data-schakel=${naam}]`);
    const paneel = knop && document.getElementById(knop.getAttribute("aria-controls"));
    if (!vakje || !paneel) return;

    const werkBij = () => {
      const open = vakje.checked;
      const hadFocus = paneel.contains(document.activeElement);
      knop.setAttribute("aria-expanded", String(open));
      alle(ACHTER[naam]).forEach((deel) => { deel.inert = open && VULT_HET_SCHERM[naam].matches; });
      if (open) een(EERSTE[naam]).focus();
      else if (hadFocus && VULT_HET_SCHERM[naam].matches) knop.focus();
    };
    vakje.addEventListener("change", werkBij);
    VULT_HET_SCHERM[naam].addEventListener("change", () => { if (vakje.checked) vakje.click(); });
    alle(`[data-schakel=${naam}]`).forEach((b) => b.addEventListener("click", () => vakje.click()));
    paneel.addEventListener("keydown", (toets) => {
      if (toets.key === "Escape" && naam === "drawer" && vakje.checked) vakje.click();
    });
  }
  verbind("drawer");
  verbind("search");

  /* Zoeken: wat het nodig heeft komt pas als iemand het aanraakt. Ctrl+K (of ⌘K) brengt je naar het veld. */
  const zoeken = een("#__zoeken");
  const zoekveld = een(".md-search__input");
  if (zoekveld) {
    const open = () => { if (!een("#__search").checked) een("#__search").click(); };
    const haal = () => {
      een(".zoek__stand").textContent = een(".zoek").dataset.laadt;
      for (const bron of zoeken.dataset.scripts.trim().split(" ")) {
        const script = document.createElement("script");
        script.src = bron;
        script.async = false; // op volgorde: het venster als laatste
        document.head.append(script);
      }
    };
    zoekveld.addEventListener("focus", haal, { once: true });
    zoekveld.addEventListener("focus", open);
    zoekveld.addEventListener("click", open);
    zoekveld.addEventListener("input", open);
    zoekveld.form.addEventListener("submit", (gebeurt) => gebeurt.preventDefault());
    zoeken.addEventListener("keydown", (toets) => {
      if (toets.key !== "Escape" || !een("#__search").checked) return;
      een("#__search").click();
      zoekveld.blur();
    });
    zoeken.addEventListener("focusout", ({ relatedTarget: daar }) => {
      if (daar && !zoeken.contains(daar) && een("#__search").checked && !VULT_HET_SCHERM.search.matches) een("#__search").click();
    });
    addEventListener("keydown", (toets) => {
      if (!(toets.ctrlKey || toets.metaKey) || toets.altKey || toets.shiftKey || toets.key.toLowerCase() !== "k") return;
      toets.preventDefault();
      open();
      zoekveld.focus();
    }, { capture: true });
  }

  /* Donker of licht: één knop, die de andere keuze van Material aanklikt. */
  const weergave = een("[data-weergave]");
  if (weergave) {
    const donker = () => document.body.getAttribute("data-md-color-scheme") === "slate";
    const werkBij = () => weergave.setAttribute("aria-pressed", String(donker()));
    new MutationObserver(werkBij).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    weergave.addEventListener("click", () => een(`input[data-md-color-scheme=${donker() ? "default" : "slate"}]`).click());
    werkBij();
  }

  /* Material springt bij een losse letter (f, s, n, p …) naar zoeken of een andere pagina. Wie het
     apparaat met de stem bedient, doet dat per ongeluk (WCAG 2.1.4). Bij het zoeken zelf blijven toetsen werken. */
  addEventListener("keydown", (toets) => {
    if (toets.key.length === 1 && !een("#__search")?.checked) toets.stopPropagation();
  }, { capture: true });

  /* Begrippen: de eigen uitleg van de browser werkt niet met Tab of een vinger, de onze wel. Met Tab alleen de eerste
     keer dat een woord er staat, anders komt er geen einde aan; voorlezen gebeurt daar ook. */
  const gezien = new Set();
  for (const woord of alle(".md-typeset abbr[title]")) {
    const uitleg = woord.title;
    woord.dataset.uitleg = uitleg;
    woord.removeAttribute("title");
    if (gezien.has(uitleg)) {
      woord.classList.add("herhaling");
      continue;
    }
    gezien.add(uitleg);
    woord.tabIndex = 0;
    const zacht = document.createElement("span");
    zacht.className = "alleen-voorlezen";
    zacht.textContent = ` (${uitleg})`;
    woord.append(zacht);
  }

  /* Op het web kan de handleiding als app worden neergezet en zonder internet gelezen. Vanaf een stick hoeft dat niet, en
     wil de browser het niet. Het bewaren wacht tot de pagina er rustig staat. */
  if (/^https?:$/.test(location.protocol)) {
    const wortel = new URL("../../", document.currentScript.src);
    const koppeling = document.createElement("link");
    koppeling.rel = "manifest";
    koppeling.href = new URL("manifest.webmanifest", wortel).href;
    document.head.append(koppeling);
    if ("serviceWorker" in navigator) {
      addEventListener("load", () => setTimeout(() => {
        fetch(new URL("sw.js", wortel), { method: "HEAD" }).then((er) => er.ok && navigator.serviceWorker.register(new URL("sw.js", wortel)))
          .catch(() => {});
      }, 4000));
    }
  }

  /* Een bewaard formulier gaat weg als zijn termijn voorbij is; op een formulier zelf doet en zegt zijn eigen script dat. */
  if (!een(".formulier")) {
    try {
      const vandaag = new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
      for (const naam of Object.keys(localStorage).filter((een) => een.startsWith("handleiding.formulier."))) {
        const [, tot] = /^\{"tot":"(\d{4}-\d\d-\d\d)"/.exec(localStorage.getItem(naam)) || [];
        if (tot && tot < vandaag) localStorage.removeItem(naam);
      }
    } catch { /* bewaren mag hier niet: dan staat er ook niets */ }
  }

  alle("[data-print]").forEach((knop) => knop.addEventListener("click", () => print()));
})();
