import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { Bestandfout, neemBestandOver, type Overnameregel } from "~/overname/bestand.server";
import { schrijfSchema } from "~/overname/vorm";
import { findActor, type Actor } from "~/protocol/lezer.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import { startSysteem, type GestartSysteem, type Installatiesoort } from "~/storage/start.server";
import { account } from "~/storage/tabellen.server";

const hulp = `Usage: npm run importeer -- --file=FILE --by=EMAIL [--dry-run]
       npm run importeer -- --schema

Takes running casussen over from another system; see docs/importeren.md for the file. The system must be stopped. --by is the
procesregisseur who answers for it. Each casus is taken over whole or not at all; one that is refused does not stop the others.
--dry-run does all of it and takes it back. The report names places in the file and reasons, never a value. --schema prints the
JSON Schema of the file.

Exit code 0: all casussen were (or would be) taken over. 1: at least one was refused. 2: could not begin.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function eis(naam: string): string {
  const waarde = argument(naam);
  if (!waarde) throw new StartFout(`--${naam} is missing; see --help`);
  return waarde;
}

function leesBestand(pad: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(pad));
  } catch (fout) {
    throw new StartFout(
      `${pad} cannot be read: ${fout instanceof TypeError ? "not UTF-8" : fout instanceof Error && "code" in fout ? String(fout.code) : "unknown error"}`,
    );
  }
}

/** A folder says itself whether it is of a demo. */
function leesSoort(dataMap: string): Installatiesoort {
  const sqlite = openSqlite(path.join(dataMap, "pga.db"));
  try {
    const rij = sqlite.prepare<[], { soort: string }>("SELECT soort FROM installatie").get();
    if (rij?.soort === "demo" || rij?.soort === "echt") return rij.soort;
    throw new StartFout(`${dataMap} holds no installation`);
  } catch (fout) {
    throw fout instanceof StartFout
      ? fout
      : new StartFout(`${dataMap} holds no installation; start the system once first`);
  } finally {
    sqlite.close();
  }
}

function vindDoor(systeem: GestartSysteem, email: string): Actor {
  const rij = systeem.databank
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, email.toLowerCase()))
    .get();
  const actor = rij && findActor(systeem, rij.id);
  if (actor?.lezer.rol !== "procesregisseur") throw new StartFout(`--by=${email} is no active procesregisseur here`);
  return actor;
}

function schrijfRegel(regel: Overnameregel): string {
  const kop = `casus ${String(regel.nr)}`;
  if ("gelukt" in regel) return `${kop}: ok, ${regel.gelukt.casusnummer}, ${String(regel.gelukt.gegevens)} gegevens`;
  return [`${kop}: refused`, ...regel.fouten.map(({ plek, melding }) => `  ${plek || "casus"}: ${melding}`)].join("\n");
}

function main(): number {
  const tekst = leesBestand(eis("file"));
  const email = eis("by");
  const proef = process.argv.includes("--dry-run");
  const { dataMap, kekBestand, lijstkopie, herkomst } = leesOmgeving(
    process.env,
    fileURLToPath(new URL("../", import.meta.url)),
  );
  const systeem = startSysteem({
    dataMap,
    kekBestand,
    lijstkopieen: lijstkopie ? [lijstkopie] : [],
    soort: leesSoort(dataMap),
    adres: herkomst ?? "",
    soorten: listGegevenssoorten(),
    logger: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  });
  try {
    const door = vindDoor(systeem, email);
    const verslag = neemBestandOver(systeem, tekst, { door, proef, meld: (regel) => console.log(schrijfRegel(regel)) });
    const goed = verslag.filter((regel) => "gelukt" in regel).length;
    console.log(
      `${String(goed)} of ${String(verslag.length)} casussen ${proef ? "would be taken over (dry run: nothing was kept)" : "taken over"}.`,
    );
    return goed === verslag.length ? 0 : 1;
  } finally {
    systeem.sluit();
  }
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else if (process.argv.includes("--schema")) console.log(JSON.stringify(schrijfSchema(), null, 2));
  else process.exitCode = main();
} catch (fout) {
  const verwacht = fout instanceof StartFout || fout instanceof OmgevingFout || fout instanceof Bestandfout;
  console.error(verwacht ? fout.message : fout);
  process.exitCode = 2;
}
