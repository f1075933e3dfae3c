import { Tabel, VeldTekst, Vouw } from "~/components";
import type { Inbrengstand, VoorbereidPunt } from "./view";

/** In words, so that it needs no colour. */
function schrijfStand({ magVerstrekken, ingediend, concepten, ketenanalyses }: Inbrengstand): string {
  if (!magVerstrekken) return "Brengt niets in: mag niet verstrekken (DPIA 5)";
  const delen = [
    ingediend > 0 && `${String(ingediend)} ingediend`,
    ketenanalyses > 0 && "ketenanalyse ingediend",
    concepten > 0 && `${String(concepten)} in concept`,
  ].filter((deel) => deel !== false);
  return delen.length > 0 ? delen.join(", ") : "Nog niets";
}

const isKlaar = ({ magVerstrekken, ingediend }: Inbrengstand) => !magVerstrekken || ingediend > 0;

export function schrijfIngevuld({ inbreng }: Pick<VoorbereidPunt, "inbreng">): string {
  const gevraagd = inbreng.filter(({ magVerstrekken }) => magVerstrekken);
  return `Inbreng: ${String(gevraagd.filter(isKlaar).length)} van ${String(gevraagd.length)} Partijen`;
}

/** Per Partij of the team what it brought in, and what it was asked. */
export function Ingevuld({ punt }: { punt: VoorbereidPunt }) {
  const isCompleet = punt.inbreng.every(isKlaar);
  const isGevraagd = punt.inbreng.some(({ gevraagd }) => gevraagd.length > 0);
  return (
    <Vouw titel={schrijfIngevuld(punt)} open={!isCompleet || isGevraagd}>
      <Tabel
        onderschrift="Wie heeft ingevuld, en wat is apart gevraagd"
        rijen={punt.inbreng}
        sleutelVan={({ partijId }) => partijId}
        leeg={<p className="text-inkt-zacht">Er zijn nog geen Partijen betrokken.</p>}
        kolommen={[
          { sleutel: "partij", kop: "Partij", cel: ({ partij }) => partij },
          {
            sleutel: "stand",
            kop: "Ingevuld",
            cel: (stand) => (isKlaar(stand) ? schrijfStand(stand) : <strong>{schrijfStand(stand)}</strong>),
          },
          {
            sleutel: "gevraagd",
            kop: "Gevraagde bijdrage",
            cel: ({ gevraagd: velden }) =>
              velden.length > 0
                ? velden.map((veld) => <VeldTekst key={veld.rij} veld={veld} />)
                : "Niet apart gevraagd",
          },
        ]}
      />
    </Vouw>
  );
}
