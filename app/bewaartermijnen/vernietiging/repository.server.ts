import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import { account, vernietiging, vernietigingsverklaring } from "~/storage/tabellen.server";
import { stapnamen, stappen } from "~/vernietiging/stappen.server";
import { leesTelling } from "~/vernietiging/telling";
import { buildTelling } from "~/vernietiging/tellingview.server";
import type { VernietigingView } from "./view";

const bevestiger = alias(account, "bevestiger");

function schrijfDoor(door: typeof account.$inferSelect | null): string {
  return door ? schrijfNaam(door) : "het systeem";
}

/** One destruction that was decided: how far it is, and when it is finished its record. Numbers only. */
export function findVernietiging(systeem: Pick<Systeem, "databank">, id: string): VernietigingView | undefined {
  return findOpdracht(systeem, id) ?? findOudeVerklaring(systeem, id);
}

function findOpdracht({ databank }: Pick<Systeem, "databank">, id: string): VernietigingView | undefined {
  const gevonden = databank
    .select({ vernietiging, door: account, bevestiger })
    .from(vernietiging)
    .leftJoin(account, eq(account.id, vernietiging.accountId))
    .leftJoin(bevestiger, eq(bevestiger.id, vernietiging.bevestigdDoorAccountId))
    .where(eq(vernietiging.id, id))
    .get();
  // What still waits for a second person stands on the screen of the dossier.
  if (!gevonden?.vernietiging.bevestigdOp) return undefined;
  const { stap, klaarOp, telling, ...rest } = gevonden.vernietiging;
  const nu = stapnamen.findIndex((naam) => naam === stap);
  return {
    id,
    casusnummer: rest.casusnummer,
    regel: rest.regel,
    door: schrijfDoor(gevonden.door),
    bevestigdDoor: gevonden.bevestiger && schrijfNaam(gevonden.bevestiger),
    klaarOp,
    stappen: stapnamen.map((naam, plaats) => ({
      naam,
      label: stappen[naam].label,
      stand: nu < 0 || plaats < nu ? "gedaan" : plaats === nu ? "nu" : "later",
    })),
    telling: telling === "{}" ? undefined : buildTelling(leesTelling(telling)),
  };
}

/** A record of before destructions went in steps. */
function findOudeVerklaring({ databank }: Pick<Systeem, "databank">, id: string): VernietigingView | undefined {
  const gevonden = databank
    .select({ verklaring: vernietigingsverklaring, door: account })
    .from(vernietigingsverklaring)
    .leftJoin(account, eq(account.id, vernietigingsverklaring.accountId))
    .where(eq(vernietigingsverklaring.id, id))
    .get();
  if (!gevonden) return undefined;
  const { casusnummer, regel, moment, telling } = gevonden.verklaring;
  return {
    id,
    casusnummer,
    regel,
    door: schrijfDoor(gevonden.door),
    bevestigdDoor: null,
    klaarOp: moment,
    stappen: [],
    telling: telling === null ? undefined : buildTelling(leesTelling(telling)),
  };
}
