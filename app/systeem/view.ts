import { formatDuur, formatMoment } from "~/lib/datum";
import { schrijfOmvang, type Systeemstand } from "./feiten";
import { listWaarschuwingen, type Waarschuwing } from "./waarschuwingen";

export interface Blok {
  titel: string;
  regels: { label: string; tekst: string }[];
}

export interface SysteemView {
  moment: string;
  waarschuwingen: Waarschuwing[];
  blokken: Blok[];
  klok: {
    regels: Blok["regels"];
    /** The clock is in doubt, and this reader is who says that it is right. */
    kanBevestigen: boolean;
  };
}

const kopwoorden: Readonly<Record<Systeemstand["log"]["kop"], string>> = {
  klopt: "past bij de laatste regel van het logboek",
  wijkt_af: "past niet bij de laatste regel van het logboek",
  beschadigd: "is beschadigd of nagemaakt",
  geen: "wordt hier niet bijgehouden",
};

const op = (moment: string | null | undefined, anders: string) => (moment ? formatMoment(moment) : anders);
const geleden = (nu: string, moment: string) => formatDuur(Date.parse(nu) - Date.parse(moment));

function buildKlok({ klok }: Systeemstand, naamVan: (accountId: string) => string): Blok["regels"] {
  if (!klok) return [];
  const { sprongen, nagekeken } = klok;
  return [
    {
      label: "Versprongen, laatste 24 uur",
      tekst:
        sprongen.length === 0
          ? "nee"
          : sprongen
              .map(
                ({ moment, verschil }) =>
                  `${formatMoment(moment)}: ${formatDuur(Math.abs(verschil))} ${verschil < 0 ? "achteruit" : "vooruit"}`,
              )
              .join("; "),
    },
    {
      label: "Nagekeken",
      tekst: nagekeken
        ? `${formatMoment(nagekeken.moment)} door ${naamVan(nagekeken.accountId)}: ${nagekeken.reden}`
        : "nog niet nodig geweest",
    },
  ];
}

/** Words for the screen; the warnings are those of the rules. `naamVan`: of the beheerder who looked at the clock. */
export function buildSysteemView(
  stand: Systeemstand,
  magBevestigen: boolean,
  naamVan: (accountId: string) => string,
): SysteemView {
  const { nu, proces, schijf, backup, post, log, migraties, klok } = stand;
  const blokken: Blok[] = [];
  if (backup) {
    blokken.push({
      titel: "Back-up",
      regels: [
        {
          label: "Laatste, teruggelezen en gecontroleerd",
          tekst: backup.gelukt
            ? `${formatMoment(backup.gelukt.moment)}, ${geleden(nu, backup.gelukt.moment)} geleden, ${schrijfOmvang(backup.gelukt.bytes)}`
            : "nog geen",
        },
        {
          label: "Daarna mislukt",
          tekst: backup.mislukt ? `${formatMoment(backup.mislukt.moment)} (${backup.mislukt.fout})` : "nee",
        },
      ],
    });
  }
  if (schijf) {
    blokken.push({
      titel: "Schijf",
      regels: [
        { label: "Vrij", tekst: `${schrijfOmvang(schijf.vrij)} van ${schrijfOmvang(schijf.totaal)}` },
        { label: "Databank met sleutels", tekst: schrijfOmvang(schijf.databank) },
        {
          label: "Ruimte voor vernietigen",
          tekst: schijf.isHeel ? "apart gehouden" : "niet apart gehouden",
        },
      ],
    });
  }
  blokken.push(
    {
      titel: "Mail",
      regels: [
        {
          label: "Mailserver",
          tekst: { ja: "ingesteld", nee: "niet ingesteld", onbekend: "onbekend" }[
            post.heeftMailserver === null ? "onbekend" : post.heeftMailserver ? "ja" : "nee"
          ],
        },
        {
          label: "Klaar om te versturen",
          tekst: `${String(post.wacht)}, waarvan ${String(post.teLang.aantal)} langer dan een half uur`,
        },
        {
          label: "Blijvend geweigerd",
          tekst: post.mislukt.oudste
            ? `${String(post.mislukt.aantal)}, de oudste van ${formatMoment(post.mislukt.oudste)}`
            : "geen",
        },
        { label: "Laatste fout", tekst: post.laatsteFout ?? "geen" },
      ],
    },
    {
      titel: "Logboek",
      regels: [
        { label: "Kop buiten de datamap", tekst: kopwoorden[log.kop] },
        { label: "Breuken na een teruggezette back-up", tekst: log.breuken === 0 ? "geen" : String(log.breuken) },
        {
          label: "Hele keten gevolgd",
          tekst: log.ketenOp
            ? `${formatMoment(log.ketenOp)}, ${geleden(nu, log.ketenOp)} geleden; ${log.isHeel ? "heel" : "niet heel"}`
            : "nog nooit vanuit het systeem",
        },
      ],
    },
  );
  blokken.push({
    titel: "Programma",
    regels: [
      ...(proces
        ? [
            { label: "Versie", tekst: proces.versie },
            { label: "Draait sinds", tekst: `${formatMoment(proces.gestartOp)}, ${geleden(nu, proces.gestartOp)}` },
            {
              label: "Werk van elk uur",
              tekst: `laatst gelukt: ${op(proces.dagelijks.gelukt, "nog niet")}${proces.dagelijks.fout ? ` (${proces.dagelijks.fout})` : ""}`,
            },
          ]
        : []),
      {
        label: "Databank bijgewerkt",
        tekst: migraties.laatste
          ? `${String(migraties.aantal)} stappen, de laatste ${migraties.laatste.naam} op ${formatMoment(migraties.laatste.moment)}`
          : "onbekend",
      },
      { label: "Kopieën van voor een update", tekst: migraties.kopieen === 0 ? "geen" : String(migraties.kopieen) },
    ],
  });
  return {
    moment: nu,
    waarschuwingen: listWaarschuwingen(stand),
    blokken,
    klok: {
      regels: buildKlok(stand, naamVan),
      kanBevestigen: magBevestigen && klok !== null && (klok.achterOp !== null || klok.vooruit !== null),
    },
  };
}
