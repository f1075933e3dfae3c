import { useState, useSyncExternalStore } from "react";

/** Copies a text that the reader may use; there is no such button without script, nor for what may only be read. */
export function Kopieerknop({ tekst, wat }: { tekst: string; wat: string }) {
  const kan = useSyncExternalStore(
    () => () => undefined,
    () => "clipboard" in navigator,
    () => false,
  );
  const [stand, setStand] = useState<"" | "gekopieerd" | "mislukt">("");
  if (!kan) return null;
  return (
    <span className="niet-printen inline-flex items-center gap-3">
      <button
        type="button"
        className="knop knop-tweede"
        onClick={() => {
          navigator.clipboard.writeText(tekst).then(
            () => setStand("gekopieerd"),
            () => setStand("mislukt"),
          );
        }}
      >
        Kopieer {wat}
      </button>
      <span role="status">
        {stand === "gekopieerd" && "Gekopieerd."}
        {stand === "mislukt" && "Kopiëren lukte niet. Selecteer de tekst zelf."}
      </span>
    </span>
  );
}
