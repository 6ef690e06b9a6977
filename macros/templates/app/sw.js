/* Laat de handleiding ook zonder internet lezen, waar zij als app is neergezet of vaker wordt bezocht.
   Het net gaat voor; alleen wat daar niet te krijgen is, komt uit wat bewaard is. Er gaat niets naar elders. */
"use strict";

const BEWAARD = {{ naam }};
const SOORT = {{ soort }};
const PAGINAS = {{ bestanden }};
const WORTEL = new URL("./", location.href).href;

/* Een voor een, en wat mist houdt de rest niet op. */
async function bewaarAlles() {
  const kast = await caches.open(BEWAARD);
  const rij = [...PAGINAS];
  const haal = async () => {
    for (let naam = rij.shift(); naam !== undefined; naam = rij.shift()) {
      try {
        const adres = WORTEL + naam;
        const antwoord = await fetch(adres, { cache: "no-cache" });
        if (antwoord.ok) await kast.put(adres, antwoord);
      } catch { /* straks nog eens, bij het lezen */ }
    }
  };
  await Promise.all(Array.from({ length: 6 }, haal));
}

/* Het adres zonder wat achter ? of # staat; een map heet naar haar index. */
function sleutel(verzoek) {
  const adres = new URL(verzoek.url);
  adres.search = adres.hash = "";
  return adres.href.endsWith("/") ? `${adres.href}index.html` : adres.href;
}

async function lees(verzoek) {
  const kast = await caches.open(BEWAARD), adres = sleutel(verzoek);
  try {
    const antwoord = await fetch(verzoek);
    if (antwoord.status === 200) await kast.put(adres, antwoord.clone());
    return antwoord;
  } catch (fout) {
    const bewaard = (await kast.match(adres)) || (verzoek.mode === "navigate" && (await kast.match(`${WORTEL}404.html`)));
    if (bewaard) return bewaard;
    throw fout;
  }
}

addEventListener("install", (gebeurt) => gebeurt.waitUntil(bewaarAlles().then(() => skipWaiting())));

addEventListener("activate", (gebeurt) => gebeurt.waitUntil((async () => {
  const namen = await caches.keys();
  await Promise.all(namen.filter((n) => n.startsWith(SOORT) && n !== BEWAARD).map((n) => caches.delete(n)));
  await clients.claim();
})()));

addEventListener("fetch", (gebeurt) => {
  const verzoek = gebeurt.request;
  if (verzoek.method !== "GET" || !verzoek.url.startsWith(WORTEL) || verzoek.headers.has("range")) return;
  gebeurt.respondWith(lees(verzoek));
});
