import type { ReactNode } from "react";
import { leesPdftekst, type Pdfblok } from "~/pdf/blokken";

function Blok({ blok }: { blok: Pdfblok }): ReactNode {
  switch (blok.soort) {
    case "kop":
      return blok.niveau === 1 ? (
        <h3 className="mt-4 text-xl font-semibold">{leesPdftekst(blok.tekst)}</h3>
      ) : (
        <h4 className="mt-3 font-semibold">{leesPdftekst(blok.tekst)}</h4>
      );
    case "alinea":
      return <p className="mt-2 whitespace-pre-line">{leesPdftekst(blok.tekst)}</p>;
    case "lijst":
      return (
        <ul className="mt-2 list-disc pl-5">
          {blok.items.map((item, plaats) => (
            <li key={plaats}>{leesPdftekst(item)}</li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}

/** The letter on the screen, from the same blocks as its PDF. */
export function Briefvoorbeeld({ blokken }: { blokken: readonly Pdfblok[] }) {
  const gevuld = blokken.filter((blok) => blok.soort !== "alinea" || leesPdftekst(blok.tekst) !== undefined);
  return (
    <div className="max-w-prose border border-lijn bg-white p-5">
      {gevuld.map((blok, plaats) => (
        <Blok key={plaats} blok={blok} />
      ))}
    </div>
  );
}
