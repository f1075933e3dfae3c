import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Scoreverloop } from "~/overleg/verloop";
import { rijversie } from "~/protocol/formulier";
import { bepaalActiestand, type Actiestand, type Toewijzing } from "./rules";

type Versies = Record<string, Record<string, number>>;

export interface VoortgangView {
  id: string;
  stand: Veld | undefined;
  tekst: Veld | undefined;
}

export interface InterventieView {
  id: string;
  titel: Veld | undefined;
  leefgebied: string | null;
  partij: string | null;
  velden: Veld[];
  isAfgesloten: boolean;
  /** Newest first: the first is the progress as it stands. */
  voortgang: VoortgangView[];
  magVoortgang: boolean;
  versies: Versies;
  bevat: readonly string[];
}

export interface ActieView {
  id: string;
  titel: Veld | undefined;
  wie: string | null;
  stand: Actiestand;
  velden: Veld[];
  magBijwerken: boolean;
  waarden: Record<string, unknown>;
  versies: Versies;
}

export interface UitvoerenView {
  interventies: InterventieView[];
  acties: ActieView[];
  notities: { id: string; tekst: Veld | undefined }[];
  verloop: Scoreverloop;
  overleggen: { id: string; datum: string; begintijd: string; stand: string }[];
  vandaag: string;
  /** Default marks of a new text; staff only. */
  bevat: readonly string[];
}

export interface UitvoerenRijen {
  interventie: Afgeschermd<"interventie">[];
  voortgang: Afgeschermd<"voortgang">[];
  actie: Afgeschermd<"actie">[];
  notitie: Afgeschermd<"notitie">[];
  leefgebiedscore: Afgeschermd<"leefgebiedscore">[];
}

interface Mag {
  bijwerken: (toewijzing: Toewijzing) => boolean;
  voortgang: boolean;
  afsluiten: boolean;
  actie: boolean;
  /** Marks of a row are for staff: they tell that strict data exist. */
  isStaf: boolean;
}

export function buildInterventies(opener: Opener, rijen: UitvoerenRijen, mag: Mag): InterventieView[] {
  const voortgang = opener.lijst(rijen.voortgang, (rij, kop) => ({ rij, kop }));
  return opener.lijst(rijen.interventie, (rij, kop) => {
    const leefgebied = opener.waarde(rij, "leefgebied");
    const isAfgesloten = kop.status === "afgesloten";
    const slot =
      mag.afsluiten && !isAfgesloten
        ? opener.formulierwaarden(rij, ["geeindigd_op", "resultaat", "slot_toelichting"])
        : null;
    return {
      id: kop.id,
      titel: opener.veld(rij, "omschrijving"),
      leefgebied: leefgebied ? opener.lijsten.schrijf("leefgebieden", leefgebied) : null,
      partij: kop.voorPartij,
      velden: opener.velden(rij, [
        "interventietype",
        "start",
        "beoogd_einde",
        "uitvoerder",
        "toelichting",
        "geeindigd_op",
        "resultaat",
        "slot_toelichting",
      ]),
      isAfgesloten,
      voortgang: voortgang
        .filter((regel) => regel.kop.ouderId === kop.id)
        .map((regel) => ({
          id: regel.kop.id,
          stand: opener.veld(regel.rij, "stand"),
          tekst: opener.veld(regel.rij, "tekst"),
        }))
        .reverse(),
      magVoortgang: mag.voortgang && !isAfgesloten && mag.bijwerken(kop),
      versies: slot ? { [kop.id]: { ...slot.versies, [rijversie]: kop.versie } } : {},
      bevat: mag.isStaf ? kop.gemarkeerd : [],
    };
  });
}

const volgorde: readonly Actiestand[] = ["over_tijd", "open", "klaar"];

/** Overdue first, then open by deadline, then what is done. */
export function buildActies(
  opener: Opener,
  rijen: readonly Afgeschermd<"actie">[],
  mag: Pick<Mag, "actie" | "bijwerken" | "isStaf">,
  vandaag: string,
): ActieView[] {
  const acties = opener.lijst(rijen, (rij, kop) => {
    const deadline = opener.waarde(rij, "deadline") ?? "";
    const stand = bepaalActiestand(opener.waarde(rij, "status"), deadline, vandaag);
    const magNu = mag.actie && mag.bijwerken(kop);
    const gevuld = magNu ? opener.formulierwaarden(rij, ["status", "resultaat"]) : { waarden: {}, versies: {} };
    const view: ActieView = {
      id: kop.id,
      titel: opener.veld(rij, "omschrijving"),
      wie: [kop.voorAccount, kop.voorPartij].filter(Boolean).join(", ") || null,
      stand,
      velden: opener.velden(rij, ["deadline", "status", "resultaat"]),
      magBijwerken: magNu,
      waarden: magNu ? { rij: kop.id, ...gevuld.waarden, bevat: mag.isStaf ? kop.gemarkeerd : [] } : {},
      versies: magNu ? { [kop.id]: { ...gevuld.versies, ...(mag.isStaf && { [rijversie]: kop.versie }) } } : {},
    };
    return { view, deadline };
  });
  return acties
    .sort(
      (a, b) => volgorde.indexOf(a.view.stand) - volgorde.indexOf(b.view.stand) || (a.deadline < b.deadline ? -1 : 1),
    )
    .map(({ view }) => view);
}
