import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { findActieveSessie, startSessie } from "~/auth/sessie.server";
import { sessie } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { listAdressen, vulIn } from "../factories/routes";
import { startTestServer, type Antwoord, type TestServer, type Vraag } from "../factories/server";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";
import { bewaak, type Waker } from "../factories/waker";

/** One address that takes posts. */
interface Adres {
  pad: string;
  routeId: string;
}

let build: ServerBuild;
let systeem: TestSysteem;
let server: TestServer;
let waker: Waker;
let adressen: Adres[];
let cookie: string;
let token: string;
let vreemdToken: string;

beforeAll(async () => {
  build = await laadBouw();
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  server = await startTestServer({ build, systeem, findSessie: (koek) => findActieveSessie(systeem, koek) });
  cookie = startSessie(systeem, "account-procesregisseur", "127.0.0.1").cookie.split(";")[0] ?? "";
  startSessie(systeem, "account-manager", "127.0.0.1");
  const tokenVan = (accountId: string) =>
    systeem.databank.select().from(sessie).where(eq(sessie.accountId, accountId)).get()?.token ?? "";
  token = tokenVan("account-procesregisseur");
  vreemdToken = tokenVan("account-manager");
  const waarden: Record<string, string> = { casusnummer: "2026-10001", nummer: "D2026-00001", "*": "onbekend" };
  adressen = listAdressen(build)
    .filter(({ routeId }) => build.routes[routeId]?.module.action !== undefined)
    .map(({ patroon, routeId }) => {
      const onbekend = [...patroon.matchAll(/:(\w+)/g)].map(([, naam = ""]) => [naam, "onbekend"] as const);
      return { routeId, pad: vulIn(patroon, { ...Object.fromEntries(onbekend), ...waarden }) };
    });
  waker = bewaak(systeem);
});
afterAll(() => server.stop());

const eenmalig = "een-keer-en-niet-vaker";

function maakLichaam(metToken: readonly string[]): string {
  const velden = new URLSearchParams({ _handeling: "overal_uitloggen", _eenmalig: eenmalig });
  for (const woord of metToken) velden.append("_token", woord);
  return velden.toString();
}

const grens = "----grens";
function maakDelen(): string {
  const velden = { _token: token, _handeling: "overal_uitloggen", _eenmalig: eenmalig };
  const delen = Object.entries(velden).map(
    ([naam, waarde]) => `--${grens}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`,
  );
  return `${delen.join("")}--${grens}--\r\n`;
}

interface Vorm {
  naam: string;
  status: number;
  headers?: Vraag["headers"];
  lichaam: () => string;
}

const goed = () => maakLichaam([token]);
const vormen: readonly Vorm[] = [
  { naam: "from another site", status: 403, headers: { origin: "https://kwaad.example" }, lichaam: goed },
  {
    naam: "from a site that begins alike",
    status: 403,
    headers: { origin: "http://127.0.0.1.kwaad.example" },
    lichaam: goed,
  },
  { naam: "from an origin that is kept secret", status: 403, headers: { origin: "null" }, lichaam: goed },
  { naam: "without an origin", status: 403, headers: { origin: undefined }, lichaam: goed },
  {
    naam: "from another site, says the browser",
    status: 403,
    headers: { "sec-fetch-site": "cross-site" },
    lichaam: goed,
  },
  { naam: "from a neighbour site", status: 403, headers: { "sec-fetch-site": "same-site" }, lichaam: goed },
  { naam: "typed in the address bar", status: 403, headers: { "sec-fetch-site": "none" }, lichaam: goed },
  { naam: "without a token", status: 403, lichaam: () => maakLichaam([]) },
  { naam: "with a token of nobody", status: 403, lichaam: () => maakLichaam(["x"]) },
  { naam: "with the token of somebody else", status: 403, lichaam: () => maakLichaam([vreemdToken]) },
  { naam: "with two tokens", status: 403, lichaam: () => maakLichaam([token, token]) },
  { naam: "as text", status: 415, headers: { "content-type": "text/plain" }, lichaam: goed },
  {
    naam: "as json",
    status: 415,
    headers: { "content-type": "application/json" },
    lichaam: () => JSON.stringify({ _token: token }),
  },
  { naam: "without a type", status: 415, headers: { "content-type": undefined }, lichaam: goed },
];

async function stuur({ pad, routeId }: Adres, vorm: Vorm, alsData: boolean): Promise<Antwoord> {
  const doel = alsData ? `${pad}?_data=${encodeURIComponent(routeId)}` : pad;
  return server.post(doel, vorm.lichaam(), { cookie, ...vorm.headers });
}

describe("a post that did not come from our own page", () => {
  it.each(vormen)("$naam changes nothing, at any address", async (vorm) => {
    const voor = server.weigeringen.length;
    const fouten: string[] = [];
    for (const adres of adressen) {
      for (const alsData of [false, true]) {
        const { status, tekst } = await stuur(adres, vorm, alsData);
        if (status !== vorm.status) fouten.push(`${adres.pad} (${String(alsData)}): ${String(status)}`);
        if (!tekst.includes('<html lang="nl">')) fouten.push(`${adres.pad}: no Dutch page`);
      }
    }
    expect(fouten).toEqual([]);
    expect(waker.listGeschreven()).toEqual([]);
    // Told to the log, each of them.
    expect(server.weigeringen.length - voor).toBe(adressen.length * 2);
    expect(
      systeem.databank
        .select()
        .from(sessie)
        .all()
        .filter(({ beeindigdOp }) => beeindigdOp !== null),
    ).toEqual([]);
  });

  it("in parts is taken only where a file is asked, and there too from our own page only", async () => {
    const delen = { "content-type": `multipart/form-data; boundary=${grens}` };
    const isUpload = ({ pad }: Adres) => /\/(bijlagen|traject|thema)$/.test(pad);
    expect(adressen.filter(isUpload).length).toBe(3);
    for (const adres of adressen) {
      const eigen = await stuur(adres, { naam: "", status: 0, headers: delen, lichaam: maakDelen }, false);
      expect(eigen.status, adres.pad).toBe(isUpload(adres) ? 404 : 415);
      const vreemd = { ...delen, origin: "https://kwaad.example" };
      expect((await stuur(adres, { naam: "", status: 0, headers: vreemd, lichaam: maakDelen }, true)).status).toBe(403);
    }
    expect(waker.listGeschreven()).toEqual([]);
  });

  it("cannot be told by what was wrong with it whether there is such a dossier", async () => {
    const [vorm] = vormen;
    if (!vorm) throw new Error("There are no forms of attack");
    const teksten = new Set<string>();
    for (const pad of ["/casussen/2026-10001/inbreng", "/casussen/2026-99999/inbreng", "/bestaat/niet"]) {
      teksten.add((await stuur({ pad, routeId: "x" }, vorm, false)).tekst);
    }
    expect(teksten.size).toBe(1);
  });

  it("does come through from our own page: what is refused above is not refused for something else", async () => {
    const voor = server.weigeringen.length;
    for (const adres of adressen.filter(({ pad }) => !["/account", "/uitloggen"].includes(pad))) {
      const { status } = await stuur(adres, { naam: "", status: 0, lichaam: goed }, false);
      expect([200, 303, 400, 403, 404, 409, 422], adres.pad).toContain(status);
    }
    expect(server.weigeringen.length).toBe(voor);
    const uit = await stuur({ pad: "/account", routeId: "" }, { naam: "", status: 0, lichaam: goed }, false);
    expect(uit.status).toBe(303);
    const levend = systeem.databank.select().from(sessie).where(eq(sessie.accountId, "account-procesregisseur")).get();
    expect(levend?.beeindigdOp).not.toBe(null);
  });
});
