/* De zoeker: van wat iemand typt naar de plekken die daarbij horen. Weet niets van het scherm.
   Alle woorden tellen mee, kleine woorden niet; van elk woord ook zijn andere vormen, de woorden waar het in zit, het
   woord dat de handleiding ervoor gebruikt (gegevens/andere_woorden.yml) en, als het nergens staat, wat er het meest op lijkt.
   Hoeveel een woord op een plek zegt is bij het bouwen al uitgerekend (macros/build/zoeken/index.py); hier wordt opgeteld.
   Van een grote handleiding komt een deel van de index pas als een vraag erom vraagt (macros/build/zoeken/parts.py): `mist`
   zegt dan wat er nog moet komen. Wie het haalt, vraagt daarna opnieuw. */
globalThis.maakZoeker = (index, stam = (woord) => woord) => {
  const { plekken, paginas, stammen, stappen: STAPPEN, eerste: EERSTE } = index;
  const AANTAL = plekken.length;
  const nummers = new Map(stammen.map((woord, nummer) => [woord, nummer]));
  for (const [ander, nummer] of Object.entries(index.zelfde)) nummers.set(ander, nummer);
  const klein = new Set(index.klein);
  const anders = new Map(Object.entries(index.anders));

  /* Woorden zoals macros/text/woordvormen.py ze leest. */
  const kaal = (tekst) => tekst.normalize("NFKD").replace(/[\u0300-\u036f\u00ad]/g, "").toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])['’‘](?=[\p{L}\p{N}])/gu, "");
  const WOORD = /[a-z0-9]+/g;
  const stamVan = (woord) => (/^[a-z]+$/.test(woord) ? stam(woord) : woord);
  const nummerVan = (woord) => nummers.get(stamVan(woord));
  /* Alle vormen van een woord heten bij `anders` hetzelfde. */
  const andersVan = (woord) => anders.get(stammen[nummerVan(woord)] ?? stamVan(woord));

  /* Wat er nog niet is van een index in delen. Elk deel vult in wat vanaf een nummer in een lijst staat. */
  const mist = new Set();
  const isEr = (lijst, nummer, er) => {
    if (!er) mist.add(index.delen[lijst].filter(([vanaf]) => vanaf <= nummer).at(-1)[1]);
    return er;
  };
  index.vul = (lijst, vanaf, waarden) => waarden.forEach((waarde, i) => { index[lijst][vanaf + i] = waarde; });
  /* Een plek: haar pagina, naam voor links, titel en zinnen. */
  const plekVan = (nummer) => (isEr("plekken", nummer, plekken[nummer].length > 1) ? plekken[nummer] : [plekken[nummer][0], "", "", []]);

  const gelezen = new Map();
  const NERGENS = { waar: [], zegt: [] };
  function staatIn(nummer) {
    if (!isEr("staat_in", nummer, index.staat_in[nummer] !== undefined)) return NERGENS;
    if (!gelezen.has(nummer)) {
      const tekens = [...index.staat_in[nummer]];
      const waar = new Uint16Array(tekens.length);
      const zegt = new Float32Array(tekens.length);
      let plek = -1;
      for (let i = 0; i < tekens.length; i += 1) {
        let code = tekens[i].codePointAt(0);
        if (code >= 0xe000) code -= 0x800;
        code -= EERSTE + (code > 92 ? 1 : 0);
        plek += 1 + Math.floor(code / STAPPEN);
        waar[i] = plek;
        zegt[i] = ((code % STAPPEN) + 1) / STAPPEN;
      }
      gelezen.set(nummer, { waar, zegt });
    }
    return gelezen.get(nummer);
  }

  /* Hoeveel tekens twee woorden schelen, tot `meest`; twee omgewisselde letters zijn één fout. */
  function verschil(een, ander, meest) {
    if (Math.abs(een.length - ander.length) > meest) return meest + 1;
    let voorvorige = [];
    let vorige = Array.from({ length: ander.length + 1 }, (_, j) => j);
    for (let i = 1; i <= een.length; i += 1) {
      const rij = [i];
      for (let j = 1; j <= ander.length; j += 1) {
        rij[j] = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (een[i - 1] === ander[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && een[i - 1] === ander[j - 2] && een[i - 2] === ander[j - 1]) rij[j] = Math.min(rij[j], voorvorige[j - 2] + 1);
      }
      if (Math.min(...rij) > meest) return meest + 1;
      [voorvorige, vorige] = [vorige, rij];
    }
    return vorige[ander.length];
  }
  const enkel = (woord) => woord.replace(/(.)\1/g, "$1");
  const toon = (nummer) => index.woorden[nummer] || stammen[nummer];

  /* Het woord van de handleiding dat het meest op `woord` lijkt. */
  function lijktOp(woord, meest) {
    let beste = null;
    const kijk = (getypt, ander, doel) => {
      const scheelt = verschil(getypt, ander, meest) + (ander[0] === getypt[0] ? 0 : 0.5);
      if (scheelt > meest) return;
      /* Schelen er twee evenveel, dan eerst een dubbele letter te veel of te weinig, dan wat als heel woord het minst scheelt. */
      const rang = scheelt + 0.1 * verschil(woord, doel.woord, 4) - (enkel(getypt) === enkel(ander) ? 0.5 : 0);
      if (!beste || rang < beste.rang) beste = { rang, ...doel };
    };
    const kern = stamVan(woord);
    stammen.forEach((eigen, nummer) => {
      kijk(woord, toon(nummer), { nummer, woord: toon(nummer) });
      if (kern.length > 3) kijk(kern, eigen, { nummer, woord: toon(nummer) });
    });
    for (const ander of anders.keys()) kijk(woord, ander, { anders: ander, woord: ander });
    return beste;
  }

  const beginMet = (begin) => stammen.flatMap((eigen, nummer) => (eigen.length > begin.length && eigen.startsWith(begin) ? [nummer] : []));
  const eindigOp = (einde) => stammen.flatMap((eigen, nummer) => (eigen.length > einde.length + 2 && eigen.endsWith(einde) ? [nummer] : []));

  /* Twee woorden die aan elkaar getypt zijn: pleegkind, ouderbrief. Elk deel is een lijst van woorden die het kan zijn. */
  function delen(woord) {
    const gevonden = [];
    const opties = (deel) => {
      const eigen = nummerVan(deel);
      const ander = (andersVan(deel) || []).filter((rij) => rij.length === 1).flat();
      return eigen === undefined ? ander : [eigen, ...ander];
    };
    for (let knip = 3; knip <= woord.length - 4; knip += 1) {
      const achter = opties(woord.slice(knip));
      if (!achter.length || stamVan(woord.slice(knip)).length < 3) continue;
      for (const tussen of ["", "s", "en", "e"]) {
        const begin = woord.slice(0, knip);
        if (!begin.endsWith(tussen) || begin.length - tussen.length < 3) continue;
        const los = begin.slice(0, begin.length - tussen.length);
        if (klein.has(los)) continue;
        const heel = opties(los);
        const voor = [...heel, ...(los.length > 3 ? beginMet(stamVan(los)) : [])];
        if (voor.length) gevonden.push({ delen: [voor, achter], zeker: (heel.length ? 100 : 0) + Math.min(knip, woord.length - knip) });
      }
    }
    return gevonden.sort((a, b) => b.zeker - a.zeker).slice(0, 1).map((deel) => deel.delen);
  }

  /* Ook als in een van de twee delen een fout zit: toestemingsformulier. */
  function delenMetEenFout(woord) {
    for (let knip = 4; knip <= woord.length - 4; knip += 1) {
      const [voor, achter] = [woord.slice(0, knip), woord.slice(knip)];
      const [begin, einde] = [nummerVan(voor), nummerVan(achter)];
      if (einde !== undefined && achter.length > 4) {
        const nabij = lijktOp(voor, 1) || lijktOp(voor.replace(/(?:en|s|e)$/, ""), 1);
        if (nabij?.nummer !== undefined) return [[[nabij.nummer], [einde]]];
      }
      if (begin !== undefined && !klein.has(voor)) {
        const nabij = lijktOp(achter, 1);
        if (nabij?.nummer !== undefined) return [[[begin], [nabij.nummer]]];
      }
    }
    return [];
  }

  /* Wat een getypt woord kan betekenen: rijtjes van woorden die er samen moeten staan, elk met hoe zeker dat is. */
  function betekenissen(woord, laatste) {
    const gevonden = [];
    const eigen = nummerVan(woord);
    const ander = andersVan(woord);
    let verbeterd = null;
    if (eigen !== undefined) gevonden.push({ delen: [[eigen]], telt: 1 });
    for (const rij of ander || []) gevonden.push({ delen: rij.map((nummer) => [nummer]), telt: eigen === undefined ? 0.95 : 0.85 });
    const begin = stamVan(woord);
    if (begin.length > 3 || (laatste && woord.length > 2)) {
      const langer = new Set(beginMet(begin));
      if (laatste && woord.length > 2) beginMet(woord).forEach((nummer) => langer.add(nummer));
      if (langer.size) gevonden.push({ delen: [[...langer]], telt: eigen === undefined && laatste ? 0.7 : 0.45 });
      const achteraan = begin.length > 3 ? eindigOp(begin) : [];
      if (achteraan.length) gevonden.push({ delen: [achteraan], telt: 0.55 });
    }
    if (eigen !== undefined && woord.length > 8) delen(woord).forEach((rij) => gevonden.push({ delen: rij, telt: 0.5, geknipt: true }));
    if (woord.length > 5) {
      /* Familie van het woord, die de stam niet ziet: evaluatie en evalueren. */
      const wortel = woord.slice(0, Math.max(5, Math.ceil(woord.length * 0.55)));
      const familie = stammen.flatMap((ander, nummer) => (nummer !== eigen && (ander.startsWith(wortel) || toon(nummer).startsWith(wortel)) ? [nummer] : []));
      if (familie.length) gevonden.push({ delen: [familie], telt: 0.4 });
    }
    if (eigen === undefined && !ander) {
      const geknipt = woord.length > 6 ? delen(woord) : [];
      const fout = woord.length > 3 ? lijktOp(woord, 1) : null;
      if (fout) {
        verbeterd = fout.woord;
        if (fout.anders) anders.get(fout.anders).forEach((rij) => gevonden.push({ delen: rij.map((nummer) => [nummer]), telt: 0.8 }));
        else gevonden.push({ delen: [[fout.nummer]], telt: 0.85 });
      }
      if (!geknipt.length && !fout && woord.length > 8) geknipt.push(...delenMetEenFout(woord));
      for (const rij of geknipt) gevonden.push({ delen: rij, telt: 0.85, geknipt: true });
      if (woord.length > 6 && !gevonden.some(({ telt }) => telt > 0.5)) {
        const verder = lijktOp(woord, 2);
        if (verder) {
          verbeterd = verder.woord;
          (verder.anders ? anders.get(verder.anders) : [[verder.nummer]]).forEach((rij) => gevonden.push({ delen: rij.map((nummer) => [nummer]), telt: 0.7 }));
        }
      }
      if (geknipt.length) verbeterd = null;
    }
    return { gevonden, verbeterd };
  }

  function lees(vraag) {
    const getypt = kaal(vraag).match(WOORD) || [];
    const laatste = /[\p{L}\p{N}]$/u.test(vraag) ? getypt.length - 1 : -1;
    const groot = getypt.some((woord) => !klein.has(woord));
    const extra = getypt.map(() => []);
    const vast = getypt.map(() => false);
    for (let lengte = 2; lengte <= 4; lengte += 1) {
      for (let begin = 0; begin + lengte <= getypt.length; begin += 1) {
        const samen = getypt.slice(begin, begin + lengte).join("");
        const rijen = andersVan(samen) || [];
        const eigen = lengte < 4 && samen.length > 4 ? nummers.get(stamVan(samen)) : undefined;
        const opties = [...rijen.map((rij) => ({ delen: rij.map((nummer) => [nummer]), telt: 0.95 })), ...(eigen === undefined ? [] : [{ delen: [[eigen]], telt: 1 }])];
        for (let i = begin; opties.length && i < begin + lengte; i += 1) {
          extra[i].push(...opties);
          if (rijen.length) vast[i] = true;
        }
      }
    }
    return getypt.flatMap((woord, i) => {
      if (groot && klein.has(woord) && !vast[i]) return [];
      /* Een woord dat in tweeën gezegd wordt: “bereid ik een les voor”. */
      for (const los of getypt.slice(i + 1)) {
        const heel = klein.has(los) ? nummers.get(stamVan(los + woord)) : undefined;
        if (heel !== undefined) extra[i].push({ delen: [[heel]], telt: 1 });
      }
      const { gevonden, verbeterd } = klein.has(woord) && groot ? { gevonden: [], verbeterd: null } : betekenissen(woord, i === laatste);
      return [{ woord, opties: [...gevonden, ...extra[i]], verbeterd: extra[i].length ? null : verbeterd }];
    });
  }

  /* Per plek hoeveel een getypt woord er zegt, en hoe zeker het er staat. */
  function weeg({ opties }) {
    const zegt = new Float32Array(AANTAL);
    const zeker = new Float32Array(AANTAL);
    const sterk = new Uint8Array(AANTAL);
    for (const { delen: rij, telt, geknipt } of opties) {
      const som = new Float32Array(AANTAL);
      const raak = new Uint8Array(AANTAL);
      for (const deel of rij) {
        const hier = new Float32Array(AANTAL);
        for (const nummer of deel) {
          const { waar, zegt: veel } = staatIn(nummer);
          for (let i = 0; i < waar.length; i += 1) hier[waar[i]] = Math.max(hier[waar[i]], veel[i]);
        }
        /* Van een woord dat uit delen bestaat, zegt het laatste deel wat het is: een ouderbrief is een brief. */
        const deelt = geknipt ? (deel === rij.at(-1) ? 1.3 : 0.7) : 1;
        for (let plek = 0; plek < AANTAL; plek += 1) if (hier[plek]) { som[plek] += deelt * hier[plek]; raak[plek] += 1; }
      }
      for (let plek = 0; plek < AANTAL; plek += 1) {
        if (!raak[plek]) continue;
        const heel = raak[plek] / rij.length;
        const gewicht = telt * (heel === 1 ? 1 : 0.35 * heel);
        zegt[plek] = Math.max(zegt[plek], (gewicht * som[plek]) / rij.length);
        /* Wat er maar even genoemd wordt, staat er minder zeker. */
        zeker[plek] = Math.max(zeker[plek], gewicht * (0.4 + 0.6 * Math.min(1, som[plek] / rij.length / 0.5)));
        if (gewicht >= 0.7) sterk[plek] = 1;
      }
    }
    let aantal = sterk.reduce((som, een) => som + een, 0);
    if (!aantal) aantal = zeker.reduce((som, een) => som + (een ? 1 : 0), 0);
    return { zegt, zeker, aantal, zeldzaam: Math.log(1 + (AANTAL - aantal + 0.5) / (aantal + 0.5)) };
  }

  /* Hoeveel getypte woorden er in dezelfde volgorde naast elkaar staan. */
  function opRij(tekst, stamreeks) {
    const hier = (kaal(tekst).match(WOORD) || []).map(stamVan);
    let langste = 0;
    for (let i = 0; i < hier.length; i += 1) {
      for (let j = 0; j < stamreeks.length; j += 1) {
        let n = 0;
        while (i + n < hier.length && j + n < stamreeks.length && hier[i + n] === stamreeks[j + n]) n += 1;
        langste = Math.max(langste, n);
      }
    }
    return { langste, alles: langste === hier.length };
  }

  const titelVan = (nummer) => plekVan(nummer)[2] || paginas[plekken[nummer][0]][1];

  function zoek(vraag) {
    mist.clear();
    const woorden = lees(vraag);
    const gewogen = woorden.map(weeg);
    if (mist.size) return { gevonden: [], woorden };
    const bekend = gewogen.filter(({ aantal }) => aantal);
    const heel = bekend.reduce((som, { zeldzaam }) => som + zeldzaam, 0);
    if (!bekend.length) return { gevonden: [], woorden };
    const perPagina = new Map();
    for (let plek = 0; plek < AANTAL; plek += 1) {
      const pagina = plekken[plek][0];
      if (!perPagina.has(pagina)) perPagina.set(pagina, new Float32Array(bekend.length));
      const rij = perPagina.get(pagina);
      bekend.forEach(({ zeker }, i) => { rij[i] = Math.max(rij[i], zeker[plek]); });
    }
    const opPagina = new Map([...perPagina].map(([pagina, rij]) => [pagina, rij.reduce((som, zeker, i) => som + zeker * bekend[i].zeldzaam, 0) / heel]));
    let gevonden = [];
    for (let plek = 0; plek < AANTAL; plek += 1) {
      let zegt = 0;
      let dekt = 0;
      for (const deel of bekend) {
        zegt += deel.zegt[plek] * deel.zeldzaam;
        dekt += deel.zeker[plek] * deel.zeldzaam;
      }
      if (!dekt) continue;
      dekt /= heel;
      gevonden.push({ plek, dekt, telt: zegt * dekt * (0.7 * dekt ** 0.5 + 0.3 * opPagina.get(plekken[plek][0]) ** 1.5) });
    }
    gevonden.sort((a, b) => b.telt - a.telt || a.plek - b.plek);
    const stamreeks = (kaal(vraag).match(WOORD) || []).map(stamVan);
    gevonden.slice(0, 60).forEach((een) => {
      const titel = opRij(titelVan(een.plek), stamreeks);
      const zin = Math.max(0, ...plekVan(een.plek)[3].map((tekst) => opRij(tekst, stamreeks).langste));
      if (titel.langste > 1) een.telt *= 1 + 0.12 * (titel.langste - 1);
      else if (zin > 1) een.telt *= 1 + 0.06 * (zin - 1);
      if (titel.alles) een.telt *= 1.25;
      if (!plekVan(een.plek)[1]) een.telt *= 1.08;
    });
    gevonden.sort((a, b) => b.telt - a.telt || a.plek - b.plek);
    /* Wat op veel pagina’s hetzelfde heet, staat niet zes keer bovenaan. */
    const titels = new Map();
    for (const een of gevonden.slice(0, 60)) {
      const titel = titelVan(een.plek);
      const keer = titels.get(titel) || 0;
      titels.set(titel, keer + 1);
      een.telt *= 0.75 ** keer;
    }
    gevonden.sort((a, b) => b.telt - a.telt || a.plek - b.plek);
    const drempel = gevonden.length ? gevonden[0].telt * 0.12 : 0;
    gevonden = gevonden.filter(({ telt }) => telt >= drempel);
    gevonden.slice(0, VOORAAN).forEach(({ plek }) => plekVan(plek));
    return { gevonden, woorden };
  }

  const VOORAAN = 80; // uit zoveel komt wat vooraan staat
  const isGroep = (pagina) => index.groepen[paginas[pagina][2]] === paginas[pagina][1];

  /* Wat vooraan komt: de beste, van een pagina één plek (van een pagina die een groep is, twee), en liefst uit meer groepen. */
  function voorop(gevonden, aantal) {
    const gekozen = [];
    const perPagina = new Map();
    const perGroep = new Map();
    const kans = gevonden.slice(0, VOORAAN);
    while (gekozen.length < aantal) {
      let beste = null;
      for (const een of kans) {
        const [pagina] = plekken[een.plek];
        if (gekozen.includes(een) || (perPagina.get(pagina) || 0) >= (isGroep(pagina) ? 2 : 1)) continue;
        const telt = een.telt * 0.75 ** (perGroep.get(paginas[pagina][2]) || 0);
        if (!beste || telt > beste.telt) beste = { een, telt };
      }
      if (!beste) break;
      const [pagina] = plekken[beste.een.plek];
      const groep = paginas[pagina][2];
      gekozen.push(beste.een);
      perPagina.set(pagina, (perPagina.get(pagina) || 0) + 1);
      perGroep.set(groep, (perGroep.get(groep) || 0) + 1);
    }
    return gekozen;
  }

  /* De stam waaronder een woord in de index staat. */
  const hoofdvorm = (woord) => stammen[nummerVan(woord)];

  return { zoek, voorop, isGroep, lijktOp, kaal, hoofdvorm, plekVan, mist };
};
