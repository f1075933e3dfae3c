import { readFileSync } from "node:fs";
import { join } from "node:path";

/** About the running process, for the screens and figures of who runs it. */
export interface Proces {
  readonly gestartOp: string;
  /** Version of the program, with the commit where the folder knows it. */
  readonly versie: string;
  readonly heeftMailserver: boolean;
  /** Work of each hour: when it last went well, and how it went wrong since. */
  dagelijks: { gelukt: string | null; fout: string | null };
}

/** `0.1.0 (1a2b3c4)`; without the commit where the program was not installed as a clone. */
export function leesVersie(projectMap: string): string {
  const gelezen: unknown = JSON.parse(readFileSync(join(projectMap, "package.json"), "utf8"));
  const versie = gelezen && typeof gelezen === "object" && "version" in gelezen ? String(gelezen.version) : "?";
  const commit = findCommit(projectMap);
  return commit ? `${versie} (${commit})` : versie;
}

function findCommit(projectMap: string): string | undefined {
  try {
    const lees = (naam: string) => readFileSync(join(projectMap, ".git", naam), "utf8").trim();
    const kop = lees("HEAD");
    const tak = /^ref: (refs\/[\w./-]+)$/.exec(kop)?.[1];
    const hash = tak && !tak.includes("..") ? lees(tak) : kop;
    return /^[0-9a-f]{40}$/.exec(hash)?.[0].slice(0, 7);
  } catch {
    return undefined;
  }
}
