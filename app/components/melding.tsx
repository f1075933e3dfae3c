import type { ReactNode } from "react";

export type Meldingsoort = "info" | "succes" | "waarschuwing" | "fout";

const soorten: Record<Meldingsoort, { woord: string; teken: string; klasse: string }> = {
  info: { woord: "Informatie", teken: "i", klasse: "border-info bg-info-licht text-info" },
  succes: { woord: "Gelukt", teken: "✓", klasse: "border-succes bg-succes-licht text-succes" },
  waarschuwing: {
    woord: "Let op",
    teken: "!",
    klasse: "border-waarschuwing bg-waarschuwing-licht text-waarschuwing",
  },
  fout: { woord: "Fout", teken: "×", klasse: "border-fout bg-fout-licht text-fout" },
};

interface MeldingProps {
  soort?: Meldingsoort;
  titel?: string;
  children?: ReactNode;
}

export function Melding({ soort = "info", titel, children }: MeldingProps) {
  const { woord, teken, klasse } = soorten[soort];
  return (
    <div role={soort === "fout" ? "alert" : "status"} className={`my-4 flex gap-3 border-l-4 px-4 py-2.5 ${klasse}`}>
      <span
        aria-hidden="true"
        className="mt-px flex size-5 flex-none items-center justify-center rounded-full border-2 border-current text-xs leading-none font-bold"
      >
        {teken}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          <span className="sr-only">{woord}: </span>
          {titel ?? children}
        </p>
        {titel && children && <div className="text-inkt">{children}</div>}
      </div>
    </div>
  );
}

interface RedenProps {
  /** What is not possible, as a sentence: "U kunt deze casus nog niet agenderen." */
  titel?: string;
  uitleg: string;
  regel?: string;
  artikel?: string;
  /** Whom to ask. */
  vraag?: string;
}

/** Why something is not possible: plain words first, then the rule, and whom to ask. */
export function Reden({ titel = "Dit kan nu niet", uitleg, regel, artikel, vraag }: RedenProps) {
  const bron = [regel, artikel].filter(Boolean).join(", ");
  return (
    <div className="my-3 border-l-4 border-rand bg-vlak px-4 py-2">
      <p className="font-semibold">{titel}</p>
      <p>
        {uitleg} {vraag} {bron && <span className="text-sm text-inkt-zacht">Regel: {bron}</span>}
      </p>
    </div>
  );
}

export function Leegmelding({ children, actie }: { children: ReactNode; actie?: ReactNode }) {
  return (
    <div className="rounded-groot border border-dashed border-rand bg-papier px-4 py-3 text-inkt-zacht">
      <p>{children}</p>
      {actie && <div className="mt-2">{actie}</div>}
    </div>
  );
}
