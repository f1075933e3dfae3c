import { Kaart } from "~/components";
import { Collega, TafelMarkering, TafelTekst } from "./veld";
import { metGeweigerd, Vakformulier } from "./vakformulier";
import type { TafelPunt } from "./view";

/** The minutes, always at hand. They never stand on the projector. */
export function Verslag({ punt }: { punt: TafelPunt }) {
  const { verslag } = punt.vakken;
  const magSchrijven = punt.handelingen.bespreking_opslaan?.toegestaan === true;
  return (
    <div data-plek="verslag">
      <Kaart titel="Notulen" niveau={3}>
        <Collega plek="verslag" />
        {magSchrijven ? (
          <Vakformulier naam="verslag" vakken={[verslag]} knop="Notulen opslaan">
            {(geweigerd) => {
              const vak = metGeweigerd(verslag, geweigerd, { notulen: "notulen" }, "bevat.verslag");
              return (
                <>
                  <TafelTekst
                    plek="verslag"
                    sleutel="notulen"
                    naam="notulen"
                    vak={vak}
                    label="Notulen"
                    verbergLabel
                    max={8000}
                    rijen={12}
                    toets="n"
                  />
                  <TafelMarkering plek="verslag" naam="bevat.verslag" vak={vak} label="Notulen" />
                </>
              );
            }}
          </Vakformulier>
        ) : (
          <p className="whitespace-pre-line">{verslag.waarden.notulen ?? "Geen notulen."}</p>
        )}
        <p className="text-sm text-inkt-zacht">
          Staan nooit op het scherm. Schrijf alleen op wat nodig is voor het plan van aanpak (protocol, artikel 9.3).
        </p>
      </Kaart>
    </div>
  );
}
