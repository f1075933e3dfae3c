import type { FieldMetadata } from "@conform-to/react";
import { useState, type ReactNode } from "react";
import { bestandstypen, maxBestand } from "~/protocol/bestandstypen";
import { Hint, kaderKlasse, Labeltekst, Veldfout } from "./veldkader";

const accept = Object.values(bestandstypen)
  .map(({ extensie }) => `.${extensie}`)
  .concat(".jpeg")
  .join(",");

/**
 * Choosing one file. What it may be is said before it is chosen; what it is is judged on the server, by its content. With
 * script a file that is too large is told of before it is sent.
 */
export function Bestandveld<T>({
  veld,
  label,
  optioneel,
  children,
}: {
  veld: FieldMetadata<T>;
  label: string;
  optioneel?: boolean;
  children?: ReactNode;
}) {
  const [teGroot, setTeGroot] = useState(false);
  const fouten = teGroot ? ["Dit bestand is groter dan 20 MB. Kies een kleiner bestand."] : veld.errors;
  return (
    <div className={kaderKlasse(fouten)}>
      <label htmlFor={veld.id} className="block font-semibold">
        <Labeltekst label={label} {...(optioneel && { optioneel })} />
      </label>
      <Hint id={veld.descriptionId}>
        {children} PDF, Word (docx), OpenDocument (odt), JPEG of PNG, tot 20 MB. Moet u iets verbeteren? Kies het
        bestand daarna opnieuw als het er niet meer staat.
      </Hint>
      <Veldfout id={veld.errorId} fouten={fouten} />
      <input
        type="file"
        id={veld.id}
        name={veld.name}
        accept={accept}
        aria-describedby={`${veld.descriptionId} ${veld.errorId}`}
        aria-invalid={fouten?.length ? true : undefined}
        onChange={(keuze) => setTeGroot((keuze.currentTarget.files?.[0]?.size ?? 0) > maxBestand)}
        className="invoer max-w-md"
      />
    </div>
  );
}
