import { parse, useForm, type DefaultValue, type FieldMetadata, type FormMetadata } from "@conform-to/react";
import { useLocation, useNavigation } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { formatMoment, formatTijd } from "~/lib/datum";
import { useFormulierfout } from "~/lib/view";
import type { Envelop, Knopstand } from "~/protocol/antwoord.server";
import type { Concept } from "~/protocol/concept.server";
import { ConceptBewaker } from "./concept-bewaker";
import { Conflict } from "./conflict";
import { Formulier } from "./formulier";
import { Knop, Knoppenrij } from "./knop";
import { Melding, Reden } from "./melding";

type Velden<S extends Record<string, unknown>> = Required<{ [K in keyof S]: FieldMetadata<S[K], S> }>;

export interface Elders {
  actie: string;
  conceptpad: string;
}

interface Props<S extends Record<string, unknown>> {
  envelop: Envelop<unknown>;
  handeling: string;
  /** When one page has this handeling more than once: the handeling with a row id. */
  formulierId?: string;
  /** What is stored now. */
  waarden?: DefaultValue<S>;
  /** Row id → field → version that the writer sees. */
  versies?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  labels?: Readonly<Record<string, string>>;
  /** From the handelingen table. Absent: the form is not for this person and nothing is rendered. */
  stand: Knopstand | undefined;
  knop?: string;
  knopsoort?: "eerste" | "tweede" | "gevaar";
  /** Texts that take time to write are kept on the server while typing. */
  metConcept?: boolean;
  /** As wide as its surroundings, for a form with a table in it. */
  breed?: boolean;
  /** On a page that is not below its casus: where the form goes, and the page of the casus to which its drafts belong. */
  elders?: Elders | undefined;
  /** It has a file field. */
  metBestand?: boolean;
  /** Own path of the page that takes the form, when it is another one. */
  actie?: string;
  children?: (velden: Velden<S>, form: FormMetadata<S>) => ReactNode;
}

/** Counts the times that this form was sent and accepted while the page stayed open. */
export function useRonde(formulierId: string): number {
  const { state, formData } = useNavigation();
  const fout = useFormulierfout(formulierId);
  const [stand, setStand] = useState({ isVerstuurd: false, ronde: 0 });
  const gaatNuWeg = formData?.get("_formulier") === formulierId;
  if (gaatNuWeg && !stand.isVerstuurd) setStand({ ...stand, isVerstuurd: true });
  if (!gaatNuWeg && state === "idle" && stand.isVerstuurd) {
    setStand({ isVerstuurd: false, ronde: fout ? stand.ronde : stand.ronde + 1 });
  }
  return stand.ronde;
}

/**
 * The form of one handeling. With script the page stays open while other forms on it are sent: this one then keeps what
 * was typed together with the versions that were seen with it, so that it cannot overwrite what came in between. It starts
 * anew after it was accepted itself, and on the page of another casus.
 */
export function Handelingsformulier<S extends Record<string, unknown>>(props: Props<S>) {
  const ronde = useRonde(props.formulierId ?? props.handeling);
  const { pathname } = useLocation();
  return <Formulierinhoud key={`${pathname} ${String(ronde)}`} {...props} />;
}

/**
 * Shows what is stored, or the draft that was kept, or what was just refused; both texts after
 * a lost update; and instead of a dead button the reason why it is not possible yet.
 */
function Formulierinhoud<S extends Record<string, unknown>>(props: Props<S>) {
  const [gezien] = useState(props.versies);
  const { envelop, handeling, formulierId = handeling, waarden, labels, stand, metConcept = false } = props;
  const fout = useFormulierfout(formulierId);
  const concept = fout ? undefined : envelop.concepten.find((kandidaat) => kandidaat.formulierId === formulierId);
  const versies = concept?.versies ?? gezien;
  const [form, velden] = useForm<S>({
    id: formulierId,
    lastResult: fout?.inzending as never,
    defaultValue: concept ? (leesConcept(concept) as DefaultValue<S>) : waarden,
    shouldValidate: "onSubmit",
  });
  if (!stand) return null;
  if (!stand.toegestaan) {
    return <Reden titel={`${stand.label}: nog niet mogelijk`} uitleg={stand.uitleg ?? ""} artikel={stand.artikel} />;
  }
  return (
    <>
      {concept && (
        <Melding soort="info" titel="Uw concept is teruggezet">
          U bewaarde dit op {formatMoment(concept.moment)}. Het is nog niet opgeslagen in het dossier.
        </Melding>
      )}
      {fout?.conflict.map(({ naam, veld }) =>
        veld.soort === "zichtbaar" ? (
          <Conflict
            key={naam}
            label={veld.label}
            opgeslagenDoor={veld.herkomst.auteur}
            opgeslagenOp={formatMoment(veld.herkomst.moment)}
            opgeslagen={veld.tekst}
            uwTekst={zoekInvoer(fout.inzending.initialValue, naam)}
          />
        ) : null,
      )}
      {fout?.registerconflict?.map(({ naam, label, tekst, uwTekst: getypt }) => {
        const uwTekst = getypt ?? zoekInvoer(fout.inzending.initialValue, naam);
        return tekst === uwTekst ? null : <Conflict key={naam} label={label} opgeslagen={tekst} uwTekst={uwTekst} />;
      })}
      <Formulier
        form={form}
        handeling={handeling}
        formulierId={formulierId}
        eenmalig={envelop.eenmalig}
        versies={fout && Object.keys(fout.versies).length > 0 ? fout.versies : versies}
        labels={labels}
        breed={props.breed}
        actie={props.elders?.actie ?? props.actie}
        metBestand={props.metBestand}
      >
        {props.children?.(velden as Velden<S>, form)}
        <Knoppenrij>
          <Knop soort={props.knopsoort}>{props.knop ?? stand.label}</Knop>
          {metConcept && (
            <ConceptBewaker bewaardOm={concept && formatTijd(concept.moment)} pad={props.elders?.conceptpad} />
          )}
        </Knoppenrij>
      </Formulier>
    </>
  );
}

/** Names and values as they were typed, in the nested shape that the form has. */
function leesConcept({ velden }: Concept): Record<string, unknown> {
  const formData = new FormData();
  for (const [naam, waarde] of velden) formData.append(naam, waarde);
  return parse(formData, { resolve: (value) => ({ value }) }).payload;
}

function zoekInvoer(invoer: unknown, naam: string): string {
  if (typeof invoer !== "object" || invoer === null) return "";
  for (const [sleutel, waarde] of Object.entries(invoer)) {
    if (sleutel === naam) return Array.isArray(waarde) ? waarde.join(", ") : String(waarde ?? "");
    const dieper = zoekInvoer(waarde, naam);
    if (dieper) return dieper;
  }
  return "";
}

/** A form of a screen without handelingen table: it is there for everybody who may open the screen. */
export function altijd(label: string): Knopstand {
  return { label, toegestaan: true, artikel: "", uitleg: null };
}
