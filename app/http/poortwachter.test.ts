import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type Echo, type TestServer } from "../../tests/factories/server";
import type { ActieveSessie } from "./context";

const sessie: ActieveSessie = { idHash: "hash", token: "token-van-de-sessie", accountId: "account-1" };
const findSessie = (cookie: string | undefined) => (cookie === "s=levend" ? sessie : null);
const ingelogd = { cookie: "s=levend" };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ findSessie });
});
afterAll(() => server.stop());

const leesEcho = (tekst: string) => JSON.parse(tekst) as Echo;

describe("a post from our own page", () => {
  it("reaches the route with its fields and the session", async () => {
    const antwoord = await server.post("/x?_data=alles", "_token=token-van-de-sessie&naam=a%26b", ingelogd);
    expect(antwoord.status).toBe(200);
    expect(leesEcho(antwoord.tekst)).toMatchObject({
      url: `${server.herkomst}/x`,
      methode: "POST",
      velden: { naam: "a&b" },
      sessie,
    });
  });

  it("without a session (or with an expired one) goes on to the route, which asks for log-in", async () => {
    const antwoord = await server.post("/x", "_token=oud&a=1", { cookie: "s=verlopen" });
    expect(antwoord.status).toBe(200);
    expect(leesEcho(antwoord.tekst).sessie).toBeNull();
  });

  it("may come from a browser that does not send Sec-Fetch-Site", async () => {
    expect((await server.post("/x", "a=1", { "sec-fetch-site": undefined })).status).toBe(200);
  });
});

describe("refused before the route", () => {
  const vorm = "application/x-www-form-urlencoded";
  it.each<[string, number, string, Record<string, string | undefined>, string]>([
    ["a foreign Origin", 403, "herkomst", { origin: "https://kwaad.example" }, "a=1"],
    ["an Origin that only starts like ours", 403, "herkomst", { origin: "http://127.0.0.1:1" }, "a=1"],
    ["Origin null", 403, "herkomst", { origin: "null" }, "a=1"],
    ["a missing Origin", 403, "herkomst", { origin: undefined }, "a=1"],
    ["Sec-Fetch-Site cross-site", 403, "herkomst", { "sec-fetch-site": "cross-site" }, "a=1"],
    ["Sec-Fetch-Site same-site", 403, "herkomst", { "sec-fetch-site": "same-site" }, "a=1"],
    ["Sec-Fetch-Site none", 403, "herkomst", { "sec-fetch-site": "none" }, "a=1"],
    ["JSON", 415, "inhoudssoort", { "content-type": "application/json" }, "{}"],
    ["plain text", 415, "inhoudssoort", { "content-type": "text/plain" }, "a=1"],
    ["multipart", 415, "inhoudssoort", { "content-type": "multipart/form-data; boundary=x" }, "--x--"],
    ["no content type", 415, "inhoudssoort", { "content-type": undefined }, ""],
    ["a compressed body", 415, "inhoudssoort", { "content-encoding": "gzip" }, "a=1"],
    ["a body over 1.5 MB", 413, "te_groot", { "content-type": vorm }, "a".repeat(1.5 * 1024 * 1024 + 1)],
    ["a list place that would fill the memory", 400, "verzoek", { "content-type": vorm }, "a%5B4000000000%5D=1"],
    ["the same without brackets", 400, "verzoek", { "content-type": vorm }, "a%5B0%5D=1&a.4000000000=1"],
    ["a name of many steps", 400, "verzoek", { "content-type": vorm }, `${"a.".repeat(50_000)}a=1`],
    ["more fields than any form has", 400, "verzoek", { "content-type": vorm }, "a=1&".repeat(5001)],
    ["another Host", 421, "host", { host: "kwaad.example" }, "a=1"],
    ["another port in Host", 421, "host", { host: "127.0.0.1:1" }, "a=1"],
  ])("%s → %i", async (_naam, status, reden, headers, lichaam) => {
    const voor = server.weigeringen.length;
    const antwoord = await server.post("/x?zoek=geheim", lichaam, headers);
    expect(antwoord.status).toBe(status);
    expect(antwoord.headers["content-type"]).toContain("text/html");
    expect(antwoord.tekst).toContain('<html lang="nl">');
    expect(server.weigeringen.slice(voor)).toEqual([
      expect.objectContaining({ reden, pad: "/x", adres: "127.0.0.1", sessie: null }),
    ]);
  });

  it.each(["", "_token=", "_token=fout", "_token=token-van-de-sessie&_token=token-van-de-sessie"])(
    "a living session with body %j → 403",
    async (lichaam) => {
      const voor = server.weigeringen.length;
      const antwoord = await server.post("/x", lichaam, ingelogd);
      expect(antwoord.status).toBe(403);
      expect(antwoord.tekst).toContain(
        "Deze pagina was verouderd. Ga terug, vernieuw de pagina en probeer het opnieuw.",
      );
      expect(server.weigeringen.slice(voor)).toEqual([expect.objectContaining({ reden: "token", sessie })]);
    },
  );

  it("a token in the address instead of the body", async () => {
    expect((await server.post("/x?_token=token-van-de-sessie", "a=1", ingelogd)).status).toBe(403);
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("method %s → 405", async (methode) => {
    const antwoord = await server.vraag({ methode, headers: { origin: server.herkomst } });
    expect(antwoord.status).toBe(405);
    expect(antwoord.headers.allow).toBe("GET, HEAD, POST");
  });

  it("an absolute target", async () => {
    expect((await server.vraag({ pad: "http://kwaad.example/" })).status).toBe(400);
  });

  it("the demo log-in without Origin, because this is not a demo installation", async () => {
    expect((await server.post("/inloggen/demo", "account=melder", { origin: undefined })).status).toBe(403);
  });
});

describe("reading", () => {
  it("takes the address from the trusted origin, whatever the path looks like", async () => {
    const antwoord = await server.vraag({ pad: "//kwaad.example/pad" });
    expect(leesEcho(antwoord.tekst).url).toBe(`${server.herkomst}//kwaad.example/pad`);
  });

  it("answers HEAD without a body", async () => {
    const antwoord = await server.vraag({ methode: "HEAD", pad: "/x" });
    expect(antwoord).toMatchObject({ status: 200, tekst: "" });
  });
});

describe("on a demo installation", () => {
  let demo: TestServer;
  beforeAll(async () => {
    demo = await startTestServer({ findSessie, soort: "demo" });
  });
  afterAll(() => demo.stop());

  it.each<[string, string, Record<string, string | undefined>, number]>([
    ["one plain post logs in", "/inloggen/demo", { origin: undefined, "sec-fetch-site": undefined }, 200],
    ["a foreign Origin does not", "/inloggen/demo", { origin: "https://kwaad.example" }, 403],
    ["Origin null does not", "/inloggen/demo", { origin: "null" }, 403],
    ["a cross-site post does not", "/inloggen/demo", { origin: undefined, "sec-fetch-site": "cross-site" }, 403],
    ["with a session it does not", "/inloggen/demo", { origin: undefined, cookie: "s=levend" }, 403],
    ["another address does not", "/inloggen", { origin: undefined }, 403],
    ["an address below it does not", "/inloggen/demo/x", { origin: undefined }, 403],
  ])("%s", async (_naam, pad, headers, status) => {
    expect((await demo.post(pad, "account=melder&_token=token-van-de-sessie", headers)).status).toBe(status);
  });
});
