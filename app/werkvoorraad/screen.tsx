import type { MetaFunction } from "@remix-run/node";
import { Bladeren, Kaart, Knoplink, Melding, Paginakop, Tabel, type Kolom } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Concepten } from "./deel-concepten";
import { Casusnaam, Takenlijst, Urgentiebalk } from "./deel-taken";
import type { Urgentie } from "./taak";
import type { EigenVerzoek, WerkvoorraadView } from "./view";

export const meta: MetaFunction = () => [{ title: "Werkvoorraad – PGA-systeem" }];

/** The day, and in one sentence what presses. */
function schrijfInleiding(urgenties: WerkvoorraadView["blok"]["urgenties"], vandaag: string): string {
  const tel = (urgentie: Urgentie) => urgenties.find(({ keuze }) => keuze === urgentie)?.aantal ?? 0;
  const dag = `Vandaag is het ${formatDag(vandaag)}.`;
  if (tel("te_laat") > 0) return `${dag} Begin met wat te laat is.`;
  if (tel("vandaag") > 0) return `${dag} Er is werk dat vandaag af moet.`;
  return tel("nu") > 0 ? `${dag} Er is niets te laat.` : dag;
}

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
    {
      sleutel: "nummer",
      kop: "Casusnummer",
      kort: true,
      cel: ({ href, casusnummer }) => <a href={href}>{casusnummer}</a>,
    },
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
      <Bladeren {...view.verzoekpagina} />
    </Kaart>
  );
}

export default function Werkvoorraad() {
  const { view, melding, eenmalig } = useEnvelop<WerkvoorraadView>();
  const { blok } = view;
  const isLeeg = blok.urgenties.every(({ aantal }) => aantal === 0);
  return (
    <>
      <Paginakop
        titel="Werkvoorraad"
        inleiding={schrijfInleiding(blok.urgenties, view.vandaag)}
        acties={view.magAanmelden && <Knoplink href="/aanmelden">Nieuw verzoek</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {!isLeeg && <Urgentiebalk keuzes={blok.urgenties} />}
      <div className="kolommen lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <Kaart titel={isLeeg ? "Te doen" : (blok.urgenties.find(({ hier }) => hier)?.label ?? "")}>
            <Takenlijst blok={blok} namen={view.namen} />
          </Kaart>
          <Verzoeken view={view} />
        </div>
        <div>
          {view.concepten.length > 0 && (
            <Kaart titel="Niet afgemaakt">
              <Concepten concepten={view.concepten} eenmalig={eenmalig} />
            </Kaart>
          )}
          <Overleggen view={view} />
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
        </div>
      </div>
    </>
  );
}
