import { eq } from "drizzle-orm";
import type { Systeem } from "~/storage/systeem.server";
import { zaak, zaakgegeven } from "~/storage/tabellen.server";
import type { Velden } from "./klant";
import { rang, type Verteller } from "./verteller";

/** The versions that a fresh page of this zaak holds. */
export function getZaakversies({ databank }: Systeem, pad: string): Record<string, Record<string, number>> {
  const nummer = pad.split("/")[2] ?? "";
  const rij = databank.select().from(zaak).where(eq(zaak.nummer, nummer)).get();
  if (!rij) throw new Error(`No zaak ${nummer}`);
  const velden = databank
    .select()
    .from(zaakgegeven)
    .where(eq(zaakgegeven.rijId, rij.id))
    .all()
    .map(({ soort, versie }): [string, number] => [soort.split(".")[1] ?? "", versie]);
  return { [rij.id]: { ...Object.fromEntries(velden), $rij: rij.versie } };
}

/** One zaak in the story: made by the first step, worked on by the next ones. */
export class Zaakverhaal {
  #pad = "";

  constructor(
    readonly verteller: Verteller,
    readonly lijst: "/datalekken" | "/verzoeken",
  ) {}

  get pad(): string {
    return this.#pad;
  }

  begin(dag: number, slug: string, handeling: string, velden: () => Velden): this {
    const doe = async () => {
      const naar = await this.verteller.als(slug).doe(this.lijst, handeling, velden());
      this.#pad = naar.replace(/\?.*$/, "");
    };
    this.verteller.stap(dag, doe, rang.middag);
    return this;
  }

  /** `deel`: a page below the zaak. */
  doe(dag: number, slug: string, handeling: string, velden: () => Velden = () => ({}), deel = ""): this {
    const doe = async () => {
      const versies = getZaakversies(this.verteller.systeem, this.#pad);
      await this.verteller.als(slug).doe(this.#pad + deel, handeling, velden(), { versies });
    };
    this.verteller.stap(dag, doe, rang.middag);
    return this;
  }
}
