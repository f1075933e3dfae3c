import type { EntryContext, ServerBuild } from "@remix-run/node";
import { beperk } from "./routekeuze.server";

/**
 * What a page is made of, in a form that another thread can take. Holds nothing but what stands in the page itself: the values
 * that the protocol opened are in `overdracht`, which the page carries for the browser anyway.
 */
export interface Opmaakopdracht {
  readonly url: string;
  readonly nonce: string;
  /** Of the handler that answers (see routekeuze.server.ts). */
  readonly routeIds: readonly string[];
  readonly matches: readonly Match[];
  readonly location: EntryContext["staticHandlerContext"]["location"];
  readonly basename: string | undefined;
  readonly statusCode: number;
  /** The text that Remix puts in the page: JSON with the data of loaders and action. */
  readonly overdracht: string;
}

interface Match {
  readonly routeId: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly pathname: string;
  readonly pathnameBase: string;
}

/** Undefined for a page with errors: those are made where they happened. */
export function maakOpmaakopdracht(context: EntryContext, url: string, nonce: string): Opmaakopdracht | undefined {
  const { location, basename, statusCode, matches, errors } = context.staticHandlerContext;
  if (errors || context.serverHandoffString === undefined) return undefined;
  return {
    url,
    nonce,
    routeIds: Object.keys(context.manifest.routes),
    matches: matches.map(({ params, pathname, pathnameBase, route: { id } }) => ({
      routeId: id,
      params: { ...params },
      pathname,
      pathnameBase,
    })),
    location,
    basename,
    statusCode,
    overdracht: context.serverHandoffString,
  };
}

/** The context of which an opdracht was made, as far as a page without errors asks for it. */
export function leesOpmaakopdracht(build: ServerBuild, opdracht: Opmaakopdracht): EntryContext {
  const { routeIds, matches, location, basename, statusCode, overdracht } = opdracht;
  const { state } = JSON.parse(overdracht) as {
    state: Pick<EntryContext["staticHandlerContext"], "loaderData" | "actionData">;
  };
  const routes = beperk(build.routes, routeIds);
  const manifest: EntryContext["manifest"] = { ...build.assets, routes: beperk(build.assets.routes, routeIds) };
  return {
    manifest,
    routeModules: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, route?.module])) as never,
    serverHandoffString: overdracht,
    staticHandlerContext: {
      basename,
      location,
      // Of a route the page asks its id only, and finds the rest by it.
      matches: matches.map(({ routeId, ...match }) => ({ ...match, route: { id: routeId } })) as never,
      loaderData: state.loaderData,
      actionData: state.actionData ?? null,
      errors: null,
      statusCode,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
    future: build.future,
    isSpaMode: build.isSpaMode,
    serializeError: () => {
      throw new Error("A page with errors is made where they happened");
    },
  };
}
