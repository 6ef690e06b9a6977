/* De planning op de pagina: het formulier, de tabel en de knoppen. Alles blijft op dit apparaat; er gaat niets naar buiten en
   er staat niets in het adres. Zonder dit script staat er een tabel om met de hand in te vullen. */
(() => {
  "use strict";

  const { dag, datum, reken, agenda, leeg, lees, schrijf } = window.planning;
  const { een, alle, maak, vul } = window.bouwstenen;
  const blok = een(".planning");
  if (!blok) return;
  const feiten = JSON.parse(blok.dataset.feiten);
  const zinnen = JSON.parse(blok.dataset.zinnen);
  const woord = (naam, waarden) => vul(zinnen[naam], waarden);
  const form = een("form", blok), tabel = een("table", blok), stand = een(".planning__stand", blok), bewaren = een(".planning__bewaren", blok);
  const kiezer = maak("input", { type: "file", accept: ".json,application/json" }), vrijLijst = een(".planning__vrij", form);
  const taal = document.documentElement.lang;
  const geschreven = (getal, hoe) => new Intl.DateTimeFormat(taal, { ...hoe, timeZone: "UTC" }).format(getal * 864e5);
  const voluit = (getal) => geschreven(getal, { weekday: "long", day: "numeric", month: "long" });
  for (const deel of alle("[data-tekst]", blok)) deel.append(deel.dataset.tekst);
  for (const deel of alle("[data-dag]", blok)) deel.append(geschreven(3 + Number(deel.dataset.dag), { weekday: "long" })); // 4 = maandag 5 januari 1970

  /* Bewaren: op dit apparaat, en alleen als het mag. `vorige` is er om iets terug te kunnen zetten. */
  const BEWAARD = "handleiding.planning";
  const RUST = 1500; // zo lang niets meer getikt: klaar met tikken
  let plan = leeg(), vorige = null, bewaard = "";
  const opgehaald = () => { try { return localStorage.getItem(BEWAARD); } catch { return null; } };
  function bewaar() {
    bewaard = schrijf(plan);
    try {
      localStorage.setItem(BEWAARD, bewaard);
      bewaren.textContent = "";
    } catch { bewaren.textContent = woord("vol"); }
  }
  /* Wie een jaartal intikt, komt langs het jaar 2 en 20. Zo'n datum nemen we niet over: half getypt is nog geen planning. */
  const kan = (waarde) => waarde === "" || typeof waarde === "boolean" || dag(waarde) !== null;
  const nieuwId = () => [...crypto.getRandomValues(new Uint8Array(10))].map((deel) => deel.toString(16).padStart(2, "0")).join("");

  /* Een verandering van de lezer. */
  function verander(wat) {
    Object.assign(plan, wat);
    plan.id ||= nieuwId();
    plan.versie += 1;
    bewaar();
    zeg();
    teken();
  }
  function vervang(nieuw, zin) {
    vorige = plan;
    plan = nieuw;
    bewaar();
    toon();
    zeg(woord(zin), [woord("herstel"), herstel]);
  }
  function herstel() {
    plan = { ...vorige, versie: Math.max(vorige.versie, plan.id === vorige.id ? plan.versie : 0) + 1 };
    bewaar();
    toon();
    zeg(woord("hersteld"));
  }
  function zeg(zin = "", knop = null) {
    stand.replaceChildren(zin);
    if (knop) stand.append(" ", maak("button", { type: "button", className: "knop", textContent: knop[0], onclick: knop[1] }));
  }

  /* Het formulier laat het plan zien. */
  function toon() {
    for (const naam of ["begin", "tijd", "samen", "om"]) form.elements[naam].value = plan[naam];
    form.elements.schuif.checked = plan.schuif;
    for (const vak of alle("[name=dagen]", form)) vak.checked = plan.dagen.includes(Number(vak.value));
    for (const vak of alle("[name=met]", form)) vak.checked = plan.met.includes(Number(vak.value));
    toonVrij();
    teken();
  }

  function toonVrij() {
    const pas = (index, wat) => Object.values(wat).every(kan) && verander({ vrij: plan.vrij.map((rij, plek) => (plek === index ? { ...rij, ...wat } : rij)) });
    vrijLijst.replaceChildren(...plan.vrij.map((rij, index) => {
      const veld = (naam, zin) => maak("label", {}, maak("span", { textContent: woord(zin) }), " ", maak("input", { type: "date", value: rij[naam], onchange: ({ target }) => pas(index, { [naam]: target.value }) }));
      const soort = maak("select", { onchange: ({ target }) => pas(index, { dicht: target.value === "dicht" }) }, ...["dicht", "open"].map((waarde) => maak("option", { value: waarde, textContent: woord(waarde), selected: rij.dicht === (waarde === "dicht") })));
      const weg = maak("button", { type: "button", className: "knop", textContent: woord("weg"), onclick: () => {
        verander({ vrij: plan.vrij.filter((_, plek) => plek !== index) });
        toonVrij();
        een("[data-doe=vrij]", form).focus();
      } });
      weg.setAttribute("aria-label", `${woord("weg")} (${index + 1})`);
      return maak("li", {}, veld("van", "van"), " ", veld("tot", "totmet"), " ", maak("label", {}, maak("span", { textContent: woord("wat") }), " ", soort), " ", weg);
    }));
  }

  /* De tabel. Wat in `datetime` staat is wat ook in de agenda komt. */
  function teken() {
    const hier = tabel.contains(document.activeElement) ? document.activeElement : null; // straks weer op dezelfde plek
    const plek = hier && `tr[data-les="${hier.closest("tr").dataset.les}"][data-soort=geven] ${hier.localName}`;
    const uitkomst = reken(feiten, plan);
    for (const knop of alle("[data-doe=print], [data-doe=agenda]", blok)) knop.disabled = !uitkomst.rijen.length;
    tabel.hidden = !uitkomst.rijen.length;
    alle(".planning__let", blok).forEach((zin) => zin.remove());
    const zinnen = uitkomst.zin ? [[uitkomst.zin, uitkomst.waarden]] : uitkomst.let;
    const dagen = ({ begin, dag: dan, ...rest }) => (begin ? { begin: voluit(begin), dag: voluit(dan), ...rest } : rest);
    stand.before(...zinnen.map(([naam, waarden]) => maak("p", { className: "planning__let", textContent: woord(naam, dagen(waarden)) })));
    alle("tbody", tabel).forEach((deel) => deel.remove());
    tabel.append(...uitkomst.rijen.map(({ les, afspraken }) => maak("tbody", {}, ...afspraken.map((afspraak) => rij(les, afspraak)))));
    const alleDagen = uitkomst.rijen.flatMap(({ afspraken }) => afspraken.map((afspraak) => afspraak.dag));
    const lang = { day: "numeric", month: "long", year: "numeric" };
    if (alleDagen.length) een("caption", tabel).textContent = woord("tot", { van: geschreven(Math.min(...alleDagen), lang), tot: geschreven(Math.max(...alleDagen), lang) });
    if (plek) een(plek, tabel)?.focus();
    toonBrieven(uitkomst.rijen);
  }

  /* Welke bladen er met de data erop klaarliggen; de data zelf komen er op de pagina van het blad in (datums.js). */
  function toonBrieven(rijen) {
    const blad = een(".planning__brieven", blok);
    if (!blad) return;
    for (const regel of alle("[data-les]", blad)) {
      const rij = rijen.find(({ les }) => les.nummer === Number(regel.dataset.les));
      const terug = rij?.afspraken.find(({ soort }) => soort === "terug");
      regel.hidden = !rij;
      een(".planning__mee", regel).textContent = terug ? ` (${woord("mee", { datum: voluit(terug.dag) })})` : "";
    }
    blad.hidden = !rijen.length;
  }

  function rij(les, afspraak) {
    const geven = afspraak.soort === "geven";
    const moment = datum(afspraak.dag) + (afspraak.tijd && `T${afspraak.tijd}`);
    const tijd = maak("time", { dateTime: moment, textContent: geschreven(afspraak.dag, { weekday: "short", day: "numeric", month: "short" }) });
    const regel = maak("tr", { className: geven ? "planning__geven" : "" },
      maak(geven ? "th" : "td", { className: "planning__les", textContent: geven ? les.nummer : "" }), " ",
      maak("td", { className: "planning__datum" }, tijd, afspraak.tijd ? ` ${afspraak.tijd}` : ""), " ",
      maak("td", {}, geven ? maak("a", { href: les.adres, textContent: afspraak.woord }) : afspraak.woord), " ",
      maak("td", { textContent: afspraak.wie }));
    Object.assign(regel.dataset, { les: les.nummer, soort: afspraak.soort });
    if (geven) regel.cells[0].scope = "row";
    if (geven) regel.cells[2].append(" ", verzetter(les.nummer, afspraak.dag));
    return regel;
  }

  /* Eén les op een andere dag: wat eraan vastzit wordt opnieuw uitgerekend en schuift dus mee. */
  function verzetter(nummer, lesdag) {
    const zet = (waarde) => {
      const { [nummer]: _, ...rest } = plan.verzet;
      verander({ verzet: dag(waarde) === null ? rest : { ...rest, [nummer]: waarde } });
    };
    /* Wie tikt is na één cijfer nog niet klaar; opnieuw tekenen zou het tweede op de verkeerde plek laten komen. */
    let tikt = -Infinity, wacht = 0;
    const neem = () => { clearTimeout(wacht); if (veld.isConnected && dag(veld.value) !== null && veld.value !== datum(lesdag)) zet(veld.value); };
    const veld = maak("input", { type: "date", value: datum(lesdag), onchange: () => {
      clearTimeout(wacht);
      if (performance.now() - tikt > RUST) neem();
      else wacht = setTimeout(neem, RUST);
    } });
    veld.addEventListener("keydown", ({ key }) => { if (key === "Enter") neem(); else tikt = performance.now(); });
    veld.addEventListener("blur", () => setTimeout(() => { neem(); if (!veld.value) veld.value = datum(lesdag); })); // eerst de focus laten landen
    veld.setAttribute("aria-label", woord("verzet", { nummer }));
    veld.dataset.verzet = nummer;
    const delen = [veld];
    if (plan.verzet[nummer]) delen.push(" ", maak("button", { type: "button", className: "knop", textContent: woord("terug", { nummer }), onclick: () => { zet(""); een(`[data-verzet="${nummer}"]`, tabel)?.focus(); } }));
    return maak("span", { className: "planning__verzet niet-op-papier" }, ...delen);
  }

  form.addEventListener("change", ({ target }) => {
    const { name, value, checked } = target;
    if (["tijd", "samen"].includes(name) && !value) target.value = plan[name];
    else if (name === "begin" && !kan(value)) return;
    else if (["begin", "tijd", "samen"].includes(name)) {
      const weekdag = (waarde) => (dag(waarde) === null ? 0 : (dag(waarde) + 4) % 7);
      const nieuw = name === "begin" ? weekdag(value) : 0;
      const volgt = !plan.dagen.length || (plan.dagen.length === 1 && plan.dagen[0] === weekdag(plan.begin)); // de dag van de eerste les is meteen de lesdag
      verander({ [name]: value, ...(nieuw % 6 && volgt ? { dagen: [nieuw] } : {}) });
      for (const vak of alle("[name=dagen]", form)) vak.checked = plan.dagen.includes(Number(vak.value));
    } else if (name === "om") verander({ om: Number(value) });
    else if (name === "schuif") verander({ schuif: checked });
    else if (name === "dagen" || name === "met") verander({ [name]: alle(`[name=${name}]:checked`, form).map((vak) => Number(vak.value)) });
  });
  form.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());

  function geef(naam, inhoud, type) {
    const adres = URL.createObjectURL(new Blob([inhoud], { type }));
    maak("a", { href: adres, download: naam }).click();
    setTimeout(() => URL.revokeObjectURL(adres), 60000);
  }

  const DOEN = {
    vrij() {
      if (plan.vrij.length >= 200) return; // zo veel past er in een planning
      verander({ vrij: [...plan.vrij, { van: "", tot: "", dicht: true }] });
      toonVrij();
      een("li:last-child input", vrijLijst).focus();
    },
    print: () => window.print(),
    agenda() {
      const bestand = `${woord("naam")}.ics`;
      geef(bestand, agenda(plan, reken(feiten, plan).rijen, woord), "text/calendar;charset=utf-8");
      zeg(woord("agenda", { bestand }));
    },
    bestand() {
      const bestand = `${woord("naam")}.json`;
      geef(bestand, schrijf(plan), "application/json");
      zeg(woord("bestand", { bestand }));
    },
    lees: () => kiezer.click(),
    wis() {
      vorige = plan;
      plan = leeg();
      try { localStorage.removeItem(BEWAARD); } catch { /* dan stond er ook niets */ }
      bewaard = "";
      bewaren.textContent = "";
      toon();
      zeg(woord("gewist"), vorige.id ? [woord("herstel"), herstel] : null);
    },
  };
  for (const knop of alle("[data-doe]", blok)) knop.addEventListener("click", DOEN[knop.dataset.doe]);

  kiezer.addEventListener("change", async () => {
    const [bestand] = kiezer.files;
    if (!bestand) return;
    const gelezen = bestand.size < 2e5 ? lees(await bestand.text().catch(() => "")) : { fout: "fout" };
    kiezer.value = ""; // hetzelfde bestand mag nog eens
    if (gelezen.fout) zeg(woord(gelezen.fout));
    else if (gelezen.plan.id === plan.id && gelezen.plan.versie < plan.versie) zeg(woord("ouder"), [woord("toch"), () => vervang({ ...gelezen.plan, versie: plan.versie + 1 }, "ingelezen")]);
    else vervang(gelezen.plan, "ingelezen");
  });

  /* Een ander tabblad veranderde de planning, of wiste alles. */
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== null && key !== BEWAARD) return;
    const gelezen = newValue ? lees(newValue) : { plan: leeg() };
    if (gelezen.fout || newValue === bewaard) return;
    vorige = plan;
    plan = gelezen.plan;
    bewaard = newValue || "";
    toon();
    zeg(woord("ander"), vorige.id ? [woord("herstel"), herstel] : null);
  });

  /* Terug naar deze pagina, terwijl er intussen iets veranderde of gewist is: dan hoorden we er niets van. */
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || (opgehaald() || "") === bewaard) return;
    plan = lees(opgehaald() || "").plan ?? leeg();
    bewaard = opgehaald() || "";
    toon();
    zeg();
  });

  const mag = feiten.lessen.filter((les) => les.mag);
  een(".planning__mag", form).append(...mag.map(({ nummer }) => maak("label", { className: "planning__vink" }, maak("input", { type: "checkbox", name: "met", value: nummer }), " ", woord("mag", { nummer }))));
  const gelezen = lees(opgehaald() || "");
  if (gelezen.plan) plan = gelezen.plan;
  bewaard = gelezen.plan ? schrijf(plan) : "";
  form.autocomplete = "off"; // anders zet de browser na verversen oude keuzes terug
  form.hidden = false;
  een(".planning__knoppen", blok).hidden = false;
  toon();
})();
