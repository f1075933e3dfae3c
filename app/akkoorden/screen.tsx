import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Leegmelding } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Verzoek } from "./deel-verzoek";
import type { AkkoordenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Akkoorden – ${params.casusnummer} – PGA-systeem` }];

function schrijfTaak({ aanOns, vanOns, alle }: AkkoordenView): string {
  if (alle)
    return "Wat Partijen elkaar vragen en antwoorden. U leest mee; de verstrekker beslist (protocol, artikel 3.5).";
  const open = aanOns.filter(({ isOpen }) => isOpen).length;
  if (open > 0)
    return open === 1 ? "Er wacht 1 verzoek op uw antwoord." : `Er wachten ${String(open)} verzoeken op uw antwoord.`;
  if (vanOns.some(({ isOpen }) => isOpen))
    return "U wacht op antwoord van een andere Partij. U krijgt bericht per mail.";
  return "Er wordt nu niets van u gevraagd.";
}

export default function Akkoorden() {
  const envelop = useCasusEnvelop<AkkoordenView>();
  const { aanOns, vanOns, alle } = envelop.view;
  const isLeeg = (alle ?? [...aanOns, ...vanOns]).length === 0;
  return (
    <CasusScherm envelop={envelop} titel="Akkoorden" inleiding={schrijfTaak(envelop.view)}>
      {isLeeg && (
        <Leegmelding>
          {alle
            ? "Partijen hebben elkaar in deze casus nog niets gevraagd."
            : "Wilt u informatie van een andere Partij gebruiken voor een eigen taak? Vraag het bij die informatie, op het scherm Inbreng of Analyse."}
        </Leegmelding>
      )}
      {alle?.map((verzoek) => (
        <Verzoek key={verzoek.id} envelop={envelop} verzoek={verzoek} kant="regie" />
      ))}
      {!alle && aanOns.length > 0 && (
        <section>
          <h2 className="mt-6">Aan uw organisatie gevraagd</h2>
          {aanOns.map((verzoek) => (
            <Verzoek key={verzoek.id} envelop={envelop} verzoek={verzoek} kant="aan ons" />
          ))}
        </section>
      )}
      {!alle && vanOns.length > 0 && (
        <section>
          <h2 className="mt-6">Door uw organisatie gevraagd</h2>
          {vanOns.map((verzoek) => (
            <Verzoek key={verzoek.id} envelop={envelop} verzoek={verzoek} kant="van ons" />
          ))}
        </section>
      )}
    </CasusScherm>
  );
}
