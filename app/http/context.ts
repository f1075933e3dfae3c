import type { Systeem } from "~/storage/systeem.server";

/** The living session of a request. `token` must come back in every form of that session. */
export interface ActieveSessie {
  readonly idHash: string;
  readonly token: string;
  readonly accountId: string;
}

// What the server hands to every loader and action. Filled in `remix.server.ts`, nowhere else.
declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly systeem: Systeem;
    readonly nonce: string;
    readonly sessie: ActieveSessie | null;
    readonly clientAdres: string;
    readonly verzoekId: string;
    /** Id of the reader as whom the person of the session looks; set by the gate of that alone (`openAls`). */
    readonly alsAccountId?: string;
    /** Set when a loader or action failed for another reason than it said itself (entry.server): what was thrown first. */
    storing?: { readonly fout: unknown };
  }
}
