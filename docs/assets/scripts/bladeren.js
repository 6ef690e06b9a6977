/* Wat met het scherm meebeweegt: waar je bent in "Op deze pagina", de knop naar boven, donker of licht.
   Alles blijft leesbaar zonder dit script. */
(() => {
  "use strict";

  const alle = (keuze) => [...document.querySelectorAll(keuze)];

  /* Donker of licht: één knop. Wat de lezer koos blijft op dit apparaat; anders volgt de pagina het apparaat. */
  const NAAM = "handleiding.weergave";
  const weergave = document.querySelector("[data-weergave]");
  const donker = () => document.body.dataset.mdColorScheme === "slate";
  const zet = (naam) => {
    document.body.dataset.mdColorScheme = naam;
    weergave?.setAttribute("aria-pressed", String(donker()));
  };
  const bewaard = () => { try { return localStorage.getItem(NAAM); } catch { return null; } };
  weergave?.addEventListener("click", () => {
    zet(donker() ? "default" : "slate");
    try { localStorage.setItem(NAAM, document.body.dataset.mdColorScheme); } catch { /* dan tot de volgende pagina */ }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (keuze) => {
    if (!bewaard()) zet(keuze.matches ? "slate" : "default");
  });
  zet(document.body.dataset.mdColorScheme);

  /* "Op deze pagina" merkt het kopje waar je bent; in een lang menu blijft dat in beeld. */
  const links = alle(".md-nav--secondary a[href^='#']");
  const plekken = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const top = document.querySelector(".md-top");
  const kop = document.querySelector(".md-header");
  let hier = -1, vorige = 0, wacht = false;

  function waarBenIk() {
    const onderaan = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const gekozen = plekken.findIndex((plek) => plek && `#${plek.id}` === decodeURIComponent(location.hash));
    if (onderaan && gekozen >= 0) {
      const { top: boven, bottom: onder } = plekken[gekozen].getBoundingClientRect();
      if (boven >= 0 && onder <= innerHeight) return gekozen;
    }
    let laatste = -1;
    plekken.forEach((plek, nummer) => {
      if (!plek || !plek.getClientRects().length) return;
      const ruimte = parseFloat(getComputedStyle(plek).scrollMarginTop) || 0;
      if (plek.getBoundingClientRect().top <= ruimte + 8) laatste = nummer;
    });
    return laatste;
  }

  function werkBij() {
    wacht = false;
    const nu = waarBenIk();
    if (nu !== hier) {
      links.forEach((link, nummer) => {
        link.classList.toggle("md-nav__link--active", nummer === nu);
        if (nummer === nu) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      });
      hier = nu;
      const lijst = links[nu]?.closest(".md-sidebar__scrollwrap");
      if (lijst) {
        const vak = lijst.getBoundingClientRect(), link = links[nu].getBoundingClientRect();
        if (link.top < vak.top || link.bottom > vak.bottom) lijst.scrollTop += link.top - vak.top - vak.height / 2;
      }
    }
    kop?.classList.toggle("md-header--shadow", scrollY > 60);
    if (top && Math.abs(scrollY - vorige) > 4) {
      top.hidden = !(scrollY < vorige && scrollY > 400);
      vorige = scrollY;
    }
  }

  const straks = () => {
    if (wacht) return;
    wacht = true;
    requestAnimationFrame(werkBij);
  };
  addEventListener("scroll", straks, { passive: true });
  addEventListener("resize", straks, { passive: true });
  addEventListener("hashchange", straks);
  straks();
  top?.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.querySelector("#__inhoud")?.focus({ preventScroll: true });
  });

  /* Het open deel van het menu in beeld, zonder de pagina te schuiven. */
  const open = document.querySelector(".menu [aria-current=page]");
  const rol = open?.closest(".md-sidebar__scrollwrap");
  if (rol && open.offsetTop > rol.clientHeight) rol.scrollTop = open.offsetTop - rol.clientHeight / 2;
})();
