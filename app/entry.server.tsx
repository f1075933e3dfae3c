import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { NonceProvider } from "~/lib/nonce";

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
  const { name, stack } = fout instanceof Error ? fout : new Error("not an error object");
  const regels = stack?.split("\n").filter((regel) => /^\s+at /.test(regel));
  context.systeem.logger.error({ verzoekId: context.verzoekId, fout: name, stack: regels }, "request failed");
};
