import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
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
 * Makes a folder, mode 0700, and those above it. One by one, because the recursion of Node never ends at a place where nothing
 * can be made (under /proc). Throws what the file system says.
 */
export function maakMap(map: string): void {
  if (statSync(map, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(map) !== map) maakMap(dirname(map));
  mkdirSync(map, { mode: 0o700 });
}

/**
 * Writes a whole file, mode 0600: beside it, flushed, then renamed. A stop at any point leaves the old content or the new
 * one, never a part. Durable on return.
 */
export function schrijfHeelBestand(bestand: string, inhoud: string | Uint8Array): void {
  maakMap(dirname(bestand));
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
