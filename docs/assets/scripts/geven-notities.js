/* Notes for the evaluation. They stay in this tab; on the device only when the reader asks for it, and until a day that the
   reader chose. Nothing is sent, and nothing stands in the address. Two tabs of one lesson have the same notes. */
(() => {
  "use strict";

  const one = (selector) => document.querySelector(selector);
  const make = (name, properties = {}, ...inside) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inside);
    return made;
  };
  const NAME = /\p{L}{3}/u; // three letters in a row: a name rather than a code
  const WIPED = "handleiding.gewist"; // touched to tell other tabs: with "" when all is wiped (see wissen.js), else with what
  const { kept, keep } = window.klok;
  const code = one("#notitie-code");
  const words = one("#notitie-tekst");
  const list = one(".notities__lijst");
  const stand = one(".notities__stand");
  const where = one(".notities__waar");
  const term = one("#notities-termijn");
  const doing = one(".notities__doen");

  let KEY = "";
  let page = null; // what the lesson tells: its name, where we are, how long all took, and the sentences
  let notes = []; // { id, code, tekst, bij }
  let until = ""; // the last day (2026-03-29) that they stay on the device; "" for only in this tab
  let known = new Set(); // what was on the device when we last looked
  let refused = ""; // what could not be kept: "tab" or "device"
  let loose = false; // whether even this tab keeps nothing
  let exported = true; // whether all notes stand in a file as well

  const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const today = () => day(new Date());
  const inDays = (days) => {
    const now = new Date();
    return day(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12)); // at noon no clock is put back
  };
  const shown = (date) => new Date(`${date}T12:00`).toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long" });
  const newId = () => [...crypto.getRandomValues(new Uint8Array(8))].map((part) => part.toString(16).padStart(2, "0")).join("");
  const right = (note) => note && ["id", "code", "tekst", "bij"].every((key) => typeof note[key] === "string");

  /* What is on the device: notes and a last day; nothing where it cannot be read or is no longer meant to be there. */
  const onDevice = () => {
    try {
      const found = JSON.parse(localStorage.getItem(KEY));
      if (!found || !/^\d{4}-\d\d-\d\d$/.test(found.tot) || !Array.isArray(found.notities)) return null;
      return { until: found.tot, notes: found.notities.filter(right) };
    } catch { return null; }
  };

  const clear = () => {
    try { localStorage.removeItem(KEY); } catch { /* then there is nothing either */ }
    known = new Set();
  };

  /* Keeps all: what another tab added comes along, what it took away goes. */
  const save = (gone = new Set()) => {
    refused = "";
    if (until) {
      const there = onDevice();
      const ids = new Set(there?.notes.map(({ id }) => id));
      notes = [...(there?.notes ?? []), ...notes.filter(({ id }) => !ids.has(id) && !(there && known.has(id)))].filter(({ id }) => !gone.has(id));
      known = new Set(notes.map(({ id }) => id));
      try {
        localStorage.setItem(KEY, JSON.stringify({ tot: until, notities: notes }));
      } catch { refused = "device"; }
    } else clear();
    keepHere();
    draw();
  };

  /* In this tab: what is being typed as well, and the notes where they are not on the device. */
  const keepHere = () => {
    const inTab = until && !refused ? [] : notes;
    loose = !keep(KEY, { notities: inTab, code: code.value, tekst: words.value });
    if (loose && inTab.length) refused ||= "tab";
  };

  const unsafe = () => (notes.length && (!until || refused) && !exported) || (words.value.trim() && loose);

  const draw = () => {
    list.replaceChildren(...notes.map((note) => {
      const away = make("button", { type: "button", className: "knop", textContent: page.say("weg"), onclick: () => take(note.id) });
      away.setAttribute("aria-label", `${page.say("weg")}: ${note.code} ${note.tekst}`.slice(0, 80));
      const about = [note.code, note.bij].filter(Boolean).join(" · ");
      return make("li", {}, make("div", {}, ...(about ? [make("strong", { textContent: about })] : []), make("p", { textContent: note.tekst })), away);
    }));
    doing.hidden = !notes.length;
    where.classList.toggle("notities__waar--let", Boolean(refused));
    where.textContent = refused ? page.say("vol") : until ? page.say("bewaard", { datum: shown(until) }) : page.say("tabblad");
    if (!until) term.value = "";
    else if (!term.value) { // kept in an earlier visit: the shortest term that lasts as long
      term.value = ["0", "7", "28"].find((days) => inDays(Number(days)) >= until) ?? "28";
    }
  };

  const take = (id) => {
    notes = notes.filter((note) => note.id !== id);
    save(new Set([id]));
    words.focus();
  };

  const wipe = (sentence) => {
    [notes, until, exported] = [[], "", true];
    clear();
    try { sessionStorage.removeItem(KEY); } catch { /* then there is nothing either */ }
    draw();
    stand.textContent = page.say(sentence);
  };

  one(".notitie").addEventListener("submit", (event) => {
    event.preventDefault();
    const tekst = words.value.trim();
    stand.textContent = page.say(tekst ? "erbij" : "leeg");
    if (!tekst) return words.focus();
    notes.push({ id: newId(), code: code.value.trim(), tekst, bij: page.waar() });
    exported = false;
    code.value = "";
    words.value = "";
    one("#notitie-let").textContent = "";
    save();
    words.focus();
  });
  one(".notitie").addEventListener("input", () => {
    one("#notitie-let").textContent = NAME.test(code.value) ? page.say("naam") : "";
    keepHere();
  });
  term.addEventListener("change", () => {
    until = term.value && inDays(Number(term.value));
    save();
  });

  const asText = () => [...page.verslag(), ...notes.map(({ code: about, bij, tekst }) => `${[about, bij].filter(Boolean).join(" · ") || "-"}\r\n${tekst}\r\n`)].join("\r\n");

  one("[data-doe=tekst]").addEventListener("click", () => {
    const name = `${page.say("bestandsnaam")}-${page.naam}.txt`;
    const address = URL.createObjectURL(new Blob(["\ufeff", asText()], { type: "text/plain;charset=utf-8" }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    exported = true;
    stand.textContent = page.say("bestand", { bestand: name });
  });

  const wipeButton = one("[data-doe=wis]");
  const ask = wipeButton.textContent;
  wipeButton.addEventListener("click", () => {
    const sure = wipeButton.textContent !== ask;
    wipeButton.textContent = sure ? ask : wipeButton.dataset.zeker;
    if (!sure) return;
    wipe("gewist");
    try { // other tabs forget them as well
      localStorage.setItem(WIPED, KEY);
      localStorage.removeItem(WIPED);
    } catch { /* then no other tab has them either */ }
  });
  wipeButton.addEventListener("blur", () => { wipeButton.textContent = ask; });

  /* Another tab added or took away a note, or wiped all. */
  addEventListener("storage", ({ key, newValue }) => {
    if (key === null || (key === WIPED && (newValue === "" || newValue === KEY))) return wipe("elders");
    if (key !== KEY) return;
    if (!newValue && until) { // no longer kept on the device: what we have stays in this tab
      until = "";
      known = new Set();
      save();
    } else if (newValue) {
      until = onDevice()?.until ?? until;
      save();
    }
  });

  /* Who closes the tab, loses what is only here. A link of ours stays in this tab. */
  let leaving = false;
  addEventListener("click", ({ target }) => { leaving = Boolean(target.closest("a[href]:not([download], .tegel)")); });
  addEventListener("beforeunload", (event) => {
    if (unsafe() && !(leaving && !loose)) event.preventDefault();
  });

  window.notities = {
    start(lesson) {
      page = lesson;
      KEY = `handleiding.notities.${page.naam}`;
      const here = kept(KEY);
      if (here && Array.isArray(here.notities)) notes = here.notities.filter(right);
      exported = !notes.length;
      code.value = typeof here?.code === "string" ? here.code : "";
      words.value = typeof here?.tekst === "string" ? here.tekst : "";
      const there = onDevice();
      if (there && there.until < today()) {
        clear();
        stand.textContent = page.say("voorbij");
      } else if (there) {
        until = there.until;
        save();
      }
      draw();
    },
  };
})();
