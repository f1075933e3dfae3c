import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { altijd, Datumveld, Handelingsformulier, Kaart, Melding, Tekstveld, Vinkje, Vouw } from "~/components";
import { Casustabel } from "~/casussen/tabel";
import type { Envelop } from "~/protocol/antwoord.server";
import type { persoonForm } from "./form";
import type { Persooncontrole as Controle } from "./nieuw.server";

const labels = {
  "persoon.achternaam": "Achternaam",
  "persoon.voornamen": "Voornamen",
  "persoon.geboortedatum": "Geboortedatum",
  "persoon.bsn": "BSN",
};

function Uitkomst({ bekenden }: Pick<Controle, "bekenden">) {
  if (bekenden.length === 0) {
    return (
      <Melding soort="succes">Deze persoon is niet bekend. Wat u invulde, staat hieronder in het verzoek.</Melding>
    );
  }
  return (
    <>
      <Melding soort="waarschuwing" titel="Deze persoon is mogelijk al bekend">
        Bekijk eerst deze casussen. Meldt u toch aan, dan vraagt het systeem om een bevestiging.
      </Melding>
      <Casustabel
        onderschrift="Casussen van mogelijk dezelfde persoon"
        regels={bekenden.map(({ regel }) => regel)}
        leeg={null}
      />
    </>
  );
}

/** Only for the procesregisseur (blauwlijst): look first, then make a dossier. */
export function Persooncontrole({ envelop, controle }: { envelop: Envelop<unknown>; controle: Controle | null }) {
  return (
    <Kaart titel="Is deze persoon al bekend?">
      {controle && <Uitkomst bekenden={controle.bekenden} />}
      <Vouw titel={controle ? "Opnieuw zoeken" : "Zoek voordat u aanmeldt"} open={!controle}>
        <Handelingsformulier<z.input<typeof persoonForm>>
          envelop={envelop}
          handeling="persoon_zoeken"
          stand={altijd("Zoek deze persoon")}
          knopsoort="tweede"
          waarden={controle ? { persoon: { achternaam: "", ...controle.persoon } } : undefined}
          labels={labels}
        >
          {(velden) => {
            const persoon = velden.persoon.getFieldset();
            return (
              <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
                <Tekstveld veld={persoon.voornamen} label="Voornamen" optioneel />
                <Tekstveld veld={persoon.tussenvoegsel} label="Tussenvoegsel" breedte="kort" optioneel />
                <Tekstveld veld={persoon.achternaam} label="Achternaam" />
                <Datumveld veld={persoon.geboortedatum} label="Geboortedatum" hint="dd-mm-jjjj" optioneel />
                <Tekstveld veld={persoon.bsn} label="BSN" breedte="kort" inputMode="numeric" optioneel />
              </div>
            );
          }}
        </Handelingsformulier>
      </Vouw>
    </Kaart>
  );
}

/** Appears when the verzoek was refused because the persoon is known. */
export function BekendBevestigen({ veld }: { veld: FieldMetadata<boolean | undefined> }) {
  if (!veld.errors && !veld.value) return null;
  return <Vinkje veld={veld} label="Ik heb die casus bekeken. Er is een nieuwe casus nodig." />;
}
