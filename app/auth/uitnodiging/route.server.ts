import { parseWithZod } from "@conform-to/zod/v4";
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { nietGevonden } from "~/protocol/weigering.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { antwoordFout, leesVelden, stuurDoor } from "../antwoord.server";
import { noteer } from "../logboek.server";
import { keurNieuwWachtwoord } from "../nieuwwachtwoord.server";
import { eindigAlleSessies } from "../sessie.server";
import { findUitnodiging, gebruikUitnodiging } from "../uitnodiging.server";
import { eersteStartForm, wachtwoordForm } from "./form";

const VEILIGHEIDSHUIS = "Veiligheidshuis Regio Utrecht";

export interface UitnodigingView {
  /** Null at first start: then it is asked. */
  email: string | null;
}

export function loader({ params, context: { systeem } }: LoaderFunctionArgs) {
  const gevonden = findUitnodiging(systeem, systeem.databank, params.token ?? "");
  if (!gevonden) throw nietGevonden();
  return json<UitnodigingView>({ email: gevonden.email });
}

/** Sets the password and uses up the link, in one transaction. Earlier sessions of the account end. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { systeem } = context;
  const token = params.token ?? "";
  const gevonden = findUitnodiging(systeem, systeem.databank, token);
  if (!gevonden) throw nietGevonden();
  const { velden } = await leesVelden(request);
  const hideFields = ["wachtwoord", "herhaling"];
  const begin = gevonden.accountId === null;
  const eerste = begin ? parseWithZod(velden, { schema: eersteStartForm }) : undefined;
  const gewoon = begin ? undefined : parseWithZod(velden, { schema: wachtwoordForm });
  const parsed = eerste ?? gewoon;
  if (parsed?.status !== "success") return antwoordFout("uitnodiging", parsed?.reply({ hideFields }) ?? {});

  const { wachtwoord, herhaling } = parsed.value;
  const email = gevonden.email ?? (eerste?.status === "success" ? eerste.value.email : "");
  const keuring = await keurNieuwWachtwoord(wachtwoord, herhaling, email);
  if ("fouten" in keuring) {
    return antwoordFout("uitnodiging", parsed.reply({ hideFields, fieldErrors: keuring.fouten }));
  }
  const gelukt = schrijf(systeem, (tx) => {
    const uitnodiging = gebruikUitnodiging(tx, systeem, token);
    if (!uitnodiging) return false;
    const nieuw = uitnodiging.accountId === null && eerste?.status === "success";
    const accountId = nieuw ? maakEersteBeheerder(tx, systeem, eerste.value) : uitnodiging.accountId;
    if (!accountId) return false;
    tx.update(account).set({ wachtwoordHash: keuring.hash }).where(eq(account.id, accountId)).run();
    eindigAlleSessies(tx, systeem, accountId);
    noteer(tx, context, {
      gebeurtenis: "account_gewijzigd",
      accountId,
      scherm: "uitnodiging",
      handeling: nieuw ? "account_maken" : "wachtwoord_instellen",
      grond: "eenmalige link",
    });
    return true;
  });
  if (!gelukt) throw nietGevonden();
  return stuurDoor("/inloggen?klaar=wachtwoord");
}

function maakEersteBeheerder(tx: Transactie, systeem: Systeem, wie: z.output<typeof eersteStartForm>): string {
  const bestaand = tx.select({ id: partij.id }).from(partij).where(eq(partij.naam, VEILIGHEIDSHUIS)).get();
  const partijId = bestaand?.id ?? systeem.willekeurig();
  if (!bestaand) tx.insert(partij).values({ id: partijId, naam: VEILIGHEIDSHUIS, type: "veiligheidshuis" }).run();
  const id = systeem.willekeurig();
  tx.insert(account)
    .values({
      id,
      email: wie.email,
      voornaam: wie.voornaam,
      tussenvoegsel: wie.tussenvoegsel ?? null,
      achternaam: wie.achternaam,
      functie: "Applicatiebeheerder",
      rol: "beheerder",
      partijId,
      aangemaaktOp: systeem.klok.nu().toISOString(),
    })
    .run();
  return id;
}
