import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const bron = fileURLToPath(new URL("./schijf.c", import.meta.url));

/** Whether this machine can compile the shim; without a compiler these trials cannot be run. */
export function heeftCompiler(): boolean {
  return spawnSync("cc", ["--version"], { stdio: "ignore" }).status === 0;
}

export interface Plek {
  /** Folder whose files are watched. */
  map: string;
  /** Control file that the process and the shim share. */
  stuur: string;
  /** Where writes are recorded. */
  log: string;
  omgeving: Record<string, string>;
}

/** Compiles the shim and gives the environment under which a process runs with it. */
export function maakPlek(werkmap: string): Plek {
  mkdirSync(path.join(werkmap, "bak"), { recursive: true });
  const bibliotheek = path.join(werkmap, "schijf.so");
  if (!existsSync(bibliotheek)) {
    const uit = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-o", bibliotheek, bron, "-ldl"], { encoding: "utf8" });
    if (uit.status !== 0) throw new Error(`The shim does not compile: ${uit.stderr}`);
  }
  const [map, stuur, log] = [path.join(werkmap, "bak"), path.join(werkmap, "stuur"), path.join(werkmap, "opname")];
  writeFileSync(stuur, Buffer.alloc(4096));
  const omgeving = { LD_PRELOAD: bibliotheek, PGA_STORING_MAP: map, PGA_STORING: stuur, PGA_STORING_LOG: log };
  return { map, stuur, log, omgeving };
}

export const fouten = { ENOSPC: 28, EIO: 5 } as const;
export type Fout = keyof typeof fouten;

/** The other end of the control file, inside the process that runs with the shim. */
export class Stuur {
  readonly #fd: number;

  constructor(bestand: string) {
    this.#fd = openSync(bestand, "r+");
  }

  #zet(plaats: number, waarde: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(waarde));
    writeSync(this.#fd, bytes, 0, 8, plaats * 8);
  }

  #lees(plaats: number): number {
    const bytes = Buffer.alloc(8);
    readSync(this.#fd, bytes, 0, 8, plaats * 8);
    return Number(bytes.readBigInt64LE());
  }

  /** The n-th write from now fails, once or from then on. */
  faal(n: number, fout: Fout, blijvend = false): void {
    this.#zet(1, fouten[fout]);
    this.#zet(2, blijvend ? 1 : 0);
    this.#zet(4, 0);
    this.#zet(0, n);
  }

  /** Switches the fault off; says whether it happened. */
  herstel(): boolean {
    this.#zet(0, 0);
    return this.#lees(4) > 0;
  }

  /** The disk is full but for the reserve of the system, until `herstel`. */
  maakVol(): void {
    this.#zet(1, fouten.ENOSPC);
    this.#zet(2, 2);
    this.#zet(4, 0);
    this.#zet(0, 1);
  }

  neemOp(aan: boolean): void {
    this.#zet(5, aan ? 1 : 0);
  }

  sluit(): void {
    closeSync(this.#fd);
  }
}
