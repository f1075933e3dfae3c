import type { ActionFunctionArgs } from "@remix-run/node";
import { openConcept, verwerkConcept } from "~/protocol/conceptpoort.server";

/** `POST /concept`: what stands in a form, kept on the server while somebody types. */
export async function action(args: ActionFunctionArgs) {
  const post = await openConcept(args);
  return verwerkConcept(post);
}
