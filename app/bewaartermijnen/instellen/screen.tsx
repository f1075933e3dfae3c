import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Knoplink,
  Leegmelding,
  Melding,
  Paginakop,
  Tabel,
  Tekstveld,
  Tekstvlak,
  Uitklap,
  Vinkje,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { termijnForm } from "./form";
import type { InstellenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Bewaartermijnen instellen – PGA-systeem" }];

function Wijzigen() {
  const envelop = useEnvelop<InstellenView>();
  const opties = envelop.view.termijnen.map(({ aanpak, label, termijn, gesloten }) => ({
    waarde: aanpak,
    label: `${label} (nu ${termijn}, ${String(gesloten)} gesloten ${gesloten === 1 ? "dossier" : "dossiers"})`,
  }));
  return (
    <Kaart titel="Termijn wijzigen">
      <Uitklap titel="Termijn wijzigen" envelop={envelop} formulierId="termijn_wijzigen">
        <Handelingsformulier<z.input<typeof termijnForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling="termijn_wijzigen"
          stand={altijd("Termijn wijzigen")}
          labels={{ aanpak: "Aanpak", maanden: "Termijn in maanden", bron: "Bron", reden: "Reden" }}
        >
          {(velden) => (
            <>
              <Keuzeveld veld={velden.aanpak} label="Aanpak" opties={opties} />
              <Tekstveld
                veld={velden.maanden}
                label="Termijn in maanden"
                hint="Vanaf het afsluiten, van 1 tot 240. Vijf jaar is 60."
                breedte="kort"
                inputMode="numeric"
              />
              <Tekstveld
                veld={velden.bron}
                label="Bron"
                hint="Waar de termijn staat, bijvoorbeeld: P 11.2, of Selectielijst 2017, categorie 3.1."
                breedte="lang"
              />
              <Tekstvlak veld={velden.reden} label="Reden" hint="Zonder persoonsgegevens." rijen={3} max={1000} />
              <Vinkje
                veld={velden.ook_gesloten}
                label="Ook voor dossiers van deze aanpak die al zijn afgesloten"
                hint="Geen dossier loopt dan eerder af dan over twee maanden. Dossiers waarvoor is besloten ze langer te bewaren houden hun eigen datum."
              />
            </>
          )}
        </Handelingsformulier>
      </Uitklap>
    </Kaart>
  );
}

export default function Instellen() {
  const { view, melding } = useEnvelop<InstellenView>();
  return (
    <>
      <Paginakop
        titel="Bewaartermijnen per aanpak"
        inleiding="Hoe lang een dossier na het afsluiten wordt bewaard. DPIA 10 noemt vijf jaar (Selectielijst 2017), P 11.2 noemt een jaar; alleen de manager wijzigt de termijn, met bron en reden."
        acties={<Knoplink href="/bewaartermijnen">Alle bewaartermijnen</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Kaart titel="Termijnen nu">
        <Tabel
          onderschrift="Termijnen nu"
          verbergOnderschrift
          kolommen={[
            { sleutel: "aanpak", kop: "Aanpak", cel: ({ label }) => label },
            { sleutel: "termijn", kop: "Termijn", kort: true, cel: ({ termijn }) => termijn },
            { sleutel: "bron", kop: "Bron", cel: ({ bron }) => bron },
          ]}
          rijen={view.termijnen}
          sleutelVan={({ aanpak }) => aanpak}
        />
      </Kaart>
      {view.magWijzigen && <Wijzigen />}
      <Kaart titel="Wijzigingen">
        <Tabel
          onderschrift="Wijzigingen"
          verbergOnderschrift
          kolommen={[
            { sleutel: "aanpak", kop: "Aanpak", cel: ({ aanpak }) => aanpak },
            { sleutel: "termijn", kop: "Termijn", kort: true, cel: ({ termijn }) => termijn },
            { sleutel: "bron", kop: "Bron", cel: ({ bron }) => bron },
            { sleutel: "reden", kop: "Reden", cel: ({ reden }) => reden },
            {
              sleutel: "dossiers",
              kop: "Gesloten dossiers",
              cel: ({ aangepast }) => (aangepast === null ? "niet aangepast" : `${String(aangepast)} aangepast`),
            },
            { sleutel: "door", kop: "Door", cel: ({ door }) => door },
            { sleutel: "moment", kop: "Op", kort: true, cel: ({ moment }) => formatMoment(moment) },
          ]}
          rijen={view.wijzigingen}
          sleutelVan={({ id }) => id}
          leeg={<Leegmelding>De termijnen zijn nooit gewijzigd.</Leegmelding>}
        />
      </Kaart>
    </>
  );
}
