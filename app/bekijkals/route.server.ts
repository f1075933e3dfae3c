import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAls } from "~/protocol/alspoort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { loaders } from "./loaders.server";
import { isAlsscherm } from "./schermen";

/**
 * `/casussen/:casusnummer/als/:accountId/*`: a screen of the casus as that reader gets it. Only to look: this address has no
 * action, and what the loader of the screen makes for who looks on holds no handeling and no draft.
 */
export async function loader(args: LoaderFunctionArgs) {
  const anders = openAls(args, args.params["*"] ?? "");
  const scherm = args.params["*"] ?? "";
  if (!isAlsscherm(scherm)) throw nietGevonden();
  return loaders[scherm](anders);
}
