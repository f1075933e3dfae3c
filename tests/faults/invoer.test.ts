import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { rij } from "~/storage/tabellen.server";
import { maakTestPdf } from "../factories/bestanden";
import { laadBouw } from "../factories/bouw";
import { listPaginaformulieren } from "../factories/paginaformulieren";
import { startTestServer } from "../factories/server";
import { maakWereld, type Wereld } from "../factories/wereld";

const pad = "/casussen/2026-10001/uitvoeren";
const tekst = 'Eerste regel <b>vet</b> & "aanhaling"\nTweede regel </textarea><script>alert(1)</script>';

let build: ServerBuild;
let wereld: Wereld;

let herstel = (): void => undefined;

beforeAll(async () => {
  build = await laadBouw();
  wereld = maakWereld({ toestanden: [{ toestand: "uitvoeren" }] });
});
afterEach(() => herstel());

/** From now on every write fails, that of the log too, until `herstel`. */
function breek(fout: Error): void {
  const { databank } = wereld.systeem;
  const echt = databank.transaction;
  databank.transaction = () => {
    throw fout;
  };
  herstel = () => void (databank.transaction = echt);
}

function breekSchijf(code = "SQLITE_IOERR_WRITE"): void {
  breek(Object.assign(new Error("disk I/O error"), { code }));
}

const als = (slug: string) => new Klant(wereld.systeem, build, `account-${slug}`);
const slaOp = (waarde = tekst, eenmalig = "een-keer-en-niet-vaker") =>
  als("procesregisseur").post(pad, "notitie_opslaan", { tekst: waarde }, { eenmalig });
const telNotities = () => wereld.systeem.databank.select().from(rij).where(eq(rij.entiteit, "notitie")).all().length;

/** The form of the plain page, as a browser would send it. */
async function leesFormulier(antwoord: Response): Promise<{ html: string; lichaam: URLSearchParams }> {
  const html = await antwoord.text();
  const [formulier] = listPaginaformulieren(html);
  return { html, lichaam: new URLSearchParams((formulier?.velden ?? []).map(([naam, waarde]) => [naam, waarde])) };
}

describe("a post while every write fails", () => {
  it("gives a plain page with what was typed, which can be sent again, once", async () => {
    const voor = telNotities();
    breekSchijf();
    const antwoord = await slaOp();
    expect(antwoord.status).toBe(503);
    const { html, lichaam } = await leesFormulier(antwoord);
    expect(html).toContain("Het systeem kan nu niet opslaan. Er is niets opgeslagen.");
    expect(html).not.toMatch(/<script|<b>|SQLITE|disk I\/O/);
    // Nothing but what was sent: no name of the casus or its people.
    expect(html).not.toContain("Kanarie");
    expect(lichaam.get("tekst")?.replaceAll("\r\n", "\n")).toBe(tekst);
    expect(lichaam.get("_eenmalig")).toBe("een-keer-en-niet-vaker");
    expect(lichaam.get("_token")).toBe("klant");
    expect(telNotities()).toBe(voor);

    const nogEens = await als("procesregisseur").vraag(pad, { method: "POST", body: lichaam });
    expect(nogEens.status).toBe(503);
    expect((await leesFormulier(nogEens)).lichaam.get("tekst")?.replaceAll("\r\n", "\n")).toBe(tekst);
    herstel();
    for (const _keer of [1, 2]) {
      const gelukt = await als("procesregisseur").vraag(pad, { method: "POST", body: lichaam });
      expect(gelukt.status).toBe(303);
      expect(telNotities()).toBe(voor + 1);
    }
  });

  it("says that the disk is full when it is", async () => {
    breekSchijf("SQLITE_FULL");
    expect(await (await slaOp()).text()).toContain("De schijf van het systeem is vol. Er is niets opgeslagen.");
  });

  it("keeps nine hundred thousand characters, to the last", async () => {
    breekSchijf();
    const lang = `${"Een lange zin & meer. ".repeat(41_000).slice(0, 899_990)} het eind.`;
    const { lichaam } = await leesFormulier(await slaOp(lang));
    // Not compared by the test itself, which would print all of it.
    expect(lichaam.get("tekst") === lang).toBe(true);
  });

  it("gives names of the language back as text, and they stay refused", async () => {
    breekSchijf();
    const body = new URLSearchParams({ _token: "klant", _handeling: "notitie_opslaan", _eenmalig: "een-keer-en-meer" });
    body.append("__proto__[rol]", "beheerder van alles");
    body.append('"><img src=x onerror=alert(1)>', "geen plaatje hier");
    const antwoord = await als("procesregisseur").vraag(pad, { method: "POST", body });
    expect(antwoord.status).toBe(503);
    const { html, lichaam } = await leesFormulier(antwoord);
    expect(html).not.toContain("<img");
    expect(lichaam.get("__proto__[rol]")).toBe("beheerder van alles");
    herstel();
    expect((await als("procesregisseur").vraag(pad, { method: "POST", body: lichaam })).status).toBe(400);
    expect(Object.hasOwn(Object.prototype, "rol")).toBe(false);
  });

  it("says that a file has to be chosen again", async () => {
    breekSchijf();
    const antwoord = await als("procesregisseur").post(
      "/casussen/2026-10001/bijlagen",
      "bijlage_toevoegen",
      { omschrijving: "Verslag van de wijkagent" },
      { bestanden: { bestand: maakTestPdf() } },
    );
    const { html, lichaam } = await leesFormulier(antwoord);
    expect(html).toContain("Het bestand dat u had gekozen is niet bewaard.");
    expect(lichaam.get("omschrijving")).toBe("Verslag van de wijkagent");
  });

  it("repeats no password, and nothing on the screen in the room", async () => {
    breekSchijf();
    const geheimen = { huidig: "Oud wachtwoord 47 zin", wachtwoord: "Nieuw wachtwoord 48 zin", herhaling: "Nieuw" };
    const wachtwoord = await als("wonen").post("/account", "wachtwoord", geheimen);
    expect(wachtwoord.status).toBe(503);
    expect(await wachtwoord.text()).not.toMatch(/47 zin|48 zin|<form/);
    const zaal = await als("procesregisseur").post("/overleggen/overleg-2026-10001/scherm", "scherm_zetten", { tekst });
    expect(await zaal.text()).not.toContain("Tweede regel");
  });

  it("gives a script no page, and a page that is only read the error page of the frame", async () => {
    breekSchijf();
    const routeId = "routes/casussen.$casusnummer.uitvoeren";
    const body = new URLSearchParams({ _token: "klant", _handeling: "notitie_opslaan", _eenmalig: "een-keer-en-meer" });
    body.set("tekst", tekst);
    const data = await als("procesregisseur").vraag(`${pad}?_data=${routeId}`, { method: "POST", body });
    expect(data.status).toBe(503);
    expect(data.headers.get("Content-Type")).toContain("application/json");
    const lezen = await als("procesregisseur").get(pad);
    expect(lezen.status).toBe(500);
    expect(await lezen.text()).toContain("Het systeem kon deze pagina niet maken.");
  });
});

it("also keeps what was typed when the program itself is wrong", async () => {
  breek(new TypeError("not of the disk"));
  const antwoord = await slaOp();
  expect(antwoord.status).toBe(500);
  const { html, lichaam } = await leesFormulier(antwoord);
  expect(html).toContain("Het systeem kon dit niet uitvoeren.");
  expect(html).not.toContain("not of the disk");
  expect(lichaam.get("tekst")?.replaceAll("\r\n", "\n")).toBe(tekst);
});

it("gives another site nothing back, and a page of our own all of it", async () => {
  const { systeem } = wereld;
  const sessie = { idHash: "klant", token: "klant", accountId: "account-procesregisseur" };
  const server = await startTestServer({ build, systeem, findSessie: () => sessie });
  try {
    breekSchijf();
    const lichaam = new URLSearchParams({
      _token: "klant",
      _handeling: "notitie_opslaan",
      _eenmalig: "een-keer-en-meer",
      tekst,
    }).toString();
    const vreemd = await server.post(pad, lichaam, {
      origin: "https://elders.example",
      "sec-fetch-site": "cross-site",
    });
    expect(vreemd.status).toBe(403);
    expect(vreemd.tekst).not.toContain("Tweede regel");
    const zonderToken = await server.post(pad, lichaam.replace("_token=klant", "_token=anders"));
    expect(zonderToken.tekst).not.toContain("Tweede regel");
    const eigen = await server.post(pad, lichaam);
    expect(eigen.status).toBe(503);
    expect(eigen.tekst).toContain("Tweede regel &lt;/textarea&gt;");
    expect(eigen.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(eigen.headers["cache-control"]).toBe("no-store");
  } finally {
    await server.stop();
  }
});
