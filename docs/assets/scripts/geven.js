/* For who gives a lesson: one activity at a time, my steps in front, and where we are against the plan. Nothing is sent;
   where we are stays in this tab, and who I am is what the page of the lesson keeps too.

   Places: 0 is the course of the lesson, then every activity, then looking back. The clock counts for the activity that
   is given, also while one looks at the course; a break counts against the plan, for the bell does not wait. */
(() => {
  "use strict";

  const { MINUTE, AWAY, ticker, since, kept, keep, awake, show: reveal } = window.klok;
  const TOLD = 2 * MINUTE; // a gap in the counting that is longer, is told
  const BREAK = 10 * MINUTE; // and a break that was
  const MOST = 600 * MINUTE;
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const sentences = JSON.parse(document.body.dataset.zinnen);
  const say = (name, values = {}) => sentences[name].replace(/\{(\w+)\}/g, (place, what) => values[what] ?? place);
  const places = all(".plek");
  const parts = all(".deel");
  const steps = all(".stap");
  const tiles = all(".tegel");
  const buttons = Object.fromEntries(all("[data-doe]").map((knop) => [knop.dataset.doe, knop]));
  const plan = parts.map((part) => Number(part.dataset.minuten) * MINUTE);
  const sum = (list) => list.reduce((total, time) => total + time, 0);
  const KEY = `handleiding.geven.${document.body.dataset.les}`;
  const END = parts.length + 1;
  const passed = ticker();

  let here = 0; // the place that is seen
  let at = -1; // the activity that is given; -1 before and after the lesson
  let running = false;
  let spent = parts.map(() => 0);
  let extra = parts.map(() => 0);
  let paused = 0; // all breaks together
  let pause = 0; // the one that is
  let done = []; // the steps that were ticked
  let gap = null; // what was counted and may be taken off: [which activity, or -1 for the breaks, how long]

  // What is kept, and what became of it while nobody counted.

  const save = () => keep(KEY, { here, at, running, spent, extra, paused, pause, done, wall: Date.now() });
  const times = (list) => Array.isArray(list) && list.length === parts.length && list.every((time) => time >= 0 && time <= MOST);
  const whole = (number, from, to) => Number.isInteger(number) && number >= from && number <= to;

  const remember = () => {
    const was = kept(KEY);
    if (!was || !whole(was.here, 0, END) || !whole(was.at, -1, parts.length - 1) || !times(was.spent) || !times(was.extra)) return;
    ({ here, at, spent, extra } = was);
    running = was.running === true;
    paused = Number(was.paused) || 0;
    pause = Number(was.pause) || 0;
    done = Array.isArray(was.done) ? was.done.filter((number) => steps[number]) : [];
    if (at >= 0 && was.wall > Date.now() + 1000) tell(say("teruggezet"));
    pass(since(was.wall), "dicht");
  };

  // The clock.

  const minutes = (time) => Math.round(time / MINUTE);

  function pass(time, why) {
    if (at < 0) return;
    if (time > AWAY) {
      running = false;
      tell(say("lang"));
    } else if (running) {
      spent[at] += time;
      if (time >= TOLD) tell(say(why, { aantal: minutes(time) }), [at, time]);
    } else {
      paused += time;
      pause += time;
    }
  }

  function tell(sentence, taken = null) {
    gap = taken;
    one(".melding [role=status]").textContent = sentence;
    one(".melding").hidden = !sentence;
    buttons.nietmee.hidden = !gap;
  }

  /* How far we are behind: all that went by, less what the plan had for what is behind us. */
  const behind = () => sum(spent) + paused - sum(plan.slice(0, at)) - Math.min(spent[at], plan[at]);
  const rest = () => plan[at] + extra[at] - spent[at];

  const standing = () => {
    const late = behind();
    const whole = Math.floor(Math.abs(late) / MINUTE);
    if (!whole) return say("opschema");
    return say((late > 0 ? "achter" : "voor") + (whole === 1 ? "1" : ""), { aantal: whole });
  };

  const text = (element, words) => { if (element.textContent !== words) element.textContent = words; };

  const drawClock = () => {
    one(".balk").hidden = at < 0;
    if (at < 0) return;
    const over = rest() < 0;
    const left = over ? Math.floor(-rest() / MINUTE) : Math.ceil(rest() / MINUTE);
    one(".klok__schijf").style.setProperty("--over", Math.max(0, Math.min(1, rest() / (plan[at] + extra[at]))).toFixed(4));
    text(one(".klok__minuten"), over ? `+${left}` : String(left));
    const unit = say(left === 1 ? "minuut" : "minuten");
    text(one(".klok__woord"), `${over ? say("over", { aantal: `${left} ${unit}` }) : unit}${running ? "" : `, ${say("oppauze")}`}`);
    root.classList.toggle("over-tijd", over);
    root.classList.toggle("achter", behind() >= MINUTE);
    one(".klok").classList.toggle("klok--stil", !running);
    text(one(".balk__waar"), standing());
    one(".balk__laat").hidden = behind() < MINUTE;
    const end = new Date(Date.now() + Math.max(0, rest()) + sum(plan.slice(at + 1)));
    text(one(".balk__klaar"), say("klaarom", { tijd: end.toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit" }) }));
    text(buttons.pauze, running ? say("pauze") : say("verder"));
    buttons.pauze.classList.toggle("knop--eerst", !running);
  };

  const tick = () => {
    pass(passed(), "sliep");
    drawClock();
    save();
  };

  const start = () => {
    if (!running && pause >= BREAK) tell(say("pauzetijd", { aantal: minutes(pause) }), [-1, pause]);
    running = true;
    pause = 0;
  };

  // What is seen.

  const show = () => {
    places.forEach((place, index) => place.classList.toggle("is-hier", index === here));
    root.classList.toggle("verder", here > 0);
    tiles.forEach((tile, index) => (index === at ? tile.setAttribute("aria-current", "step") : tile.removeAttribute("aria-current")));
    buttons.terug.hidden = here === 0;
    buttons.volgende.hidden = here === END;
    buttons.signalen.hidden = here === 0 || here === END || !one(".signalen", places[here]);
    const { begin, verder } = buttons.volgende.dataset;
    buttons.volgende.textContent = here > 0 ? next : at < 0 ? begin : verder;
    for (const knop of all("[data-doe=opnieuw]")) knop.hidden = !sum(spent);
    one(".einde__tijd").replaceChildren(...report().map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    one(".einde__tijd").hidden = !sum(spent);
    drawSteps();
    drawClock();
  };
  const next = buttons.volgende.textContent;

  const report = () => parts.map((part, index) => say("tijd", { naam: part.dataset.naam, aantal: minutes(spent[index]), minuten: part.dataset.minuten }));

  const go = (place) => {
    if (!places[place] || place === here) return;
    tick();
    here = place;
    if (here > 0 && here < END) {
      at = here - 1;
      if (!running) start();
    } else if (here === END) {
      at = -1;
      running = false;
    }
    show();
    scrollTo(0, 0);
    (one("h2", places[here]) ?? one("h1")).focus({ preventScroll: true });
    save();
    awake();
  };

  /* Which steps are mine, which were done, and which is the first that was not: only when one ticks steps at all. */
  const me = () => one(".ikben input:checked")?.value ?? "";
  const drawSteps = () => {
    const mine = me();
    const now = done.length ? steps.find((step, number) => !done.includes(number) && places[here]?.contains(step)) : null;
    steps.forEach((step, number) => {
      step.classList.toggle("stap--ander", Boolean(mine && step.dataset.rol && step.dataset.rol !== mine));
      step.classList.toggle("stap--gedaan", done.includes(number));
      step.classList.toggle("stap--nu", step === now);
      one(".stap__nummer", step).setAttribute("aria-pressed", String(done.includes(number)));
    });
  };

  // Sheets that come up: the signs of this activity, and how it and what follows can be shorter.

  const fill = (id, ...inside) => {
    one(".vel__inhoud", document.getElementById(id)).replaceChildren(...inside);
    document.getElementById(id).showModal();
  };
  const shorter = (index) => {
    const words = one(".korter", parts[index]);
    if (!words) return [];
    const heading = document.createElement("h3");
    heading.textContent = say(index === at ? "nu" : "straks", { naam: parts[index].dataset.naam });
    return [heading, ...words.cloneNode(true).children];
  };

  // What one can do.

  const doing = {
    volgende: () => go(here === 0 && at >= 0 ? at + 1 : here + 1),
    terug: () => go(here - 1),
    overzicht: () => go(0),
    pauze: () => {
      tick();
      if (running) running = false;
      else start();
      drawClock();
      save();
    },
    langer: () => {
      extra[at] = Math.min(MOST, extra[at] + Math.max(0, -rest()) + MINUTE); // from now on, also when time was up
      tick();
    },
    opnieuw: () => {
      [here, at, running, paused, pause, done] = [0, -1, false, 0, 0, []];
      [spent, extra] = [parts.map(() => 0), parts.map(() => 0)];
      tell("");
      show();
      scrollTo(0, 0);
      save();
    },
    nietmee: () => {
      const [part, time] = gap;
      if (part < 0) paused = Math.max(0, paused - time);
      else spent[part] = Math.max(0, spent[part] - time);
      tell("");
      tick();
    },
    melding: () => tell(""),
    signalen: () => fill("signalen", ...one(".signalen", places[here]).cloneNode(true).children),
    korter: () => fill("korter", ...parts.flatMap((_, index) => (index >= at ? shorter(index) : []))),
    notities: () => {
      document.getElementById("notities").showModal();
      one("#notitie-tekst").focus();
    },
  };

  addEventListener("click", (event) => {
    const knop = event.target.closest("[data-doe]");
    const tile = event.target.closest(".tegel");
    if (knop?.dataset.doe === "dicht") knop.closest("dialog").close();
    else doing[knop?.dataset.doe]?.();
    if (event.target.matches("dialog.vel")) event.target.close(); // beside the sheet
    if (tile) {
      event.preventDefault();
      go(tiles.indexOf(tile) + 1);
    }
    const step = event.target.closest("button.stap__nummer, .stap__toon")?.closest(".stap");
    if (step && event.target.closest(".stap__toon")) {
      step.classList.toggle("stap--open");
      one(".stap__toon", step).setAttribute("aria-expanded", String(step.classList.contains("stap--open")));
    } else if (step) {
      const number = steps.indexOf(step);
      done = done.includes(number) ? done.filter((other) => other !== number) : [...done, number];
      drawSteps();
      save();
    }
  });

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (event.target.closest?.("input, textarea, select, dialog")) return;
    if (event.key === "ArrowRight") doing.volgende();
    if (event.key === "ArrowLeft") doing.terug();
  });

  document.addEventListener("visibilitychange", () => {
    tick();
    if (!document.hidden) awake();
  });
  addEventListener("pagehide", tick);

  // Who I am: the same choice as on the page of the lesson.

  const CHOICE = "leskeuze";
  const chosen = () => {
    try { return JSON.parse(localStorage.getItem(CHOICE)) || {}; } catch { return {}; }
  };
  const form = one(".ikben");
  if (form) {
    const mine = all("input", form).find((radio) => radio.value === chosen().rol);
    if (mine) mine.checked = true;
    form.hidden = false;
    form.autocomplete = "off";
    form.addEventListener("change", () => {
      try { localStorage.setItem(CHOICE, JSON.stringify({ ...chosen(), rol: me() })); } catch { /* then only here */ }
      drawSteps();
    });
  }

  // Begin: what only a script works becomes a button.

  for (const step of steps) {
    const { nummer } = step.dataset;
    const tickbox = Object.assign(document.createElement("button"), { type: "button", className: "stap__nummer", textContent: nummer });
    tickbox.setAttribute("aria-label", say("gedaan", { nummer }));
    one(".stap__nummer", step).replaceWith(tickbox);
    if (!one(".stap__zeg, .stap__nuance", step)) continue;
    const more = Object.assign(document.createElement("button"), { type: "button", className: "stap__toon", textContent: "…" });
    more.setAttribute("aria-label", say("toon", { nummer }));
    more.setAttribute("aria-expanded", "false");
    step.append(more);
  }
  for (const hidden of all(".onder, [data-doe=overzicht]")) hidden.hidden = false;
  window.notities.start({
    naam: document.body.dataset.les,
    waar: () => (here > 0 && here < END ? `${here}. ${parts[here - 1].dataset.naam}` : ""),
    verslag: () => [document.title, "", ...(sum(spent) ? [...report(), ""] : [])],
    say,
  });
  remember();
  show();
  save();
  reveal(() => {});
  setInterval(tick, 500);
})();
