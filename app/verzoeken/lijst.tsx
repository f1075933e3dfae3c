import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Datumveld,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Melding,
  Paginakop,
  Tabel,
  Uitklap,
  Uitvoer,
  VeldTekst,
  type Kolom,
} from "~/components";
import { formatDagKort } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Termijncel } from "./deel-termijn";
import { Verzoekervelden, verzoekerlabels } from "./deel-verzoeker";
import type { verzoekForm } from "./form";
import { verzoeksoorten } from "./lijsten";
import type { Registerregel, Verzoekregel, VerzoekenView } from "./lijstview";

export const meta: MetaFunction = () => [{ title: "Verzoeken van betrokkenen – PGA-systeem" }];

const soort: Kolom<Registerregel> = { sleutel: "soort", kop: "Soort", kort: true, cel: (regel) => regel.soort };
const ontvangen: Kolom<Registerregel> = {
  sleutel: "ontvangen",
  kop: "Ontvangen",
  kort: true,
  cel: ({ ontvangenOp }) => formatDagKort(ontvangenOp),
};
const termijn: Kolom<Registerregel> = {
  sleutel: "termijn",
  kop: "Termijn (28 dagen)",
  cel: (regel) => <Termijncel termijn={regel.termijn} />,
};

const registerkolommen: readonly Kolom<Registerregel>[] = [
  { sleutel: "nummer", kop: "Nummer", kort: true, cel: ({ nummer }) => nummer },
  soort,
  ontvangen,
  termijn,
  {
    sleutel: "beantwoord",
    kop: "Beantwoord",
    kort: true,
    cel: ({ beantwoordOp }) => (beantwoordOp ? formatDagKort(beantwoordOp) : ""),
  },
  { sleutel: "uitkomst", kop: "Uitkomst", cel: ({ uitkomst }) => uitkomst ?? "" },
];

const kolommen = (isStaf: boolean): readonly Kolom<Verzoekregel>[] => [
  { sleutel: "nummer", kop: "Nummer", kort: true, cel: ({ nummer, href }) => <a href={href}>{nummer}</a> },
  ...(isStaf
    ? [
        {
          sleutel: "naam",
          kop: "Betrokkene",
          cel: ({ naam }: Verzoekregel) =>
            naam.map((veld, plaats) => (
              <span key={veld.sleutel}>
                {plaats > 0 && " "}
                <VeldTekst veld={veld} />
              </span>
            )),
        },
      ]
    : []),
  soort,
  ontvangen,
  termijn,
  { sleutel: "stand", kop: "Stand", cel: ({ stand, isVraag }) => (isVraag ? "Uw advies wordt gevraagd" : stand) },
];

const opties = Object.entries(verzoeksoorten).map(([waarde, { label, artikel }]) => ({
  waarde,
  label,
  hint: artikel,
}));

function Meldformulier() {
  const envelop = useEnvelop<VerzoekenView>();
  const { isStaf, partijNaam } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof verzoekForm>>
      envelop={envelop}
      handeling="verzoek_vastleggen"
      stand={altijd(isStaf ? "Verzoek vastleggen" : "Verzoek doorgeven")}
      waarden={{ namens: "zelf" }}
      labels={verzoekerlabels}
      metConcept
    >
      {(velden) => (
        <>
          {!isStaf && (
            <p>
              U geeft het verzoek door namens <strong>{partijNaam}</strong>.
            </p>
          )}
          <Keuzerondjes veld={velden.soort} label={verzoekerlabels.soort} opties={opties} kolommen />
          <Datumveld
            veld={velden.ontvangen_op}
            label={verzoekerlabels.ontvangen_op}
            hint="dd-mm-jjjj. Vanaf deze dag loopt de termijn van vier weken, ook als het verzoek bij een Partij binnenkwam."
          />
          <Verzoekervelden velden={velden} />
        </>
      )}
    </Handelingsformulier>
  );
}

export default function Verzoeken() {
  const envelop = useEnvelop<VerzoekenView>();
  const { view, melding } = envelop;
  const open = view.regels.filter(({ isAfgerond }) => !isAfgerond);
  const afgerond = view.regels.filter(({ isAfgerond }) => isAfgerond);
  const titel = view.isStaf ? "Verzoek vastleggen" : "Verzoek doorgeven";
  return (
    <>
      <Paginakop
        titel="Verzoeken van betrokkenen"
        inleiding={
          view.isStaf
            ? "Inzage, correctie, verwijdering, beperking en verzet (P 17 tot en met 21). De betrokkene krijgt binnen vier weken antwoord, ook als er geen gegevens over deze persoon zijn."
            : "Kwam een verzoek van een betrokkene bij uw organisatie binnen? Geef het zo snel mogelijk door: de manager coördineert het antwoord (P 17.3, 20.2)."
        }
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.magMelden && (
        <div className="my-4">
          <Uitklap titel={titel} envelop={envelop} formulierId="verzoek_vastleggen" soort="eerste">
            <Meldformulier />
          </Uitklap>
        </div>
      )}
      {view.register ? (
        <Kaart titel="Overzicht">
          <Tabel
            onderschrift="Verzoeken van betrokkenen"
            verbergOnderschrift
            kolommen={registerkolommen}
            rijen={view.register}
            sleutelVan={({ nummer }) => nummer}
            leeg={<Leegmelding>Er zijn geen verzoeken.</Leegmelding>}
          />
          {view.register.length > 0 && <Uitvoer href="/verzoeken/download" />}
        </Kaart>
      ) : (
        <>
          <Kaart titel="Lopend">
            <Tabel
              onderschrift="Lopende verzoeken"
              verbergOnderschrift
              kolommen={kolommen(view.isStaf)}
              rijen={open}
              sleutelVan={({ nummer }) => nummer}
              leeg={
                <Leegmelding>
                  {view.isStaf ? "Er lopen geen verzoeken." : "U heeft geen verzoek doorgegeven dat nog loopt."}
                </Leegmelding>
              }
            />
          </Kaart>
          {afgerond.length > 0 && (
            <Kaart titel="Afgerond">
              <Tabel
                onderschrift="Afgeronde verzoeken"
                verbergOnderschrift
                kolommen={kolommen(view.isStaf)}
                rijen={afgerond}
                sleutelVan={({ nummer }) => nummer}
              />
            </Kaart>
          )}
          {view.isStaf && view.regels.length > 0 && <Uitvoer href="/verzoeken/download" />}
        </>
      )}
    </>
  );
}
