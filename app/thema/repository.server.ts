import { desc, eq, ne, sql } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, instelling, logo, partij, themaversie } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";
import { keurKleur, kleurvorm, schrijfStijl } from "./kleur";
import { leesLogopad, maakLogopad } from "./logo";
import type { Logo } from "./logo.server";

type Bron = Pick<Systeem, "databank"> | { databank: Transactie };

/** Where the colour stood before the theme had a history. */
const oudeInstelling = "thema_kleur";

export interface Thema {
  /** 0: as the program brings it. */
  versie: number;
  kleur: string | null;
  logo: string | null;
  logoTekst: string | null;
}

const keurOpgeslagen = (kleur: string | null | undefined) =>
  kleur && kleurvorm.test(kleur) && keurKleur(kleur).length === 0 ? kleur : null;

/** How the system looks now. A damaged colour counts as the one that the program brings. */
export function getThema({ databank }: Bron): Thema {
  const rij = databank.select().from(themaversie).orderBy(desc(themaversie.versie)).limit(1).get();
  if (rij) return { versie: rij.versie, kleur: keurOpgeslagen(rij.kleur), logo: rij.logo, logoTekst: rij.logoTekst };
  const oud = databank.select().from(instelling).where(eq(instelling.sleutel, oudeInstelling)).get();
  return { versie: 0, kleur: keurOpgeslagen(oud?.waarde), logo: null, logoTekst: null };
}

/** What every page shows of it, in one question. */
const uiterlijkVan = maakVasteVraag((lezen) =>
  lezen
    .select({
      kleur: themaversie.kleur,
      tekst: themaversie.logoTekst,
      sleutel: logo.sleutel,
      type: logo.type,
      breed: logo.breed,
      hoog: logo.hoog,
    })
    .from(themaversie)
    .leftJoin(logo, eq(logo.sleutel, themaversie.logo))
    .orderBy(desc(themaversie.versie))
    .limit(sql.placeholder("aantal"))
    .prepare(),
);

export interface Logobeeld {
  pad: string;
  tekst: string;
  breed: number;
  hoog: number;
}

const stijlpad = (kleur: string) => `/huisstijl-${kleur.slice(1)}.css`;

/** Addresses of stylesheet and logo, each with its content in it, so that a browser may keep them. */
export function getUiterlijk(systeem: Pick<Systeem, "databank">): { stijl: string | null; logo: Logobeeld | null } {
  const rij = uiterlijkVan(systeem.databank).get({ aantal: 1 });
  const kleur = rij ? keurOpgeslagen(rij.kleur) : getThema(systeem).kleur;
  const { sleutel, type, breed, hoog, tekst } = rij ?? {};
  return {
    stijl: kleur && stijlpad(kleur),
    logo:
      sleutel && type && breed && hoog
        ? { pad: maakLogopad({ sleutel, type }), tekst: tekst ?? "", breed, hoog }
        : null,
  };
}

/** The stylesheet at this address; undefined for every other colour than the one that holds. */
export function findStijl(bron: Bron, gevraagd: string): string | undefined {
  const { kleur } = getThema(bron);
  return kleur && stijlpad(kleur) === gevraagd ? schrijfStijl(kleur) : undefined;
}

/** The picture at this address; undefined for every other than the one that is shown. */
export function findLogo(bron: Bron, gevraagd: string): { type: string; inhoud: Buffer } | undefined {
  const adres = leesLogopad(gevraagd);
  if (!adres || getThema(bron).logo !== adres.sleutel) return undefined;
  const rij = bron.databank.select().from(logo).where(eq(logo.sleutel, adres.sleutel)).get();
  return rij?.type === adres.type ? { type: rij.type, inhoud: rij.inhoud } : undefined;
}

/** Empty while there is no Veiligheidshuis among the Partijen. */
export function findHuisnaam({ databank }: Pick<Systeem, "databank">): string {
  return (
    databank.select({ naam: partij.naam }).from(partij).where(eq(partij.type, "veiligheidshuis")).get()?.naam ?? ""
  );
}

export interface Themawijziging {
  versie: number;
  moment: string;
  door: string;
  reden: string;
  wat: string[];
}

/** Newest first, each with what it changed. */
export function listWijzigingen({ databank }: Bron): Themawijziging[] {
  const rijen = databank
    .select({ thema: themaversie, wie: account })
    .from(themaversie)
    .innerJoin(account, eq(account.id, themaversie.accountId))
    .orderBy(desc(themaversie.versie))
    .all();
  return rijen.map(({ thema, wie }, plaats) => ({
    versie: thema.versie,
    moment: thema.moment,
    door: schrijfNaam(wie),
    reden: thema.reden,
    wat: beschrijfWijziging(thema, rijen[plaats + 1]?.thema),
  }));
}

type Uiterlijk = Pick<Thema, "kleur" | "logo" | "logoTekst">;

function beschrijfWijziging(nu: Uiterlijk, was: Uiterlijk | undefined): string[] {
  const kleur = nu.kleur === (was?.kleur ?? null) ? [] : [`Kleur: ${nu.kleur ?? "die het systeem meebrengt"}.`];
  if (nu.logo !== (was?.logo ?? null))
    return [...kleur, nu.logo === null ? "Logo weggehaald." : `Logo: ${nu.logoTekst ?? ""}.`];
  const isAndersGenoemd = nu.logoTekst !== (was?.logoTekst ?? null);
  return isAndersGenoemd ? [...kleur, `Beschrijving van het logo: ${nu.logoTekst ?? ""}.`] : kleur;
}

/** Adds a version. `nieuw` replaces what it names; of a picture that is no longer shown nothing is kept. */
export function wijzigThema(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: { kleur?: string | null; logo?: (Logo & { tekst: string }) | null },
  van: { accountId: string; reden: string; moment: string },
): void {
  const { versie, ...nu } = getThema({ databank: tx });
  const beeld =
    nieuw.logo === undefined
      ? { logo: nu.logo, logoTekst: nu.logoTekst }
      : { logo: nieuw.logo?.sleutel ?? null, logoTekst: nieuw.logo?.tekst ?? null };
  tx.insert(themaversie)
    .values({
      id: systeem.willekeurig(),
      versie: versie + 1,
      kleur: nieuw.kleur === undefined ? nu.kleur : nieuw.kleur,
      ...beeld,
      ...van,
    })
    .run();
  if (nieuw.logo === undefined) return;
  tx.delete(logo)
    .where(ne(logo.sleutel, beeld.logo ?? ""))
    .run();
  if (!nieuw.logo) return;
  const { sleutel, type, breed, hoog, inhoud } = nieuw.logo;
  tx.insert(logo).values({ sleutel, type, breed, hoog, inhoud }).onConflictDoNothing().run();
}
