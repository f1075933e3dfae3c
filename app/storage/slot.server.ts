import BetterSqlite3 from "better-sqlite3";
import { maakPrive } from "./databank.server";
import { alsStartFout, metStartFout, StartFout } from "./fouten";

/**
 * Makes sure that one process at a time uses a data folder: an exclusive transaction on `bestand` that stays open as long
 * as the process lives. The kernel drops it with the process, also after kill -9, so there is no stale lock to clean up.
 * Nothing else in this process may open the file: closing it would drop the lock. Holds no data, so it needs no pragmas.
 * @throws StartFout "another process uses this data folder"
 */
export function neemSlot(bestand: string): { geefVrij(): void } {
  metStartFout(bestand, () => maakPrive(bestand));
  const sqlite = metStartFout(bestand, () => new BetterSqlite3(bestand, { timeout: 0 }));
  try {
    sqlite.exec("BEGIN EXCLUSIVE");
  } catch (fout) {
    sqlite.close();
    if (fout instanceof Error && "code" in fout && String(fout.code).startsWith("SQLITE_BUSY")) {
      throw new StartFout("another process uses this data folder");
    }
    throw alsStartFout(fout, bestand);
  }
  return {
    geefVrij() {
      if (!sqlite.open) return;
      sqlite.exec("ROLLBACK");
      sqlite.close();
    },
  };
}
