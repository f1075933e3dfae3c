import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { maakOpmaakopdracht } from "~/http/opmaakopdracht.server";
import { NonceProvider } from "~/lib/nonce";
import { leesSpoor } from "~/lib/spoor";

/** The whole text of a page. Also called in the thread that does nothing else (scripts/opmaakdraad.ts). */
export function tekenPagina(context: EntryContext, url: string, nonce: string): string {
  const html = renderToString(
    <NonceProvider value={nonce}>
      <RemixServer context={context} url={url} nonce={nonce} />
    </NonceProvider>,
  );
  return `<!DOCTYPE html>${html}`;
}

// One buffered render: nothing leaves before the page (and with it the log row) is complete.
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, systeem: { opmaker } }: AppLoadContext,
): Promise<Response> {
  const opdracht = opmaker && maakOpmaakopdracht(remixContext, request.url, nonce);
  const elders = opdracht && (await opmaker.maakOp(opdracht));
  const html = elders ?? tekenPagina(remixContext, request.url, nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { status, headers });
}

/** To the process log: where it broke, and nothing of what was asked or sent. A message can quote a value. */
export const handleError: HandleErrorFunction = (fout, { request, context }) => {
  if (request.signal.aborted) return;
  // What the router itself refuses (no such address, no such method) is an answer, and not something that broke.
  if (!isRouteErrorResponse(fout)) context.storing ??= { fout };
  const { verzoekId, systeem } = context;
  const naam = fout instanceof Error ? fout.name : "not an error object";
  systeem.logger.error({ verzoekId, fout: naam, stack: leesSpoor(fout) }, "request failed");
};
