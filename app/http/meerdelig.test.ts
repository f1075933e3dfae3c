import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type Echo, type TestServer, type Vraag } from "../../tests/factories/server";
import type { ActieveSessie } from "./context";

const sessie: ActieveSessie = { idHash: "hash", token: "token-van-de-sessie", accountId: "account-1" };
const ingelogd = { cookie: "s=levend" };
const pad = "/casussen/2026-12345/bijlagen";
const grens = "----grens";
const MB = 1024 * 1024;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ findSessie: (cookie) => (cookie === "s=levend" ? sessie : null) });
});
afterAll(() => server.stop());

const veld = (naam: string, waarde: string) =>
  `--${grens}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`;
const bestand = (naam: string, bestandsnaam: string, inhoud: string) =>
  `--${grens}\r\nContent-Disposition: form-data; name="${naam}"; filename="${bestandsnaam}"\r\nContent-Type: application/pdf\r\n\r\n${inhoud}\r\n`;
const slot = `--${grens}--\r\n`;
const token = veld("_token", sessie.token);

function stuur(lichaam: string, headers: Vraag["headers"] = {}, naar = pad) {
  const soort = { "content-type": `multipart/form-data; boundary=${grens}` };
  return server.post(naar, lichaam, { ...soort, ...ingelogd, ...headers });
}

const leesEcho = (tekst: string) => JSON.parse(tekst) as Echo;

describe("a form with a file", () => {
  it("reaches the route with its texts and its bytes, without the name that the sender gave", async () => {
    const antwoord = await stuur(token + veld("soort", "é&b") + bestand("bestand", "Jansen.pdf", "%PDF-x") + slot);
    expect(antwoord.status).toBe(200);
    expect(leesEcho(antwoord.tekst)).toMatchObject({
      methode: "POST",
      velden: { soort: "é&b" },
      bestanden: { bestand: { naam: "bestand", grootte: 6 } },
    });
    expect(antwoord.tekst).not.toContain("Jansen");
  });

  it("also as a client-side post, and on the other address that takes files", async () => {
    const lichaam = token + bestand("bestand", "x", "abc") + slot;
    expect((await stuur(lichaam, {}, `${pad}?_data=alles`)).status).toBe(200);
    expect((await stuur(lichaam, {}, "/casussen/2026-12345/traject")).status).toBe(200);
  });

  it("without a chosen file has no file", async () => {
    const antwoord = await stuur(token + veld("soort", "x") + bestand("bestand", "", "") + slot);
    expect(leesEcho(antwoord.tekst)).toMatchObject({ velden: { soort: "x" }, bestanden: {} });
  });

  it("over 20 MB comes with the rest of the form, and without the file", async () => {
    const grenzen = await Promise.all(
      [20 * MB, 20 * MB + 1].map((grootte) =>
        stuur(token + veld("soort", "x") + bestand("bestand", "x", "a".repeat(grootte)) + slot),
      ),
    );
    expect(grenzen.map(({ tekst }) => leesEcho(tekst))).toMatchObject([
      { velden: { soort: "x" }, bestanden: { bestand: { naam: "bestand", grootte: 20 * MB } } },
      { velden: { soort: "x" }, bestanden: { bestand: { naam: "te_groot", grootte: 0 } } },
    ]);
  });

  it("without a session goes on to the route, for log-in, with its texts and without its file", async () => {
    const antwoord = await stuur(token + veld("soort", "x") + bestand("bestand", "x", "abc") + slot, {
      cookie: undefined,
    });
    expect(leesEcho(antwoord.tekst)).toMatchObject({ velden: { soort: "x" }, bestanden: {}, sessie: null });
  });
});

describe("refused before the route", () => {
  const met = bestand("bestand", "x", "abc");
  it.each<[string, number, string, string, Vraag["headers"], string?]>([
    ["on another address", 415, "inhoudssoort", token + met + slot, {}, "/casussen/2026-12345/inbreng"],
    ["on an address below it", 415, "inhoudssoort", token + met + slot, {}, `${pad}/x`],
    ["from elsewhere", 403, "herkomst", token + met + slot, { origin: "https://kwaad.example" }],
    ["compressed", 415, "inhoudssoort", token + met + slot, { "content-encoding": "gzip" }],
    ["without a token", 403, "token", met + slot, {}],
    ["with a wrong token", 403, "token", veld("_token", "fout") + met + slot, {}],
    ["with two tokens", 403, "token", token + token + met + slot, {}],
    ["with the token behind the file", 403, "token", met + token + slot, {}],
    ["with a token as a file", 403, "token", bestand("_token", "x", sessie.token) + met + slot, {}],
    ["with a wrong token and no file", 403, "token", veld("_token", "fout") + slot, {}],
    ["without a boundary", 400, "verzoek", token + met + slot, { "content-type": "multipart/form-data" }],
    ["that breaks off", 400, "verzoek", token + met.slice(0, 120), {}],
    ["with two files", 413, "te_groot", token + met + met + slot, {}],
    ["with more fields than any form has", 413, "te_groot", token + veld("a", "1").repeat(300) + slot, {}],
    ["with a text of a book", 413, "te_groot", token + veld("a", "x".repeat(200_000)) + slot, {}],
    ["with a list place that would fill the memory", 400, "verzoek", token + veld("a[4000000000]", "1") + slot, {}],
  ])("%s → %i", async (_naam, status, reden, lichaam, headers, naar) => {
    const voor = server.weigeringen.length;
    const antwoord = await stuur(lichaam, headers, naar);
    expect(antwoord.status).toBe(status);
    expect(server.weigeringen.slice(voor).map((weigering) => weigering.reden)).toEqual([reden]);
  });

  it("cuts the line of what goes on and on", async () => {
    const eindeloos = stuur(token + bestand("bestand", "x", "a".repeat(85 * MB)) + slot);
    // The answer may be lost with the line; what counts is that it was refused and nothing of it stayed.
    const status = await eindeloos.then(({ status: gekregen }) => gekregen).catch(() => 413);
    expect(status).toBe(413);
    expect(server.weigeringen.at(-1)?.reden).toBe("te_groot");
  });
});
