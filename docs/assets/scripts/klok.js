/* What the board and the tablet share: a clock that counts what really went by, a screen that stays on, and what is kept
   in this tab alone. It stands in the head of both, so that nothing of the page without a script is shown first.

   The steady clock of the browser counts. It may stand still while a machine sleeps, so what the clock of the machine
   went further than it did, counts too. That one can also be put back or forward by somebody: back never counts. */
(() => {
  "use strict";

  const MINUTE = 60_000;
  const SLEPT = 2000; // from how many ms of difference on the machine slept; less is how clocks are
  let lock = null;

  window.klok = {
    MINUTE,
    AWAY: 120 * MINUTE, // who was gone for longer, comes back for another lesson

    /* Gives what tells, each time that it is asked, how many ms went by since the time before. */
    ticker() {
      let steady = performance.now();
      let wall = Date.now();
      return () => {
        const ran = performance.now() - steady;
        const went = Date.now() - wall;
        steady += ran;
        wall += went;
        return went > ran + SLEPT ? went : ran;
      };
    },

    /* Gives how many ms ago it was `then` on the clock of the machine, which may have been put back since: then 0. */
    since: (then) => Math.max(0, Date.now() - then) || 0,

    /* What this tab keeps under a name: null where there is nothing, or where the browser does not let us. */
    kept(name) {
      try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; }
    },

    /* Keeps it; tells whether that went well. */
    keep(name, what) {
      try {
        sessionStorage.setItem(name, JSON.stringify(what));
        return true;
      } catch { return false; }
    },

    /* Keeps the screen on, where the browser can. */
    async awake() {
      if (lock && !lock.released) return;
      try {
        lock = await navigator.wakeLock?.request("screen");
      } catch { /* the battery is low, or the page is not in sight */ }
    },

    /* Shows the page once `fit` has put everything where it stays: when the letters are there, or when all has come. */
    show(fit) {
      const stand = () => {
        fit();
        document.documentElement.classList.add("staat");
      };
      document.fonts?.ready.then(stand);
      addEventListener("load", stand);
    },
  };
  document.documentElement.classList.add("met-script");
})();
