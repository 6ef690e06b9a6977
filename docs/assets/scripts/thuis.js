/* De pagina van een blad voor thuis of de groep: printen, en niet ongemerkt kwijtraken wat er getypt is. Er wordt niets
   bewaard en niets verstuurd. Zonder dit script werkt de pagina ook. */
(() => {
  "use strict";

  const alle = (keuze) => [...document.querySelectorAll(keuze)];
  for (const knop of alle("[data-print]")) {
    knop.hidden = false;
    knop.addEventListener("click", () => print());
  }
  const ingevuld = () => alle(".blad input, .blad textarea").some((veld) => (veld.type === "checkbox" ? veld.checked : veld.value.trim()));
  addEventListener("beforeunload", (gebeurt) => { if (ingevuld()) gebeurt.preventDefault(); });
})();
