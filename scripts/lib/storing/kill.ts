import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { casusnummer, leesNotities } from "./wereld";

const DIENST = fileURLToPath(new URL("./dienst.ts", import.meta.url));
const WORTEL = fileURLToPath(new URL("../../../", import.meta.url));

export interface Killuitkomst {
  /** Times that the process was killed while it was saving. */
  gedood: number;
  /** Notities of which the server said that they were saved. */
  bevestigd: number;
  /** Of those, gone after the restart. */
  verloren: number;
  /** Rows without their text, and starts that failed. */
  half: number;
}

async function startDienst(map: string): Promise<{ kind: ChildProcess; adres: string }> {
  const kind = spawn(process.execPath, ["--import", "tsx", DIENST, map], {
    cwd: WORTEL,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [regel]: unknown[] = await once(kind.stdout, "data");
  return { kind, adres: `http://127.0.0.1:${String(regel).trim()}` };
}

/** Somebody who is logged in and saves notities as fast as they are accepted, until the server is gone. */
async function schrijver(adres: string, nr: number, opBevestigd: (tekst: string) => void): Promise<void> {
  const scherm = `${adres}/casussen/${casusnummer}/uitvoeren`;
  const vast = { Origin: adres, "Content-Type": "application/x-www-form-urlencoded" };
  const inlog = await fetch(`${adres}/inloggen/demo`, {
    method: "POST",
    body: "account=procesregisseur",
    headers: vast,
    redirect: "manual",
  });
  const cookie = inlog.headers
    .getSetCookie()
    .map((deel) => deel.split(";")[0])
    .join("; ");
  const pagina = await (await fetch(scherm, { headers: { Cookie: cookie } })).text();
  const token = /name="_token" value="([^"]+)"/.exec(pagina)?.[1];
  if (!token) throw new Error("The log-in gave no page");
  for (let beurt = 1; ; beurt += 1) {
    const tekst = `Notitie ${String(nr)}-${String(beurt)}-${cookie.slice(-12)}`;
    const velden = {
      _token: token,
      _handeling: "notitie_opslaan",
      _eenmalig: crypto.randomUUID(),
      _versies: "{}",
      tekst,
    };
    const antwoord = await fetch(scherm, {
      method: "POST",
      body: new URLSearchParams(velden),
      headers: { ...vast, Cookie: cookie },
      redirect: "manual",
    });
    if (antwoord.status !== 303) throw new Error(`A notitie was refused: ${String(antwoord.status)}`);
    opBevestigd(tekst);
  }
}

/**
 * Kills the server (SIGKILL) while several people save, starts it again, and looks whether everything that was acknowledged
 * is there. Goes on until so many notities were acknowledged.
 */
export async function proefKill(
  map: string,
  { posts, schrijvers, meld = () => undefined }: { posts: number; schrijvers: number; meld?: (regel: string) => void },
): Promise<Killuitkomst> {
  const bevestigd = new Set<string>();
  const uitkomst: Killuitkomst = { gedood: 0, bevestigd: 0, verloren: 0, half: 0 };
  while (bevestigd.size < posts) {
    const { kind, adres } = await startDienst(map);
    const einde = once(kind, "exit");
    const doel = Math.min(posts, bevestigd.size + 40 + ((uitkomst.gedood * 37) % 160));
    const bezig = Array.from({ length: schrijvers }, (_, nr) =>
      schrijver(adres, nr, (tekst) => {
        bevestigd.add(tekst);
        // In the middle of what the others are saving.
        if (bevestigd.size === doel) kind.kill("SIGKILL");
      }).catch((fout: unknown) => {
        // The server is gone, and that is what was wanted; a refusal is not.
        if (fout instanceof Error && !/fetch failed|terminated|socket/i.test(fout.message)) throw fout;
      }),
    );
    await Promise.all(bezig);
    await einde;
    uitkomst.gedood += 1;
    const { teksten, half } = leesNotities(path.join(map, "data"), path.join(map, "kek", "kek.key"));
    uitkomst.half += half;
    uitkomst.verloren = [...bevestigd].filter((tekst) => !teksten.has(tekst)).length;
    meld(
      `${String(bevestigd.size)} acknowledged, killed ${String(uitkomst.gedood)} times, ${String(uitkomst.verloren)} lost`,
    );
  }
  uitkomst.bevestigd = bevestigd.size;
  return uitkomst;
}
