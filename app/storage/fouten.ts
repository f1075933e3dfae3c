/** The system cannot start or go on; the message is one English line for the operator and names no personal data. */
export class StartFout extends Error {
  override readonly name = "StartFout";
}

/** A sealed value cannot be made or opened. Carries the kind as data, because `instanceof` does not hold across builds. */
export class KluisFout extends Error {
  override readonly name = "KluisFout";

  constructor(
    readonly soort: "sleutel_weg" | "gewijzigd" | "niet_vernietigd" | "gesloten",
    bericht: string,
  ) {
    super(bericht);
  }
}

const UITLEG: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, "is damaged or is not a database; restore a back-up"],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "cannot be written: the disk is full"],
  [/^(SQLITE_READONLY|EROFS)/, "cannot be written: the folder or file is read-only for this user"],
  [/^(EACCES|EPERM)/, "may not be read or written by this user; look at its owner and mode"],
  [/^(SQLITE_CANTOPEN|ENOTDIR|ENOENT|EEXIST|EISDIR)/, "cannot be opened or created; check the path and its folder"],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, "is in use by another process"],
  [/^(SQLITE_IOERR|EIO)/, "cannot be read or written: the disk reports an error"],
];

/** Turns what SQLite or the file system threw into a `StartFout` about `wat` (a path); leaves a `StartFout` as it is. */
export function alsStartFout(fout: unknown, wat: string): StartFout {
  if (fout instanceof StartFout) return fout;
  const code = fout instanceof Error && "code" in fout && typeof fout.code === "string" ? fout.code : "";
  const uitleg = UITLEG.find(([patroon]) => patroon.test(code))?.[1];
  if (uitleg) return new StartFout(`${wat} ${uitleg} (${code})`, { cause: fout });
  const bericht = fout instanceof Error ? fout.message.replace(/\s+/g, " ") : "unknown error";
  return new StartFout(`${wat}: ${bericht}`, { cause: fout });
}

/** Runs `werk`; whatever it throws comes out as a `StartFout` about `wat`. */
export function metStartFout<T>(wat: string, werk: () => T): T {
  try {
    return werk();
  } catch (fout) {
    throw alsStartFout(fout, wat);
  }
}
