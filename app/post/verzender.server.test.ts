import { eq } from "drizzle-orm";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { schrijf } from "~/storage/databank.server";
import { account, uitgaandePost } from "~/storage/tabellen.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { legBerichtKlaar } from "./uitgaand.server";
import { startVerzender, verzendKlaarstaande, wachttijden, zetOpnieuwKlaar, type Verzender } from "./verzender.server";

const van = "PGA-systeem <pga@example.nl>";
const geheim = "Uw verzoek is beoordeeld.";

let systeem: TestSysteem;
let server: SMTPServer;
let smtpUrl: string;
let ontvangen: { ruw: string; mail: ParsedMail }[];
/** What the mail server answers to the next recipients; empty: accepts. */
let weigeringen: number[];
let verzender: Verzender | undefined;

beforeEach(async () => {
  systeem = startTestSysteem();
  vulOrganisatie(systeem);
  ontvangen = [];
  weigeringen = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(adres, _sessie, klaar) {
      const code = weigeringen.shift();
      klaar(code ? Object.assign(new Error(`no thanks ${adres.address}`), { responseCode: code }) : null);
    },
    onData(stroom, _sessie, klaar) {
      const delen: Buffer[] = [];
      stroom.on("data", (deel: Buffer) => delen.push(deel));
      stroom.on("end", () => {
        const ruw = Buffer.concat(delen).toString("utf8");
        void simpleParser(ruw).then((mail) => {
          ontvangen.push({ ruw, mail });
          klaar();
        });
      });
    },
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", () => klaar()));
  const adres = server.server.address();
  if (adres === null || typeof adres === "string") throw new Error("no port");
  smtpUrl = `smtp://127.0.0.1:${adres.port}`;
});

afterEach(async () => {
  await verzender?.stop();
  verzender = undefined;
  await new Promise<void>((klaar) => server.close(() => klaar()));
  systeem.sluit();
});

function legKlaar(tekst = geheim): void {
  schrijf(systeem, (tx) =>
    legBerichtKlaar(tx, systeem, {
      aanAccountId: "account-melder",
      sjabloon: "terugkoppeling",
      casusnummer: "2026-12345",
      onderwerp: "Terugkoppeling op uw verzoek 2026-12345",
      tekst,
    }),
  );
}

const listPost = () => systeem.databank.select().from(uitgaandePost).all();

async function wachtTot(waar: () => boolean): Promise<void> {
  const einde = Date.now() + 10_000;
  while (!waar()) {
    if (Date.now() > einde) throw new Error("it did not happen");
    await new Promise((verder) => setTimeout(verder, 10));
  }
}

it("sends each message once, with nothing in the head but the address, and forgets its text", async () => {
  legKlaar();
  const [voor] = listPost();
  verzender = startVerzender(systeem, { smtpUrl, van, ritme: 5 });
  verzender.wek();
  await wachtTot(() => listPost()[0]?.status === "verzonden");
  await new Promise((verder) => setTimeout(verder, 50));

  expect(ontvangen.length).toBe(1);
  const { mail, ruw } = ontvangen[0] ?? { mail: undefined, ruw: "" };
  const kop = ruw.slice(0, ruw.indexOf("\r\n\r\n"));
  expect(kop).not.toMatch(/Mert|Voorbeeldmelder|X-Mailer/i);
  expect(mail?.subject).toBe("Terugkoppeling op uw verzoek 2026-12345");
  expect(mail?.text).toContain("Beste Mert Voorbeeldmelder,");
  expect(mail?.text).toContain(geheim);
  expect(mail?.text).toContain(`${systeem.adres}/werkvoorraad`);

  const [na] = listPost();
  expect(na).toMatchObject({ status: "verzonden", tekst: null, pogingen: 1, laatsteFout: null });
  expect(systeem.kluis.bestaat(voor?.sleutelId ?? "")).toBe(false);
});

it("waits longer after each refusal and stays visible as failed after the last one", async () => {
  legKlaar();
  const bezorg = () => Promise.reject(Object.assign(new Error("to melder@pga.example"), { code: "ECONNECTION" }));
  let nu = Date.parse("2026-11-24T09:00:00Z");
  for (const minuten of wachttijden) {
    expect(await verzendKlaarstaande(systeem, bezorg, van)).toBe(0);
    const volgende = nu + minuten * 60_000;
    expect(listPost()[0]).toMatchObject({ status: "klaar", volgendePogingOp: new Date(volgende).toISOString() });
    systeem.klok.zet(new Date(volgende - 1000).toISOString());
    const pogingen = listPost()[0]?.pogingen;
    await verzendKlaarstaande(systeem, bezorg, van);
    expect(listPost()[0]?.pogingen).toBe(pogingen);
    nu = volgende;
    systeem.klok.zet(new Date(nu).toISOString());
  }
  await verzendKlaarstaande(systeem, bezorg, van);
  const [post] = listPost();
  expect(post).toMatchObject({ status: "mislukt", pogingen: 7, laatsteFout: "ECONNECTION" });
  expect(post?.tekst).not.toBeNull();

  expect(schrijf(systeem, (tx) => zetOpnieuwKlaar(tx, post?.id ?? "", new Date(nu).toISOString()))).toBe(true);
  expect(await verzendKlaarstaande(systeem, () => Promise.resolve(), van)).toBe(1);
  expect(listPost()[0]).toMatchObject({ status: "verzonden", tekst: null });
  expect(schrijf(systeem, (tx) => zetOpnieuwKlaar(tx, post?.id ?? "", new Date(nu).toISOString()))).toBe(false);
});

it("tries again after the mail server refused, without its words in the database", async () => {
  legKlaar();
  weigeringen = [451];
  verzender = startVerzender(systeem, { smtpUrl, van, ritme: 5 });
  await wachtTot(() => listPost()[0]?.laatsteFout !== null);
  expect(listPost()[0]).toMatchObject({ status: "klaar", pogingen: 1, laatsteFout: "EENVELOPE 451" });
  expect(ontvangen).toEqual([]);
  systeem.klok.zet("2026-11-24T09:01:00Z");
  await wachtTot(() => listPost()[0]?.status === "verzonden");
  expect(ontvangen.length).toBe(1);
});

it("does not take a message twice when two senders look at the same moment", async () => {
  legKlaar();
  legKlaar("Een ander bericht.");
  const teksten: string[] = [];
  const bezorg = async ({ text }: { text: string }) => {
    teksten.push(text);
    await new Promise((verder) => setTimeout(verder, 5));
  };
  await Promise.all([verzendKlaarstaande(systeem, bezorg, van), verzendKlaarstaande(systeem, bezorg, van)]);
  expect(teksten.length).toBe(2);
  expect(new Set(teksten).size).toBe(2);
});

it("does not mail an account that was withdrawn, and keeps messages while no mail server is set", async () => {
  legKlaar();
  verzender = startVerzender(systeem, { smtpUrl: undefined, van });
  verzender.wek();
  await new Promise((verder) => setTimeout(verder, 20));
  expect(listPost()[0]).toMatchObject({ status: "klaar", pogingen: 0 });
  systeem.databank.update(account).set({ actief: false }).where(eq(account.id, "account-melder")).run();
  expect(await verzendKlaarstaande(systeem, () => Promise.resolve(), van)).toBe(0);
  expect(listPost()[0]).toMatchObject({ status: "mislukt", laatsteFout: "account is niet actief" });
});
