import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { and, asc, count, desc, eq, isNotNull, lte, min } from "drizzle-orm";
import { findKeten, isKetenHeel } from "~/registers/log/repository.server";
import { leesLogkop } from "~/protocol/logkop.server";
import { leesBackupverslag } from "~/storage/backupstand.server";
import { listMigraties } from "~/storage/migraties.server";
import type { Systeem } from "~/storage/systeem.server";
import { installatie, logregel, uitgaandePost } from "~/storage/tabellen.server";
import type { Systeemstand } from "./feiten";
import { wachtVanaf } from "./waarschuwingen";

/** How the machine and the process are doing: sizes, moments, codes and counts of messages. Nothing about any casus or person. */
export function leesSysteemstand(systeem: Systeem): Systeemstand {
  const { klokwacht, proces, dataMap } = systeem;
  klokwacht?.kijk();
  const nu = systeem.klok.nu().toISOString();
  return {
    nu,
    isDemo: systeem.isDemo,
    klok: klokwacht?.stand() ?? null,
    proces: proces ? { ...proces, dagelijks: { ...proces.dagelijks } } : null,
    schijf: leesSchijf(systeem),
    backup: dataMap === undefined ? null : leesBackup(systeem, dataMap),
    post: leesPost(systeem, nu),
    log: leesLog(systeem),
    migraties: leesMigratiestand(systeem),
  };
}

/** Bytes of both databases with their side files. */
export function leesOmvang(dataMap: string): number {
  return ["pga.db", "pga.db-wal", "sleutels.db", "sleutels.db-wal"].reduce(
    (som, naam) => som + (statSync(join(dataMap, naam), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function leesSchijf({ reserve, dataMap }: Systeem): Systeemstand["schijf"] {
  if (!reserve || dataMap === undefined) return null;
  const isVol = reserve.isVol();
  return { ...reserve.stand(), isVol, databank: leesOmvang(dataMap) };
}

function getSinds({ databank }: Systeem): string {
  const rij = databank.select({ moment: installatie.aangemaaktOp }).from(installatie).get();
  if (!rij) throw new Error("There is no row of the installation");
  return rij.moment;
}

function leesBackup(systeem: Systeem, dataMap: string): Systeemstand["backup"] {
  const verslag = leesBackupverslag(dataMap);
  const laatste = verslag ?? { gelukt: null, mislukt: null };
  return { ...laatste, isLeesbaar: verslag !== undefined, sinds: getSinds(systeem) };
}

export function leesPost({ databank, proces }: Systeem, nu: string): Systeemstand["post"] {
  const grens = new Date(Date.parse(nu) - wachtVanaf).toISOString();
  const telling = (waar: ReturnType<typeof and>) =>
    databank
      .select({ aantal: count(), oudste: min(uitgaandePost.aangemaaktOp) })
      .from(uitgaandePost)
      .where(waar)
      .get() ?? { aantal: 0, oudste: null };
  const klaar = eq(uitgaandePost.status, "klaar");
  const mislukt = and(eq(uitgaandePost.status, "mislukt"), isNotNull(uitgaandePost.tekst));
  const laatste = databank
    .select({ fout: uitgaandePost.laatsteFout })
    .from(uitgaandePost)
    .where(isNotNull(uitgaandePost.laatsteFout))
    .orderBy(desc(uitgaandePost.volgendePogingOp), asc(uitgaandePost.id))
    .limit(1)
    .get();
  return {
    wacht: telling(klaar).aantal,
    teLang: telling(and(klaar, lte(uitgaandePost.aangemaaktOp, grens))),
    mislukt: telling(mislukt),
    laatsteFout: laatste?.fout ?? null,
    heeftMailserver: proces?.heeftMailserver ?? null,
  };
}

function leesLog(systeem: Systeem): Systeemstand["log"] {
  const keten = findKeten(systeem);
  const sinds = getSinds(systeem);
  const stand = { ketenOp: keten?.moment ?? null, sinds, isHeel: !keten || isKetenHeel(keten) };
  if (!systeem.logkop) return { kop: "geen", breuken: 0, ...stand };
  try {
    const { nr, hash, breuken } = leesLogkop(systeem.logkop.bestand);
    const laatste = systeem.databank
      .select({ nr: logregel.nr, hash: logregel.hash })
      .from(logregel)
      .orderBy(desc(logregel.nr))
      .limit(1)
      .get();
    const klopt = nr === (laatste?.nr ?? 0) && hash === (laatste?.hash ?? "");
    return { kop: klopt ? "klopt" : "wijkt_af", breuken: breuken.length, ...stand };
  } catch {
    return { kop: "beschadigd", breuken: 0, ...stand };
  }
}

function leesMigratiestand({ sqlite, dataMap }: Systeem): Systeemstand["migraties"] {
  const toegepast = listMigraties(sqlite);
  return { aantal: toegepast.length, laatste: toegepast.at(-1) ?? null, kopieen: telKopieen(dataMap) };
}

/** Copies from before an update: they keep what was destroyed since, until the next destruction removes them. */
function telKopieen(dataMap: string | undefined): number {
  try {
    return dataMap === undefined
      ? 0
      : readdirSync(join(dataMap, "back-ups")).filter((naam) => naam.endsWith(".db")).length;
  } catch {
    return 0;
  }
}
