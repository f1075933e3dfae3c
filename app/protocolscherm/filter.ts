import { faseLabels, isFase, type Fase } from "~/protocol/fasen";
import { gegevensregister, isEntiteit, listCasusentiteiten } from "~/protocol/gegevensregister";
import { isZaakentiteit } from "~/protocol/zaakregister";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";
import { isPartijtype, partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { hoedanigheden, isMatrixrol, type Matrixrol } from "./lezers";
import type { Filter } from "./matrix";

export interface Keuze {
  readonly naam: string;
  readonly label: string;
  readonly waarde: string;
  readonly opties: readonly { waarde: string; label: string }[];
}

/** The phase shown first: in it everything there is can be shared. */
const standaardFase: Fase = "bespreken";

function isAanpak(woord: string): woord is Aanpak {
  return Object.hasOwn(aanpakken, woord);
}

/** Reads the address; a word that is not one of the choices counts as no choice. */
export function leesFilter(zoekdeel: URLSearchParams): Filter {
  const lees = (naam: string) => zoekdeel.get(naam) ?? "";
  const [partijtype, rol, fase, entiteit, aanpak] = ["partijtype", "rol", "fase", "gegeven", "aanpak"].map(lees) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    partijtype: isPartijtype(partijtype) ? partijtype : null,
    rol: isMatrixrol(rol) ? rol : null,
    fase: fase === "alle" ? null : isFase(fase) ? fase : standaardFase,
    entiteit: isEntiteit(entiteit) && !isZaakentiteit(entiteit) ? entiteit : null,
    aanpak: isAanpak(aanpak) ? aanpak : "top_x",
  };
}

/** Without a choice of gegevens the page is an overview: one line per kind. */
export function isOverzicht(zoekdeel: URLSearchParams): boolean {
  return zoekdeel.get("gegeven") !== "alle" && leesFilter(zoekdeel).entiteit === null;
}

function opties<K extends string>(tabel: Readonly<Record<K, string | { label: string }>>) {
  return (Object.keys(tabel) as K[]).map((waarde) => {
    const ding: string | { label: string } = tabel[waarde];
    return { waarde, label: typeof ding === "string" ? ding : ding.label };
  });
}

export function listKeuzes({ partijtype, rol, fase, entiteit, aanpak }: Filter, overzicht: boolean): Keuze[] {
  return [
    {
      naam: "fase",
      label: "Fase",
      waarde: fase ?? "alle",
      opties: [{ waarde: "alle", label: "Alle fasen" }, ...opties<Fase>(faseLabels)],
    },
    {
      naam: "partijtype",
      label: "Soort Partij",
      waarde: partijtype ?? "",
      opties: [{ waarde: "", label: "Alle soorten" }, ...opties<Partijtype>(partijtypen)],
    },
    {
      naam: "rol",
      label: "Rol",
      waarde: rol ?? "",
      opties: [{ waarde: "", label: "Alle rollen" }, ...opties<Matrixrol>(hoedanigheden)],
    },
    {
      naam: "gegeven",
      label: "Gegevens",
      waarde: entiteit ?? (overzicht ? "" : "alle"),
      opties: [
        { waarde: "", label: "Overzicht" },
        { waarde: "alle", label: "Alles, per veld" },
        ...listCasusentiteiten().map((naam) => ({ waarde: naam, label: gegevensregister[naam].label })),
      ],
    },
    { naam: "aanpak", label: "Aanpak", waarde: aanpak, opties: opties<Aanpak>(aanpakken) },
  ];
}

/** The same choice as an address, per field: for the download, and for the lines of the overview. */
export function schrijfFilter(filter: Filter): string {
  const zoekdeel = new URLSearchParams();
  for (const { naam, waarde } of listKeuzes(filter, false)) if (waarde) zoekdeel.set(naam, waarde);
  return zoekdeel.toString();
}
