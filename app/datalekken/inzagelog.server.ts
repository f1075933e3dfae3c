import { momentVanDag, plusDagen } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import type { Inzagefilter } from "./inzagefilter";

/** What one medewerker saw of one casus in the period. */
export interface Inzageregel {
  accountId: string;
  wie: string;
  partij: string;
  casusnummer: string;
  /** How many times, and the ISO instants of the first and the last. */
  aantal: number;
  eerste: string;
  laatste: string;
  /** Register keys with how many values were shown in all. */
  soorten: Record<string, number>;
  heeftGewijzigd: boolean;
  heeftGedownload: boolean;
}

interface Rij {
  moment: string;
  gebeurtenis: string;
  accountId: string;
  partij: string | null;
  casusnummer: string;
  soorten: string;
  voornaam: string | null;
  tussenvoegsel: string | null;
  achternaam: string | null;
}

/** Log rows that disclosed or changed something; a refusal showed nothing. */
const vraag = `
  select l.moment, l.gebeurtenis, l.account_id accountId, p.naam partij, l.casusnummer, l.soorten,
         a.voornaam, a.tussenvoegsel, a.achternaam
  from logregel l
  left join account a on a.id = l.account_id
  left join partij p on p.id = l.partij_id
  where l.moment >= @van and l.moment < @tot and l.account_id is not null and l.casusnummer is not null
    and l.gebeurtenis in ('ingezien', 'gewijzigd', 'gedownload')
    and (@alleCasussen or l.casusnummer in (select value from json_each(@casusnummers)))
    and (@persoon is null or l.account_id = @persoon)
  order by l.nr`;

/**
 * Who saw what of which casus in the period, from the log. Without casusnummers and without a person nothing is asked: the
 * whole log is for its own review. Read row by row: a period can have very many.
 */
export function listInzage({ sqlite }: Pick<Systeem, "sqlite">, filter: Inzagefilter): Inzageregel[] {
  const { casusnummers, persoon } = filter;
  if (casusnummers.length === 0 && persoon === null) return [];
  const rijen = sqlite.prepare<[Record<string, string | number | null>], Rij>(vraag).iterate({
    van: momentVanDag(filter.vanaf),
    tot: momentVanDag(plusDagen(filter.tot, 1)),
    alleCasussen: casusnummers.length === 0 ? 1 : 0,
    casusnummers: JSON.stringify(casusnummers),
    persoon,
  });
  const groepen = new Map<string, Inzageregel>();
  for (const rij of rijen) {
    const partij = rij.partij ?? "";
    const sleutel = `${rij.accountId}|${partij}|${rij.casusnummer}`;
    const groep = groepen.get(sleutel) ?? {
      accountId: rij.accountId,
      wie: schrijfNaam(rij),
      partij,
      casusnummer: rij.casusnummer,
      aantal: 0,
      eerste: rij.moment,
      laatste: rij.moment,
      soorten: {},
      heeftGewijzigd: false,
      heeftGedownload: false,
    };
    groepen.set(sleutel, groep);
    groep.aantal += 1;
    groep.laatste = rij.moment;
    groep.heeftGewijzigd ||= rij.gebeurtenis === "gewijzigd";
    groep.heeftGedownload ||= rij.gebeurtenis === "gedownload";
    const soorten: unknown = JSON.parse(rij.soorten);
    if (typeof soorten !== "object" || soorten === null) continue;
    for (const [soort, aantal] of Object.entries(soorten)) {
      groep.soorten[soort] = (groep.soorten[soort] ?? 0) + Number(aantal);
    }
  }
  return [...groepen.values()].toSorted(
    (a, b) =>
      a.casusnummer.localeCompare(b.casusnummer) || a.partij.localeCompare(b.partij) || a.wie.localeCompare(b.wie),
  );
}
