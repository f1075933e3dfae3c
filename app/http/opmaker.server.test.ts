import { setTimeout as wacht } from "node:timers/promises";
import type { ServerBuild } from "@remix-run/node";
import { pino, type Logger } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { laadBouw } from "../../tests/factories/bouw";
import { maakWillekeurig } from "../../tests/factories/systeem";
import { maakWereld, type Wereld } from "../../tests/factories/wereld";
import type { Opmaakopdracht } from "./opmaakopdracht.server";
import { startOpmaker, type Opmaker } from "./opmaker.server";

const draad = new URL("../../build/start/opmaakdraad.js", import.meta.url);

let build: ServerBuild;
let wereld: Wereld;
let echte: Opmaker;
const regels: string[] = [];
const logger: Logger = pino({ level: "trace" }, { write: (regel: string) => void regels.push(regel) });
beforeAll(async () => {
  build = await laadBouw();
  wereld = maakWereld({ toestanden: [{ toestand: "uitvoeren" }] });
  echte = startOpmaker(draad, logger);
  while ((await vraagPagina("/account", opmaker), paginas.at(-1) === undefined)) await wacht(10);
});
afterAll(async () => {
  await echte.stop();
  wereld.systeem.sluit();
});

/** Passes on to the thread, and remembers what it asked and got. */
const [opdrachten, paginas]: [Opmaakopdracht[], (string | undefined)[]] = [[], []];
const opmaker: Opmaker = {
  async maakOp(opdracht) {
    opdrachten.push(opdracht);
    const html = await echte.maakOp(opdracht);
    paginas.push(html);
    return html;
  },
  stop: () => echte.stop(),
};
beforeEach(() => {
  opdrachten.length = 0;
  paginas.length = 0;
});

const maakKlant = (opmaker: Opmaker | undefined, slug: string) => {
  // The same chance each time: what differs now was made differently.
  const systeem = { ...wereld.systeem, willekeurig: maakWillekeurig("opmaak"), ...(opmaker && { opmaker }) };
  return Klant.alsDemo(systeem, build, slug);
};

/** A script of Remix stands in the page as its own source, which the tools of a test write down in another way. */
const zonderBron = (tekst: string) => {
  const kaal = tekst.replace(/\(\([^<]*\)\("positions", null\)/, "");
  expect(kaal.length).toBeGreaterThan(tekst.length - 1000);
  return kaal;
};

async function vraagPagina(pad: string, opmaker: Opmaker | undefined, slug = "procesregisseur") {
  const antwoord = await maakKlant(opmaker, slug).get(pad);
  return { status: antwoord.status, koppen: [...antwoord.headers], tekst: zonderBron(await antwoord.text()) };
}

describe("the thread that makes pages", () => {
  it("makes the same pages, byte for byte, for every reader", async () => {
    const nummer = wereld.casussen[0]?.nummer ?? "";
    const paden = ["/werkvoorraad", "/casussen", `/casussen/${nummer}/uitvoeren`, `/casussen/${nummer}/bespreken`];
    for (const slug of ["procesregisseur", "politie"]) {
      for (const pad of paden) {
        const elders = await vraagPagina(pad, opmaker, slug);
        expect(elders.status, pad).toBe(200);
        expect(elders, `${slug} ${pad}`).toEqual(await vraagPagina(pad, undefined, slug));
        expect(elders.tekst).toBe(zonderBron(paginas.at(-1) ?? ""));
      }
    }
    expect(paginas).toHaveLength(8);
  });

  it("makes the page of a form that comes back with its mistakes", async () => {
    const post = async (met?: Opmaker) => {
      const velden = { tekst: "", _eenmalig: "opmaak", _versies: "{}" };
      const antwoord = await maakKlant(met, "procesregisseur").post(
        `/casussen/${wereld.casussen[0]?.nummer ?? ""}/logboek`,
        "notitie_opslaan",
        velden,
      );
      return { status: antwoord.status, tekst: zonderBron(await antwoord.text()) };
    };
    const elders = await post(opmaker);
    expect(elders.status).toBe(422);
    expect(elders).toEqual(await post());
    expect(paginas.map((html) => zonderBron(html ?? ""))).toEqual([elders.tekst]);
  });

  it("leaves a page with errors to the thread where they happened", async () => {
    for (const pad of ["/bestaat-niet", "/casussen/2026-99999/uitvoeren"]) {
      const elders = await vraagPagina(pad, opmaker);
      expect(elders.status).toBe(404);
      expect(elders).toEqual(await vraagPagina(pad, undefined));
    }
    expect(paginas).toEqual([]);
  });

  it("says that it could not make a page, and goes on", async () => {
    await vraagPagina("/werkvoorraad", opmaker);
    const [goed] = opdrachten;
    if (!goed) throw new Error("Nothing was asked");
    expect(await opmaker.maakOp({ ...goed, overdracht: "{" })).toBeUndefined();
    const leeg = Object.fromEntries(goed.matches.map(({ routeId }) => [routeId, {}]));
    const overdracht = JSON.stringify({ state: { loaderData: leeg } });
    // Without what it shows a page breaks while it is made.
    expect(await opmaker.maakOp({ ...goed, overdracht })).toBeUndefined();
    expect(await opmaker.maakOp(goed)).toContain("<!DOCTYPE html>");
  });

  it("answers what it was asked when it ends, and comes back", async () => {
    const kapot = new URL(
      `data:text/javascript,import { parentPort } from "node:worker_threads";
       parentPort.postMessage({ soort: "klaar" });
       parentPort.on("message", () => { throw new Error("Kanariefout"); });`,
    );
    const zwak = startOpmaker(kapot, logger, 10);
    const { koppen: _koppen, ...verwacht } = await vraagPagina("/werkvoorraad", undefined);
    let keren = 0;
    const geteld: Opmaker = {
      ...zwak,
      async maakOp(opdracht) {
        const gezien = regels.length;
        const html = await zwak.maakOp(opdracht);
        if (regels.length > gezien) keren += 1;
        return html;
      },
    };
    while (keren < 2) {
      const { status, tekst } = await vraagPagina("/werkvoorraad", geteld);
      expect({ status, tekst }).toEqual(verwacht);
      await wacht(5);
    }
    await zwak.stop();
    // What broke stands in the process log, without the words of it.
    expect(regels.join("")).toContain("page thread failed");
    expect(regels.join("")).not.toContain("Kanariefout");
  });
});
