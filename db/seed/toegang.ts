import { createHash } from "node:crypto";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { plusDagen, vandaag } from "~/lib/datum";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, accountvoorstel, casus, sessie } from "~/storage/tabellen.server";
import { rang, type Verteller } from "./verteller";

const pad = "/registers/toegang";
const vertrokken = {
  email: "oud@woningcorporatie.example",
  voornaam: "Otto",
  achternaam: "Voorbeeldvertrokken",
  functie: "Wijkbeheerder",
  rol: "ketenpartner",
  partijId: "partij-wonen",
};

async function bevestig(v: Verteller, slug: string): Promise<void> {
  const open = v.systeem.databank.select().from(accountvoorstel).where(eq(accountvoorstel.stand, "open")).get();
  await v.als(slug).doe("/beheer/voorstellen", "voorstel_bevestigen", { voorstel: open?.id, nagevraagd: "on" });
}

/** Everybody who could log in then stays, but for one who went to work elsewhere; each Partij on its own form. */
async function beoordeel(v: Verteller): Promise<void> {
  const alle = v.systeem.databank.select().from(account).where(eq(account.actief, true)).all();
  for (const partijId of new Set(alle.map((rij) => rij.partijId))) {
    for (const [door, rijen] of [
      ["manager", alle.filter(({ rol }) => rol !== "manager")],
      ["procesregisseur", alle.filter(({ rol }) => rol === "manager")],
    ] as const) {
      const hier = rijen.filter((rij) => rij.partijId === partijId);
      if (hier.length === 0) continue;
      const isWeg = (email: string) => email === vertrokken.email;
      const velden = Object.fromEntries(
        hier.flatMap(({ id, email }) => [
          [`oordeel.${id}`, isWeg(email) ? "intrekken" : "blijft"],
          ...(isWeg(email) ? [[`reden.${id}`, "Werkt sinds de zomer bij een andere corporatie."]] : []),
        ]),
      );
      const versies = Object.fromEntries(hier.map(({ id, versie }) => [id, { $rij: versie }]));
      await v.als(door).doe(pad, "toegang_beoordelen", { partij: partijId, ...velden }, { versies });
    }
  }
}

/** One review more than a year ago, so that the next one is overdue: a demo then shows how that is said. */
export function vertelToegang(v: Verteller): void {
  v.stap(-520, async () => {
    const reden = "Nieuwe medewerker van de corporatie, aangemeld door de leidinggevende.";
    await v.als("beheerder").doe("/beheer/accounts", "account_maken", { ...vertrokken, reden });
    await bevestig(v, "manager");
  });
  v.stap(-376, async () => void (await v.als("manager").doe(pad, "toegangscontrole_beginnen", {})));
  v.stap(-375, () => beoordeel(v));
  v.stap(
    -372,
    async () => {
      const bevinding = "Alle accounts nagelopen met de Partijen. Eén medewerker werkt er niet meer.";
      await v.als("manager").doe(pad, "toegangscontrole_afronden", { bevinding });
    },
    rang.middag,
  );
}

const weggegaan = {
  email: "weg@buurtteams.example",
  voornaam: "Nina",
  achternaam: "Voorbeeldweg",
  functie: "Gezinswerker",
  rol: "ketenpartner",
  partijId: "partij-wijkteam",
};

/** Somebody went away with an actie open: it waits to be handed over. */
export function vertelVertrek(v: Verteller): void {
  const vind = () =>
    v.systeem.databank.select().from(account).where(eq(account.email, weggegaan.email)).get()?.id ?? "";
  v.stap(-70, async () => {
    const papieren = { geheimhoudingOp: v.dag(-71), vogGeldigTot: v.dag(700) };
    const reden = "Nieuwe medewerker van de buurtteams, aangemeld door de leidinggevende.";
    await v.als("beheerder").doe("/beheer/accounts", "account_maken", { ...weggegaan, ...papieren, reden });
    await bevestig(v, "manager");
  });
  const dag = -11;
  v.stap(
    dag,
    async () => {
      const lopend = v.systeem.databank
        .select()
        .from(casus)
        .where(and(eq(casus.toestand, "uitvoeren"), eq(casus.aanpak, "top_x")))
        .all()
        .find(({ aangemeldOp }) => aangemeldOp < v.dag(dag));
      if (!lopend) throw new Error("No casus is in uitvoeren");
      const bespreken = `/casussen/${lopend.casusnummer}/bespreken`;
      await v.als("procesregisseur").doe(`${bespreken}/deelnemers`, "betrekken", { medewerkers: [vind()] });
      await v.als("procesregisseur").doe(`${bespreken}/regieplan`, "actie_opslaan", {
        omschrijving: "Kennismaken met het gezin en afspraken maken over de dagbesteding.",
        deadline: v.dag(10),
        uitvoerder: vind(),
      });
    },
    rang.middag,
  );
  v.stap(-2, async () => {
    const reden = "Uit dienst, gemeld door de leidinggevende.";
    await v.als("beheerder").doe(`/beheer/accounts/${vind()}`, "account_intrekken", { reden });
  });
}

/** Log-ins of the last weeks, all over: the story is played without logging in. Days follow from the place in the list. */
export function vulSessies(systeem: Systeem): void {
  const dag = vandaag(systeem.klok.nu());
  const accounts = systeem.databank
    .select({ id: account.id })
    .from(account)
    .where(isNotNull(account.demoSlug))
    .orderBy(asc(account.id))
    .all();
  schrijf(systeem, (tx) => {
    for (const [plaats, { id }] of accounts.entries()) {
      const toen = plusDagen(dag, -1 - ((plaats * 7) % 23));
      const idHash = createHash("sha256").update(`${id} ${toen}`).digest("hex");
      const moment = `${toen}T08:30:00.000Z`;
      tx.insert(sessie)
        .values({
          idHash,
          accountId: id,
          token: "beeindigd",
          begonnenOp: moment,
          laatstGezienOp: moment,
          beeindigdOp: moment,
          adres: "127.0.0.1",
        })
        .run();
    }
  });
}
