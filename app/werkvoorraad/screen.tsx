import type { MetaFunction } from "@remix-run/node";
import { Kaart, Knoplink, Melding, Paginakop, Tabel, type Kolom } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Concepten } from "./deel-concepten";
import { Casusnaam, Takenlijst, Urgentiebalk } from "./deel-taken";
import type { EigenVerzoek, WerkvoorraadView } from "./view";

export const meta: MetaFunction = () => [{ title: "Werkvoorraad – PGA-systeem" }];

function Overleggen({ view }: { view: WerkvoorraadView }) {
  if (view.overleggen.length === 0) return null;
  return (
    <Kaart titel="Casusoverleg">
      <ul className="list-none space-y-1 pl-0">
        {view.overleggen.map(({ id, datum, begintijd, plaats, isVandaag }) => (
          <li key={id}>
            <a href={`/overleggen/${id}`} className={isVandaag ? "font-bold" : undefined}>
              {isVandaag ? "Vandaag" : formatDag(datum)}, {begintijd}, {plaats}
            </a>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}

function Verzoeken({ view }: { view: WerkvoorraadView }) {
  if (view.verzoeken.length === 0) return null;
  const kolommen: Kolom<EigenVerzoek>[] = [
    { sleutel: "nummer", kop: "Casusnummer", cel: ({ href, casusnummer }) => <a href={href}>{casusnummer}</a> },
    { sleutel: "naam", kop: "Naam", cel: ({ casusnummer }) => <Casusnaam velden={view.namen[casusnummer]} /> },
    { sleutel: "stand", kop: "Stand", cel: ({ stand }) => stand },
    { sleutel: "datum", kop: "Aangemeld op", cel: ({ aangemeldOp }) => formatDag(aangemeldOp) },
  ];
  return (
    <Kaart titel="Uw verzoeken">
      <Tabel
        onderschrift="Uw verzoeken"
        verbergOnderschrift
        kolommen={kolommen}
        rijen={view.verzoeken}
        sleutelVan={({ casusnummer }) => casusnummer}
      />
    </Kaart>
  );
}

export default function Werkvoorraad() {
  const { view, melding, eenmalig } = useEnvelop<WerkvoorraadView>();
  return (
    <>
      <Paginakop
        titel="Werkvoorraad"
        inleiding="Wat er nu van u wordt gevraagd, het dringendste eerst."
        acties={view.magAanmelden && <Knoplink href="/aanmelden">Nieuw verzoek</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.concepten.length > 0 && (
        <Kaart titel="Niet afgemaakt">
          <Concepten concepten={view.concepten} eenmalig={eenmalig} />
        </Kaart>
      )}
      <Overleggen view={view} />
      {view.blok.urgenties.some(({ aantal }) => aantal > 0) && <Urgentiebalk keuzes={view.blok.urgenties} />}
      <Kaart titel={view.blok.urgenties.find(({ hier }) => hier)?.label ?? ""}>
        <Takenlijst blok={view.blok} namen={view.namen} />
      </Kaart>
      <Verzoeken view={view} />
      {view.verwijzingen.length > 0 && (
        <Kaart titel="Verder">
          <ul className="list-none space-y-2 pl-0">
            {view.verwijzingen.map(({ href, label, uitleg }) => (
              <li key={href}>
                <a href={href} className="font-semibold">
                  {label}
                </a>
                <p>{uitleg}</p>
              </li>
            ))}
          </ul>
        </Kaart>
      )}
    </>
  );
}
