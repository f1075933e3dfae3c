import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maakOidcAanbieder } from "~/auth/oidc/aanbieder.server";
import {
  maakEchoBouw,
  startTestServer,
  vraag,
  type Antwoord,
  type Echo,
  type TestServer,
} from "../../tests/factories/server";
import { luister } from "./server.server";

let publicMap: string;
let server: TestServer;
beforeAll(async () => {
  publicMap = mkdtempSync(path.join(tmpdir(), "pga-public-"));
  mkdirSync(path.join(publicMap, "build"));
  writeFileSync(path.join(publicMap, "build", "app-1A2B.js"), "export {};");
  writeFileSync(path.join(publicMap, "melding.css"), "body {}");
  server = await startTestServer({ publicMap });
});
afterAll(async () => {
  await server.stop();
  rmSync(publicMap, { recursive: true });
});

describe("headers on every answer", () => {
  it.each([
    ["a page", "GET", "/x", {}],
    ["an asset", "GET", "/build/app-1A2B.js", {}],
    ["a static file", "GET", "/melding.css", {}],
    ["the health page", "GET", "/gezondheid", {}],
    ["a refused method", "DELETE", "/x", {}],
    ["a refused post", "POST", "/x", {}],
    ["a refused host", "GET", "/x", { host: "kwaad.example" }],
  ])("%s", async (_naam, methode, pad, headers) => {
    const antwoord = await server.vraag({ methode, pad, headers });
    const csp = antwoord.headers["content-security-policy"] ?? "";
    expect(csp).toMatch(
      /^default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'; style-src 'self';/,
    );
    expect(csp).not.toContain("unsafe");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(antwoord.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(antwoord.headers["permissions-policy"]).toContain("camera=()");
    expect(antwoord.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(antwoord.headers).not.toHaveProperty("x-powered-by");
    expect(antwoord.headers).not.toHaveProperty("strict-transport-security");
    const immutable = "public, max-age=31536000, immutable";
    expect(antwoord.headers["cache-control"]).toBe(pad.startsWith("/build/") ? immutable : "no-store");
  });

  it("lets a form lead to this system only, or to the OpenID provider that is set", async () => {
    const csp = (antwoord: Antwoord) => antwoord.headers["content-security-policy"];
    expect(csp(await server.vraag({ pad: "/x" }))).toContain("; form-action 'self';");
    const instellingen = { issuer: "https://login.example.nl/realms/vhh", clientId: "pga", clientSecret: "x" };
    const oidc = maakOidcAanbieder({ ...instellingen, acr: undefined });
    const metOidc = await startTestServer({ oidc });
    expect(csp(await metOidc.vraag({ pad: "/x" }))).toContain("; form-action 'self' https://login.example.nl;");
    await metOidc.stop();
  });

  it("uses another nonce each time", async () => {
    const csps = await Promise.all([1, 2].map(() => server.vraag({ pad: "/x" })));
    expect(csps[0]?.headers["content-security-policy"]).not.toBe(csps[1]?.headers["content-security-policy"]);
  });

  it("keeps several cookies apart", async () => {
    expect((await server.vraag({ pad: "/x" })).headers["set-cookie"]).toEqual(["a=1; Path=/", "b=2; Path=/"]);
  });

  it("an unknown asset is not kept by a cache", async () => {
    expect((await server.vraag({ pad: "/build/weg.js" })).headers["cache-control"]).toBe("no-store");
  });
});

describe("behind a proxy with https", () => {
  it("sends HSTS and believes the proxy about the reader's address", async () => {
    const publiek = await startTestServer({ herkomst: "https://pga.example.nl", achterProxy: true });
    const antwoord = await publiek.vraag({ pad: "/x", headers: { "x-forwarded-for": "192.0.2.7" } });
    expect(antwoord.headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(JSON.parse(antwoord.tekst) as Echo).toMatchObject({
      url: "https://pga.example.nl/x",
      clientAdres: "192.0.2.7",
    });
    await publiek.stop();
  });

  it("believes nobody otherwise", async () => {
    const antwoord = await server.vraag({ pad: "/x", headers: { "x-forwarded-for": "192.0.2.7" } });
    expect((JSON.parse(antwoord.tekst) as Echo).clientAdres).toBe("127.0.0.1");
  });
});

describe("/gezondheid", () => {
  it("answers while both databases do, also for a monitor that knows no name", async () => {
    const antwoord = await server.vraag({ pad: "/gezondheid", headers: { host: "10.1.2.3" } });
    expect(antwoord).toMatchObject({ status: 200, tekst: '{"status":"ok"}' });
  });

  it.each(["sqlite", "kluis"] as const)("answers 503 when %s is closed", async (welke) => {
    const kapot = await startTestServer();
    if (welke === "sqlite") kapot.systeem.sqlite.close();
    else kapot.systeem.kluis.sluit();
    expect(await kapot.vraag({ pad: "/gezondheid" })).toMatchObject({ status: 503, tekst: '{"status":"fout"}' });
    await kapot.stop();
  });
});

describe("an error", () => {
  it("of the session store gives a Dutch page with the request id and nothing else", async () => {
    const kapot = await startTestServer({
      findSessie: () => {
        throw new Error("geheim-in-foutmelding");
      },
    });
    const antwoord = await kapot.vraag({ pad: "/x?q=geheim" });
    expect(antwoord.status).toBe(500);
    expect(antwoord.tekst).toContain(`Nummer: ${String(antwoord.headers["x-request-id"])}`);
    expect(antwoord.tekst).not.toMatch(/geheim|Error|\.ts/);
    await kapot.stop();
  });

  it("of a route does not show its message", async () => {
    const kapot = await startTestServer({ build: maakEchoBouw({ breekt: true }) });
    const antwoord = await kapot.vraag({ pad: "/x" });
    expect(antwoord.status).toBe(500);
    expect(antwoord.tekst).not.toContain("geheim");
    await kapot.stop();
  });
});

describe("listening", () => {
  it("asks to come back while the system starts", async () => {
    const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
    const antwoord = await vraag(luisteraar.poort, { pad: "/gezondheid" });
    expect(antwoord).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    await luisteraar.stop();
  });

  it("refuses a port that is taken", async () => {
    const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
    await expect(luister({ poort: luisteraar.poort, host: "127.0.0.1" })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await luisteraar.stop();
  });

  it("lets a request in flight finish when it stops, and takes no new one", async () => {
    const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
    let laatGaan = () => {};
    const bezig = new Promise<void>((begonnen) => {
      luisteraar.bedien((_req, res) => {
        laatGaan = () => res.end("af");
        begonnen();
      });
    });
    const eerste = vraag(luisteraar.poort, { headers: { connection: "keep-alive" } });
    await bezig;
    const gestopt = luisteraar.stop();
    await expect(vraag(luisteraar.poort, {})).rejects.toMatchObject({ code: "ECONNREFUSED" });
    laatGaan();
    expect(await eerste).toMatchObject({ status: 200, tekst: "af" });
    await gestopt;
  });

  it("breaks off a request that takes longer than the limit", async () => {
    const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
    const bezig = new Promise<void>((begonnen) => luisteraar.bedien(() => begonnen()));
    const eerste = vraag(luisteraar.poort, {});
    const afgebroken = expect(eerste).rejects.toMatchObject({ code: "ECONNRESET" });
    await bezig;
    await luisteraar.stop(100);
    await afgebroken;
  });
});
