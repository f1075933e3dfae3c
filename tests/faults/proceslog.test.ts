import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { startSysteem } from "~/storage/start.server";
import { instelling } from "~/storage/tabellen.server";
import { vraag, type Antwoord } from "../factories/server";
import { Speurder } from "../factories/speurder";

/** What no line of the process log may hold, however it goes wrong. Each is unique in the whole test. */
const kanarie = {
  voornaam: "Kanarievoor",
  achternaam: "Kanarieachter",
  bsn: "999990019",
  straat: "Kanariestraat",
  contact: "kanarie.contact@voorbeeld.test",
  probleem: "Kanarieprobleem in een zin",
  terug: "Kanarieterugkoppeling aan u",
  mail: "kanarie.melder@voorbeeld.test",
  inlog: "kanarie.inlog@voorbeeld.test",
  wachtwoord: "Kanariewachtwoord-1",
  zoek: "Kanariezoekwoord",
  pad: "Kanariepad",
  bestand: "Kanariebestand",
  inhoud: "Kanarieinhoud van het bestand",
  fout: "Kanariefout",
  plek: "Kanarieplek",
  aanbieder: "Kanarieaanbieder",
  postbus: "Kanariepostbus",
  console: "Kanarieconsole",
  node: "Kanarienodewaarschuwing",
} as const;

let map: string;
let proces: ChildProcess;
let uit = "";
let smtp: SMTPServer;
let aanbieder: Server;
let poort: number;
const klaar = (server: { listen(poort: number, host: string, doe: () => void): unknown }) =>
  new Promise<void>((doe) => server.listen(0, "127.0.0.1", doe));
const poortVan = (adres: AddressInfo | string | null) => (adres !== null && typeof adres !== "string" ? adres.port : 0);

/** A folder as a demo has it, with people and without casussen. */
function maakDatamap(dataMap: string, kekBestand: string): void {
  const soorten = listGegevenssoorten();
  const logger = pino({ level: "silent" });
  const systeem = startSysteem({ dataMap, kekBestand, soort: "demo", adres: "http://127.0.0.1", soorten, logger });
  vulOrganisatie(systeem);
  const moment = systeem.klok.nu().toISOString();
  systeem.databank.insert(instelling).values({ sleutel: "demo_gevuld", waarde: "true", reden: "", moment }).run();
  systeem.sqlite.prepare("UPDATE account SET email = ? WHERE demo_slug = 'melder'").run(kanarie.mail);
  // A statement that breaks with words of somebody in its message, and a line that looks like a place in a file.
  systeem.sqlite.exec(
    `CREATE TRIGGER breekt BEFORE INSERT ON weergave
     BEGIN SELECT RAISE(ABORT, '${kanarie.fout}\n    at ${kanarie.plek} (file:///x.ts:1:1)'); END`,
  );
  systeem.sluit();
}

beforeAll(async () => {
  map = mkdtempSync(path.join(tmpdir(), "pga-proceslog-"));
  const [dataMap, kekBestand] = [path.join(map, "data"), path.join(map, "kek", "kek.key")];
  maakDatamap(dataMap, kekBestand);
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _sessie, weiger) =>
      weiger(Object.assign(new Error(`${kanarie.postbus} ${address}`), { responseCode: 550 })),
  });
  await klaar(smtp);
  aanbieder = createServer((_req, res) => res.writeHead(500).end(`{"error":"${kanarie.aanbieder}"}`));
  await klaar(aanbieder);
  // As a library does that says on the console what it stumbled over.
  const praat = `process.on("SIGUSR2",()=>{console.warn("${kanarie.console}");process.emitWarning("${kanarie.node}")})`;
  const vooraf = path.join(map, "vooraf.mjs");
  writeFileSync(vooraf, praat);
  proces = spawn(process.execPath, ["--import", vooraf, "build/start/serve.js", "--demo"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: "0",
      DATA_DIR: dataMap,
      KEK_FILE: kekBestand,
      SMTP_URL: `smtp://127.0.0.1:${poortVan(smtp.server.address())}`,
      OIDC_ISSUER: `http://127.0.0.1:${poortVan(aanbieder.address())}`,
      OIDC_CLIENT_ID: "pga",
      OIDC_CLIENT_SECRET: "geheim",
    },
  });
  poort = await new Promise<number>((doe, mislukt) => {
    const lees = (deel: Buffer) => {
      uit += deel.toString();
      const gevonden = /serves at \S+:(\d+)/.exec(uit)?.[1];
      if (gevonden) doe(Number(gevonden));
    };
    proces.stderr?.on("data", lees);
    proces.stdout?.on("data", lees);
    proces.once("exit", () => mislukt(new Error(`stopped: ${uit}`)));
  });
}, 60_000);

afterAll(async () => {
  proces.kill("SIGKILL");
  await new Promise<void>((doe) => smtp.close(doe));
  aanbieder.close();
  rmSync(map, { recursive: true, force: true });
});

type Velden = Readonly<Record<string, string>>;

const host = () => `127.0.0.1:${poort}`;
const eigen = () => ({ host: host(), origin: `http://${host()}`, "sec-fetch-site": "same-origin" });
const formulier = "application/x-www-form-urlencoded";
let nummer = 0;

/** Somebody at a browser. */
class Bezoeker {
  cookie = "";
  token = "";

  static async als(slug: string): Promise<Bezoeker> {
    const wie = new Bezoeker();
    const antwoord = await wie.stuur("/inloggen/demo", new URLSearchParams({ account: slug }).toString());
    expect(antwoord.status).toBe(303);
    wie.cookie = (antwoord.headers["set-cookie"] ?? []).map((een) => een.split(";")[0]).join("; ");
    wie.token = /name="_token" value="([^"]+)"/.exec((await wie.get("/werkvoorraad")).tekst)?.[1] ?? "";
    expect(wie.token).not.toBe("");
    return wie;
  }

  get(pad: string): Promise<Antwoord> {
    return vraag(poort, { pad, headers: { host: host(), cookie: this.cookie } });
  }

  stuur(pad: string, lichaam: string, soort = formulier): Promise<Antwoord> {
    const headers = { ...eigen(), cookie: this.cookie, "content-type": soort };
    return vraag(poort, { methode: "POST", pad, lichaam, headers });
  }

  #delen(handeling: string): Velden {
    nummer += 1;
    return { _token: this.token, _handeling: handeling, _eenmalig: `proceslog-${nummer}`, _versies: "{}" };
  }

  post(pad: string, handeling: string, velden: Velden): Promise<Antwoord> {
    return this.stuur(pad, new URLSearchParams({ ...velden, ...this.#delen(handeling) }).toString());
  }

  upload(pad: string, handeling: string, velden: Velden, inhoud: string): Promise<Antwoord> {
    const grens = "grens-van-het-formulier";
    const delen = Object.entries({ ...velden, ...this.#delen(handeling) }).map(
      ([naam, waarde]) => `--${grens}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`,
    );
    const bestand = `--${grens}\r\nContent-Disposition: form-data; name="bestand"; filename="${kanarie.bestand}.exe"\r\nContent-Type: application/pdf\r\n\r\n${inhoud}\r\n`;
    return this.stuur(pad, `${delen.join("")}${bestand}--${grens}--\r\n`, `multipart/form-data; boundary=${grens}`);
  }
}

const verzoek: Velden = {
  aanpak: "top_x",
  gemeente: "utrecht",
  "persoon.voornamen": kanarie.voornaam,
  "persoon.achternaam": kanarie.achternaam,
  "persoon.geboortedatum": "24-11-2008",
  "persoon.bsn": kanarie.bsn,
  "persoon.straat": kanarie.straat,
  "contact.email": kanarie.contact,
  "verzoek.reden_instroom": kanarie.probleem,
  "verzoek.problematiek": kanarie.probleem,
  "verzoek.leefgebieden": "huisvesting",
};

const regels = (woord: string) => uit.split("\n").filter((regel) => regel.includes(woord)).length;

it("holds nothing of what people typed, sent or asked, whatever goes wrong", async () => {
  const niemand = new Bezoeker();
  const melder = await Bezoeker.als("melder");
  const regisseur = await Bezoeker.als("procesregisseur");

  // Wrong words at the door, and addresses with words in them.
  await niemand.stuur(
    "/inloggen",
    new URLSearchParams({ email: kanarie.inlog, wachtwoord: kanarie.wachtwoord }).toString(),
  );
  for (const wie of [niemand, regisseur]) {
    for (const pad of [
      `/${kanarie.pad}`,
      `/casussen/${kanarie.pad}/uitvoeren?zoek=${kanarie.zoek}`,
      `/%zz${kanarie.pad}`,
    ])
      expect((await wie.get(pad)).status).not.toBe(200);
  }
  await regisseur.stuur("/casussen/zoeken", `__proto__=${kanarie.zoek}`);
  await regisseur.stuur("/casussen/zoeken", `a[4000000000]=${kanarie.zoek}`);
  await regisseur.stuur("/casussen/zoeken", `x=${kanarie.zoek.repeat(200_000)}`);
  await regisseur.stuur("/casussen/zoeken", `{"zoek":"${kanarie.zoek}"}`, "application/json");
  await regisseur.post("/casussen/zoeken", "zoeken", { zoek: kanarie.zoek });

  // A form with mistakes, then the form itself, then its rejection, of which the mail is refused.
  expect((await melder.post("/aanmelden", "verzoek_indienen", { ...verzoek, "persoon.bsn": "123456789" })).status).toBe(
    422,
  );
  const ingediend = await melder.post("/aanmelden", "verzoek_indienen", verzoek);
  expect(ingediend.status).toBe(303);
  const casus = (ingediend.headers.location ?? "").split("?")[0]?.replace("/aanmelden", "") ?? "";
  expect(casus).toMatch(/^\/casussen\/\d{4}-\d{5}$/);
  for (const inhoud of [kanarie.inhoud, kanarie.inhoud.repeat(800_000)]) {
    const upload = await regisseur.upload(
      `${casus}/bijlagen`,
      "bijlage_toevoegen",
      { omschrijving: kanarie.inhoud },
      inhoud,
    );
    expect(upload.status).toBeGreaterThanOrEqual(400);
  }
  const afgewezen = await regisseur.post(`${casus}/aanmelden`, "afwijzen", {
    toelichting: kanarie.probleem,
    terugkoppeling: kanarie.terug,
  });
  expect(afgewezen.status).toBe(303);

  // An error that nobody expected, with words in its message.
  expect((await regisseur.post("/casussen", "weergave_bewaren", { fase: "triageren" })).status).toBe(500);
  // A provider that answers with words.
  await niemand.stuur("/inloggen/oidc", "");
  await niemand.get(`/inloggen/oidc/terug?code=${kanarie.pad}&state=${kanarie.zoek}&error_description=${kanarie.zoek}`);

  proces.kill("SIGUSR2");

  // The log did speak of all of it.
  await expect.poll(() => regels("warning of Node")).toBe(1);
  // Once: of an address that cannot be read the router would say so too, but it never gets there.
  expect(regels("a library wrote to the console")).toBe(1);
  await expect.poll(() => regels("mail not sent"), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(regels("request failed")).toBeGreaterThan(0);
  expect(regels("OpenID provider not available")).toBeGreaterThan(0);
  const einde = new Promise((doe) => proces.once("exit", doe));
  proces.kill("SIGTERM");
  expect(await einde).toBe(0);

  const speurder = new Speurder([...Object.values(kanarie), casus.replace("/casussen/", "")]);
  expect(speurder.zoekIn("the process log", Buffer.from(uit))).toEqual([]);
  // The search itself finds them where they do stand: in the message of the error.
  expect(speurder.zoekIn("", Buffer.from(kanarie.fout)).length).toBeGreaterThan(0);
  // Every line of the log is one object with known names.
  const logregels = uit.split("\n").filter((regel) => regel.startsWith("{"));
  const namen = new Set(logregels.flatMap((regel) => Object.keys(JSON.parse(regel) as object)));
  for (const naam of namen)
    expect(["level", "time", "msg", "fout", "verzoekId", "stack", "id", "poging", "laatsteFout", "bestand"]).toContain(
      naam,
    );
}, 60_000);
