/* De sommen van de planning: van een eerste dag, lesdagen en vakanties naar alle data.
   Een dag is hier een getal: dagen sinds 1970, los van klok en tijdzone. Zo verschuift er niets als de zomertijd ingaat. */
window.planning = (() => {
  "use strict";

  const VORM = /^(\d{4})-(\d\d)-(\d\d)$/;
  const TWEE_JAAR = 731;

  /* Van "2026-09-03" naar een dag; null als het geen datum is (ook 31 februari niet). */
  function dag(tekst) {
    const delen = VORM.exec(tekst || "");
    if (!delen || Number(delen[1]) < 1970) return null;
    const gevonden = Date.UTC(delen[1], delen[2] - 1, delen[3]) / 864e5;
    return datum(gevonden) === tekst ? gevonden : null;
  }
  const datum = (getal) => new Date(getal * 864e5).toISOString().slice(0, 10);
  const weekdag = (getal) => new Date(getal * 864e5).getUTCDay();
  const week = (getal) => Math.floor((getal + 3) / 7);

  /* Wat vrij is, als [eerste dag, laatste dag, school dicht]; wat half of verkeerd om is ingevuld telt niet. */
  const perioden = (plan) => plan.vrij
    .map(({ van, tot, dicht }) => [dag(van), dag(tot || van), dicht])
    .filter(([van, tot]) => van !== null && tot !== null && van <= tot);
  const isVrij = (vrij, getal) => vrij.some(([van, tot]) => van <= getal && getal <= tot);

  /* De eerstvolgende lesdag na `vorige`: dezelfde week, of zo veel weken later als gekozen is. Na een vakantie gaat het
     gewoon weer verder. null als er in twee jaar geen is. */
  function volgende(plan, vrij, vanaf, vorige) {
    for (let getal = vanaf; getal < vanaf + TWEE_JAAR; getal += 1) {
      const weken = vorige === null ? 0 : week(getal) - week(vorige);
      if (plan.dagen.includes(weekdag(getal)) && !isVrij(vrij, getal) && (weken === 0 || vorige === null || weken >= plan.om)) return getal;
    }
    return null;
  }

  /* Een dag waarop school open is, vanaf `getal` terug of vooruit; de dag zelf als er geen te vinden is. */
  function schooldag(dicht, getal, stap) {
    let open = getal;
    for (let keer = 0; keer < TWEE_JAAR; keer += 1, open += stap) {
      if (weekdag(open) % 6 && !isVrij(dicht, open)) return open;
    }
    return getal;
  }

  const gegeven = (feiten, plan) => feiten.lessen.filter(({ nummer, mag }) => !mag || plan.met.includes(nummer));

  /* Geeft alle afspraken, les voor les en op volgorde, en wat er mis is: {rijen, zin, waarden, let}. */
  function reken(feiten, plan) {
    const leeg = (zin, waarden = {}) => ({ rijen: [], zin, waarden, let: [] });
    const begin = dag(plan.begin);
    if (begin === null) return leeg("begin");
    if (!plan.dagen.length) return leeg("dagen");
    const vrij = perioden(plan);
    const dicht = vrij.filter(([, , school]) => school);
    const lessen = gegeven(feiten, plan);
    const data = [];
    let vorige = null;
    for (const { nummer } of [...lessen, { nummer: null }]) {
      const vast = volgende(plan, vrij, vorige === null ? begin : vorige + 1, vorige);
      if (vast === null && nummer !== null) return leeg("geen", { nummer });
      const verzet = dag(plan.verzet[nummer]);
      data.push(verzet ?? vast);
      vorige = plan.schuif ? verzet ?? vast : vast;
    }
    const rijen = lessen.map((les, index) => rond(feiten, plan, dicht, les, data[index], data[index + 1], index === lessen.length - 1));
    const opmerkingen = lessen.flatMap(({ nummer }, index) => [
      ...(isVrij(vrij, data[index]) || weekdag(data[index]) % 6 === 0 ? [["vrij", { nummer }]] : []),
      ...(index + 1 < lessen.length && data[index] >= data[index + 1] ? [["volgorde", { nummer, volgende: lessen[index + 1].nummer }]] : []),
    ]);
    if (data[0] !== begin && !plan.verzet[lessen[0].nummer]) opmerkingen.unshift(["eerste", { nummer: lessen[0].nummer, begin, dag: data[0] }]);
    if (plan.vrij.some(({ van, tot }) => dag(van) !== null && dag(tot) !== null && dag(tot) < dag(van))) opmerkingen.push(["vakantie", {}]);
    return { rijen, zin: "", waarden: {}, let: opmerkingen };
  }

  /* Wat er bij één les hoort. Van elke soort telt de eerste afspraak die past. */
  function rond(feiten, plan, dicht, les, lesdag, erna, laatste) {
    const soorten = new Map();
    for (const een of feiten.afspraken) {
      const past = (!een.lessen.length || een.lessen.includes(les.nummer)) && (!een.huiswerk || les.bladen.length) && (!een.laatste || laatste);
      if (past && !soorten.has(een.soort)) soorten.set(een.soort, een);
    }
    const geven = { les: les.nummer, soort: "geven", woord: les.titel, dag: lesdag, tijd: plan.tijd, minuten: les.minuten, wie: "", uitleg: "" };
    const eromheen = [...soorten.values()].map((een) => {
      let getal = (een.volgende ? erna ?? lesdag + 7 : lesdag) + een.dagen;
      if (een.dagen) getal = schooldag(dicht, getal, een.eerder ? -1 : Math.sign(een.dagen));
      if (een.volgende || een.dagen > 0) getal = Math.max(getal, lesdag); // de volgende les kan morgen al zijn
      return {
        les: les.nummer, soort: een.soort, woord: een.huiswerk ? `${een.woord}: ${les.bladen.join(", ")}` : een.woord,
        dag: getal, tijd: een.minuten ? plan.samen : "", minuten: een.minuten, wie: een.wie, uitleg: een.huiswerk ? les.uitleg : "",
      };
    });
    const voor = eromheen.filter((een) => een.dag < lesdag);
    const op = (lijst) => lijst.sort((een, ander) => een.dag - ander.dag);
    return { les, afspraken: [...op(voor), geven, ...op(eromheen.filter((een) => een.dag >= lesdag))] };
  }

  return { dag, datum, reken };
})();
