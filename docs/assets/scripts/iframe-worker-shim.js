/* Naar iframe-worker 1.0.4, shim/index.js. Copyright (c) 2020-2022 Martin Donath, MIT: zie iframe-worker-shim.LICENTIE.txt.
   Een browser weigert een worker vanaf schijf (file://); deze shim laat het zoeken dan in een iframe lopen.
   Aangepast: er staat geen script meer in de tekst van de iframe, want het beleid van onze pagina's verbiedt dat. */
"use strict";
(() => {
  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.url = url;
      this.iframe = document.createElement("iframe");
      this.iframe.hidden = true;
      document.body.appendChild(this.iframe);
      const binnen = this.iframe.contentWindow;
      binnen.document.open();
      binnen.document.write("<!doctype html><title>Zoeken</title><body></body>");
      binnen.document.close();
      const laad = (adres) => new Promise((gelukt, mislukt) => {
        const script = binnen.document.createElement("script");
        script.src = adres;
        script.onload = gelukt;
        script.onerror = mislukt;
        binnen.document.body.appendChild(script);
      });
      binnen.importScripts = (...adressen) => adressen.reduce((vorige, adres) => vorige.then(() => laad(adres)), Promise.resolve());
      binnen.postMessage = (bericht) => this.geef(structuredClone(bericht));
      this.klaar = laad(`${url}?${Date.now()}`);
      this.klaar.catch(() => this.dispatchEvent(new ErrorEvent("error", { message: "niet geladen", filename: `${url}` })));
    }

    geef(data) {
      setTimeout(() => {
        const bericht = new MessageEvent("message", { data });
        this.dispatchEvent(bericht);
        if (this.onmessage) this.onmessage(bericht);
      });
    }

    postMessage(data) {
      const bericht = structuredClone(data);
      this.klaar.then(() => this.iframe.contentWindow.dispatchEvent(new MessageEvent("message", { data: bericht })), () => {});
    }

    terminate() {
      this.iframe.remove();
    }
  }

  window.IFrameWorker = IFrameWorker;
  if (location.protocol === "file:") window.Worker = IFrameWorker;
})();
