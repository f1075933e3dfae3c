import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { Melding, Paginakop } from "~/components";
import { Organisatieknop } from "../delen";
import type { OidcView } from "./melding.server";

export const meta: MetaFunction = () => [{ title: "Inloggen met uw organisatieaccount – PGA-systeem" }];

/** Shared by the address that starts and the one that takes the answer: both only say why it stopped, and offer it again. */
export default function Organisatieaccount() {
  const gepost = useActionData<OidcView>();
  const gelezen = useLoaderData<OidcView>();
  const melding = gepost?.melding ?? gelezen.melding;
  return (
    <>
      <Paginakop titel="Inloggen met uw organisatieaccount" />
      {melding && (
        <Melding soort="fout" titel="U bent niet ingelogd.">
          {melding}
        </Melding>
      )}
      <Organisatieknop naar="/werkvoorraad" />
      <p className="mt-6">
        <a href="/inloggen">Op een andere manier inloggen</a>
      </p>
    </>
  );
}
