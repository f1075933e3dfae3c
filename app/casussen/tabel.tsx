import type { ReactNode } from "react";
import { Tabel, VeldTekst, type Kolom } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { Opzoeknaam } from "./naam";
import type { Casusregel } from "./view";

const kolommen: Kolom<Casusregel>[] = [
  {
    sleutel: "nummer",
    kop: "Casusnummer",
    kort: true,
    cel: ({ casusnummer, href }) => <a href={href}>{casusnummer}</a>,
  },
  { sleutel: "naam", kop: "Naam", cel: ({ naam }) => <Opzoeknaam velden={naam} /> },
  { sleutel: "geboren", kop: "Geboren", kort: true, cel: ({ geboortedatum }) => <VeldTekst veld={geboortedatum} /> },
  { sleutel: "toestand", kop: "Stand", cel: ({ toestand }) => toestand },
  { sleutel: "aanpak", kop: "Aanpak", cel: ({ aanpak }) => aanpak },
  { sleutel: "gemeente", kop: "Gemeente", cel: ({ gemeente }) => gemeente },
  { sleutel: "aangemeld", kop: "Aangemeld op", kort: true, cel: ({ aangemeldOp }) => formatDagKort(aangemeldOp) },
];

interface Props {
  onderschrift: string;
  regels: readonly Casusregel[];
  leeg: ReactNode;
}

export function Casustabel({ onderschrift, regels, leeg }: Props) {
  return (
    <Tabel
      onderschrift={onderschrift}
      verbergOnderschrift
      kolommen={kolommen}
      rijen={regels}
      sleutelVan={({ casusnummer }) => casusnummer}
      leeg={leeg}
    />
  );
}
