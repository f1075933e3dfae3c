const dagMs = 86_400_000;

/** A day as people type it, counted from today in the Netherlands. */
export function dag(over = 0): string {
  const moment = new Date(Date.now() + over * dagMs);
  return moment
    .toLocaleDateString("nl-NL", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Amsterdam" })
    .replace(/\//g, "-");
}
