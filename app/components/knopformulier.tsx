import { Form, useRouteLoaderData } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import type { Envelop } from "~/protocol/antwoord.server";
import { useAlleenLezen } from "./alleen-lezen";
import type { loader } from "~/shell/shell.server";

interface Props {
  envelop: Pick<Envelop<unknown>, "eenmalig">;
  handeling: string;
  formulierId?: string;
  /** Where it goes; by default the page itself. */
  actie?: string;
  /** Values that belong to every button. */
  vast?: Readonly<Record<string, string>>;
  /** Row id → field → version that the writer sees. */
  versies?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** With script: sends it beside the page instead of by a navigation. */
  stuur?: ((formulier: HTMLFormElement, knop: HTMLElement | null) => void) | undefined;
  className?: string;
  children: ReactNode;
}

/** A form of buttons only, where pressing one is the whole handeling. Carries the fields of the gate as `Formulier` does. */
export function Knopformulier(props: Props) {
  const { envelop, handeling, formulierId = handeling, actie, vast = {}, versies, stuur, className, children } = props;
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  const alleenLezen = useAlleenLezen();
  const bijVersturen = (gebeurtenis: FormEvent<HTMLFormElement>) => {
    if (!stuur) return;
    gebeurtenis.preventDefault();
    const { submitter } = gebeurtenis.nativeEvent as SubmitEvent;
    stuur(gebeurtenis.currentTarget, submitter);
  };
  if (alleenLezen) return null;
  return (
    <Form method="post" action={actie} autoComplete="off" className={className} onSubmit={bijVersturen}>
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="_handeling" value={handeling} />
      <input type="hidden" name="_formulier" value={formulierId} />
      <input type="hidden" name="_eenmalig" value={envelop.eenmalig} />
      {versies && <input type="hidden" name="_versies" value={JSON.stringify(versies)} />}
      {Object.entries(vast).map(([naam, waarde]) => (
        <input key={naam} type="hidden" name={naam} value={waarde} />
      ))}
      {children}
    </Form>
  );
}
