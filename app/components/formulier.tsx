import { getFormProps, type FormMetadata } from "@conform-to/react";
import { Form, useActionData, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { loader } from "~/shell/shell.server";
import { useAlleenLezen } from "./alleen-lezen";
import { Foutsamenvatting, type Fout } from "./foutsamenvatting";

interface FormulierProps<S extends Record<string, unknown>> {
  form: FormMetadata<S>;
  handeling: string;
  /** Idempotency key from the envelope of the page. */
  eenmalig: string;
  /** Needed when one page has this handeling more than once: the handeling with a row id. */
  formulierId?: string;
  /** Row id → field → version that the writer sees. */
  versies?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Field name → label, to name the field in the summary of errors. */
  labels?: Readonly<Record<string, string>>;
  breed?: boolean | undefined;
  /** Where it goes; by default the page itself. */
  actie?: string | undefined;
  /** It has a file field, so it is sent in parts. */
  metBestand?: boolean | undefined;
  children: ReactNode;
}

function listFouten<S extends Record<string, unknown>>(
  form: FormMetadata<S>,
  labels: Readonly<Record<string, string>>,
): Fout[] {
  return Object.entries(form.allErrors).flatMap(([naam, teksten]) =>
    teksten.map((tekst): Fout => {
      const label = labels[naam];
      return { tekst, ...(naam && { id: `${form.id}-${naam}` }), ...(label && { label }) };
    }),
  );
}

/** The only form: it carries the fields of the gate, and works the same with and without script. */
export function Formulier<S extends Record<string, unknown>>(props: FormulierProps<S>) {
  const {
    form,
    handeling,
    eenmalig,
    formulierId = handeling,
    versies,
    labels = {},
    breed = false,
    actie,
    metBestand = false,
    children,
  } = props;
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  const antwoord = useActionData();
  if (useAlleenLezen()) return null;
  return (
    <Form
      method="post"
      action={actie}
      autoComplete="off"
      className={breed ? "space-y-4" : "max-w-2xl space-y-4"}
      {...getFormProps(form)}
      {...(metBestand && { encType: "multipart/form-data" })}
      noValidate
    >
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="_handeling" value={handeling} />
      <input type="hidden" name="_formulier" value={formulierId} />
      <input type="hidden" name="_eenmalig" value={eenmalig} />
      {versies && <input type="hidden" name="_versies" value={JSON.stringify(versies)} />}
      <Foutsamenvatting fouten={listFouten(form, labels)} sein={antwoord} />
      {children}
    </Form>
  );
}
