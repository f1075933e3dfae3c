import type { AppLoadContext } from "@remix-run/node";
import { desc, gt } from "drizzle-orm";
import { logPoortweigering } from "~/protocol/log.server";
import { logregel } from "~/storage/tabellen.server";

/** A form that comes back with its mistakes is no attempt at anything. */
function isWeigering(antwoord: Response): boolean {
  return antwoord.status >= 400 && antwoord.status < 500 && antwoord.status !== 422;
}

/**
 * Answers a request of which every post that is refused stands in the log (P bijlage 3, logging en controle), also when the
 * place that refused it wrote nothing: a form that cannot be read, a handeling that belongs to another screen. Written before
 * the answer leaves; when it cannot be written the request fails.
 */
export async function metPostlog(
  request: Request,
  { systeem, sessie, clientAdres, verzoekId }: AppLoadContext,
  beantwoord: () => Promise<Response>,
): Promise<Response> {
  if (request.method !== "POST") return beantwoord();
  const { databank } = systeem;
  const laatste = databank.select({ nr: logregel.nr }).from(logregel).orderBy(desc(logregel.nr)).limit(1).get();
  const antwoord = await beantwoord();
  if (!isWeigering(antwoord)) return antwoord;
  const nieuw = databank
    .select({ verzoekId: logregel.verzoekId })
    .from(logregel)
    .where(gt(logregel.nr, laatste?.nr ?? 0))
    .all();
  if (!nieuw.some((regel) => regel.verzoekId === verzoekId)) {
    logPoortweigering(systeem, {
      reden: "post",
      grond: `antwoord ${String(antwoord.status)}`,
      accountId: sessie?.accountId ?? null,
      adres: clientAdres,
      verzoekId,
    });
  }
  return antwoord;
}
