import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { Opmaakopdracht } from "./opmaakopdracht.server";

/** Makes the text of pages in a thread of its own, so that who asks something meanwhile does not wait for it. */
export interface Opmaker {
  /** Undefined when that thread is not there (yet), or could not do it: then the page is made in the thread that asks. */
  maakOp(opdracht: Opmaakopdracht): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** From the thread: it is ready, a page (without `html` when making it failed), or a library wrote on its console. */
export type Opmaakbericht =
  | { soort: "klaar" }
  | { soort: "pagina"; nr: number; html: string | undefined }
  | { soort: "console"; stack: readonly string[] | undefined };

/**
 * Starts the thread; it begins to work when it says that it is ready. Guarantee: each page that was asked for is answered, also
 * when the thread ends. No page is kept after it was made.
 * @param bestand module of the thread
 * @param pauzeMs after this it is started again when it ended; one that ends each time does not keep the machine busy
 */
export function startOpmaker(bestand: URL, logger: Logger, pauzeMs = 5000): Opmaker {
  let draad: Worker | undefined;
  let isKlaar = false;
  let isGestopt = false;
  let opnieuw: NodeJS.Timeout | undefined;
  let teller = 0;
  const wachtend = new Map<number, (html: string | undefined) => void>();

  const neem = (bericht: Opmaakbericht) => {
    if (bericht.soort === "klaar") isKlaar = true;
    else if (bericht.soort === "console")
      logger.warn({ stack: bericht.stack }, "a library wrote to the console of the page thread");
    else {
      wachtend.get(bericht.nr)?.(bericht.html);
      wachtend.delete(bericht.nr);
    }
  };
  const start = () => {
    const nieuw = new Worker(bestand, { argv: [] });
    // It does not hold up the end of the process.
    nieuw.unref();
    draad = nieuw;
    nieuw.on("message", neem);
    // A message can quote a value.
    nieuw.on("error", (fout) => logger.error({ fout: fout.name }, "page thread failed"));
    nieuw.once("exit", () => {
      isKlaar = false;
      draad = undefined;
      for (const klaar of wachtend.values()) klaar(undefined);
      wachtend.clear();
      if (!isGestopt) opnieuw = setTimeout(start, pauzeMs).unref();
    });
  };
  start();
  return {
    maakOp(opdracht) {
      if (!draad || !isKlaar) return Promise.resolve(undefined);
      const nr = ++teller;
      draad.postMessage({ nr, opdracht });
      return new Promise((klaar) => wachtend.set(nr, klaar));
    },
    async stop() {
      isGestopt = true;
      clearTimeout(opnieuw);
      await draad?.terminate();
    },
  };
}
