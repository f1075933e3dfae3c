import { randomBytes } from "node:crypto";
import { rmSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { schrijfHeelBestand } from "./bestand.server";

/** Bytes that are kept occupied: enough for a destruction, the log rows around it and some hours of reading. */
export const reserveBytes = 8 * 1024 * 1024;

/** Free bytes, as a multiple of the reserve, from which the disk counts as not full any more. */
const RUIM = 3;

/**
 * Space on the disk that is occupied while all is well. When the disk is full it is given free, and from then on only
 * destruction, log-in and reading may use it: destroying personal data must not depend on a free disk (DPIA 15).
 */
export interface Reserve {
  /** The disk is full: nothing is saved but destructions, until there is room again. Looks at the disk when it was full. */
  isVol(): boolean;
  /** The disk as it is now, in bytes; `isHeel`: the reserve is occupied. */
  stand(): { vrij: number; totaal: number; isHeel: boolean };
  /** Gives the space free. */
  geefVrij(): void;
  /** Occupies it again when there is room; tried at each start and when the disk was full. */
  herstel(): void;
}

export interface ReserveOpties {
  bestand: string;
  bytes?: number;
  /** Free bytes on the disk of the file. */
  leesVrij?: () => number;
}

export function maakReserve({ bestand, bytes = reserveBytes, leesVrij }: ReserveOpties): Reserve {
  const vrij =
    leesVrij ??
    (() => {
      const { bavail, bsize } = statfsSync(dirname(bestand));
      return bavail * bsize;
    });
  let vol = false;
  const leesTotaal = () => {
    const { blocks, bsize } = statfsSync(dirname(bestand));
    return blocks * bsize;
  };
  const isHeel = () => statSync(bestand, { throwIfNoEntry: false })?.size === bytes;
  const herstel = () => {
    if (!vol && isHeel()) return;
    if (vrij() < RUIM * bytes) {
      // A start on a disk that is nearly full: what is left is what the reserve is for.
      vol ||= !isHeel() && vrij() < bytes;
      return;
    }
    try {
      // Random, because a file of zeros takes no room on a disk that compresses.
      if (!isHeel()) schrijfHeelBestand(bestand, randomBytes(bytes));
      vol = false;
    } catch {
      rmSync(bestand, { force: true });
    }
  };
  return {
    isVol() {
      if (vol) herstel();
      return vol;
    },
    stand: () => ({ vrij: vrij(), totaal: leesTotaal(), isHeel: isHeel() }),
    geefVrij() {
      vol = true;
      rmSync(bestand, { force: true });
    },
    herstel,
  };
}

/** The code of an error that says that the disk refused; undefined for any other error. */
export function getOpslagcode(fout: unknown): string | undefined {
  if (!(fout instanceof Error) || !("code" in fout) || typeof fout.code !== "string") return undefined;
  return /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EIO)/.exec(fout.code) ? fout.code : undefined;
}

/** Whether something could not be read or written: the disk is full, or reports an error. */
export function isOpslagfout(fout: unknown): boolean {
  return getOpslagcode(fout) !== undefined;
}

export function isSchijfVol(fout: unknown): boolean {
  return /FULL|ENOSPC|EDQUOT/.test(getOpslagcode(fout) ?? "");
}
