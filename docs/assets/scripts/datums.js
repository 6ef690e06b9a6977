/* De data uit de planning op een blad dat mee naar huis gaat. De planning staat op dit apparaat; er gaat niets naar buiten en er
   staat niets in het adres. Wat iemand zelf typte, blijft staan. Zonder planning verandert er niets. */
(() => {
  "use strict";

  const { reken, lees } = window.planning;
  const BEWAARD = "handleiding.datums", PLAN = "handleiding.planning";
  const { een } = window.bouwstenen;
  const blok = een(".datums");
  if (!blok) return;
  const feiten = JSON.parse(blok.dataset.feiten), velden = JSON.parse(blok.dataset.velden), zinnen = JSON.parse(blok.dataset.zinnen);
  const zin = een("p", blok), knop = een("button", blok);
  const opgehaald = (naam) => { try { return localStorage.getItem(naam); } catch { return null; } };
  let leeg = opgehaald(BEWAARD) === "leeg";

  const geschreven = (dag, hoe) => new Intl.DateTimeFormat(document.documentElement.lang, { ...hoe, timeZone: "UTC" }).format(dag * 864e5);
  const vak = (veld) => [...document.querySelectorAll(".blad .invul")].find((label) => een(".invul__label", label)?.textContent.trim() === veld)?.querySelector("input");
  const vakken = velden.map(([veld, soort, volgende]) => ({ vak: vak(veld), soort, volgende, gezet: "" })).filter((plek) => plek.vak);

  /* De dag die in een vak hoort; null als het plan hem niet heeft. */
  function dagVan(rijen, { soort, volgende }) {
    const plek = rijen.findIndex(({ les }) => les.nummer === Number(blok.dataset.les));
    const rij = plek < 0 ? null : rijen[plek + (volgende ? 1 : 0)];
    return rij?.afspraken.find((afspraak) => afspraak.soort === soort)?.dag ?? null;
  }

  /* Zet een datum in een vak: voluit, of kort als dat niet past. Een vak met iets van de lezer erin blijft zoals het is. */
  function zet(plek, dag) {
    if (plek.vak.value !== plek.gezet) return;
    plek.gezet = dag === null ? "" : geschreven(dag, { weekday: "long", day: "numeric", month: "long" });
    plek.vak.value = plek.gezet;
    if (plek.gezet && plek.vak.scrollWidth > plek.vak.clientWidth) plek.vak.value = plek.gezet = geschreven(dag, { weekday: "short", day: "numeric", month: "short" });
    plek.vak.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function werkBij() {
    const { plan } = lees(opgehaald(PLAN) || "");
    const rijen = plan ? reken(feiten, plan).rijen : [];
    const dagen = vakken.map((plek) => dagVan(rijen, plek));
    const kan = dagen.some((dag) => dag !== null);
    vakken.forEach((plek, nummer) => zet(plek, leeg ? null : dagen[nummer]));
    blok.hidden = !kan;
    zin.textContent = kan ? zinnen[leeg ? "weg" : "klaar"] : "";
    knop.textContent = zinnen[leeg ? "vul" : "leeg"];
  }

  knop.addEventListener("click", () => {
    leeg = !leeg;
    try {
      if (leeg) localStorage.setItem(BEWAARD, "leeg");
      else localStorage.removeItem(BEWAARD);
    } catch { /* dan geldt het alleen voor nu */ }
    werkBij();
  });
  addEventListener("storage", ({ key }) => {
    if (![null, PLAN, BEWAARD].includes(key)) return;
    leeg = opgehaald(BEWAARD) === "leeg";
    werkBij();
  });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) werkBij(); }); // er kan intussen gewist zijn
  werkBij();
})();
