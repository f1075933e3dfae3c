import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { Besluitnaam, Keuze } from "~/faseovergang/form";
import type { FaseovergangView, GroepView, StukView } from "~/faseovergang/view";
import { metInvoer } from "~/http/invoer.server";
import { metPostlog } from "~/http/postlog.server";
import { bestandsnamen } from "~/protocol/bestandstypen";
import type { Systeem } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";

export type Velden = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Postopties {
  /** Id of the form on its page, when a page has several of one handeling. */
  formulier?: string;
  versies?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  eenmalig?: string;
  /** Field name to bytes: then the form is sent in parts. */
  bestanden?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/**
 * Someone who is logged in and uses the real routes, without a browser or a network: every gate, rule and log row is the
 * product's own. The demo database is filled with it, and route tests ask their questions through it.
 */
export class Klant {
  readonly #handler: ReturnType<typeof createRequestHandler>;

  constructor(
    readonly systeem: Systeem,
    readonly build: ServerBuild,
    readonly accountId: string | null,
  ) {
    this.#handler = createRequestHandler(build, "production");
  }

  /** The demo account with this slug. */
  static alsDemo(systeem: Systeem, build: ServerBuild, slug: string): Klant {
    const gevonden = systeem.databank.select({ id: account.id }).from(account).where(eq(account.demoSlug, slug)).get();
    if (!gevonden) throw new Error(`No demo account ${slug}`);
    return new Klant(systeem, build, gevonden.id);
  }

  #context(): AppLoadContext {
    const { systeem, accountId } = this;
    const sessie = accountId ? { idHash: `klant-${accountId}`, token: "klant", accountId } : null;
    return { systeem, nonce: "klant", sessie, clientAdres: "127.0.0.1", verzoekId: systeem.willekeurig() };
  }

  vraag(pad: string, init: RequestInit = {}): Promise<Response> {
    const [request, context] = [new Request(new URL(pad, "http://localhost"), init), this.#context()];
    const { body } = init;
    const gepost = body instanceof URLSearchParams || body instanceof FormData ? body : undefined;
    return metInvoer(
      request,
      context,
      () => gepost,
      () => metPostlog(request, context, () => this.#handler(request, context)),
    );
  }

  /** The document, as a browser without JavaScript gets it. */
  get(pad: string): Promise<Response> {
    return this.vraag(pad);
  }

  /** What a client-side navigation asks: the loader of one route. */
  getData(pad: string, routeId: string): Promise<Response> {
    const url = new URL(pad, "http://localhost");
    url.searchParams.set("_data", routeId);
    return this.vraag(url.pathname + url.search);
  }

  post(pad: string, handeling: string, velden: Velden, opties: Postopties = {}): Promise<Response> {
    const lichaam = opties.bestanden ? new FormData() : new URLSearchParams();
    for (const [naam, waarde] of Object.entries(velden)) {
      if (waarde === undefined) continue;
      for (const deel of typeof waarde === "string" ? [waarde] : waarde) lichaam.append(naam, deel);
    }
    lichaam.set("_token", "klant");
    lichaam.set("_handeling", handeling);
    if (opties.formulier) lichaam.set("_formulier", opties.formulier);
    lichaam.set("_eenmalig", opties.eenmalig ?? this.systeem.willekeurig());
    lichaam.set("_versies", JSON.stringify(opties.versies ?? {}));
    if (lichaam instanceof FormData) {
      for (const [naam, bytes] of Object.entries(opties.bestanden ?? {})) {
        lichaam.append(naam, new File([bytes], bestandsnamen.heel));
      }
    }
    return this.vraag(pad, { method: "POST", body: lichaam });
  }

  /**
   * Moves a casus on (P 3.5 b): opens the screen that lists everything, decides about each piece, and takes the besluit.
   * `kies`: what is decided about a piece; without it everything is needed.
   */
  async gaDoor(
    casuspad: string,
    besluit: Besluitnaam,
    velden: Velden = {},
    kies: (stuk: StukView, groep: GroepView) => Keuze = () => "nodig",
  ): Promise<string> {
    const pad = `${casuspad}/faseovergang/${besluit}`;
    return this.doe(pad, besluit, { ...velden, ...(await this.leesKeuzes(pad, kies)) });
  }

  /** The fields with which the form of a faseovergang says what goes along. */
  async leesKeuzes(
    pad: string,
    kies: (stuk: StukView, groep: GroepView) => Keuze = () => "nodig",
  ): Promise<Record<string, Keuze>> {
    const antwoord = await this.getData(pad, "routes/casussen.$casusnummer.faseovergang.$besluit");
    if (antwoord.status !== 200) throw new Error(`${pad}: ${String(antwoord.status)}`);
    const { view } = (await antwoord.json()) as { view: FaseovergangView };
    return Object.fromEntries(
      view.groepen.flatMap((groep) =>
        groep.stukken
          .filter(({ keuzes }) => keuzes.length > 0)
          .map((stuk) => [`keuze.${stuk.id}`, kies(stuk, groep)] as const),
      ),
    );
  }

  /** A post that must succeed. Returns where it leads; throws with what the page said when it was refused. */
  async doe(pad: string, handeling: string, velden: Velden, opties: Postopties = {}): Promise<string> {
    const antwoord = await this.post(pad, handeling, velden, opties);
    const naar = antwoord.headers.get("Location");
    if (antwoord.status === 303 && naar && !naar.startsWith("/inloggen")) return naar;
    const tekst = (await antwoord.text()).replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");
    throw new Error(
      `${handeling} on ${pad}: ${antwoord.status} ${naar ?? ""} ${tekst.replace(/\s+/g, " ").slice(0, 800)}`,
    );
  }
}
