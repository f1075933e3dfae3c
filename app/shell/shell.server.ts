import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { eq, sql } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import { account, partij } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";
import { findHuisnaam, getUiterlijk, type Logobeeld } from "~/thema/repository.server";
import { listNavigatie, type NavigatieItem } from "./navigatie";

export interface Gebruiker {
  readonly naam: string;
  readonly rol: string;
  readonly partij: string;
}

/** Everything the frame around a page needs. Own name and role only; never case data. */
export interface Shell {
  readonly token: string | null;
  readonly gebruiker: Gebruiker | null;
  readonly isDemo: boolean;
  /** Name of the Veiligheidshuis. */
  readonly huis: string;
  /** Stylesheet of the house colour; null: the colour that the program brings. */
  readonly stijl: string | null;
  /** Picture before the name, described. */
  readonly logo: Logobeeld | null;
  readonly navigatie: readonly NavigatieItem[];
}

const gebruikerVan = maakVasteVraag((lezen) =>
  lezen
    .select({
      voornaam: account.voornaam,
      tussenvoegsel: account.tussenvoegsel,
      achternaam: account.achternaam,
      rol: account.rol,
      partij: partij.naam,
    })
    .from(account)
    .innerJoin(partij, eq(account.partijId, partij.id))
    .where(eq(account.id, sql.placeholder("accountId")))
    .prepare(),
);

export function loader({ context: { systeem, sessie } }: LoaderFunctionArgs) {
  const uiterlijk = { huis: findHuisnaam(systeem), ...getUiterlijk(systeem) };
  const leeg: Shell = { token: null, gebruiker: null, isDemo: systeem.isDemo, navigatie: [], ...uiterlijk };
  if (!sessie) return json(leeg);
  const rij = gebruikerVan(systeem.databank).get({ accountId: sessie.accountId });
  if (!rij || !isRol(rij.rol)) return json(leeg);
  const shell: Shell = {
    token: sessie.token,
    gebruiker: {
      naam: schrijfNaam(rij),
      rol: rollen[rij.rol].label,
      partij: rij.partij,
    },
    isDemo: systeem.isDemo,
    ...uiterlijk,
    navigatie: listNavigatie(rij.rol, systeem.isDemo),
  };
  return json(shell);
}
