import { Melding } from "~/components";

/** Recovery codes, in the one answer that has them. */
export function Herstelcodes({ codes }: { codes: readonly string[] }) {
  return (
    <section aria-labelledby="herstelcodes-titel" className="my-4">
      <h2 id="herstelcodes-titel">Uw herstelcodes</h2>
      <Melding soort="waarschuwing">
        U ziet deze codes maar één keer. Druk ze af of bewaar ze op een veilige plek, niet bij uw telefoon.
      </Melding>
      <p>Met een herstelcode logt u in als u uw telefoon niet hebt. Elke code werkt één keer.</p>
      <ul className="my-3 grid max-w-xl list-none grid-cols-2 gap-x-6 gap-y-1 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}

export const wachtwoordHint =
  "Minstens 12 tekens. Vier losse woorden zijn sterk en goed te onthouden. Gebruik uw e-mailnaam niet.";

/** A plain form: the answer leads to another site, where no script of ours can go. */
export function Organisatieknop({ naar }: { naar: string }) {
  return (
    <form method="post" action="/inloggen/oidc">
      <input type="hidden" name="naar" value={naar} />
      <button type="submit" className="knop knop-tweede">
        Inloggen met uw organisatieaccount
      </button>
    </form>
  );
}
