import { isRouteErrorResponse, useRouteLoaderData } from "@remix-run/react";
import { useState } from "react";
import { findInzending } from "~/lib/ingezonden";
import { Bewaard } from "./bewaard";
import type { loader } from "./shell.server";

interface Tekst {
  titel: string;
  uitleg: string;
}

const teksten: Readonly<Record<number, Tekst>> = {
  400: {
    titel: "Onleesbaar verzoek",
    uitleg: "Het systeem kan dit verzoek niet lezen. Ga terug en probeer het opnieuw.",
  },
  403: { titel: "Dit mag u niet", uitleg: "Voor deze handeling hebt u geen recht. Vraag het aan de procesregisseur." },
  404: { titel: "Niet gevonden", uitleg: "Deze pagina bestaat niet of is niet voor u bedoeld." },
  405: { titel: "Dit kan hier niet", uitleg: "Deze pagina neemt geen formulier aan. Ga terug en probeer het opnieuw." },
  409: {
    titel: "Intussen gewijzigd",
    uitleg: "Iemand anders heeft deze gegevens intussen gewijzigd. Open de pagina opnieuw en kijk wat er nu staat.",
  },
  503: { titel: "Even niet beschikbaar", uitleg: "Het systeem is bezig. Probeer het over enkele minuten opnieuw." },
};

const storing: Tekst = {
  titel: "Er ging iets mis",
  uitleg:
    "Het systeem kon deze pagina niet maken. Probeer het later opnieuw. Blijft het misgaan, vraag dan uw beheerder.",
};

function findMelding(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "melding" in data && typeof data.melding === "string"
    ? data.melding
    : undefined;
}

/** The text for what went wrong. A route may give its own sentence as `{ melding }`, except with a 404: those are all alike. */
export function buildFoutTekst(fout: unknown): Tekst & { status: number } {
  if (!isRouteErrorResponse(fout)) return { ...storing, status: 500 };
  const tekst = teksten[fout.status] ?? storing;
  const melding = fout.status >= 500 || fout.status === 404 ? undefined : findMelding(fout.data);
  return { titel: tekst.titel, uitleg: melding ?? tekst.uitleg, status: fout.status };
}

export function Foutpagina({ fout }: { fout: unknown }) {
  const { titel, uitleg, status } = buildFoutTekst(fout);
  const token = useRouteLoaderData<typeof loader>("root")?.token;
  const [ingezonden] = useState(findInzending);
  return (
    <section className="max-w-prose py-8" aria-labelledby="fout-titel">
      <h1 id="fout-titel">{titel}</h1>
      <p className="mt-4">{uitleg}</p>
      {/* A refusal is no accident: what could be kept of it was kept as a draft. */}
      {ingezonden && status >= 500 && <Bewaard ingezonden={ingezonden} token={token} />}
      <p className="mt-4">
        <a href="/werkvoorraad">Naar uw werkvoorraad</a>
      </p>
      <p className="mt-8 text-sm">Foutcode {status}</p>
    </section>
  );
}
