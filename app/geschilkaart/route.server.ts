import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import {
  findEigenCasus,
  findGeschil,
  leesFeiten,
  listStappen,
  zetStap,
  type Geschil,
} from "~/geschillen/repository.server";
import { besluitForm, leegForm, stapForm } from "~/geschillen/form";
import {
  geschilhandelingNamen,
  getGeschilhandeling,
  isGeschilhandeling,
  weegGeschilhandeling,
  type GeschilhandelingNaam,
} from "~/geschillen/handelingen";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { Invoerfout, toonScherm, verwerk, type Knopstand } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { Pen } from "~/protocol/pen.server";
import {
  logWeigering,
  nietGevonden,
  openScherm,
  openSchermHandeling,
  type Basis,
  type Inzending,
} from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { toetsNamen } from "~/registers/namen.server";
import { buildKaart, buildStappen, type GeschilkaartView } from "./view";

/** Unknown and not for this reader answer alike. */
export function getGeschil(basis: Basis, id: string): Geschil {
  const gevonden = findGeschil(basis, id);
  if (gevonden) return gevonden;
  logWeigering(basis, "bekijken", "R-betrokken (P 9.6)");
  throw nietGevonden();
}

/** The piece for the meeting is made by those who put it on the agenda, and read by who supervises. */
export function magStuk({ lezer }: Basis): boolean {
  return ["procesregisseur", "manager", "toezichthouder"].includes(lezer.rol);
}

function listStanden(basis: Basis, rij: Geschil): GeschilkaartView["handelingen"] {
  const standen: GeschilkaartView["handelingen"] = {};
  for (const naam of geschilhandelingNamen) {
    if (!weegGeschilhandeling(naam, basis.lezer.rol, leesFeiten(basis, rij)).toegestaan) continue;
    const { label, artikel } = getGeschilhandeling(naam);
    const stand: Knopstand = { label, artikel, toegestaan: true, uitleg: null };
    standen[naam] = stand;
  }
  return standen;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "geschillen");
  const rij = getGeschil(basis, args.params.id ?? "");
  return toonScherm(
    basis,
    buildKaart(rij, {
      casusnummer: findEigenCasus(basis, rij.casusnummer)?.casusnummer ?? null,
      stappen: buildStappen(listStappen(basis.systeem, rij.id)),
      handelingen: listStanden(basis, rij),
      heeftStuk: magStuk(basis),
    }),
  );
}

/** The guard, inside the transaction: two people who press at the same time do not both succeed. */
function toets(inzending: Inzending<Basis>, naam: GeschilhandelingNaam, id: string, pen: Pen<Basis>): Geschil {
  const rij = findGeschil(inzending, id, pen.tx);
  if (!rij) throw nietGevonden();
  const uitkomst = weegGeschilhandeling(naam, inzending.lezer.rol, leesFeiten(inzending, rij));
  if (!uitkomst.toegestaan) throw new Invoerfout({}, [uitkomst.uitleg]);
  return rij;
}

/** Who brought it in hears that something happened; what, stands behind the link. */
function meld(inzending: Inzending<Basis>, pen: Pen<Basis>, rij: Geschil): void {
  const { systeem, lezer } = inzending;
  if (rij.accountId === lezer.accountId) return;
  legBerichtKlaar(pen.tx, systeem, {
    aanAccountId: rij.accountId,
    sjabloon: "geschil",
    casusnummer: null,
    onderwerp: `Geschil ${rij.nummer} is bijgewerkt`,
    tekst: `In geschil ${rij.nummer} is een stap gezet. U leest die in het systeem: ${systeem.adres}/geschillen/${rij.id}`,
  });
}

const namen = geschilhandelingNamen.filter((naam) => naam !== "geschil_indienen");

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "geschillen", namen);
  const naam = inzending.handelingNaam;
  const { id } = getGeschil(inzending, args.params.id ?? "");
  const { systeem, lezer, moment, vandaag, formulier } = inzending;
  if (!isGeschilhandeling(naam) || !getGeschilhandeling(naam).wie.includes(lezer.rol)) {
    logWeigering(inzending, naam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const { naar: naarStatus } = getGeschilhandeling(naam);
  const zet = (pen: Pen<Basis>, woorden: { tekst: string | null; overlegOp: string | null }) => {
    const rij = toets(inzending, naam, id, pen);
    toetsNamen(inzending, findEigenCasus(inzending, rij.casusnummer), { tekst: woorden.tekst ?? "" });
    const gezien = { id, versie: formulier.versies[id]?.[rijversie] };
    zetStap(pen.tx, systeem, gezien, { handeling: naam, naarStatus, accountId: lezer.accountId, moment, ...woorden });
    pen.casusnummer = rij.casusnummer;
    meld(inzending, pen, rij);
    return { naar: `/geschillen/${id}?klaar=opgeslagen` };
  };
  switch (naam) {
    case "geschil_intrekken":
      return verwerk(inzending, leegForm, (_waarden, pen) => zet(pen, { tekst: null, overlegOp: null }));
    case "besluit_partneroverleg":
    case "besluit_stuurgroep":
    case "doorleggen_stuurgroep":
      return verwerk(inzending, besluitForm, ({ tekst, overlegOp }: z.output<typeof besluitForm>, pen) => {
        if (overlegOp > vandaag) throw new Invoerfout({ overlegOp: ["Deze datum ligt in de toekomst."] });
        return zet(pen, { tekst, overlegOp });
      });
    default:
      return verwerk(inzending, stapForm, ({ tekst }, pen) => zet(pen, { tekst, overlegOp: null }));
  }
}
