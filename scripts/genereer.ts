import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { StartFout } from "~/storage/fouten";
import { startSysteem } from "~/storage/start.server";
import { pino } from "pino";
import { genereer } from "./lib/genereer/vul";

const hulp = `Usage: npm run genereer -- [--casussen=10000] [--gegevens=200000] [--zaad=1]

Fills DATA_DIR with so many invented casussen in every state, to see how the system behaves with many. Values are sealed with
the keys of the installation, as those that people type. Only for a data folder that is empty or of a demo; that of a real
installation is refused. The same seed gives the same casussen on the same day. Run again it goes on where it stopped, and does
nothing when there are enough. Look at the result with: npm run demo

Exit code 0: the casussen are there. 1: not, with the reason.`;

function getal(naam: string, standaard: number): number {
  const gevonden = process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.split("=")[1];
  const waarde = gevonden === undefined ? standaard : Number(gevonden);
  if (!Number.isInteger(waarde) || waarde < 0 || waarde > 100_000_000)
    throw new StartFout(`--${naam} takes a whole number`);
  return waarde;
}

function main(): void {
  const casussen = getal("casussen", 10_000);
  const opties = { casussen, gegevens: getal("gegevens", casussen * 20), zaad: getal("zaad", 1), meld: console.log };
  const { dataMap, kekBestand, poort, host } = leesOmgeving(
    process.env,
    fileURLToPath(new URL("../", import.meta.url)),
  );
  const systeem = startSysteem({
    dataMap,
    kekBestand,
    soort: "demo",
    adres: `http://${host}:${String(poort)}`,
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
  try {
    genereer(systeem, opties);
  } finally {
    systeem.sluit();
  }
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else main();
} catch (fout) {
  console.error(fout instanceof StartFout || fout instanceof OmgevingFout ? fout.message : fout);
  process.exit(1);
}
