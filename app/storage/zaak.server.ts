import { randomInt } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { Afgeschermd, type Gevuld, type RijKop } from "~/protocol/afscherming";
import { listSleutels, type Waarden } from "~/protocol/gegevensregister";
import type { Zaak, Zaaksoort } from "~/protocol/zaaklezer.server";
import type { Zaakentiteit } from "~/protocol/zaakregister";
import { schrijfNaam } from "~/lib/naam";
import { schrijfbaar, Versieconflict, veiligheidshuisNaam } from "./dossier.server";
import type { Databank, Systeem, Transactie } from "./systeem.server";
import { account, partij, zaak, zaakgegeven } from "./tabellen.server";
import { alsPartijtype } from "./woorden";

type Lezen = Databank | Transactie;

/** A zaak has no phases: no rule about the use in a next one asks for these. */
const zonderFasen = { geldtTot: "aangemeld", beoordeling: null, ingetrokken: false, beperkt: null } as const;

/** AAD of a sealed value: it opens only in its own place. */
export function zaakgegevenPlek(zaakId: string, soort: string, rijId: string): string {
  return `${zaakId}|zaakgegeven|${soort}|${rijId}`;
}

function vraagGegevens(lezen: Lezen, zaakId: string, entiteit: Zaakentiteit) {
  const auteur = alias(account, "auteur");
  const van = alias(partij, "van");
  return lezen
    .select({ gegeven: zaakgegeven, auteur, van })
    .from(zaakgegeven)
    .innerJoin(auteur, eq(auteur.id, zaakgegeven.auteurAccountId))
    .innerJoin(van, eq(van.id, zaakgegeven.auteurPartijId))
    .where(
      and(
        eq(zaakgegeven.zaakId, zaakId),
        inArray(
          zaakgegeven.soort,
          listSleutels(entiteit).map((sleutel) => `${entiteit}.${sleutel}`),
        ),
      ),
    )
    .orderBy(asc(zaakgegeven.moment), asc(zaakgegeven.id))
    .all();
}

/** Who wrote it: the Veiligheidshuis itself, or the Partij that sent something on or answered. */
function schrijfVerstrekker({ type, naam }: typeof partij.$inferSelect): string {
  return type === "veiligheidshuis" ? veiligheidshuisNaam : naam;
}

/** Null, as in a casus: what the Veiligheidshuis writes is of no Partij in particular. */
function getPartijId({ type, id }: typeof partij.$inferSelect): string | null {
  return type === "veiligheidshuis" ? null : id;
}

function maakKop(eerste: ReturnType<typeof vraagGegevens>[number]): RijKop {
  const { gegeven, auteur, van } = eerste;
  return {
    id: gegeven.rijId,
    code: null,
    status: null,
    ouderId: null,
    overlegId: null,
    verstrekkerPartijId: getPartijId(van),
    verstrekkerPartijtype: alsPartijtype(van.type),
    verstrekker: schrijfVerstrekker(van),
    auteurAccountId: gegeven.auteurAccountId,
    auteur: schrijfNaam(auteur),
    voorPartijId: gegeven.voorPartijId,
    voorPartij: null,
    voorAccountId: null,
    voorAccount: null,
    // A zaak has no phases, and the register lists none for its fields: no rule asks for it.
    fase: "aanmelden",
    gedeeldOp: null,
    voorafAkkoordOp: null,
    vrijgegevenOp: null,
    toegestaanVoor: null,
    zeggenschap: null,
    toestemming: "niet_nodig",
    wpgToestemming: null,
    hergebruikVoor: [],
    overSoort: null,
    gemarkeerd: [],
    aangemaaktOp: gegeven.moment,
    versie: 1,
  };
}

/**
 * The rows of one entity in one zaak, sealed, by the id of what they say something about. Values are decrypted only when
 * the protocol opens them; of a destroyed zaak there are none.
 */
export function listZaakrijen<E extends Zaakentiteit>(
  { databank, kluis }: Pick<Systeem, "databank" | "kluis">,
  zaakId: string,
  entiteit: E,
  lezen: Lezen = databank,
): Map<string, Afgeschermd<E>> {
  const sleutelId = lezen.select({ id: zaak.sleutelId }).from(zaak).where(eq(zaak.id, zaakId)).get()?.id;
  const perRij = new Map<string, { kop: RijKop; velden: Map<string, Gevuld> }>();
  for (const gelezen of vraagGegevens(lezen, zaakId, entiteit)) {
    const { gegeven, auteur, van } = gelezen;
    const { waarde, soort, rijId } = gegeven;
    if (!waarde || !sleutelId) continue;
    const rij = perRij.get(rijId) ?? { kop: maakKop(gelezen), velden: new Map<string, Gevuld>() };
    perRij.set(rijId, rij);
    rij.velden.set(soort.slice(entiteit.length + 1), {
      herkomst: {
        verstrekker: schrijfVerstrekker(van),
        auteur: schrijfNaam(auteur),
        fase: "",
        moment: gegeven.moment,
        versie: gegeven.versie,
        gecorrigeerdOp: null,
      },
      bron: {
        accountId: gegeven.auteurAccountId,
        partijId: getPartijId(van),
        partijtype: alsPartijtype(van.type),
        verstrekker: schrijfVerstrekker(van),
        ...zonderFasen,
      },
      lees: () => JSON.parse(kluis.ontzegel(sleutelId, zaakgegevenPlek(zaakId, soort, rijId), waarde)),
    });
  }
  return new Map([...perRij].map(([rijId, rij]) => [rijId, new Afgeschermd({ entiteit, ...rij })]));
}

export interface Zaakwijziging<E extends Zaakentiteit> {
  zaakId: string;
  entiteit: E;
  rijId: string;
  schrijver: { accountId: string; partijId: string };
  voorPartijId?: string | undefined;
  /** A key with value undefined or "" is emptied; a key that is absent is left alone. */
  waarden: Waarden<E>;
  /** The versions that the writer saw; a value without one was empty then. */
  versies: Readonly<Record<string, number>>;
}

/**
 * Stores changed values of a zaak, encrypted under its key, each with author, moment and next version. Throws
 * `Versieconflict` when somebody else changed one since, and then writes nothing. Must run inside `schrijf`.
 */
export function schrijfZaakgegevens<E extends Zaakentiteit>(
  tx: Transactie,
  systeem: Systeem,
  wijziging: Zaakwijziging<E>,
): void {
  const { zaakId, entiteit, rijId, schrijver, voorPartijId, waarden, versies } = wijziging;
  const sleutelId = tx.select({ id: zaak.sleutelId }).from(zaak).where(eq(zaak.id, zaakId)).get()?.id;
  if (!sleutelId) throw new Error("There is no such zaak");
  const bestaand = new Map(
    tx
      .select()
      .from(zaakgegeven)
      .where(and(eq(zaakgegeven.zaakId, zaakId), eq(zaakgegeven.rijId, rijId)))
      .all()
      .map((waarde) => [waarde.soort, waarde]),
  );
  const teSchrijven = listSleutels(entiteit)
    .filter((sleutel) => sleutel in waarden)
    .flatMap((sleutel) => {
      const soort = `${entiteit}.${sleutel}`;
      const oud = bestaand.get(soort);
      const nieuw = schrijfbaar(waarden[sleutel]);
      const huidig = oud?.waarde
        ? systeem.kluis.ontzegel(sleutelId, zaakgegevenPlek(zaakId, soort, rijId), oud.waarde)
        : null;
      return huidig === nieuw ? [] : [{ sleutel, soort, oud, nieuw }];
    });
  const conflicten = teSchrijven.filter(({ sleutel, oud }) => oud && oud.versie !== (versies[sleutel] ?? 0));
  if (conflicten.length > 0) {
    throw new Versieconflict(conflicten.map(({ sleutel }) => ({ entiteit, rijId, sleutel })));
  }
  for (const { soort, oud, nieuw } of teSchrijven) {
    const inhoud = {
      waarde: nieuw === null ? null : systeem.kluis.verzegel(sleutelId, zaakgegevenPlek(zaakId, soort, rijId), nieuw),
      auteurAccountId: schrijver.accountId,
      auteurPartijId: schrijver.partijId,
      moment: systeem.klok.nu().toISOString(),
    };
    if (oud) {
      tx.update(zaakgegeven)
        .set({ ...inhoud, versie: oud.versie + 1 })
        .where(eq(zaakgegeven.id, oud.id))
        .run();
    } else {
      tx.insert(zaakgegeven)
        .values({
          id: systeem.willekeurig(),
          zaakId,
          rijId,
          soort,
          voorPartijId: voorPartijId ?? null,
          ...inhoud,
        })
        .run();
    }
  }
}

const letters = { datalek: "D", rechtenverzoek: "V" } as const satisfies Record<Zaaksoort, string>;

/** Adds a zaak with a key of its own. The number is random: it tells nothing about how many there are. */
export function maakZaak(
  tx: Transactie,
  systeem: Systeem,
  nieuw: { soort: Zaaksoort; accountId: string; partijId: string; moment: string; jaar: string },
): Zaak {
  const kies = (): string => {
    const nummer = `${letters[nieuw.soort]}${nieuw.jaar}-${String(randomInt(10_000, 100_000))}`;
    return tx.select({ id: zaak.id }).from(zaak).where(eq(zaak.nummer, nummer)).get() ? kies() : nummer;
  };
  const rij = tx
    .insert(zaak)
    .values({
      id: systeem.willekeurig(),
      nummer: kies(),
      soort: nieuw.soort,
      sleutelId: systeem.kluis.nieuweSleutel(),
      doorAccountId: nieuw.accountId,
      doorPartijId: nieuw.partijId,
      aangemaaktOp: nieuw.moment,
    })
    .returning()
    .get();
  return { ...rij, soort: nieuw.soort };
}

/** Changes columns of a zaak. `versie`: what the writer saw; somebody else may not have changed them since. */
export function wijzigZaak(
  tx: Transactie,
  { id }: Zaak,
  nieuw: Partial<Pick<typeof zaak.$inferInsert, "afgerondOp" | "bewarenTot">>,
  versie: number,
): void {
  const { changes } = tx
    .update(zaak)
    .set({ ...nieuw, versie: versie + 1 })
    .where(and(eq(zaak.id, id), eq(zaak.versie, versie)))
    .run();
  if (changes !== 1) throw new Versieconflict([]);
}

/** Removes values of a zaak, of one row or of all; the bytes are overwritten (secure_delete). */
export function wisZaakgegevens(tx: Transactie, zaakId: string, soorten: readonly string[], rijId?: string): void {
  tx.delete(zaakgegeven)
    .where(
      and(
        eq(zaakgegeven.zaakId, zaakId),
        inArray(zaakgegeven.soort, [...soorten]),
        rijId === undefined ? undefined : eq(zaakgegeven.rijId, rijId),
      ),
    )
    .run();
}
