import pino from "pino";
import { schrijf } from "~/storage/databank.server";
import { startSysteem } from "~/storage/start.server";
import { instelling } from "~/storage/tabellen.server";

// Run as a process of its own: starts the system on a folder, writes one acknowledged row and stays alive until killed.
const [dataMap, kekBestand] = process.argv.slice(2);
if (!dataMap || !kekBestand) throw new Error("usage: houd-map-bezet <data folder> <KEK file>");
try {
  const logger = pino({ level: "silent" });
  const systeem = startSysteem({ dataMap, kekBestand, soort: "echt", adres: "http://127.0.0.1", soorten: [], logger });
  schrijf(systeem, (tx) => {
    tx.insert(instelling)
      .values({ sleutel: `proces-${process.pid}`, waarde: "1", reden: "test", moment: systeem.klok.nu().toISOString() })
      .run();
  });
  process.stdout.write("bezet\n");
  setInterval(() => undefined, 60_000);
} catch (fout) {
  process.stdout.write(`${fout instanceof Error ? `${fout.name}: ${fout.message}` : "?"}\n`);
  process.exit(1);
}
