import { Kaart, Tabel } from "~/components";
import { Staafgrafiek } from "./grafiek";
import type { Rapportage, Rapportagetabel } from "./publiceren";

const nietGezegd =
  "Minder dan vijf. Daarover wordt niets gezegd: het zou over mensen kunnen gaan die te herkennen zijn.";

/** One breakdown: chart, numbers, and the split by aanpak and gemeente where every number stays at least five. */
export function Uitsplitsing({ tabel }: { tabel: Rapportagetabel }) {
  const { titel, uitleg, groepen, delen } = tabel;
  return (
    <Kaart titel={titel}>
      <p className="text-inkt-zacht">{uitleg}</p>
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
          {delen.map(({ naar, rijen }) => (
            <Tabel
              key={naar}
              onderschrift={`${titel} per ${naar.toLowerCase()}`}
              kolommen={[
                { sleutel: "deel", kop: naar, cel: ({ label }) => label },
                ...groepen.map(({ label }, plaats) => ({
                  sleutel: label,
                  kop: label,
                  getal: true,
                  cel: ({ aantallen }: (typeof rijen)[number]) => aantallen[plaats],
                })),
              ]}
              rijen={rijen}
              sleutelVan={({ label }) => label}
            />
          ))}
        </>
      ) : (
        <p>{nietGezegd}</p>
      )}
    </Kaart>
  );
}

function noemGebied(titel: string): string {
  const gebied = titel.replace("Score op ", "");
  return gebied.charAt(0).toUpperCase() + gebied.slice(1);
}

/** All leefgebieden in one table; of those with too few casussen nothing. */
export function Scores({ tabellen }: { tabellen: readonly Rapportagetabel[] }) {
  const gezegd = tabellen.flatMap(({ titel, groepen }) =>
    (groepen ?? []).map(({ label, aantal }) => ({ gebied: noemGebied(titel), label, aantal })),
  );
  return (
    <Kaart titel="Beweging van de scores per leefgebied">
      <p className="text-inkt-zacht">
        De eerste en de laatste score van casussen die zijn afgesloten, als er ten minste twee zijn gegeven.
      </p>
      {gezegd.length === 0 ? (
        <p>{nietGezegd}</p>
      ) : (
        <Tabel
          onderschrift="Beweging van de scores per leefgebied"
          verbergOnderschrift
          kolommen={[
            { sleutel: "gebied", kop: "Leefgebied", cel: ({ gebied }) => gebied },
            { sleutel: "wat", kop: "Beweging", cel: ({ label }) => label },
            { sleutel: "aantal", kop: "Casussen", getal: true, cel: ({ aantal }) => aantal },
          ]}
          rijen={gezegd}
          sleutelVan={({ gebied, label }) => `${gebied} ${label}`}
        />
      )}
    </Kaart>
  );
}

export function Doorlooptijd({ duur }: Pick<Rapportage, "duur">) {
  const bekend = duur.flatMap(({ fase, weken }) => (weken === null ? [] : [{ label: fase, aantal: weken }]));
  return (
    <Kaart titel="Doorlooptijd per fase">
      <p className="text-inkt-zacht">
        Weken in een fase: de middelste van alle casussen die de fase dat jaar verlieten. Van geanonimiseerde dossiers
        is alleen de maand bekend.
      </p>
      {bekend.length > 0 && <Staafgrafiek staven={bekend} eenheid="weken" />}
      <Tabel
        onderschrift="Doorlooptijd per fase"
        verbergOnderschrift
        kolommen={[
          { sleutel: "fase", kop: "Fase", cel: ({ fase }) => fase },
          { sleutel: "weken", kop: "Weken", getal: true, cel: ({ weken }) => weken ?? "minder dan vijf casussen" },
        ]}
        rijen={duur}
        sleutelVan={({ fase }) => fase}
      />
    </Kaart>
  );
}

export function Anonimiteit({ anonimiteit }: Pick<Rapportage, "anonimiteit">) {
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
