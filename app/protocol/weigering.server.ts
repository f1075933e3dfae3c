import { json } from "@remix-run/node";

const woorden: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Payload Too Large",
};

/** The same for what does not exist and for what is not yours: nobody learns which of the two it is. */
export function nietGevonden(): Response {
  return json(null, { status: 404, statusText: woorden[404] });
}

/** A refusal that may say why, in plain Dutch; the error page shows the sentence. */
export function weigering(status: 400 | 403 | 409 | 413, melding: string): Response {
  return json({ melding }, { status, statusText: woorden[status], headers: { "Cache-Control": "no-store" } });
}
