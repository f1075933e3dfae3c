import { bestandWeg, isVerborgen, meerRegels, schrijfVeldnaam, type Ingezonden } from "~/lib/ingezonden";

/** What was sent by script and not carried out, to send once more. A plain form: the page that had its own form is gone. */
export function Bewaard({ ingezonden, token }: { ingezonden: Ingezonden; token: string | null | undefined }) {
  const { adres, velden, metBestand } = ingezonden;
  return (
    <form method="post" action={adres} autoComplete="off" className="my-6 space-y-4">
      <p>
        Wat u hebt ingevuld staat hieronder nog. U kunt het opnieuw versturen; dubbel opslaan kan daarbij niet gebeuren.
      </p>
      {token && <input type="hidden" name="_token" value={token} />}
      {velden.map(([naam, waarde], nr) => {
        const id = `bewaard-${String(nr)}`;
        if (isVerborgen([naam, waarde])) return <input key={id} type="hidden" name={naam} value={waarde} />;
        return (
          <div key={id} className="space-y-1">
            <label htmlFor={id} className="block font-semibold">
              {schrijfVeldnaam(naam)}
            </label>
            {meerRegels(waarde) ? (
              <textarea id={id} name={naam} defaultValue={waarde} rows={8} className="invoer" />
            ) : (
              <input id={id} type="text" name={naam} defaultValue={waarde} className="invoer" />
            )}
          </div>
        );
      })}
      {metBestand && <p>{bestandWeg}</p>}
      <button type="submit" className="knop">
        Opnieuw versturen
      </button>
    </form>
  );
}
