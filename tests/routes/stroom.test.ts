import { request } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { findActieveSessie, startSessie } from "~/auth/sessie.server";
import { account, autorisatie, logregel, sessie } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, maakTestOverleg, maakTestRij } from "../factories/overleg";
import { startTestServer, type TestServer } from "../factories/server";

let build: ServerBuild;
let server: TestServer;
let casusId: string;
let geopend: { sluit: () => void }[];

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(async () => {
  geopend = [];
  // Asked only after the server stands.
  server = await startTestServer({
    build,
    soort: "demo",
    findSessie: (cookie) => findActieveSessie(server.systeem, cookie),
  });
  const { systeem } = server;
  vulOrganisatie(systeem);
  casusId = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen", "politie"]);
  maakTestOverleg(systeem, "o1", [casusId], { status: "geopend", punten: "aan_de_orde" });
});
afterEach(async () => {
  for (const venster of geopend) venster.sluit();
  await server.stop();
});

const log = (slug: string) => startSessie(server.systeem, `account-${slug}`, "127.0.0.1").cookie.split(";")[0] ?? "";

interface Venster {
  status: number;
  type: string | undefined;
  /** Names of the events since the last time, as soon as this one has come. */
  hoort: (tot: "hart" | "gewijzigd") => Promise<string[]>;
  /** Those that have come until now. */
  hoorde: () => string[];
  /** Resolves when the server has ended it. */
  einde: Promise<void>;
}

/** A window on the wire, as a browser opens it. */
function open(cookie: string | undefined, bij = "volgen", headers: Record<string, string> = {}): Promise<Venster> {
  return new Promise((klaar, mislukt) => {
    const verzoek = request(
      {
        host: "127.0.0.1",
        port: server.poort,
        path: `/overleggen/o1/stroom?bij=${bij}`,
        headers: {
          host: new URL(server.herkomst).host,
          accept: "text/event-stream",
          ...(cookie && { cookie }),
          ...headers,
        },
      },
      (antwoord) => {
        let tekst = "";
        antwoord.setEncoding("utf8").on("data", (deel: string) => (tekst += deel));
        const hoorde = () => {
          const gehoord = tekst.split("\n\n").filter(Boolean);
          tekst = "";
          return gehoord.map((bericht) => /^event: (hart|gewijzigd)\ndata: 1$/.exec(bericht)?.[1] ?? bericht);
        };
        klaar({
          status: antwoord.statusCode ?? 0,
          type: antwoord.headers["content-type"],
          einde: new Promise((dicht) => antwoord.once("close", () => dicht())),
          hoorde,
          async hoort(tot) {
            while (!tekst.includes(`event: ${tot}\ndata: 1\n\n`)) await new Promise((wacht) => setTimeout(wacht, 10));
            return hoorde();
          },
        });
      },
    );
    verzoek.on("error", mislukt);
    verzoek.end();
    geopend.push({ sluit: () => verzoek.destroy() });
  });
}

/** Staff types at the chair's screen. */
const typ = (velden: Record<string, string>) =>
  Klant.alsDemo(server.systeem, build, "procesregisseur").post(
    `/overleggen/o1/tafel/veld?punt=punt-o1-${casusId}`,
    "bespreking_opslaan",
    velden,
  );

describe("the stream of an overleg", () => {
  it("is for who may have the page; others get the answer of what does not exist", async () => {
    const gevallen: [string, string, number][] = [
      ["procesregisseur", "tafel", 200],
      ["procesondersteuner", "scherm", 200],
      ["procesondersteuner", "openen", 200],
      ["wonen", "volgen", 200],
      ["wonen", "tafel", 404],
      ["wonen", "scherm", 404],
      ["wonen", "openen", 404],
      ["dji", "volgen", 404],
      ["manager", "volgen", 404],
    ];
    for (const [slug, bij, status] of gevallen) {
      const venster = await open(log(slug), bij);
      expect(venster.status, `${slug} ${bij}`).toBe(status);
    }
    expect((await open(undefined)).status).toBe(302);
    const pagina = await open(log("wonen"), "volgen", { accept: "text/html" });
    expect(pagina.status).toBe(406);
    expect((await open(log("wonen"), "volgen", { host: "kwaad.example" })).status).toBe(421);
  });

  it("tells a partner of a change in the own page, and gives no sign of what is hidden from that partner", async () => {
    const wonen = await open(log("wonen"));
    const politie = await open(log("politie"));
    // Measured last in each round: when this one has heard, the others would have.
    const tafel = await open(log("procesregisseur"), "tafel");
    for (const venster of [wonen, politie, tafel]) {
      expect(venster.type).toBe("text/event-stream; charset=utf-8");
      expect(await venster.hoort("hart")).toEqual(["hart"]);
    }
    await typ({ toestandsbeeld: "Het gaat beter", met: "beeld" });
    await tafel.hoort("gewijzigd");
    expect([await wonen.hoort("gewijzigd"), await politie.hoort("gewijzigd")]).toEqual([["gewijzigd"], ["gewijzigd"]]);
    // Strafrechtelijk: politie may see it, a corporatie not.
    const zaak = { "scores.justitie.probleem": "Loopt een zaak", "scores.justitie.bevat": "strafrechtelijk" };
    await typ({ ...zaak, met: "justitie" });
    await tafel.hoort("gewijzigd");
    expect(await politie.hoort("gewijzigd")).toEqual(["gewijzigd"]);
    expect(wonen.hoorde()).toEqual([]);
    // A concept of another Partij, a change in another casus, and minutes, which stand on the chair's page only.
    maakTestRij(server.systeem, casusId, "inbreng", {
      partij: "ggz",
      status: "concept",
      waarden: { tekst: "Concept" },
    });
    const elders = maakTestCasus(server.systeem, "2026-20002", ["dji"]);
    maakTestRij(server.systeem, elders, "analyse", { waarden: { tekst: "Elders" } });
    await typ({ notulen: "Iedereen herkent het beeld" });
    await tafel.hoort("gewijzigd");
    // One round trip more, so that what was on its way has arrived.
    await server.vraag({ pad: "/gezondheid" });
    expect([wonen.hoorde(), politie.hoorde()]).toEqual([[], []]);
  });

  it("tells at the opening what a colleague records there, and who is at work", async () => {
    const oda = await open(log("procesondersteuner"), "openen");
    expect(await oda.hoort("hart")).toEqual(["hart"]);
    const rens = Klant.alsDemo(server.systeem, build, "procesregisseur");
    await rens.doe("/overleggen/o1/openen", "aanwezigheid_vastleggen", { binnen: ["account-wonen"] });
    expect(await oda.hoort("gewijzigd")).toEqual(["gewijzigd"]);
    await rens.doe("/overleggen/o1/openen", "aanwezigheid_vastleggen", { bevestigt: ["account-wonen"] });
    expect(await oda.hoort("gewijzigd")).toEqual(["gewijzigd"]);
    expect(server.systeem.live.listAanwezig("o1")).toEqual([
      { accountId: "account-procesondersteuner", plek: "opening" },
    ]);
    await open(log("procesregisseur"), "tafel");
    expect(await oda.hoort("gewijzigd")).toEqual(["gewijzigd"]);
  });

  it("ends with the session, with the account, and with the right to the casus", async () => {
    const { databank, live } = server.systeem;
    const gevallen: [string, () => void][] = [
      ["wonen", () => databank.update(sessie).set({ beeindigdOp: "2026-11-24T09:00:00Z" }).run()],
      ["wonen", () => databank.update(account).set({ actief: false }).where(eq(account.id, "account-wonen")).run()],
      ["politie", () => databank.delete(autorisatie).where(eq(autorisatie.accountId, "account-politie")).run()],
      ["ggz", () => server.systeem.klok.zet("2026-11-24T09:30:00Z")],
    ];
    for (const [slug, ontneem] of gevallen) {
      const venster = await open(log(slug));
      expect(await venster.hoort("hart")).toEqual(["hart"]);
      ontneem();
      live.meld();
      await venster.einde;
      expect(venster.hoorde()).toEqual([]);
    }
    // Waiting is no activity: an open window does not keep a session alive.
    const laatst = databank
      .select()
      .from(sessie)
      .all()
      .map(({ laatstGezienOp }) => laatstGezienOp);
    expect(new Set(laatst)).toEqual(new Set(["2026-11-24T09:00:00.000Z"]));
  });

  it("writes no log row by waiting, and one refusal when the right is gone", async () => {
    const { databank, live } = server.systeem;
    const aantal = () => databank.select().from(logregel).all().length;
    const venster = await open(log("politie"));
    await venster.hoort("hart");
    const tafel = await open(log("procesregisseur"), "tafel");
    await tafel.hoort("hart");
    const vooraf = aantal();
    await typ({ notulen: "Verder" });
    await tafel.hoort("gewijzigd");
    // Only the post itself.
    expect(aantal()).toBe(vooraf + 1);
    databank.delete(autorisatie).where(eq(autorisatie.accountId, "account-politie")).run();
    live.meld();
    await venster.einde;
    const geweigerd = databank.select().from(logregel).where(eq(logregel.gebeurtenis, "geweigerd")).all();
    expect(geweigerd.map(({ accountId, grond }) => [accountId, grond])).toEqual([
      ["account-politie", "R-betrokken (P 9.6)"],
    ]);
  });

  it("ends before the server stops, and does not begin any more", async () => {
    const venster = await open(log("procesregisseur"), "scherm");
    await venster.hoort("hart");
    server.systeem.live.sluit();
    await venster.einde;
    expect((await open(log("procesregisseur"), "scherm")).status).toBe(503);
  });
});
