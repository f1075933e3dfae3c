import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { beschrijfVeld } from "~/protocol/formulier";
import type { Sleutel, Waarden } from "~/protocol/gegevensregister";

type Versies = Record<string, Record<string, number>>;

interface Optie {
  waarde: string;
  label: string;
}

export interface Relatie {
  velden: Veld[];
  /** Staff only. */
  form: { id: string; waarden: Waarden<"relatie">; versies: Versies } | null;
}

export interface BetrokkeneView {
  personalia: Veld[];
  adres: Veld[];
  relaties: Relatie[];
  /** Staff only. */
  form: {
    waarden: Waarden<"persoon">;
    versies: Versies;
    velden: { sleutel: string; label: string; optioneel: boolean }[];
    bronnen: Optie[];
  } | null;
}

const adresvelden = [
  "straat",
  "huisnummer",
  "huisnummertoevoeging",
  "postcode",
  "woonplaats",
  "vorig_adres",
  "telefoon",
  "email",
] as const satisfies readonly Sleutel<"persoon">[];

const isAdres = (sleutel: string) => adresvelden.some((naam) => naam === sleutel);

interface Over {
  /** Personalia of this phase; absent for who may not change them. */
  bewerken: {
    personalia: readonly Sleutel<"persoon">[];
    verplicht: readonly Sleutel<"persoon">[];
    bronnen: Optie[];
  } | null;
}

export function buildBetrokkeneView(
  opener: Opener,
  rijen: { persoon: Afgeschermd<"persoon">[]; relatie: Afgeschermd<"relatie">[] },
  { bewerken }: Over,
): BetrokkeneView {
  const velden = opener.lijst(rijen.persoon, (rij) => opener.velden(rij)).flat();
  const [persoon] = rijen.persoon;
  const kop = persoon && opener.kop(persoon);
  const gevuld = opener.formulierwaarden(persoon, bewerken?.personalia);
  return {
    personalia: velden.filter(({ sleutel }) => !isAdres(sleutel)),
    adres: velden.filter(({ sleutel }) => isAdres(sleutel)),
    relaties: opener.lijst(rijen.relatie, (rij, { id }) => {
      const { waarden, versies } = opener.formulierwaarden(rij);
      return { velden: opener.velden(rij), form: bewerken && { id, waarden, versies: { [id]: versies } } };
    }),
    form: bewerken && {
      waarden: gevuld.waarden,
      versies: kop ? { [kop.id]: gevuld.versies } : {},
      velden: bewerken.personalia.map((sleutel) => ({
        sleutel,
        label: beschrijfVeld("persoon", sleutel).label,
        optioneel: !bewerken.verplicht.includes(sleutel),
      })),
      bronnen: bewerken.bronnen,
    },
  };
}
