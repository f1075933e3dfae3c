import { Form, useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Conflict, Knop, Melding } from "~/components";
import { formatMoment } from "~/lib/datum";
import type { Formulierfout } from "~/protocol/antwoord.server";
import { getPuntadres, useTafel } from "./tafelcontext";
import type { Invoervak } from "./view";

interface Props {
  /** Of the form: `beeld`, `scores`, … */
  naam: string;
  vakken: readonly Invoervak[];
  knop: string;
  /** Mended after a refusal: what was typed, in the shape of the form. */
  children: (geweigerd: unknown) => ReactNode;
}

function lees(waarde: unknown, pad: readonly string[]): unknown {
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return waarde;
  return typeof waarde === "object" && waarde !== null && Object.hasOwn(waarde, eerste)
    ? lees((waarde as Record<string, unknown>)[eerste], rest)
    : undefined;
}

/** What stood in the form that was refused, under these names; the stored values otherwise. */
export function metGeweigerd(
  vak: Invoervak,
  geweigerd: unknown,
  namen: Readonly<Record<string, string>>,
  bevat: string,
): Invoervak {
  if (geweigerd === undefined) return vak;
  const getypt = Object.entries(namen).flatMap(([sleutel, naam]) => {
    const waarde = lees(geweigerd, naam.split("."));
    return typeof waarde === "string" ? [[sleutel, waarde] as const] : [];
  });
  const marken = [lees(geweigerd, bevat.split("."))].flat().filter((woord) => typeof woord === "string");
  return { ...vak, waarden: { ...vak.waarden, ...Object.fromEntries(getypt) }, bevat: marken };
}

/**
 * A block of the discussion as a plain form. Without script it has a button, and keeps what was typed after a refusal or a
 * lost update; with script its fields save themselves and the button is not there.
 */
export function Vakformulier({ naam, vakken, knop, children }: Props) {
  const tafel = useTafel();
  const formulierId = `bespreking_opslaan-${naam}`;
  const antwoord = useActionData() as Formulierfout | undefined;
  const fout = antwoord?.formulierId === formulierId ? antwoord : undefined;
  const versies = Object.fromEntries(vakken.flatMap(({ rijId, versies: van }) => (rijId ? [[rijId, van]] : [])));
  const teksten = Object.values(fout?.inzending.error ?? {}).flatMap((regels) => regels ?? []);
  return (
    <Form method="post" action={getPuntadres(tafel)} autoComplete="off" className="space-y-3" noValidate>
      <input type="hidden" name="_token" value={tafel.token} />
      <input type="hidden" name="_handeling" value="bespreking_opslaan" />
      <input type="hidden" name="_formulier" value={formulierId} />
      <input type="hidden" name="_eenmalig" value={tafel.envelop.eenmalig} />
      <input type="hidden" name="_versies" value={JSON.stringify(fout ? { ...versies, ...fout.versies } : versies)} />
      {teksten.length > 0 && (
        <Melding soort="fout" titel="Niet opgeslagen">
          {teksten.join(" ")}
        </Melding>
      )}
      {fout?.conflict.map(({ naam: van, veld }) =>
        veld.soort === "zichtbaar" ? (
          <Conflict
            key={`${van}-${veld.tekst}`}
            label={veld.label}
            opgeslagenDoor={veld.herkomst.auteur}
            opgeslagenOp={formatMoment(veld.herkomst.moment)}
            opgeslagen={veld.tekst}
            uwTekst="Staat in het veld hieronder."
          />
        ) : null,
      )}
      {children(fout?.inzending.initialValue)}
      {!tafel.heeftScript && <Knop soort="tweede">{knop}</Knop>}
    </Form>
  );
}
