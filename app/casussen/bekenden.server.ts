import { inArray } from "drizzle-orm";
import { listWoorden, weegNaam } from "~/lib/naamzoek";
import type { Bekendeview } from "~/fasen/aanmelden/view";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Basis } from "~/protocol/poort.server";
import { casus } from "~/storage/tabellen.server";
import { alsBron, isStaf } from "./bron.server";
import { zoekOpBsn, zoekOpNaam, type Lijstcasus } from "./repository.server";

export interface Bekende {
  casus: Lijstcasus;
  grond: keyof typeof gronden;
}

/** `naam`: the birth date was not given, so it says the least. */
export const gronden = {
  bsn: "hetzelfde BSN",
  naam_en_datum: "dezelfde naam en geboortedatum",
  naam: "dezelfde naam",
} as const;

type Persoon = Pick<Waarden<"persoon">, "voornamen" | "tussenvoegsel" | "achternaam" | "geboortedatum" | "bsn">;

/**
 * Casussen that are, or can be, of this persoon: the same BSN, or a name that fits (spelling may differ) and, when it is given, a
 * birth date that fits, as long as the BSN does not say otherwise. Only for the procesregie; for anybody else it finds nothing, whoever is
 * known: a melder must not learn that somebody is. `behalve`: the casus that is asked about.
 */
export function listBekenden(basis: Basis, persoon: Persoon, behalve?: string): Bekende[] {
  if (!isStaf(basis)) return [];
  const { bsn, geboortedatum, achternaam } = persoon;
  const opBsn = bsn ? zoekOpBsn(basis, bsn).casussen : [];
  const opNaam = achternaam ? zoekOpNaam(basis, `${achternaam} ${geboortedatum ?? ""}`).casussen : [];
  const grond = geboortedatum ? "naam_en_datum" : "naam";
  const anders = listAnderBsn(basis, opNaam, bsn);
  const gevonden = new Map<string, Bekende>();
  for (const een of opBsn) gevonden.set(een.context.casus.id, { casus: een, grond: "bsn" });
  for (const een of opNaam) {
    const { id } = een.context.casus;
    if (!gevonden.has(id) && !anders.has(id) && pastVoornaam(een, persoon)) gevonden.set(id, { casus: een, grond });
  }
  if (behalve) gevonden.delete(behalve);
  return [...gevonden.values()];
}

/** Two people can have a name and a birth date together; their BSN tells them apart. */
function listAnderBsn({ systeem }: Basis, casussen: readonly Lijstcasus[], bsn: string | undefined): Set<string> {
  if (!bsn || casussen.length === 0) return new Set();
  const index = systeem.kluis.hmac("bsn", bsn);
  const ids = casussen.map(({ context }) => context.casus.id);
  const rijen = systeem.databank
    .select({ id: casus.id, bsnIndex: casus.bsnIndex })
    .from(casus)
    .where(inArray(casus.id, ids))
    .all();
  return new Set(rijen.filter(({ bsnIndex }) => bsnIndex !== null && bsnIndex !== index).map(({ id }) => id));
}

/** Brothers and sisters who were born together have another voornaam. */
function pastVoornaam({ context, persoon: rij }: Lijstcasus, { voornamen }: Persoon): boolean {
  const [eerste] = listWoorden(voornamen ?? "");
  const bekend =
    rij && context.opener.oordeel(rij, "voornamen").toegestaan && context.systeem.naamindex.find(context.casus.id);
  if (!eerste || !bekend || !bekend.naam.voornamen) return true;
  const { voornamen: ander, bijnaam } = bekend.naam;
  const heen = weegNaam({ woorden: [eerste], datum: null }, { voornamen: ander, bijnaam });
  const [eersteAnder = ""] = listWoorden(ander);
  return heen !== null || weegNaam({ woorden: [eersteAnder], datum: null }, { voornamen }) !== null;
}

export function alsVerwijzing({ casus: een, grond }: Bekende): Bekendeview {
  const { casusnummer, scherm } = alsBron(een);
  const href = `/casussen/${casusnummer}/${scherm}`;
  return { casusnummer, href, grond: gronden[grond], isZeker: grond === "bsn" };
}
