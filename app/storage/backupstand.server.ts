import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { schrijfHeelBestand } from "./bestand.server";

/** Left in the data folder by each run of the back-up, for who watches over it. Moments and sizes; no places, no personal data. */
const schema = z.strictObject({
  gelukt: z.strictObject({ moment: z.iso.datetime(), bytes: z.number().int().nonnegative() }).nullable(),
  /** The last run that made nothing, when it was later than that. `fout`: kind of the error. */
  mislukt: z.strictObject({ moment: z.iso.datetime(), fout: z.string().regex(/^\w{1,40}$/) }).nullable(),
});
export type Backupverslag = z.output<typeof schema>;

const naam = "back-up.json";

/** Undefined: the file cannot be read, or is no such record. */
export function leesBackupverslag(dataMap: string): Backupverslag | undefined {
  const bestand = join(dataMap, naam);
  if (!existsSync(bestand)) return { gelukt: null, mislukt: null };
  try {
    return schema.parse(JSON.parse(readFileSync(bestand, "utf8")));
  } catch {
    return undefined;
  }
}

/** Read back, opened and checked at `moment`. */
export function noteerGelukt(dataMap: string, moment: string, bytes: number): void {
  const verslag: Backupverslag = { gelukt: { moment, bytes }, mislukt: null };
  schrijfHeelBestand(join(dataMap, naam), JSON.stringify(verslag));
}

export function noteerMislukt(dataMap: string, moment: string, fout: unknown): void {
  const eerder = leesBackupverslag(dataMap);
  const code = fout instanceof Error && "code" in fout && typeof fout.code === "string" ? fout.code : undefined;
  const woord = (code ?? (fout instanceof Error ? fout.name : "")).replace(/\W/g, "").slice(0, 40) || "onbekend";
  const verslag: Backupverslag = { gelukt: eerder?.gelukt ?? null, mislukt: { moment, fout: woord } };
  schrijfHeelBestand(join(dataMap, naam), JSON.stringify(verslag));
}
