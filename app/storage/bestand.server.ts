import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A new name is durable only when its folder is flushed; Windows cannot open a folder and does not need it. */
export function flushMap(map: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(map, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a whole file, mode 0600: beside it, flushed, then renamed. A stop at any point leaves the old content or the new
 * one, never a part. Durable on return.
 */
export function schrijfHeelBestand(bestand: string, inhoud: string | Uint8Array): void {
  mkdirSync(dirname(bestand), { recursive: true, mode: 0o700 });
  const tijdelijk = `${bestand}.${process.pid}.nieuw`;
  const fd = openSync(tijdelijk, "w", 0o600);
  try {
    writeFileSync(fd, inhoud);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(tijdelijk, bestand);
  flushMap(dirname(bestand));
}

/**
 * An empty folder in the data folder for copies that a script needs while it runs. The next start and every destruction remove
 * what a script that was stopped left there.
 */
export function maakWerkmap(dataMap: string, naam: string): { map: string; ruimOp: () => void } {
  const boven = join(dataMap, "tijdelijk");
  const map = join(boven, naam);
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true, mode: 0o700 });
  return {
    map,
    ruimOp() {
      rmSync(map, { recursive: true, force: true });
      if (readdirSync(boven).length === 0) rmSync(boven, { recursive: true });
    },
  };
}
