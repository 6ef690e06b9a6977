/* Wat de scripts van een pagina delen: iets zoeken, iets maken, en een zin invullen. Staat voor de scripts die het gebruiken. */
window.bouwstenen = {
  een: (keuze, binnen = document) => binnen.querySelector(keuze),
  alle: (keuze, binnen = document) => [...binnen.querySelectorAll(keuze)],
  maak: (naam, eigenschappen = {}, ...delen) => {
    const deel = Object.assign(document.createElement(naam), eigenschappen);
    deel.append(...delen);
    return deel;
  },
  /* "over {dagen} dagen" met {dagen: 3}; wat niet gegeven is, blijft staan. */
  vul: (zin, waarden = {}) => zin.replace(/\{(\w+)\}/g, (plek, naam) => waarden[naam] ?? plek),
};
