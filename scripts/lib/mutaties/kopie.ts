import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Mutatie } from "./vind";

/** A copy of the project in a folder of its own: whatever happens, the files that somebody works in are never touched. */
export class Kopie {
  readonly map: string;

  constructor(readonly root: string) {
    this.map = mkdtempSync(path.join(tmpdir(), "pga-mutaties-"));
    const bestanden = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
      cwd: root,
      encoding: "utf8",
    });
    for (const bestand of bestanden.split("\0").filter((naam) => naam && existsSync(path.join(root, naam)))) {
      mkdirSync(path.dirname(path.join(this.map, bestand)), { recursive: true });
      cpSync(path.join(root, bestand), path.join(this.map, bestand));
    }
    for (const map of ["build", "public/build"]) {
      if (existsSync(path.join(root, map))) cpSync(path.join(root, map), path.join(this.map, map), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(this.map, "node_modules"));
  }

  pad(bestand: string): string {
    return path.join(this.map, bestand);
  }

  zet({ bestand, van, tot, nieuw }: Mutatie): void {
    const tekst = readFileSync(path.join(this.root, bestand), "utf8");
    writeFileSync(this.pad(bestand), tekst.slice(0, van) + nieuw + tekst.slice(tot));
  }

  herstel({ bestand }: Mutatie): void {
    cpSync(path.join(this.root, bestand), this.pad(bestand));
  }

  bouw(): void {
    execFileSync(process.execPath, ["scripts/lib/bouw.mjs"], { cwd: this.map, stdio: "ignore" });
  }

  verwijder(): void {
    rmSync(this.map, { recursive: true, force: true });
  }
}
