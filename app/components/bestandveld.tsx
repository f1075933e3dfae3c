import type { FieldMetadata } from "@conform-to/react";
import { useState, type ReactNode } from "react";
import { bestandstypen, maxBestand } from "~/protocol/bestandstypen";
import { Hint, kaderKlasse, Labeltekst, Veldfout } from "./veldkader";

const accept = Object.values(bestandstypen)
  .map(({ extensie }) => `.${extensie}`)
  .concat(".jpeg")
  .join(",");

export interface Bestandeisen {
  soorten: string;
  accept: string;
  /** Bytes, and the same in words. */
  max: number;
  grens: string;
}

const vanDossier: Bestandeisen = {
  soorten: "PDF, Word (docx), OpenDocument (odt), JPEG of PNG",
  accept,
  max: maxBestand,
  grens: "20 MB",
};

/**
 * Choosing one file. What it may be is said before it is chosen; what it is is judged on the server, by its content. With
 * script a file that is too large is told of before it is sent.
 */
export function Bestandveld<T>({
  veld,
  label,
  optioneel,
  eisen = vanDossier,
  children,
}: {
  veld: FieldMetadata<T>;
  label: string;
  optioneel?: boolean;
  /** For a file of another kind than those of a dossier. */
  eisen?: Bestandeisen;
  children?: ReactNode;
}) {
  const [teGroot, setTeGroot] = useState(false);
  const fouten = teGroot ? [`Dit bestand is groter dan ${eisen.grens}. Kies een kleiner bestand.`] : veld.errors;
  return (
    <div className={kaderKlasse(fouten)}>
      <label htmlFor={veld.id} className="block font-semibold">
        <Labeltekst label={label} {...(optioneel && { optioneel })} />
      </label>
      <Hint id={veld.descriptionId}>
        {children} {eisen.soorten}, tot {eisen.grens}. Moet u iets verbeteren? Kies het bestand daarna opnieuw als het
        er niet meer staat.
      </Hint>
      <Veldfout id={veld.errorId} fouten={fouten} />
      <input
        type="file"
        id={veld.id}
        name={veld.name}
        accept={eisen.accept}
        aria-describedby={`${veld.descriptionId} ${veld.errorId}`}
        aria-invalid={fouten?.length ? true : undefined}
        onChange={(keuze) => setTeGroot((keuze.currentTarget.files?.[0]?.size ?? 0) > eisen.max)}
        className="invoer max-w-md"
      />
    </div>
  );
}
