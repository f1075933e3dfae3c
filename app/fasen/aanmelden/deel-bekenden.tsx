import { Melding } from "~/components";
import type { Bekendeview } from "./view";

/** Before a second dossier of one persoon is made. Says numbers; who the others are stands in their own casus. */
export function Bekenden({ bekenden }: { bekenden: readonly Bekendeview[] }) {
  if (bekenden.length === 0) return null;
  const isZeker = bekenden.some(({ isZeker: zeker }) => zeker);
  return (
    <Melding soort="waarschuwing" titel={isZeker ? "Deze persoon is al bekend" : "Deze persoon is mogelijk al bekend"}>
      <ul className="list-disc pl-5">
        {bekenden.map(({ casusnummer, href, grond }) => (
          <li key={casusnummer}>
            <a href={href}>Casus {casusnummer}</a>: {grond}
          </li>
        ))}
      </ul>
    </Melding>
  );
}
