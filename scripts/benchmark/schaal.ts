import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { startInstallatie, vulMap, type Installatie } from "./installatie";
import { listProeven, type Proef } from "./paginas";

const klein = 100;

export interface Schaalopties {
  /** Where the two installations are made, or stand already. */
  map: string;
  casussen: number;
  /** How often each page is asked. */
  keren: number;
  seconden: number;
  startKaal: (databank: string, casussen: string, html: string) => Promise<string>;
  /** Requests per second at ten connections. */
  meetDoorvoer: (url: string, cookie: string, seconden: number) => Promise<number>;
}

function midden(getallen: readonly number[]): number {
  return getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0;
}

let teller = 0;

async function vraag({ adres }: Installatie, proef: Proef): Promise<{ ms: number; bytes: number; html: string }> {
  const { pad, init } = proef.vraag(teller++);
  const begin = performance.now();
  const antwoord = await fetch(adres + pad, init);
  const html = await antwoord.text();
  const ms = performance.now() - begin;
  if (antwoord.status !== proef.goed || !html.includes(proef.bevat ?? ""))
    throw new Error(`${proef.naam}: ${String(antwoord.status)}`);
  return { ms, bytes: Buffer.byteLength(html), html };
}

/** Asks in turn, so that whatever else the machine does falls on both. */
async function vergelijk(een: [Installatie, Proef], ander: [Installatie, Proef], keren: number) {
  for (let keer = 0; keer < 5; keer++) for (const wie of [een, ander]) await vraag(...wie);
  for (const [installatie] of [een, ander]) await installatie.stand();
  const tijden: [number[], number[]] = [[], []];
  const voor = [await een[0].stand(), await ander[0].stand()] as const;
  let html = "";
  for (let keer = 0; keer < keren; keer++) {
    tijden[0].push((await vraag(...een)).ms);
    const antwoord = await vraag(...ander);
    tijden[1].push(antwoord.ms);
    html = antwoord.html;
  }
  const na = [await een[0].stand(), await ander[0].stand()] as const;
  return {
    html,
    ms: [midden(tijden[0]), midden(tijden[1])] as const,
    cpu: [(na[0].cpu - voor[0].cpu) / keren, (na[1].cpu - voor[1].cpu) / keren] as const,
    langst: na[1].langst,
  };
}

/**
 * Prints what many casussen cost: each page at so many casussen against the same page at a hundred (1 is as fast), against
 * a bare server that reads the same rows and sends the same HTML (1 is as fast as that), and how long nothing else was answered.
 */
export async function benchmarkSchaal(opties: Schaalopties): Promise<void> {
  const { map, casussen, keren, seconden, startKaal, meetDoorvoer } = opties;
  const installaties: Installatie[] = [];
  try {
    for (const aantal of [klein, casussen]) {
      const eigen = path.join(map, String(aantal));
      mkdirSync(eigen, { recursive: true });
      vulMap(eigen, aantal);
      installaties.push(await startInstallatie(eigen, aantal));
    }
    const [weinig, veel] = installaties;
    if (!weinig || !veel) return;
    console.log(`\nScale: ${String(casussen)} casussen against ${String(klein)}; median of ${String(keren)}, in turn`);
    for (const { casussen: aantal, startMs } of installaties)
      console.log(`start at ${String(aantal).padStart(6)}   ${startMs.toFixed(0)} ms from process to first answer`);
    // Right after the start the first list waits for the index of names.
    const lijstBegin = performance.now();
    await (await fetch(`${veel.adres}/casussen`, { headers: { cookie: veel.cookie } })).text();
    console.log(`first list right after the start ${(performance.now() - lijstBegin).toFixed(0)} ms`);
    await veel.stand();
    const begin = performance.now();
    await (await fetch(`${veel.adres}/werkvoorraad`, { headers: { cookie: veel.cookie } })).text();
    const { langst } = await veel.stand();
    console.log(
      `first werkvoorraad ${(performance.now() - begin).toFixed(0)} ms, longest stretch without an answer to others ${langst.toFixed(0)} ms`,
    );
    const proeven = await listProeven(veel);
    for (const [plaats, proef] of (await listProeven(weinig)).entries()) {
      const ander = proeven[plaats];
      if (!ander) continue;
      const { ms, cpu, langst: stil, html } = await vergelijk([weinig, proef], [veel, ander], keren);
      let tegenKaal = "";
      if (ander.casussen) {
        const bestand = path.join(map, "pagina.html");
        writeFileSync(bestand, html);
        const kaal = `http://127.0.0.1:${await startKaal(veel.databank, ander.casussen.join(","), bestand)}/`;
        const { pad, init } = ander.vraag(0);
        const wij = await meetDoorvoer(veel.adres + pad, init.headers ? veel.cookie : "", seconden);
        tegenKaal = `  against bare ${(wij / (await meetDoorvoer(kaal, "", seconden))).toFixed(3)}`;
      }
      console.log(
        `${proef.naam.padEnd(12)} ${(Buffer.byteLength(html) / 1024).toFixed(0).padStart(4)} kB  ` +
          `${String(casussen)}/${String(klein)}: ${(ms[1] / ms[0]).toFixed(2)} in time, ${(cpu[1] / cpu[0]).toFixed(2)} in processor time ` +
          `(${ms[1].toFixed(1)} ms, ${cpu[1].toFixed(1)} ms of processor; stands still ${stil.toFixed(0)} ms)${tegenKaal}`,
      );
    }
    for (const { casussen: aantal, stand } of installaties)
      console.log(`memory at ${String(aantal).padStart(6)}  ${((await stand()).rss / 2 ** 20).toFixed(0)} MB`);
  } finally {
    for (const installatie of installaties) installatie.stop();
  }
}
