import { json, type TypedResponse } from "@remix-run/node";
import { Opener, type Onthulling } from "./afscherming";
import type { Envelop } from "./antwoord.server";
import type { Lijsten } from "./keuzelijsten";
import { schrijfLogregel } from "./log.server";
import { schrijfLog } from "./opslag.server";
import type { Basis } from "./poort.server";
import { schrijfGronden, type Lezer } from "./regels";
import type { Zaallid } from "./regels/projectie";
import { maakAfdruk } from "./stroom.server";

/**
 * The only opener for a screen that a room looks at: it hands out what every person in the room may see (R-projectie,
 * P 9.6), and never a marker. With the same room it gives the same answer, whoever asks.
 */
export function openProjectie(zaal: readonly Zaallid[], onthulling: Onthulling, lijsten: Lijsten): Opener {
  return new Opener({ zaal }, onthulling, lijsten);
}

/**
 * What the projector would show when the casus comes up before these people, for staff who prepare the overleg. The reader is
 * one of `zaal`, so nothing comes out that the reader may not see.
 */
export function openVoorbespreking(zaal: readonly Zaallid[], onthulling: Onthulling, lijsten: Lijsten): Opener {
  return new Opener({ zaal, alsGedeeld: true }, onthulling, lijsten);
}

/** What one answer of the projector shows, and to whom. */
export interface Vertoning {
  /** Id of the agenda item. */
  puntId: string;
  casusnummer: string;
  zaal: readonly Zaallid[];
  onthulling: Onthulling;
}

/**
 * Answer of the projected screen. Logged before it leaves, for each person in the room: at the first answer of an item that
 * shows that person a kind of gegeven, or more of it. A page that is only asked for again writes no row.
 */
export function toonProjectie<V>(basis: Basis, view: V, vertoning: Vertoning | undefined): TypedResponse<Envelop<V>> {
  const { systeem, lezer, scherm, adres, verzoekId } = basis;
  const vast = { scherm, adres, verzoekId } as const;
  const soorten = Object.fromEntries(vertoning?.onthulling.soorten ?? []);
  const grond = schrijfGronden([...(vertoning?.onthulling.gronden.values() ?? [])]);
  const teLoggen: { sleutel: string; afdruk: string; rij: Parameters<typeof schrijfLogregel>[2] }[] = [];
  const noteer = (wie: Lezer, handeling: string, sleutel: string, afdruk: string) => {
    if (systeem.live.herinner(sleutel) === afdruk) return;
    const van = { accountId: wie.accountId, rol: wie.rol, partijId: wie.partij.id };
    const casusnummer = vertoning?.casusnummer ?? null;
    const rij = { gebeurtenis: "ingezien", ...van, casusnummer, handeling, soorten, grond, ...vast };
    teLoggen.push({ sleutel, afdruk, rij });
  };
  noteer(lezer, "bekijken", `projectie|${lezer.accountId}|${basis.pad}`, maakAfdruk([view, soorten]));
  if (vertoning && vertoning.onthulling.soorten.size > 0) {
    for (const lid of vertoning.zaal) {
      if (lid.lezer.accountId === lezer.accountId) continue;
      const sleutel = `meegekeken|${lid.lezer.accountId}|${vertoning.puntId}`;
      const eerder = JSON.parse(systeem.live.herinner(sleutel) ?? "{}") as Record<string, number>;
      const nieuw = Object.entries(soorten).some(([soort, aantal]) => aantal > (eerder[soort] ?? 0));
      if (nieuw) noteer(lid.lezer, "meegekeken", sleutel, JSON.stringify(hoogste(eerder, soorten)));
    }
  }
  if (teLoggen.length > 0) {
    schrijfLog(systeem, (tx) => {
      for (const { rij } of teLoggen) schrijfLogregel(tx, systeem, rij);
    });
    for (const { sleutel, afdruk } of teLoggen) systeem.live.onthoud(sleutel, afdruk);
  }
  const envelop = { view, eenmalig: systeem.willekeurig(), concepten: [], melding: null };
  return json(envelop, { headers: { "Cache-Control": "no-store" } });
}

function hoogste(eerder: Record<string, number>, nu: Record<string, number>): Record<string, number> {
  const samen = { ...eerder };
  for (const [soort, aantal] of Object.entries(nu)) samen[soort] = Math.max(aantal, samen[soort] ?? 0);
  return samen;
}
