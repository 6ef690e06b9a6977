/* Een ingevuld formulier als bestand: platte tekst, of RTF, dat Word, LibreOffice en Pages openen. Alles wordt hier gemaakt;
   er gaat niets naar buiten. */
(() => {
  "use strict";

  const { tekst } = window.formulier;

  /* Geeft wat op het blad staat: koppen, en per blok de vraag met haar velden. */
  function delen(blad, velden) {
    const stukken = [...blad.querySelectorAll("h2, h3, .blok")].filter((deel) => !deel.closest(".niet-op-papier"));
    return stukken.map((deel) => (deel.matches(".blok")
      ? { soort: deel.dataset.blok, vraag: tekst(deel.querySelector(".blok__vraag")), velden: velden.filter((veld) => veld.blok === deel) }
      : { soort: "kop", vraag: tekst(deel), velden: [] })).filter((deel) => deel.soort === "kop" || deel.velden.length);
  }

  /* Geeft een blok als regels [wat er gevraagd wordt, wat er staat], of als tabel met koppen en rijen. */
  function vorm(deel, waarde) {
    if (deel.soort === "invultabel") {
      const koppen = [...deel.velden[0].blok.querySelectorAll("thead th")].map(tekst);
      const rijen = new Map();
      for (const veld of deel.velden) rijen.set(veld.plek, [...(rijen.get(veld.plek) || (veld.rij ? [veld.rij] : [])), waarde(veld)]);
      return { koppen, rijen: [...rijen.values()] };
    }
    if (deel.soort === "schaal") {
      const [veld] = deel.velden, van = veld.opties[0], tot = veld.opties.at(-1), [links, rechts] = veld.uitersten;
      return { regels: [["", waarde(veld) && `${waarde(veld)} (${van}: ${links}, ${tot}: ${rechts})`]] };
    }
    return { regels: deel.velden.filter((veld) => veld.soort !== "vink" || waarde(veld)).map((veld) => (veld.soort === "vink" ? ["", `[x] ${veld.label}`] : [veld.label || "", waarde(veld)])) };
  }

  /* `stuk` is { kop, velden: sleutel -> waarde, over: [[vraag, waarde]] }; `woord` geeft de zinnen van de pagina. */
  function alsTekst(titel, indeling, stukken, woord) {
    const regels = [];
    for (const { kop, waarden, over } of stukken) {
      const boven = [titel, kop].filter(Boolean).join(" - ");
      regels.push(boven, "=".repeat(boven.length), "");
      const toon = (veld) => waarden(veld) || "";
      for (const deel of indeling) {
        if (deel.soort === "kop") { regels.push(deel.vraag, "-".repeat(deel.vraag.length), ""); continue; }
        if (deel.vraag) regels.push(deel.vraag);
        const { koppen, rijen, regels: eigen } = vorm(deel, toon);
        if (koppen) rijen.forEach((rij, nummer) => { rij.forEach((cel, plek) => regels.push(`${plek ? "   " : `${nummer + 1}. `}${koppen[plek]}: ${cel || woord("leeg")}`)); });
        else if (!eigen.length) regels.push(woord("leeg"));
        else for (const [label, antwoord] of eigen) regels.push([label && label.replace(/[:?]?$/, (teken) => teken || ":"), antwoord || woord("leeg")].filter(Boolean).join(" "));
        regels.push("");
      }
      if (over.length) regels.push(woord("over"), "", ...over.flatMap(([vraag, antwoord]) => [vraag, antwoord, ""]));
      regels.push("");
    }
    return `\ufeff${regels.join("\n").replace(/\r?\n/g, "\r\n").trimEnd()}\r\n`; // het merk vooraan: ook oude programma's zien dan é en ë
  }

  /* RTF kent alleen gewone letters: al het andere is een nummer. */
  const rtf = (woorden) => String(woorden).replace(/[\\{}]/g, "\\$&").replace(/\r?\n/g, "\\line ").replace(/\t/g, "\\tab ")
    .replace(/[^\x20-\x7e]/g, (teken) => `\\u${teken.charCodeAt(0) > 32767 ? teken.charCodeAt(0) - 65536 : teken.charCodeAt(0)}?`);
  const BREED = 9600; // twips: A4 met marges van 2 cm

  function tabel(koppen, rijen) {
    const rand = ["t", "l", "b", "r"].map((kant) => `\\clbrdr${kant}\\brdrs\\brdrw10`).join("");
    const rij = (cellen, kop) => `\\trowd\\trgaph80${kop ? "\\trhdr" : ""}${cellen.map((_, plek) => `${rand}\\cellx${Math.round((BREED * (plek + 1)) / cellen.length)}`).join("")}\n`
      + `${cellen.map((cel) => `\\pard\\intbl\\sb40\\sa40 ${kop ? `{\\b ${rtf(cel)}}` : rtf(cel)}\\cell`).join("\n")}\\row\n`;
    return `${rij(koppen, true)}${rijen.map((cellen) => rij(cellen)).join("")}\\pard\\sa120\\par\n`;
  }

  function alsWord(titel, indeling, stukken, woord, taal) {
    const kop = (niveau, zin) => `\\pard\\s${niveau}\\outlinelevel${niveau - 1}\\keepn\\sb240\\sa120{\\b\\fs${niveau === 1 ? 36 : 28} ${rtf(zin)}}\\par\n`;
    const vraag = (zin) => `\\pard\\keepn\\sb160\\sa40{\\b ${rtf(zin)}}\\par\n`;
    const alinea = (zin) => `\\pard\\sa60 ${zin}\\par\n`;
    const uit = stukken.map(({ kop: boven, waarden, over }, index) => {
      const lijf = indeling.map((deel) => {
        if (deel.soort === "kop") return kop(2, deel.vraag);
        const { koppen, rijen, regels } = vorm(deel, (veld) => waarden(veld) || "");
        const eerst = deel.vraag ? vraag(deel.vraag) : "";
        if (koppen) return eerst + tabel(koppen, rijen);
        if (!regels.length) return eerst + alinea(rtf(woord("leeg")));
        return eerst + regels.map(([label, antwoord]) => alinea(`${label ? `{\\b ${rtf(label)}} ` : ""}${rtf(antwoord || woord("leeg"))}`)).join("");
      }).join("");
      const rest = over.length ? kop(2, woord("over")) + over.map(([wat, antwoord]) => vraag(wat) + alinea(rtf(antwoord))).join("") : "";
      return `${index ? "\\page\n" : ""}${kop(1, [titel, boven].filter(Boolean).join(" - "))}${lijf}${rest}`;
    });
    return `{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\stylesheet{\\s0\\fs22 Normal;}{\\s1\\b\\fs36\\sbasedon0 heading 1;}{\\s2\\b\\fs28\\sbasedon0 heading 2;}}`
      + `{\\info{\\title ${rtf(titel)}}}\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\\f0\\fs22\\lang${taal === "nl" ? 1043 : 2057}\n${uit.join("")}}`;
  }

  Object.assign(window.formulier, { delen, alsTekst, alsWord });
})();
