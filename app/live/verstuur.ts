/** What became of a form that was sent beside the page. */
export type Afloop =
  | { soort: "klaar" }
  /** Refused, with why in plain Dutch. */
  | { soort: "geweigerd"; tekst: string }
  | { soort: "uitgelogd" }
  | { soort: "geen_verbinding" };

/** A fresh key against double posts: each send is meant as one. */
export function maakSleutel(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const afloopteksten = {
  uitgelogd: "U bent uitgelogd. Log in een ander tabblad opnieuw in en laad deze pagina daarna opnieuw.",
  geen_verbinding: "Geen verbinding. Probeer het opnieuw.",
} as const;

/** The fields of a form as a browser would send them, with the button that was pressed. */
export function leesFormulier(formulier: HTMLFormElement, knop?: HTMLElement | null): URLSearchParams {
  const velden = new URLSearchParams();
  for (const [naam, waarde] of new FormData(formulier)) if (typeof waarde === "string") velden.append(naam, waarde);
  if (knop instanceof HTMLButtonElement && knop.name) velden.append(knop.name, knop.value);
  return velden;
}

function zoekMelding(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if ("melding" in data && typeof data.melding === "string") return data.melding;
  if (!("inzending" in data) || typeof data.inzending !== "object" || data.inzending === null) return undefined;
  const { error } = data.inzending as { error?: Record<string, string[] | null> };
  return (
    Object.values(error ?? {})
      .flatMap((teksten) => teksten ?? [])
      .join(" ") || undefined
  );
}

/**
 * Sends a form to its own action without a navigation, so that what else stands on the page stays when the answer fails. The
 * route answers a script as it answers the router: a redirect comes as a header.
 */
export async function verstuur(adres: string, routeId: string, velden: URLSearchParams): Promise<Afloop> {
  const url = new URL(adres, window.location.href);
  url.searchParams.set("_data", routeId);
  velden.set("_eenmalig", maakSleutel());
  try {
    const antwoord = await fetch(url, { method: "POST", body: velden, redirect: "manual" });
    const naar = antwoord.headers.get("X-Remix-Redirect");
    if (naar) return naar.startsWith("/inloggen") ? { soort: "uitgelogd" } : { soort: "klaar" };
    if (antwoord.ok) return { soort: "klaar" };
    // The HTTP gate answers with a page: the token belongs to a session that has ended.
    if (!antwoord.headers.get("Content-Type")?.includes("json")) return { soort: "uitgelogd" };
    return { soort: "geweigerd", tekst: zoekMelding(await antwoord.json()) ?? "Dit kan nu niet." };
  } catch {
    return { soort: "geen_verbinding" };
  }
}
