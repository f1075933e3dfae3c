import { Fragment } from "react";
import { Kaart, Tabel } from "~/components";
import { Staafgrafiek } from "./grafiek";
import type { Rapport, Rapporttabel } from "./rapport";
import type { Bundel } from "./view";

function Noten({ noten }: { noten: readonly string[] }) {
  return noten.map((noot) => (
    <p key={noot} className="border-l-4 border-lijn pl-2 text-sm text-inkt-zacht">
      {noot}
    </p>
  ));
}

const nietGezegd =
  "Minder dan vijf. Daarover wordt niets gezegd: het zou over mensen kunnen gaan die te herkennen zijn.";

/** One breakdown: chart, numbers, and the split by aanpak and gemeente where every number stays at least five. */
export function Uitsplitsing({ tabel }: { tabel: Rapporttabel }) {
  const { titel, uitleg, groepen, delen, noten } = tabel;
  return (
    <Kaart titel={titel}>
      <p className="text-inkt-zacht">{uitleg}</p>
      <Noten noten={noten} />
      {groepen ? (
        <>
          {groepen.length > 1 && <Staafgrafiek staven={groepen} eenheid="" />}
          <Tabel
            onderschrift={titel}
            verbergOnderschrift
            kolommen={[
              { sleutel: "wat", kop: "Wat", cel: ({ label }) => label },
              { sleutel: "aantal", kop: "Aantal", getal: true, cel: ({ aantal }) => aantal },
            ]}
            rijen={groepen}
            sleutelVan={({ label }) => label}
          />
          {delen.map(({ naar, kolommen, rijen, noten: nootBijDeel }) => (
            <Fragment key={`${naar} ${kolommen.join()}`}>
              <Tabel
                onderschrift={`${titel} per ${naar.toLowerCase()}${kolommen.length === 1 ? ", alles samen" : ""}`}
                kolommen={[
                  { sleutel: "deel", kop: naar, cel: ({ label }) => label },
                  ...kolommen.map((label, plaats) => ({
                    sleutel: label,
                    kop: label,
                    getal: true,
                    cel: ({ aantallen }: (typeof rijen)[number]) => aantallen[plaats],
                  })),
                ]}
                rijen={rijen}
                sleutelVan={({ label }) => label}
              />
              <Noten noten={nootBijDeel} />
            </Fragment>
          ))}
        </>
      ) : (
        noten.length === 0 && <p>{nietGezegd}</p>
      )}
    </Kaart>
  );
}

/** Small tables of one kind in one; of those with too few casussen only the name. */
export function Gebundeld({ bundel: { titel, uitleg, kop, tabellen } }: { bundel: Bundel }) {
  const regels = tabellen.flatMap(({ naam, tabel: { groepen, noten } }) =>
    (groepen ?? []).map(({ label, aantal }) => ({ naam, label, aantal, noot: noten.join(" ") })),
  );
  const metWat = regels.some(({ naam, label }) => naam !== label);
  const metNoot = regels.some(({ noot }) => noot !== "");
  const teKlein = tabellen.filter(({ tabel }) => tabel.groepen === null).map(({ naam }) => naam);
  type Regel = (typeof regels)[number];
  return (
    <Kaart titel={titel}>
      <p className="text-inkt-zacht">{uitleg}</p>
      {regels.length === 0 ? (
        <p>{nietGezegd}</p>
      ) : (
        <>
          <Tabel
            onderschrift={titel}
            verbergOnderschrift
            kolommen={[
              { sleutel: "naam", kop, cel: ({ naam }) => naam },
              ...(metWat ? [{ sleutel: "wat", kop: "Wat", cel: ({ label }: Regel) => label }] : []),
              { sleutel: "aantal", kop: "Casussen", getal: true, cel: ({ aantal }) => aantal },
              ...(metNoot ? [{ sleutel: "noot", kop: "Toelichting", cel: ({ noot }: Regel) => noot }] : []),
            ]}
            rijen={regels}
            sleutelVan={({ naam, label }) => `${naam} ${label}`}
          />
          {teKlein.length > 0 && <Noten noten={[`Minder dan vijf, of niet te splitsen: ${teKlein.join(", ")}.`]} />}
        </>
      )}
    </Kaart>
  );
}

export function Doorlooptijd({ duur }: Pick<Rapport, "duur">) {
  const perioden = new Set(duur.map(({ over }) => over));
  const noem = ({ fase, over }: (typeof duur)[number]) => (perioden.size > 1 ? `${fase}, ${over}` : fase);
  const bekend = duur.flatMap((een) => (een.weken === null ? [] : [{ label: noem(een), aantal: een.weken }]));
  return (
    <Kaart titel="Doorlooptijd per fase">
      <p className="text-inkt-zacht">
        Weken in een fase: de middelste van alle casussen die de fase toen verlieten. Van geanonimiseerde dossiers is
        alleen de maand bekend.
      </p>
      {perioden.size > 1 && (
        <Noten
          noten={[
            "Een midden van meer perioden samen is niet uit te rekenen. Daarom staat het van elk jaar of deel van een jaar hier apart.",
          ]}
        />
      )}
      {bekend.length > 0 && bekend.length <= 8 && <Staafgrafiek staven={bekend} eenheid="weken" />}
      <Tabel
        onderschrift="Doorlooptijd per fase"
        verbergOnderschrift
        kolommen={[
          { sleutel: "fase", kop: "Fase", cel: ({ fase }) => fase },
          ...(perioden.size > 1
            ? [{ sleutel: "over", kop: "Over", cel: ({ over }: (typeof duur)[number]) => over }]
            : []),
          { sleutel: "weken", kop: "Weken", getal: true, cel: ({ weken }) => weken ?? "minder dan vijf casussen" },
        ]}
        rijen={duur}
        sleutelVan={noem}
      />
    </Kaart>
  );
}

export function Anonimiteit({ anonimiteit }: Pick<Rapport, "anonimiteit">) {
  return (
    <Kaart titel="Hoe anoniem is wat na vernietiging overblijft">
      <p className="text-inkt-zacht">
        Gemeten over alle geanonimiseerde dossiers op de dag van vaststellen. Hoe meer dossiers dezelfde kenmerken
        hebben, hoe minder iemand is te herkennen. De kleinste groep heet k: bij 1 is er een dossier dat als enige zo
        is. De dossiers zelf zijn niet in te zien (DPIA 15).
      </p>
      <Tabel
        onderschrift="Hoeveel geanonimiseerde dossiers op elkaar lijken"
        verbergOnderschrift
        kolommen={[
          { sleutel: "kenmerken", kop: "Kenmerken", cel: ({ kenmerken }) => kenmerken },
          {
            sleutel: "dossiers",
            kop: "Dossiers (ongeveer)",
            getal: true,
            cel: ({ dossiers }) => dossiers ?? "minder dan vijf",
          },
          { sleutel: "k", kop: "Kleinste groep (k)", getal: true, cel: ({ k }) => k ?? "–" },
          {
            sleutel: "klein",
            kop: "In een groep kleiner dan vijf",
            getal: true,
            cel: ({ aandeelKlein }) => (aandeelKlein === null ? "–" : `${String(aandeelKlein)} %`),
          },
        ]}
        rijen={anonimiteit}
        sleutelVan={({ kenmerken }) => kenmerken}
      />
    </Kaart>
  );
}
