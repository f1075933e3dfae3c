import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { maakCasus } from "~/fasen/aanmelden/repository.server";
import { schrijf } from "~/storage/databank.server";
import { maakRij } from "~/storage/dossier.server";
import { casus, logregel, rij, uitgaandePost } from "~/storage/tabellen.server";
import { startTestSysteem, type TestSysteem } from "./systeem";

/** One casus in bespreken with these deelnemers, asked through the real routes. */
export interface Bespreking {
  readonly systeem: TestSysteem;
  readonly pad: string;
  readonly nummer: string;
  readonly casusId: string;
  als(slug: string): Klant;
  /** The text of a screen of the casus, as somebody without script gets it. */
  lees(slug: string, deel: string): Promise<string>;
  rijen(entiteit: string): (typeof rij.$inferSelect)[];
  post(): (typeof uitgaandePost.$inferSelect)[];
  log(): (typeof logregel.$inferSelect)[];
  brengIn(slug: string, anders?: Velden): Promise<Response>;
  /** Shares everything that was submitted, as the overleg does. */
  deel(): void;
}

/** What every Partij but the politie can bring in as it stands. */
export const inbrengvelden: Velden = {
  soort: "overig",
  tekst: "Waarneming voor de aanpak",
  grondslag: "P 6.4",
  doel: "Plan van aanpak voor deze casus",
  toestemming: "niet_nodig",
  delen_met: "alle",
  daarna: "indienen",
};

export const metToestemming: Velden = {
  toestemming: "gegeven",
  toestemming_op: "01-11-2026",
  toestemming_van: "betrokkene",
  toestemming_schriftelijk: "on",
  toestemming_intrekbaar: "on",
};

export async function maakBespreking(build: ServerBuild, deelnemers: readonly string[]): Promise<Bespreking> {
  const systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  const nieuw = schrijf(systeem, (tx) => {
    const gemaakt = maakCasus(tx, systeem, {
      aanpak: "top_x",
      gemeente: "utrecht",
      bsn: "999990019",
      melderAccountId: "account-melder",
      melderPartijId: "partij-gemeente",
      vandaag: "2026-11-24",
    });
    tx.update(casus).set({ toestand: "bespreken" }).where(eq(casus.id, gemaakt.id)).run();
    maakRij(tx, systeem, {
      casusId: gemaakt.id,
      entiteit: "persoon",
      schrijver: { accountId: "account-melder", partijId: "partij-gemeente", fase: "aanmelden" },
      waarden: { voornamen: "Fictief", achternaam: "Testpersoon" },
    });
    return gemaakt;
  });
  const pad = `/casussen/${nieuw.casusnummer}`;
  const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
  await als("procesregisseur").doe(`${pad}/bespreken/deelnemers`, "betrekken", {
    medewerkers: deelnemers.map((slug) => `account-${slug}`),
  });
  const { databank } = systeem;
  return {
    systeem,
    pad,
    nummer: nieuw.casusnummer,
    casusId: nieuw.id,
    als,
    lees: async (slug, deel) => (await (await als(slug).get(`${pad}${deel}`)).text()).replaceAll("<!-- -->", ""),
    rijen: (entiteit) => databank.select().from(rij).where(eq(rij.entiteit, entiteit)).all(),
    post: () => databank.select().from(uitgaandePost).all(),
    log: () => databank.select().from(logregel).all(),
    brengIn: (slug, anders = {}) => als(slug).post(`${pad}/inbreng`, "inbrengen", { ...inbrengvelden, ...anders }),
    deel: () => {
      const nu = systeem.klok.nu().toISOString();
      databank.update(rij).set({ gedeeldOp: nu }).where(eq(rij.status, "ingediend")).run();
    },
  };
}
