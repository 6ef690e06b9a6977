/* Waar formulieren blijven: op dit apparaat, elk onder een eigen sleutel, en tot een dag die erin staat. Wie schrijft, zegt
   welke stand hij las: is die intussen anders, dan wordt er niets overschreven. */
(() => {
  "use strict";

  const BEWAARD = "handleiding.formulier"; // hier staat de termijn die het laatst gekozen is
  const VOOR = `${BEWAARD}.`, VERSIE = 1;
  const DAG = /^\d{4}-\d\d-\d\d$/;
  const dag = (over = 0, vanaf = new Date()) => {
    const wanneer = new Date(vanaf.getFullYear(), vanaf.getMonth(), vanaf.getDate() + over);
    return [wanneer.getFullYear(), wanneer.getMonth() + 1, wanneer.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
  };
  const sleutels = () => { try { return Object.keys(localStorage).filter((naam) => naam.startsWith(VOOR)).sort(); } catch { return []; } };
  const ruw = (sleutel) => { try { return localStorage.getItem(sleutel); } catch { return null; } };
  const nieuweSleutel = (blad) => `${VOOR}${blad}.${[...crypto.getRandomValues(new Uint8Array(8))].map((deel) => deel.toString(16).padStart(2, "0")).join("")}`;

  /* Geeft wat onder de sleutel staat: null als het er niet is, { heel: false } als het half is of van een nieuwere handleiding. */
  function lees(sleutel) {
    const inhoud = ruw(sleutel);
    if (inhoud === null) return null;
    try {
      const { versie, code, stand, weken, tot, gewijzigd, velden } = JSON.parse(inhoud);
      const goed = versie === VERSIE && typeof code === "string" && Number.isInteger(stand) && DAG.test(tot)
        && Object.values(velden).every((veld) => Array.isArray(veld) && veld.length === 2 && veld.every((deel) => typeof deel === "string"));
      if (goed) return { sleutel, heel: true, code, stand, weken: Number(weken) || 4, tot, gewijzigd: DAG.test(gewijzigd) ? gewijzigd : tot, velden };
    } catch { /* dan is het niet heel */ }
    return { sleutel, heel: false, code: "", ruw: inhoud, tot: /^\{"tot":"(\d{4}-\d\d-\d\d)"/.exec(inhoud)?.[1] || "" };
  }

  /* Schrijft een formulier en geeft het terug zoals het er nu staat. `tot` staat vooraan: wie ook maar een deel terugvindt,
     weet wanneer het weg moet. Geeft "weg" of "anders" als een ander tabblad het wiste of veranderde; lukt het niet, dan
     komt de fout van de browser. */
  function schrijf({ sleutel, code, stand, weken, velden }) {
    if (stand) {
      const daar = lees(sleutel);
      if (!daar) return "weg";
      if (daar.stand !== stand) return "anders";
    }
    const nu = { tot: dag(weken * 7), versie: VERSIE, code, stand: (stand || 0) + 1, weken, gewijzigd: dag(), velden };
    localStorage.setItem(sleutel, JSON.stringify(nu));
    return { ...nu, sleutel, heel: true };
  }

  const wis = (welke) => { let aantal = 0; for (const sleutel of welke) try { localStorage.removeItem(sleutel); aantal += 1; } catch { /* dan stond er niets */ } return aantal; };

  window.formulier.kast = {
    lees, schrijf, wis, sleutels, nieuweSleutel,
    van: (blad) => sleutels().filter((sleutel) => sleutel.startsWith(`${VOOR}${blad}.`)).map(lees).filter(Boolean)
      .sort((een, ander) => een.code.localeCompare(ander.code, document.documentElement.lang, { numeric: true })),
    onze: (sleutel, blad) => sleutel.startsWith(`${VOOR}${blad}.`),
    /* Haalt weg waarvan de termijn voorbij is, van elk blad; geeft hoeveel het er waren. */
    veeg: () => wis(sleutels().filter((sleutel) => { const { tot } = lees(sleutel) || {}; return tot && tot < dag(); })),
    termijn: () => Number(ruw(BEWAARD)) || 0,
    onthoud: (weken) => { try { localStorage.setItem(BEWAARD, String(weken)); } catch { /* dan vragen we het weer */ } },
    vergeet: () => { wis([...sleutels(), BEWAARD]); },
  };
})();
