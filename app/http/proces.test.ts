import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let map: string;
const kinderen: ChildProcess[] = [];
beforeEach(() => {
  map = mkdtempSync(path.join(tmpdir(), "pga-proces-"));
});
afterEach(() => {
  for (const kind of kinderen.splice(0)) kind.kill("SIGKILL");
  rmSync(map, { recursive: true, force: true });
});

/** `npm start`, by default without npm, in its own data folder. */
function start(omgeving: Record<string, string> = {}, opdracht = [process.execPath, "scripts/start.mjs"]) {
  const [programma = "", ...argumenten] = opdracht;
  const kind = spawn(programma, argumenten, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: "0",
      DATA_DIR: path.join(map, "data"),
      KEK_FILE: path.join(map, "kek.key"),
      ...omgeving,
    },
  });
  kinderen.push(kind);
  let uit = "";
  let fouten = "";
  const einde = new Promise<{ code: number | null; uit: string; fouten: string }>((klaar) => {
    kind.on("close", (code) => klaar({ code, uit, fouten }));
  });
  const adres = new Promise<URL>((klaar, mislukt) => {
    kind.stdout.on("data", (deel: Buffer) => {
      uit += deel.toString();
      const gevonden = /serves at (\S+)/.exec(uit)?.[1];
      if (gevonden) klaar(new URL(gevonden));
    });
    void einde.then(() => mislukt(new Error(`stopped: ${fouten}`)));
  });
  adres.catch(() => undefined);
  kind.stderr.on("data", (deel: Buffer) => (fouten += deel.toString()));
  return { kind, adres, einde, lees: () => uit };
}

describe("the process", () => {
  it("gives on an empty folder one link, with which the first account gets its password", async () => {
    const { kind, adres, einde, lees } = start();
    const { origin } = await adres;
    const link = await vi.waitUntil(() => /https?:\/\/\S+\/uitnodiging\/\S+/.exec(lees())?.[0]);
    const stel = (wachtwoord: string) =>
      fetch(link, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: origin },
        body: new URLSearchParams({
          _handeling: "wachtwoord",
          email: "bo@pga.example",
          voornaam: "Bo",
          achternaam: "Voorbeeldbeheer",
          wachtwoord,
          herhaling: wachtwoord,
        }),
      });
    expect((await stel("wachtwoord utrecht")).status).toBe(422);
    expect((await stel("vier losse woorden samen 47")).status).toBe(303);
    expect((await fetch(link)).status).toBe(404);
    kind.kill("SIGTERM");
    expect(await einde).toMatchObject({ code: 0, fouten: "" });
  });

  it("finishes the request in flight on SIGTERM and then ends with 0", async () => {
    const { kind, adres, einde } = start();
    const { host, hostname, port, origin } = await adres;
    const antwoord = new Promise<number | undefined>((klaar, mislukt) => {
      const headers = { host, origin, "content-type": "application/x-www-form-urlencoded", "content-length": "3" };
      const verzoek = request({ host: hostname, port, method: "POST", path: "/bestaat-niet", headers }, (res) => {
        res.resume();
        klaar(res.statusCode);
      });
      verzoek.on("error", mislukt);
      // Half a form, then the signal, then the rest.
      verzoek.write("a=");
      setTimeout(() => kind.kill("SIGTERM"), 300);
      setTimeout(() => verzoek.end("1"), 900);
    });
    expect(await antwoord).toBe(404);
    expect(await einde).toMatchObject({ code: 0, fouten: "" });
  });

  it.each([
    ["npm", ["npm", "start"], "SIGTERM"],
    ["the process that started the server", undefined, "SIGKILL"],
  ] as const)(
    "stops cleanly when %s is ended alone, so that the data folder is free again",
    async (_wie, opdracht, hoe) => {
      const { kind, adres } = start({}, opdracht && [...opdracht]);
      const { origin } = await adres;
      kind.kill(hoe);
      const antwoordt = () =>
        fetch(`${origin}/gezondheid`).then(
          () => true,
          () => false,
        );
      await expect.poll(antwoordt, { timeout: 10_000 }).toBe(false);
      // Emptied and removed by a stop in good order, just after the last answer.
      const listLogs = () => readdirSync(path.join(map, "data")).filter((naam) => naam.endsWith("-wal"));
      await expect.poll(listLogs, { timeout: 10_000 }).toEqual([]);
    },
  );

  it("can be started again on the same data, and prints the set-up link while there is no account", async () => {
    for (const poging of [1, 2]) {
      const { kind, adres, einde } = start();
      await adres;
      kind.kill("SIGINT");
      const { code, uit } = await einde;
      expect(code, `start ${poging}`).toBe(0);
      expect(uit).toMatch(/one-time link:\n {2}http/);
    }
  });

  it.each([
    ["PORT", { PORT: "http" }],
    ["ORIGIN", { ORIGIN: "pga.example.nl" }],
    ["OIDC_ISSUER", { OIDC_ISSUER: "https://login.example.nl" }],
  ])("stops with one line about a wrong %s, before it makes a data folder", async (naam, omgeving) => {
    const { code, fouten } = await start(omgeving).einde;
    expect(code).toBe(1);
    expect(fouten).toMatch(new RegExp(`^[^\\n]*${naam}[^\\n]*\\n$`));
    expect(existsSync(path.join(map, "data"))).toBe(false);
  });

  it("stops with one line when the port is taken, before it makes a data folder", async () => {
    const bezet = createServer();
    const poort = await new Promise<number>((klaar) => {
      bezet.listen(0, "127.0.0.1", () => {
        const adres = bezet.address();
        klaar(typeof adres === "object" && adres ? adres.port : 0);
      });
    });
    const { code, fouten } = await start({ PORT: String(poort) }).einde;
    expect(code).toBe(1);
    expect(fouten).toMatch(/^Cannot listen on [^\n]*in use[^\n]*\n$/);
    expect(existsSync(path.join(map, "data"))).toBe(false);
    bezet.close();
  });
});
