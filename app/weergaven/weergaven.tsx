import { altijd, Handelingsformulier, useOnderhanden } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";

export interface Weergaveview {
  id: string;
  label: string;
  href: string;
  hier: boolean;
}

interface Props {
  envelop: Envelop<unknown>;
  weergaven: readonly Weergaveview[];
  /** The words of the filter as it is now; null when there is nothing to keep. */
  nu: Readonly<Record<string, string>> | null;
}

/** The filters that somebody keeps, each a link; the one of now can be kept or thrown away. */
export function Weergaven({ envelop, weergaven, nu }: Props) {
  const hier = weergaven.find((weergave) => weergave.hier);
  const isOnderhanden = useOnderhanden(envelop);
  if (weergaven.length === 0 && !nu && !isOnderhanden("weergave_bewaren")) return null;
  return (
    <div className="niet-printen my-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {weergaven.length > 0 && (
        <nav aria-label="Bewaarde weergaven">
          <ul className="flex list-none flex-wrap items-center gap-2 pl-0 text-sm">
            <li className="font-semibold">Bewaard:</li>
            {weergaven.map(({ id, label, href, hier: isHier }) => (
              <li key={id}>
                <a href={href} className="chip" aria-current={isHier ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {hier ? (
        <Handelingsformulier<{ id: string }>
          envelop={envelop}
          handeling="weergave_weggooien"
          stand={altijd("Deze weergave niet meer bewaren")}
          knopsoort="tweede"
        >
          {() => <input type="hidden" name="id" value={hier.id} />}
        </Handelingsformulier>
      ) : (
        nu && (
          <Handelingsformulier<Record<string, string>>
            envelop={envelop}
            handeling="weergave_bewaren"
            stand={altijd("Bewaar deze weergave")}
            knopsoort="tweede"
          >
            {() => (
              <>
                {Object.entries(nu).map(([naam, waarde]) => (
                  <input key={naam} type="hidden" name={naam} value={waarde} />
                ))}
              </>
            )}
          </Handelingsformulier>
        )
      )}
    </div>
  );
}
