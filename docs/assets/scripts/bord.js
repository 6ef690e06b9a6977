/* The page for the class: which activity it is, and a quiet clock. Nothing is sent; where we are stays in this tab.

   Places: 0 is the course of the lesson; then every activity, and after it its questions where it has some.
   How time is counted stands in klok.js. */
(() => {
  "use strict";

  const { MINUTE, AWAY, ticker, since, kept, keep, awake, show: reveal } = window.klok;
  const MOST = 99 * MINUTE;
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const parts = [...document.querySelectorAll(".deel")];
  const tiles = [...document.querySelectorAll(".tegel")];
  const places = [{ part: -1, cards: false }];
  parts.forEach((part, index) => {
    places.push({ part: index, cards: false });
    if (one(".kaarten", part)) places.push({ part: index, cards: true });
  });
  const clock = one(".klok");
  const disc = one(".klok__schijf");
  const figures = one(".klok__minuten");
  const word = one(".klok__woord");
  const buttons = Object.fromEntries([...document.querySelectorAll("[data-doe]")].map((knop) => [knop.dataset.doe, knop]));
  const words = { pauze: buttons.pauze.textContent, volgende: buttons.volgende.textContent };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const KEY = `handleiding.bord.${document.body.dataset.les}`;

  let here = 0;
  let running = true;
  let lasting = parts.map((part) => Number(part.dataset.minuten) * MINUTE);
  let rest = [...lasting];
  let large = null; // the card that is shown alone
  const passed = ticker();

  // What is kept: only in this tab, and only where the browser lets us.

  const save = () => keep(KEY, { here, running, lasting, rest, wall: Date.now() });

  const times = (list) =>
    Array.isArray(list) && list.length === parts.length && list.every((time) => Number.isFinite(time) && time >= 0 && time <= MOST);

  const remember = () => {
    const was = kept(KEY);
    if (!was || !Number.isInteger(was.here) || !places[was.here] || !times(was.lasting) || !times(was.rest)) return;
    ({ here, lasting, rest } = was);
    running = was.running === true;
    pass(since(was.wall));
  };

  // The clock.

  const now = () => places[here].part;

  function pass(time) {
    if (!running || now() < 0) return;
    if (time > AWAY) running = false;
    else rest[now()] = Math.max(0, rest[now()] - time);
  }

  const count = () => pass(passed());

  const drawClock = () => {
    const part = now();
    clock.hidden = part < 0;
    if (part < 0) return;
    const minutes = Math.ceil(rest[part] / MINUTE);
    const left = still.matches ? minutes * MINUTE : rest[part];
    disc.style.setProperty("--over", Math.min(1, left / lasting[part] || 0).toFixed(4));
    figures.textContent = minutes;
    clock.classList.toggle("klok--stil", !running);
    word.textContent = !rest[part] ? word.dataset.klaar : !running ? word.dataset.pauze
      : minutes === 1 ? word.dataset.minuut : word.dataset.minuten;
    buttons.pauze.textContent = running ? words.pauze : buttons.pauze.dataset.verder;
  };

  const tick = () => {
    count();
    drawClock();
    save();
  };

  // What is seen.

  const fits = () => {
    const shown = one(".is-hier");
    return root.scrollWidth <= root.clientWidth && root.scrollHeight <= root.clientHeight
      && [...shown.querySelectorAll("*")].every((part) => part.scrollWidth <= part.clientWidth + 1 || !part.clientWidth);
  };

  const fit = () => {
    for (let size = 100; size >= 40; size -= 2) {
      root.style.setProperty("--maat", size / 100);
      if (fits()) return;
    }
  };

  const show = (said) => {
    const { part, cards } = places[here];
    [one(".verloop"), ...parts].forEach((section, index) => section.classList.toggle("is-hier", index === part + 1));
    parts.forEach((section) => section.classList.toggle("met-kaarten", cards));
    tiles.forEach((tile, index) => (index === part ? tile.setAttribute("aria-current", "step") : tile.removeAttribute("aria-current")));
    root.classList.toggle("toont-deel", part >= 0);
    root.classList.toggle("toont-kaarten", cards);
    for (const name of ["langer", "pauze", "terug", "verloop"]) buttons[name].hidden = part < 0;
    if (buttons.tablet) buttons.tablet.hidden = part >= 0;
    buttons.volgende.textContent = part < 0 ? buttons.volgende.dataset.begin : words.volgende;
    buttons.volgende.disabled = here === places.length - 1;
    if (large) enlarge(null);
    drawClock();
    fit();
    scrollTo(0, 0);
    if (said && part >= 0) one("[role=status]").textContent = one(".deel__titel", parts[part]).textContent;
  };

  const go = (place) => {
    if (!places[place] || place === here) return;
    tick();
    here = place;
    show(true);
    save();
    awake();
  };

  const enlarge = (card) => {
    large?.classList.remove("kaart--groot");
    large = card === large ? null : card;
    large?.classList.add("kaart--groot");
    root.classList.toggle("toont-kaart", Boolean(large));
    for (const knop of document.querySelectorAll(".kaart__binnen")) {
      knop.setAttribute("aria-pressed", String(knop.parentElement === large));
    }
    fit();
  };

  // What one can do.

  const doing = {
    volgende: () => go(here + 1),
    terug: () => go(here - 1),
    verloop: () => go(0),
    pauze: () => {
      if (now() < 0) return;
      count();
      running = !running;
      tick();
    },
    langer: () => {
      if (now() < 0) return;
      count();
      rest[now()] = Math.min(MOST, rest[now()] + MINUTE);
      lasting[now()] = Math.max(lasting[now()], rest[now()]);
      tick();
    },
    scherm: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(() => {}),
  };
  const KEYS = {
    ArrowRight: "volgende", PageDown: "volgende", ArrowLeft: "terug", PageUp: "terug", Home: "verloop", " ": "pauze",
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape" && large) enlarge(null);
    const pressed = event.target.closest?.("button, a, [role=button]");
    if (pressed?.matches("[role=button]") && ["Enter", " "].includes(event.key)) {
      event.preventDefault();
      enlarge(pressed.parentElement);
    } else if (KEYS[event.key] && !(event.key === " " && pressed)) {
      event.preventDefault();
      if (!event.repeat) doing[KEYS[event.key]]();
    }
  });

  addEventListener("click", (event) => {
    const knop = event.target.closest("[data-doe]");
    const tile = event.target.closest(".tegel");
    const card = event.target.closest(".kaart__binnen");
    if (knop) doing[knop.dataset.doe]?.();
    if (card) enlarge(card.parentElement);
    if (tile) {
      event.preventDefault();
      go(places.findIndex(({ part }) => part === Number(tile.hash.replace("#deel-", "")) - 1));
    }
    // After a finger or a mouse the space bar is for the pause again, and not for the button that was touched.
    if (event.detail) document.activeElement?.blur();
  });

  document.addEventListener("visibilitychange", () => {
    tick();
    if (!document.hidden) awake();
  });
  document.addEventListener("fullscreenchange", fit);
  addEventListener("resize", fit);
  addEventListener("pagehide", tick);

  for (const knop of document.querySelectorAll(".kaart__binnen")) {
    knop.setAttribute("role", "button");
    knop.setAttribute("aria-pressed", "false");
    knop.tabIndex = 0;
  }
  one(".knoppen").hidden = false;
  buttons.scherm.hidden = !document.fullscreenEnabled;
  remember();
  show(false);
  save();
  reveal(fit);
  setInterval(tick, 500);
})();
