import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bewaarBestand } from "~/storage/bestanden.server";
import { schrijf } from "~/storage/databank.server";
import { bestand, bestanddeel } from "~/storage/tabellen.server";
import { maakTestCasus, maakTestRij, startOverlegwereld } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { scanWachtende, startVirusscanner, vraagClamd, type Clamdadres } from "./scanner.server";

/** A clamd as far as INSTREAM goes: it reads the parts as its manual says, and answers by what stands in them. */
class NepClamd {
  readonly gezien: string[] = [];
  antwoord = (inhoud: string): string => (inhoud.includes("EICAR") ? "stream: Win.Test.EICAR FOUND\0" : "stream: OK\0");
  readonly #lijnen = new Set<Socket>();
  readonly #server: Server = createServer({ allowHalfOpen: true }, (lijn) => {
    this.#lijnen.add(lijn);
    let ruw = Buffer.alloc(0);
    lijn.on("error", () => undefined);
    lijn.on("data", (deel: Buffer) => {
      ruw = Buffer.concat([ruw, deel]);
      const inhoud = this.#lees(ruw);
      if (inhoud === undefined) return;
      this.gezien.push(inhoud);
      const antwoord = this.antwoord(inhoud);
      if (antwoord) lijn.end(antwoord);
    });
  });

  #lees(ruw: Buffer): string | undefined {
    const bevel = "zINSTREAM\0";
    if (ruw.toString("latin1", 0, bevel.length) !== bevel) return undefined;
    const delen: Buffer[] = [];
    for (let plaats = bevel.length; plaats + 4 <= ruw.length;) {
      const lengte = ruw.readUInt32BE(plaats);
      if (lengte === 0) return Buffer.concat(delen).toString("latin1");
      if (plaats + 4 + lengte > ruw.length) return undefined;
      delen.push(ruw.subarray(plaats + 4, plaats + 4 + lengte));
      plaats += 4 + lengte;
    }
    return undefined;
  }

  luister(waar: string | number): Promise<void> {
    return new Promise((klaar) => this.#server.listen(waar as never, () => klaar()));
  }

  get poort(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  sluit(): Promise<void> {
    for (const lijn of this.#lijnen) lijn.destroy();
    return new Promise((klaar) => this.#server.close(() => klaar()));
  }
}

let systeem: TestSysteem;
let clamd: NepClamd;
let adres: Clamdadres;
beforeEach(async () => {
  systeem = startOverlegwereld();
  clamd = new NepClamd();
  await clamd.luister(0);
  adres = { host: "127.0.0.1", port: clamd.poort };
});
afterEach(async () => {
  await clamd.sluit();
  systeem.sluit();
});

let casussen = 0;
function bewaar(tekst: string): string {
  casussen += 1;
  const casusId = maakTestCasus(systeem, `2026-2000${String(casussen)}`, []);
  const rijId = maakTestRij(systeem, casusId, "bijlage", { waarden: { omschrijving: "X" } });
  const nieuw = { casusId, rijId, soort: "bijlage.inhoud", type: "pdf" as const, bytes: Buffer.from(tekst) };
  return schrijf(systeem, (tx) => bewaarBestand(tx, systeem, nieuw)).id;
}

const lees = (id: string) => systeem.databank.select().from(bestand).where(eq(bestand.id, id)).get();
const telDelen = (id: string) =>
  systeem.databank.select().from(bestanddeel).where(eq(bestanddeel.bestandId, id)).all().length;

async function wachtTot(waar: () => boolean): Promise<void> {
  const einde = Date.now() + 10_000;
  while (!waar()) {
    if (Date.now() > einde) throw new Error("it did not happen");
    await new Promise((verder) => setTimeout(verder, 5));
  }
}

describe("asking clamd", () => {
  it("sends every byte and believes only the two answers it knows", async () => {
    const groot = Buffer.alloc(200_000, "x");
    expect(await vraagClamd(adres, groot)).toBe("schoon");
    expect(clamd.gezien).toEqual([groot.toString("latin1")]);
    expect(await vraagClamd(adres, Buffer.from("EICAR"))).toBe("besmet");
    for (const anders of ["stream: size limit exceeded ERROR\0", "OK", "x".repeat(9000)]) {
      clamd.antwoord = () => anders;
      await expect(vraagClamd(adres, groot)).rejects.toThrow(/clamd/);
    }
  });

  it("does not wait for ever", async () => {
    clamd.antwoord = () => "";
    await expect(vraagClamd(adres, Buffer.from("x"), 50)).rejects.toThrow("in time");
  });

  it("works over a socket file", async () => {
    const map = mkdtempSync(join(tmpdir(), "pga-clamd-"));
    const ander = new NepClamd();
    const pad = join(map, "clamd.ctl");
    await ander.luister(pad);
    expect(await vraagClamd({ path: pad }, Buffer.from("x"))).toBe("schoon");
    await ander.sluit();
    rmSync(map, { recursive: true });
  });
});

describe("files that wait", () => {
  it("are looked at: a clean one opens, of an infected one no byte remains", async () => {
    const [schoon, besmet] = [bewaar("een brief"), bewaar("EICAR")];
    expect(await scanWachtende(systeem, (bytes) => vraagClamd(adres, bytes))).toBe(2);
    expect(lees(schoon)).toMatchObject({ scan: "schoon", gescandOp: "2026-11-24T09:00:00.000Z" });
    expect(lees(besmet)?.scan).toBe("besmet");
    expect([telDelen(schoon), telDelen(besmet)]).toEqual([1, 0]);
    expect(await scanWachtende(systeem, () => Promise.reject(new Error("not asked again")))).toBe(0);
  });

  it("stay closed without a verdict, and do not keep others waiting", async () => {
    const [raar, goed] = [bewaar("raar"), bewaar("goed")];
    clamd.antwoord = (inhoud) => (inhoud === "raar" ? "stream: ERROR\0" : "stream: OK\0");
    expect(await scanWachtende(systeem, (bytes) => vraagClamd(adres, bytes))).toBe(1);
    expect([lees(raar)?.scan, lees(goed)?.scan]).toEqual(["wacht", "schoon"]);
  });

  it("stay closed while clamd is away, and open when it is back", async () => {
    const { poort } = clamd;
    await clamd.sluit();
    const id = bewaar("een brief");
    const scanner = startVirusscanner(systeem, adres, 5);
    await new Promise((verder) => setTimeout(verder, 40));
    expect(lees(id)?.scan).toBe("wacht");
    await clamd.luister(poort);
    await wachtTot(() => lees(id)?.scan === "schoon");
    await scanner.stop();
  });

  it("are looked at when the scanner is woken", async () => {
    const scanner = startVirusscanner(systeem, adres, 1_000_000);
    const id = bewaar("een brief");
    scanner.wek();
    await wachtTot(() => lees(id)?.scan === "schoon");
    await scanner.stop();
  });
});
