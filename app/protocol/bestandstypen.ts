/** Kinds of file that may be kept; everything else is refused by its content. */
export const bestandstypen = {
  pdf: { label: "PDF", extensie: "pdf", mime: "application/pdf" },
  docx: {
    label: "Word",
    extensie: "docx",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  odt: { label: "OpenDocument", extensie: "odt", mime: "application/vnd.oasis.opendocument.text" },
  jpg: { label: "JPEG-afbeelding", extensie: "jpg", mime: "image/jpeg" },
  png: { label: "PNG-afbeelding", extensie: "png", mime: "image/png" },
} as const;

export type Bestandstype = keyof typeof bestandstypen;

/** In bytes: 20 MB. */
export const maxBestand = 20 * 1024 * 1024;

/** In place of the name that the sender gave, which is not trusted and not kept. */
export const bestandsnamen = { heel: "bestand", teGroot: "te_groot" } as const;

/** Value of a gegeven that is a file. */
export interface Bestandwaarde {
  /** Of the row in `bestand`. */
  id: string;
  type: Bestandstype;
  /** In bytes. */
  grootte: number;
}

export function isBestandwaarde(waarde: unknown): waarde is Bestandwaarde {
  return (
    typeof waarde === "object" &&
    waarde !== null &&
    "id" in waarde &&
    typeof waarde.id === "string" &&
    "grootte" in waarde &&
    typeof waarde.grootte === "number" &&
    "type" in waarde &&
    typeof waarde.type === "string" &&
    Object.hasOwn(bestandstypen, waarde.type)
  );
}

/** `PDF, 1,2 MB` */
export function schrijfBestand(waarde: unknown): string {
  return isBestandwaarde(waarde) ? `${bestandstypen[waarde.type].label}, ${schrijfGrootte(waarde.grootte)}` : "";
}

/** `340 kB`, `1,2 MB` */
export function schrijfGrootte(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return `${(bytes / 1024 / 1024).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} MB`;
}
