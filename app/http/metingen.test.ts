import { afterEach, describe, expect, it } from "vitest";
import { maakEchoBouw, startTestServer, vraag, type TestServer } from "../../tests/factories/server";
import { kiesRoute, maakMetingen, type Metingen } from "./metingen.server";
import { luister, maakMetingenApp } from "./server.server";
import { startTestSysteem } from "../../tests/factories/systeem";

const token = "een-geheim-van-ten-minste-32-tekens";
const opruimen: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stap of opruimen.splice(0)) await stap();
});

function maakTeller(): Metingen {
  const systeem = startTestSysteem();
  const build = maakEchoBouw();
  const met = (pad: string) => ({ id: pad, path: pad, module: { default: undefined } });
  for (const pad of ["werkvoorraad", "casussen/:casusnummer/uitvoeren", "datalekken/:nummer", "overleggen/:id/stroom"])
    Object.assign(build.routes, { [pad]: met(pad) });
  const teller = maakMetingen(systeem, build);
  opruimen.push(() => {
    teller.stop();
    systeem.sluit();
  });
  return teller;
}

async function start(metToken: boolean): Promise<{ server: TestServer; teller: Metingen }> {
  const teller = maakTeller();
  const server = await startTestServer({ metingen: { teller, token: metToken ? token : undefined } });
  opruimen.push(() => server.stop());
  return { server, teller };
}

describe("an address among the figures", () => {
  it.each([
    ["/", "/"],
    ["/gezondheid", "/gezondheid"],
    ["/werkvoorraad", "/werkvoorraad"],
    ["/werkvoorraad/", "/werkvoorraad"],
    ["/casussen/2026-12345/uitvoeren", "/casussen/*"],
    ["/datalekken/D2026-00001", "/datalekken/*"],
    ["/build/app-1A2B.js", "/build/*"],
    ["/wp-login.php", "onbekend"],
    ["/jan-jansen", "onbekend"],
    ['/casussen"}/x', "onbekend"],
    ["//werkvoorraad", "onbekend"],
  ])("%s counts as %s", (pad, route) => {
    expect(kiesRoute(pad, new Set(["werkvoorraad", "casussen", "datalekken"]))).toBe(route);
  });
});

describe("/metingen", () => {
  it("does not exist without a token, nor with a wrong one", async () => {
    const { server: zonder } = await start(false);
    const { server: met } = await start(true);
    const onbekend = (await zonder.vraag({ pad: "/bestaat-niet" })).tekst.replaceAll(/bestaat-niet|:\d+/g, "");
    for (const [server, authorization] of [
      [zonder, undefined],
      [zonder, `Bearer ${token}`],
      [met, undefined],
      [met, "Bearer "],
      [met, `Bearer ${token}x`],
      [met, `Basic ${token}`],
    ] as const) {
      const antwoord = await server.vraag({ pad: "/metingen", headers: { authorization } });
      expect(antwoord.tekst.replaceAll(/metingen|:\d+/g, "")).toBe(onbekend);
    }
  });

  it("gives who has the token counts, durations and the state of the machine", async () => {
    const { server } = await start(true);
    await server.vraag({ pad: "/casussen/2026-12345/uitvoeren?zoek=Kanarie" });
    await server.vraag({ pad: "/casussen/2026-54321/uitvoeren" });
    await server.vraag({ pad: "/datalekken/D2026-00001" });
    await server.vraag({ pad: "/kanarie-in-het-pad", headers: { "user-agent": "Kanarie" } });
    await server.vraag({ pad: "/werkvoorraad", headers: { host: "kwaad.example" } });
    await server.post("/casussen/2026-12345/uitvoeren", "naam=Kanarie", { "sec-fetch-site": "cross-site" });
    const antwoord = await server.vraag({ pad: "/metingen", headers: { authorization: `Bearer ${token}` } });
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers["content-type"]).toBe("text/plain; charset=utf-8; version=0.0.4");
    expect(antwoord.headers["cache-control"]).toBe("no-store");
    const regels = antwoord.tekst.split("\n");
    expect(regels).toContain('pga_http_requests_total{route="/casussen/*",status="2xx"} 2');
    expect(regels).toContain('pga_http_requests_total{route="/casussen/*",status="4xx"} 1');
    expect(regels).toContain('pga_http_requests_total{route="/datalekken/*",status="2xx"} 1');
    expect(regels).toContain('pga_http_requests_total{route="onbekend",status="2xx"} 1');
    expect(regels).toContain('pga_http_requests_total{route="/werkvoorraad",status="4xx"} 1');
    expect(regels).toContain('pga_http_request_duration_seconds_bucket{route="/casussen/*",le="+Inf"} 3');
    expect(regels).toContain('pga_outbox_messages{status="waiting"} 0');
    expect(regels).toContain('pga_warning{code="back_up_ontbreekt"} 0');
    expect(antwoord.tekst).toMatch(/^pga_event_loop_delay_seconds\{quantile="0.99"\} \d/m);
    expect(antwoord.tekst).not.toMatch(/kanarie|2026-|voorbeeld|account|persoon/i);
    for (const regel of regels.filter((een) => een !== "" && !een.startsWith("#")))
      expect(regel).toMatch(/^pga_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+-]+$/);
  });

  it("counts buckets upwards, and a window that stays open as no slow answer", async () => {
    const { server, teller } = await start(true);
    for (let keer = 0; keer < 3; keer += 1) await server.vraag({ pad: "/werkvoorraad" });
    const emmers = [...teller.schrijf().matchAll(/_bucket\{route="\/werkvoorraad",le="[^"]+"\} (\d+)/g)].map(([, n]) =>
      Number(n),
    );
    expect(emmers).toHaveLength(11);
    expect(emmers).toEqual(emmers.toSorted((a, b) => a - b));
    expect(emmers.at(-1)).toBe(3);
  });
});

it("has a listener of its own that asks no token and knows nothing else", async () => {
  const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
  luisteraar.bedien(maakMetingenApp(maakTeller()));
  opruimen.push(() => luisteraar.stop(1000));
  expect((await vraag(luisteraar.poort, { pad: "/metingen" })).tekst).toContain("pga_warning");
  for (const pad of ["/", "/werkvoorraad", "/gezondheid"]) {
    expect((await vraag(luisteraar.poort, { pad })).status).toBe(404);
  }
  expect((await vraag(luisteraar.poort, { pad: "/metingen", methode: "POST" })).status).toBe(404);
});
