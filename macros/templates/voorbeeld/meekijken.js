// Waits until the page it stands on is another, and shows that: where the reader was, and with what was unfolded.
(() => {
  const { naam, pagina } = document.currentScript.dataset;
  const plek = `handleiding.voorbeeld ${pagina}`;
  const vouwen = () => [...document.querySelectorAll("details:not(#voorbeeld-fouten)")];
  const kop = (vouw, nummer) => `${vouw.querySelector("summary")?.textContent.trim()} ${nummer}`;
  const namen = (alle) => {
    const keer = {};
    return alle.map((vouw) => {
      const tekst = kop(vouw, "");
      keer[tekst] = (keer[tekst] ?? 0) + 1;
      return kop(vouw, keer[tekst]);
    });
  };

  const bewaard = sessionStorage.getItem(plek);
  if (bewaard) {
    sessionStorage.removeItem(plek);
    const { hoog, open } = JSON.parse(bewaard);
    const terug = () => {
      const alle = vouwen();
      namen(alle).forEach((wat, nummer) => {
        if (wat in open) alle[nummer].open = open[wat];
      });
      scrollTo({ top: hoog, behavior: "instant" });
    };
    history.scrollRestoration = "manual";
    terug();
    addEventListener("load", () => requestAnimationFrame(terug));
  }

  const opnieuw = () => {
    const alle = vouwen();
    const wat = namen(alle);
    const open = Object.fromEntries(alle.map((vouw, nummer) => [wat[nummer], vouw.open]));
    sessionStorage.setItem(plek, JSON.stringify({ hoog: scrollY, open }));
    location.reload();
  };

  const luister = async () => {
    try {
      const antwoord = await fetch(`/.voorbeeld/nieuws?${new URLSearchParams({ pagina, naam })}`);
      if (antwoord.ok && (await antwoord.text()) !== naam) return opnieuw();
    } catch {
      await new Promise((klaar) => setTimeout(klaar, 1000)); // the preview is not there: perhaps it comes back
    }
    luister();
  };
  luister();
})();
