import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import type { Systeem } from "~/storage/systeem.server";
import {
  account,
  concept,
  datalek,
  datalekbericht,
  datalekbesluit,
  logregel,
  uitgaandePost,
  zaak,
  zaakgegeven,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import type { TestSysteem } from "../factories/systeem";
import { maakWereld } from "../factories/wereld";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

const als = (systeem: Systeem, slug: string) => Klant.alsDemo(systeem, build, slug);
const lees = async (systeem: Systeem, slug: string, pad: string) =>
  (await (await als(systeem, slug).get(pad)).text()).replaceAll("<!-- -->", "");

/** The clock of the tests stands at 24 November 2026, 10:00 in the Netherlands. */
const melding: Velden = {
  inbreuk: "verkeerde_ontvanger",
  dag: "24-11-2026",
  tijd: "08:30",
  casusnummers: "2026-10005",
  aard: "Lekwoord aard: een actielijst is aan de verkeerde organisatie gegeven.",
  gevolgen: "Lekwoord gevolgen.",
  maatregelen_mogelijk: "Lekwoord mogelijk.",
  maatregelen_genomen: "Lekwoord genomen.",
  contact_naam: "Pim Voorbeeldpolitie",
  contact_telefoon: "0301234567",
};
const { inbreuk: _inbreuk, dag: _dag, tijd: _tijd, ...aanvulling } = melding;
const beoordeling: Velden = {
  betrokkenen: ["betrokkene"],
  aantal: "1",
  gegevens: ["naam_adres", "strafrechtelijk"],
  versleuteld: "nee",
  aanbevolen: "Wees alert op vreemde berichten.",
  gevolgen_vastgesteld: "De lijst is gelezen.",
  maatregelen: "De lijst is teruggehaald.",
};

async function meld(systeem: Systeem, slug = "politie", anders: Velden = {}): Promise<string> {
  const naar = await als(systeem, slug).doe("/datalekken", "datalek_melden", { ...melding, ...anders });
  return naar.replace(/\?.*$/, "");
}

/** Versions that a fresh page of this datalek holds. */
function versiesVan({ databank }: Systeem): Record<string, Record<string, number>> {
  const rij = databank.select().from(zaak).get();
  if (!rij) throw new Error("No zaak");
  const gegevens = databank.select().from(zaakgegeven).all();
  const perVeld = gegevens
    .filter(({ rijId }) => rijId === rij.id)
    .map(({ soort, versie }): [string, number] => [soort.split(".")[1] ?? "", versie]);
  return { [rij.id]: { ...Object.fromEntries(perVeld), $rij: rij.versie } };
}

function staat({ databank }: Systeem) {
  return JSON.stringify(
    [zaak, datalek, datalekbesluit, datalekbericht]
      .map((tabel) => databank.select().from(tabel).all())
      .concat([databank.select({ id: zaakgegeven.id, versie: zaakgegeven.versie }).from(zaakgegeven).all() as never]),
  );
}

describe("reporting a datalek", () => {
  it("is for everybody, is sealed, and tells manager and procesregisseurs at once, without a word of it", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    for (const slug of ["politie", "melder", "recordmanager", "beheerder", "toezichthouder", "wonen"]) {
      const pad = await meld(systeem, slug);
      expect(pad).toMatch(/^\/datalekken\/D2026-\d{5}$/);
      expect(await lees(systeem, slug, pad)).toContain("Lekwoord aard");
    }
    const post = systeem.databank.select().from(uitgaandePost).all();
    const aan = new Set(post.map(({ aanAccountId }) => aanAccountId));
    expect([...aan].sort()).toEqual(["account-manager", "account-procesregisseur", "account-procesregisseur-2"]);
    expect(post).toHaveLength(18);
    for (const { id, onderwerp, tekst, sleutelId } of post) {
      const inhoud = systeem.kluis.ontzegel(sleutelId, `${id}|uitgaande_post|tekst`, tekst ?? Buffer.alloc(0));
      expect(onderwerp + inhoud).toMatch(/D2026-\d{5}/);
      expect(inhoud).toContain("27 november 2026, 08:30");
      expect(onderwerp + inhoud).not.toMatch(/Lekwoord|2026-10005|Voorbeeldpolitie/);
    }
    const [rij] = systeem.databank.select().from(zaakgegeven).all();
    expect(rij?.waarde?.toString("utf8")).not.toContain("Lekwoord");
    expect(JSON.stringify(systeem.databank.select().from(logregel).all())).not.toContain("Lekwoord");
    systeem.sluit();
  });

  it("needs no papers, which the manager does need to read it", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).run();
    const pad = await meld(systeem, "wonen");
    expect((await als(systeem, "wonen").get(pad)).status).toBe(200);
    expect((await als(systeem, "manager").get(pad)).status).toBe(404);
    systeem.sluit();
  });

  it("refuses what cannot be, keeps the input and writes nothing", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const voor = staat(systeem);
    const fout: Velden[] = [
      { ...melding, tijd: "10:01" },
      { ...melding, dag: "25-11-2026", tijd: "00:00" },
      { ...melding, aard: "" },
      { ...melding, gevolgen: undefined },
      { ...melding, aard: "Het gaat om 999990019" },
      { ...melding, inbreuk: "onzin" },
      { ...melding, partij: "partij-ggz" },
      { ...melding, casusnummers: "jan" },
    ];
    for (const velden of fout) {
      const antwoord = await als(systeem, "politie").post("/datalekken", "datalek_melden", velden);
      expect(antwoord.status, JSON.stringify(velden)).toBe(422);
      if (velden.aard) expect(await antwoord.text()).toContain(String(velden.aard));
    }
    const extra = await als(systeem, "politie").post("/datalekken", "datalek_melden", { ...melding, extra: "x" });
    expect(extra.status).toBe(400);
    expect((await als(systeem, "politie").post("/datalekken", "iets", melding)).status).toBe(403);
    expect(staat(systeem)).toBe(voor);
    expect(systeem.databank.select().from(uitgaandePost).all()).toEqual([]);
    systeem.sluit();
  });

  it("has one effect when it is sent twice, and can be for another Partij by who takes the call", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const vast = { eenmalig: "dezelfde-keer" };
    const velden = { ...melding, partij: "partij-ggz" };
    const eerste = await als(systeem, "manager").doe("/datalekken", "datalek_melden", velden, vast);
    expect(await als(systeem, "manager").doe("/datalekken", "datalek_melden", velden, vast)).toBe(eerste);
    expect(systeem.databank.select().from(datalek).all()).toMatchObject([{ partijId: "partij-ggz" }]);
    systeem.sluit();
  });

  it("is of the own Partij for who does not handle it, and of one that exists for who does", async () => {
    const { systeem } = maakWereld({ toestanden: [{ toestand: "bespreken" }] });
    const antwoord = await als(systeem, "politie").post("/datalekken", "datalek_melden", {
      ...melding,
      partij: "partij-ggz",
    });
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("U meldt namens uw eigen organisatie.");
    const onbekend = await als(systeem, "procesregisseur").post("/datalekken", "datalek_melden", {
      ...melding,
      partij: "onbekend",
    });
    expect(onbekend.status).toBe(422);
    expect(await onbekend.text()).toContain("Kies een Partij uit de lijst.");
    expect(systeem.databank.select().from(zaak).all()).toEqual([]);
    systeem.sluit();
  });

  it("keeps a draft, which goes with the report", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const klant = als(systeem, "wonen");
    await klant.post("/datalekken", "datalek_melden", { aard: "Halve zin", _concept: "1" });
    expect(await lees(systeem, "wonen", "/datalekken")).toContain("Halve zin");
    expect(await lees(systeem, "manager", "/datalekken")).not.toContain("Halve zin");
    await meld(systeem, "wonen");
    expect(systeem.databank.select().from(concept).all()).toEqual([]);
    systeem.sluit();
  });
});

describe("who sees a datalek", () => {
  it("is who handles it, the toezichthouder and who reported it; for all others it does not exist", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const status = async (slug: string, waar = pad) => (await als(systeem, slug).get(waar)).status;
    for (const slug of ["manager", "procesregisseur", "procesregisseur-2", "toezichthouder", "politie"]) {
      expect(await status(slug), slug).toBe(200);
    }
    for (const slug of ["procesondersteuner", "melder", "om", "ggz", "beheerder", "recordmanager", "casusregisseur"]) {
      expect(await status(slug), slug).toBe(404);
      expect(await lees(systeem, slug, "/datalekken")).not.toContain("D2026-");
      expect((await als(systeem, slug).post(pad, "aanvullen", aanvulling)).status).toBe(404);
    }
    for (const slug of ["politie", "procesregisseur"]) expect(await status(slug, `${pad}/inzage`), slug).toBe(404);
    for (const slug of ["manager", "toezichthouder"]) {
      expect(await status(slug, `${pad}/inzage`), slug).toBe(200);
      expect(await status(slug, `${pad}/inzage/download`), slug).toBe(200);
    }
    // The toezichthouder reads, and changes nothing.
    for (const naam of ["aanvullen", "beoordelen", "ap_besluiten", "afronden"]) {
      expect((await als(systeem, "toezichthouder").post(pad, naam, {})).status, naam).toBe(403);
    }
    systeem.sluit();
  });

  it("shows who reported nothing of how it is judged", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const manager = als(systeem, "manager");
    await manager.doe(pad, "beoordelen", { ...beoordeling, maatregelen: "Oordeelwoord" });
    await manager.doe(pad, "ap_besluiten", { uitkomst: "melden", motivering: "Besluitwoord" });
    expect(await lees(systeem, "manager", pad)).toMatch(/Besluitwoord/);
    const eigen = await lees(systeem, "politie", pad);
    expect(eigen).toContain("Lekwoord aard");
    expect(eigen).not.toMatch(/Oordeelwoord|Besluitwoord|Autoriteit|72 uur/);
    expect((await als(systeem, "politie").post(pad, "beoordelen", beoordeling)).status).toBe(403);
    const versies = versiesVan(systeem);
    const nieuw = { ...aanvulling, aard: "Te laat aangevuld" };
    expect((await als(systeem, "politie").post(pad, "aanvullen", nieuw, { versies })).status).toBe(422);
    expect(await lees(systeem, "manager", pad)).not.toContain("Te laat aangevuld");
    await manager.doe(pad, "aanvullen", nieuw, { versies });
    systeem.sluit();
  });
});

describe("handling a datalek", () => {
  it("runs from report to register, each step recorded, and ends", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const manager = als(systeem, "manager");
    const doe = (naam: string, velden: Velden) => manager.doe(pad, naam, velden, { versies: versiesVan(systeem) });
    const gedaan = { dag: "24-11-2026", tijd: "10:00" };
    expect(await lees(systeem, "manager", pad)).toContain("Besluit of de inbreuk aan de AP wordt gemeld");
    await doe("beoordelen", beoordeling);
    await doe("ap_besluiten", { uitkomst: "melden", motivering: "Strafrechtelijke gegevens bij een derde." });
    const tekst = await lees(systeem, "manager", pad);
    for (const letter of ["# a. Aard", "# b. Cat", "# c. Cat", "# d. Vers", "# e. Aan", "# f. Gev"]) {
      expect(tekst).toContain(letter);
    }
    await doe("ap_melden", { ...gedaan, inhoud: "Tekst aan de AP", kenmerk: "AP-1" });
    await doe("afschrift_sturen", gedaan);
    await doe("partijen_informeren", { ...gedaan, inhoud: "Tekst aan de Partijen" });
    await doe("fg_informeren", gedaan);
    await doe("betrokkenen_besluiten", {
      hoog_risico: "ja",
      uitkomst: "informeren",
      overleg_op: "24-11-2026",
      mandaat: "partij-politie",
      motivering: "Adres en strafblad bekend bij een derde.",
    });
    await doe("betrokkenen_informeren", { ...gedaan, inhoud: "Tekst aan betrokkene" });
    await doe("afronden", { lessen: "Lijsten niet meer op papier." });
    const pagina = await lees(systeem, "manager", pad);
    for (const woord of ["Tekst aan de AP", "AP-1", "Tekst aan betrokkene", "Lijsten niet meer", "Afgerond op"]) {
      expect(pagina, woord).toContain(woord);
    }
    expect(systeem.databank.select().from(zaak).get()).toMatchObject({ bewarenTot: "2031-11-24" });
    expect((await manager.post(pad, "aanvullen", aanvulling, { versies: versiesVan(systeem) })).status).toBe(422);
    const register = await (await als(systeem, "toezichthouder").get("/datalekken/download?vorm=csv")).text();
    for (const woord of ["Lekwoord aard", "Lekwoord gevolgen", "Lekwoord genomen", "Tekst aan betrokkene"]) {
      expect(register, woord).toContain(woord);
    }
    systeem.sluit();
  });

  it("refuses a step before its time, and one in the future or before it was known", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const manager = als(systeem, "manager");
    const voor = staat(systeem);
    const gedaan = { dag: "24-11-2026", tijd: "10:00" };
    const fout: [string, Velden][] = [
      ["ap_melden", { ...gedaan, inhoud: "x" }],
      ["afschrift_sturen", gedaan],
      ["betrokkenen_informeren", { ...gedaan, inhoud: "x" }],
      ["afronden", { lessen: "x" }],
      ["fg_informeren", { dag: "24-11-2026", tijd: "10:01" }],
      ["fg_informeren", { dag: "24-11-2026", tijd: "08:29" }],
      ["partijen_informeren", { ...gedaan, inhoud: "Nog [vul in: iets]" }],
      ["betrokkenen_besluiten", { hoog_risico: "ja", uitkomst: "informeren", motivering: "x" }],
      ["betrokkenen_besluiten", { hoog_risico: "nee", uitkomst: "niet_informeren", motivering: "x" }],
      [
        "betrokkenen_besluiten",
        { hoog_risico: "nee", uitkomst: "informeren", motivering: "x", mandaat: "partij-bestaat-niet" },
      ],
    ];
    for (const [naam, velden] of fout) expect((await manager.post(pad, naam, velden)).status, naam).toBe(422);
    expect((await als(systeem, "procesregisseur").post(pad, "ap_besluiten", {})).status).toBe(403);
    expect(staat(systeem)).toBe(voor);
    systeem.sluit();
  });

  it("asks after 72 hours why it is late, to the minute", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const manager = als(systeem, "manager");
    await manager.doe(pad, "beoordelen", beoordeling);
    await manager.doe(pad, "ap_besluiten", { uitkomst: "melden", motivering: "x" });
    systeem.klok.zet("2026-11-28T09:00:00Z");
    const post = (tijd: string, vertraging?: string) =>
      manager.post(pad, "ap_melden", { dag: "27-11-2026", tijd, inhoud: "x", vertraging });
    expect((await post("08:31")).status).toBe(422);
    expect((await post("08:31", "De omvang was eerst niet te zien.")).status).toBe(303);
    expect(await lees(systeem, "manager", pad)).toContain("Te laat gedaan");
    expect((await post("08:30")).status).toBe(303);
    systeem.sluit();
  });

  it("shows both clocks by the clock of the server", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    expect(await lees(systeem, "manager", pad)).toContain("nog 2 dagen en 22 uur");
    const bij = async (moment: string) => {
      systeem.klok.zet(moment);
      return lees(systeem, "manager", pad);
    };
    expect(await bij("2026-11-26T07:29:00Z")).toMatch(/Loopt: nog 1 dag/);
    expect(await bij("2026-11-26T07:30:00Z")).toMatch(/Dringend: nog 1 dag/);
    expect(await bij("2026-11-27T07:30:00Z")).toMatch(/Dringend: nog minder dan een minuut/);
    expect(await bij("2026-11-27T08:35:00Z")).toMatch(/Te laat: 1 uur en 5 minuten over tijd/);
    await als(systeem, "manager").doe(pad, "ap_besluiten", { uitkomst: "niet_melden", motivering: "Geen risico." });
    expect(await lees(systeem, "manager", pad)).not.toContain("over tijd");
    systeem.sluit();
  });

  it("is a task until it is finished, that presses when the clock does", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const taak = async (slug: string) => {
      const pagina = await lees(systeem, slug, "/werkvoorraad?soort=datalek");
      const [, regel = ""] =
        /<li[^>]*>((?:(?!<\/li>).)*?href="\/datalekken\/D(?:(?!<\/li>).)*)<\/li>/s.exec(pagina) ?? [];
      return /Te laat|Vandaag|Nu te doen|Wacht/.exec(regel)?.[0];
    };
    expect(await taak("manager")).toBe("Nu te doen");
    expect(await taak("procesregisseur")).toBe("Nu te doen");
    expect(await taak("politie")).toBeUndefined();
    systeem.klok.zet("2026-11-26T07:30:00Z");
    expect(await taak("manager")).toBe("Vandaag");
    systeem.klok.zet("2026-11-27T07:30:00.001Z");
    expect(await taak("manager")).toBe("Te laat");
    await als(systeem, "manager").doe(pad, "ap_besluiten", { uitkomst: "niet_melden", motivering: "Geen risico." });
    expect(await taak("manager")).toBe("Nu te doen");
    expect(await taak("procesregisseur")).toBeUndefined();
    const niet = { hoog_risico: "nee", uitkomst: "niet_informeren", grond: "geen_hoog_risico", motivering: "x" };
    await als(systeem, "manager").doe(pad, "betrokkenen_besluiten", niet);
    await als(systeem, "manager").doe(pad, "afronden", { lessen: "x" }, { versies: versiesVan(systeem) });
    expect(await taak("manager")).toBeUndefined();
    systeem.sluit();
  });

  it("does not overwrite what somebody else wrote meanwhile: both texts come back", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const pad = await meld(systeem);
    const gezien = versiesVan(systeem);
    await als(systeem, "procesregisseur").doe(
      pad,
      "aanvullen",
      { ...aanvulling, aard: "Eerste aanvulling" },
      {
        versies: gezien,
      },
    );
    const antwoord = await als(systeem, "manager").post(
      pad,
      "aanvullen",
      { ...aanvulling, aard: "Tweede aanvulling" },
      { versies: gezien },
    );
    expect(antwoord.status).toBe(409);
    const tekst = await antwoord.text();
    expect(tekst).toContain("Eerste aanvulling");
    expect(tekst).toContain("Tweede aanvulling");
    expect(await lees(systeem, "manager", pad)).not.toContain("Tweede aanvulling");
    systeem.sluit();
  });
});

describe("who saw what", () => {
  async function zieRegels(systeem: TestSysteem, zoek: string): Promise<string> {
    const pad = `/datalekken/${systeem.databank.select().from(zaak).get()?.nummer ?? ""}/inzage`;
    return lees(systeem, "manager", `${pad}?${zoek}`);
  }

  it("tells per casus and per medewerker what kinds were shown, never a value", async () => {
    const { systeem, casussen } = maakWereld();
    const nummers = casussen.filter(({ toestand }) => ["bespreken", "uitvoeren"].includes(toestand));
    const [eerste = "", tweede = ""] = nummers.map(({ nummer }) => nummer);
    await meld(systeem, "politie", { casusnummers: eerste });
    systeem.klok.zet("2026-11-25T09:00:00Z");
    for (const pad of ["betrokkene", "inbreng", "betrokkene"])
      await als(systeem, "ggz").get(`/casussen/${eerste}/${pad}`);
    await als(systeem, "wonen").get(`/casussen/${tweede}/betrokkene`);
    // A refusal showed nothing.
    await als(systeem, "zorgaanbieder").get(`/casussen/${eerste}/betrokkene`);
    const vanzelf = await zieRegels(systeem, "");
    expect(vanzelf).toMatch(/<th scope="row"[^>]*>2026-\d{5}<\/th>/);
    const rijen = (pagina: string) =>
      [...pagina.matchAll(/<tr><th scope="row"[^>]*>(\d{4}-\d{5})<\/th><td>([^<]*)<span/g)].map(
        ([, casus, wie]) => `${casus ?? ""} ${wie ?? ""}`,
      );
    const naamVan = (slug: string) => {
      const wie = systeem.databank.select().from(account).where(eq(account.demoSlug, slug)).get();
      return `${wie?.voornaam ?? ""} ${wie?.achternaam ?? ""}`;
    };
    expect(rijen(vanzelf)).toEqual([`${eerste} ${naamVan("ggz")}`]);
    expect(vanzelf).toMatch(/class="getal">3</);
    expect(vanzelf).toContain("Achternaam");
    expect(vanzelf).not.toMatch(/Kanarie/);
    expect(rijen(await zieRegels(systeem, "casussen=&persoon=account-wonen"))).toEqual([
      `${tweede} ${naamVan("wonen")}`,
    ]);
    expect(rijen(await zieRegels(systeem, "van=25-11-2026&tot=25-11-2026"))).toHaveLength(1);
    expect(rijen(await zieRegels(systeem, "van=24-11-2026&tot=24-11-2026"))).toEqual([]);
    expect(rijen(await zieRegels(systeem, "casussen="))).toEqual([]);
    systeem.sluit();
  });
});
