import { useEffect, useRef } from "react";

export interface Fout {
  /** Id of the field; without it the message is about the whole form. */
  id?: string;
  label?: string;
  tekst: string;
}

// Also focused by the browser itself when there is no script.
const aankomst = { tabIndex: -1, autoFocus: true };

/** `sein`: a new object for every answer of the server, so that a second refusal takes the focus again. */
export function Foutsamenvatting({ fouten, sein }: { fouten: readonly Fout[]; sein?: unknown }) {
  const vak = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Following a link of the summary forgets the answer: then the focus belongs to the field.
    if (!sein) return;
    // After the form library, which puts the focus on the first wrong field: the summary comes first.
    const wekker = setTimeout(() => vak.current?.focus(), 0);
    return () => clearTimeout(wekker);
  }, [sein]);
  if (fouten.length === 0) return null;
  return (
    <div
      ref={vak}
      role="alert"
      {...aankomst}
      className="my-4 rounded-klein border-2 border-fout bg-fout-licht px-4 py-3"
    >
      <h2>Er ging iets mis</h2>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {fouten.map(({ id, label, tekst }) => {
          const regel = label ? `${label}: ${tekst}` : tekst;
          return (
            <li key={`${id ?? ""} ${tekst}`}>
              {id ? (
                <a href={`#${id}`} className="font-semibold text-fout">
                  {regel}
                </a>
              ) : (
                regel
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
