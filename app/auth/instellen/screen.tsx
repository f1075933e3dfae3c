import type { MetaFunction } from "@remix-run/react";
import { Formulier, Knop, Knoplink, Paginakop, Tekstveld } from "~/components";
import { Herstelcodes } from "../delen";
import { useFormulier, useUitkomst, useView } from "../gebruik";
import type { InstelView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Tweede stap instellen – PGA-systeem" }];

export default function Instellen() {
  const { naar, instellen } = useView<InstelView>();
  const uitkomst = useUitkomst();
  if (uitkomst?.codes || !instellen) {
    return (
      <>
        <Paginakop titel="De tweede stap is ingesteld" inleiding="U bent ingelogd." />
        {uitkomst?.codes && <Herstelcodes codes={uitkomst.codes} />}
        <Knoplink href={naar} soort="eerste">
          Ik heb de codes bewaard
        </Knoplink>
      </>
    );
  }
  return <Instelformulier naar={naar} {...instellen} />;
}

function Instelformulier({ naar, qr, geheim }: { naar: string } & NonNullable<InstelView["instellen"]>) {
  const [form, velden] = useFormulier<{ code: string; naar?: string }>("instellen");
  return (
    <>
      <Paginakop
        titel="Tweede stap instellen"
        inleiding="Naast uw wachtwoord logt u in met een code van uw telefoon."
      />
      <ol className="my-4 list-decimal space-y-2 pl-5">
        <li>Installeer een authenticator-app op uw telefoon, als u die nog niet hebt.</li>
        <li>Scan dit beeld met de app, of typ de sleutel over.</li>
        <li>Vul de code in die de app daarna toont.</li>
      </ol>
      <svg
        role="img"
        aria-label="QR-code met de sleutel voor uw app"
        viewBox={`0 0 ${qr.maat} ${qr.maat}`}
        width="240"
        height="240"
        shapeRendering="crispEdges"
      >
        <rect width={qr.maat} height={qr.maat} fill="#fff" />
        <path d={qr.pad} fill="#000" />
      </svg>
      <p className="my-4">
        Sleutel: <span className="font-mono">{geheim}</span>
      </p>
      <Formulier form={form} handeling="instellen" eenmalig="inloggen-instellen" labels={{ code: "Code" }}>
        <input type="hidden" name="naar" value={naar} />
        <Tekstveld
          veld={velden.code}
          label="Code"
          hint="Zes cijfers uit uw app."
          inputMode="numeric"
          autoComplete="one-time-code"
          breedte="kort"
        />
        <Knop>Instellen en inloggen</Knop>
      </Formulier>
    </>
  );
}
