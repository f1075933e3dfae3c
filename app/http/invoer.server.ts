import type { AppLoadContext } from "@remix-run/node";
import {
  bestandWeg,
  isVerborgen,
  leesIngezonden,
  meerRegels,
  schrijfVeldnaam,
  type Ingezonden,
} from "~/lib/ingezonden";
import { leesSpoor } from "~/lib/spoor";
import { schrijfOpslagmelding } from "~/protocol/opslag.server";
import { getOpslagcode, isOpslagfout } from "~/storage/reserve.server";
import { bouwMelding, escapeHtml } from "./weigering.server";

/** A person who looks at a page, not a script that asks for data. */
function isDocument(request: Request): boolean {
  const doel = request.headers.get("Sec-Fetch-Dest");
  return !new URL(request.url).searchParams.has("_data") && (doel === null || doel === "document");
}

function toonVeld([naam, waarde]: readonly [string, string], nr: number): string {
  const kop = `name="${escapeHtml(naam)}"`;
  if (isVerborgen([naam, waarde])) return `<input type="hidden" ${kop} value="${escapeHtml(waarde)}">`;
  const id = `veld-${String(nr)}`;
  const label = `<label for="${id}">${escapeHtml(schrijfVeldnaam(naam))}</label>`;
  // A browser takes a line end right behind the tag away.
  return meerRegels(waarde)
    ? `<p>${label}<textarea id="${id}" ${kop} rows="8">\n${escapeHtml(waarde)}</textarea></p>`
    : `<p>${label}<input type="text" id="${id}" ${kop} value="${escapeHtml(waarde)}"></p>`;
}

/** The same form once more, with the key by which a second time of the same has no second effect (`_eenmalig`). */
function toonFormulier({ adres, velden, metBestand }: Ingezonden, token: string | undefined): string {
  return (
    `<form method="post" action="${escapeHtml(adres)}" autocomplete="off">` +
    (token === undefined ? "" : `<input type="hidden" name="_token" value="${escapeHtml(token)}">`) +
    velden.map(toonVeld).join("") +
    (metBestand ? `<p>${escapeHtml(bestandWeg)}</p>` : "") +
    `<p><button type="submit">Opnieuw versturen</button></p></form>`
  );
}

function buildTekst(fout: unknown, isBewaard: boolean): string {
  if (isOpslagfout(fout)) return schrijfOpslagmelding(fout, isBewaard);
  const tekst =
    "Het systeem kon dit niet uitvoeren. Blijft het misgaan, geef dan het nummer hieronder door aan uw beheerder.";
  return isBewaard
    ? `${tekst} Wat u hebt ingevuld staat hieronder nog. U kunt het opnieuw versturen; dubbel opslaan kan daarbij niet gebeuren.`
    : `${tekst} Ga terug en probeer het later opnieuw.`;
}

/**
 * Answers a request; when the answer cannot be made, because the disk refuses or because the program is wrong, with a plain page
 * that needs nothing of the disk. After a post it holds what was sent, for its sender alone, and a button that sends it again.
 * Never a page of the framework in English, and no row in the log: it discloses nothing.
 */
export async function metInvoer(
  request: Request,
  context: AppLoadContext,
  leesGepost: () => Iterable<[string, unknown]> | undefined,
  beantwoord: () => Promise<Response>,
): Promise<Response> {
  try {
    const antwoord = await beantwoord();
    const { storing } = context;
    const isPagina = antwoord.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    // A page that was asked for is replaced by the error page of the frame, which has a way on.
    if (!storing || !isDocument(request) || (isPagina && request.method !== "POST")) return antwoord;
    await antwoord.body?.cancel();
    return toonStoring(request, context, leesGepost, storing.fout);
  } catch (fout) {
    if (!isOpslagfout(fout) || !isDocument(request)) throw fout;
    const { systeem, verzoekId } = context;
    systeem.logger.error({ verzoekId, fout: getOpslagcode(fout), stack: leesSpoor(fout) }, "request failed");
    return toonStoring(request, context, leesGepost, fout);
  }
}

function toonStoring(
  request: Request,
  { sessie, verzoekId }: AppLoadContext,
  leesGepost: () => Iterable<[string, unknown]> | undefined,
  fout: unknown,
): Response {
  const { pathname, search } = new URL(request.url);
  const gepost = request.method === "POST" ? leesGepost() : undefined;
  const ingezonden = gepost && leesIngezonden(pathname + search, gepost);
  const isSchijf = isOpslagfout(fout);
  const html = bouwMelding(
    isSchijf && request.method === "POST" ? "Niet opgeslagen" : "Er ging iets mis",
    buildTekst(fout, ingezonden !== undefined),
    `Nummer: ${verzoekId}`,
    ingezonden && toonFormulier(ingezonden, sessie?.token),
  );
  return new Response(html, {
    status: isSchijf ? 503 : 500,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
