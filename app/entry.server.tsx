import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { NonceProvider } from "~/lib/nonce";
import { leesSpoor } from "~/lib/spoor";

// One buffered render: nothing leaves before the page (and with it the log row) is complete.
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const html = renderToString(
    <NonceProvider value={nonce}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />
    </NonceProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** To the process log: where it broke, and nothing of what was asked or sent. A message can quote a value. */
export const handleError: HandleErrorFunction = (fout, { request, context }) => {
  if (request.signal.aborted) return;
  context.storing ??= { fout };
  const { verzoekId, systeem } = context;
  const naam = fout instanceof Error ? fout.name : "not an error object";
  systeem.logger.error({ verzoekId, fout: naam, stack: leesSpoor(fout) }, "request failed");
};
