import { beschrijfGegeven } from "~/protocol/gegevensvraag";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { oordeel, weegGegeven, type GegevenVraag, type Oordeel } from "~/protocol/regels";
import { inbrengregels, type InbrengVraag } from "~/protocol/regels/inbrengen";
import { regelregels, regelregister, regelsoortLabels, type Regelnaam } from "~/protocol/regelregister";
import { isRol, rollen } from "~/protocol/rollen";
import { listCasusentiteiten, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import { getLezer, listLezers, VANDAAG, type Matrixlezer } from "./lezers";
import { maakVraag, type Situatie } from "./matrix";
import { listZaakbevindingen } from "./zaken";
import { listDelingen, listMarkeringen, listToestemmingen, momenten } from "./situaties";

export interface Regeluitleg {
  readonly naam: Regelnaam;
  readonly soort: string;
  readonly id: string;
  readonly artikel: string;
  readonly citaat: string;
  /** Whom it refuses something, or lets in; found by asking. */
  readonly raakt: string;
  readonly geeft: "grens" | "toegang";
  /** The words in which it refuses, as the reader gets them. */
  readonly zinnen: readonly string[];
}

interface Bevinding {
  raakt: Set<string>;
  geeftToegang: Set<string>;
  zinnen: Set<string>;
}

/** Readers whose papers are not in order, for the rules that ask for them. */
function zonderPapieren(wie: Matrixlezer): Matrixlezer[] {
  const { lezer } = wie;
  return [
    { ...wie, lezer: { ...lezer, geheimhoudingOp: null } },
    { ...wie, lezer: { ...lezer, vogGeldigTot: null } },
    { ...wie, lezer: { ...lezer, partij: { ...lezer.partij, opgezegdPer: VANDAAG } } },
  ];
}

const tekst = { entiteit: "inbreng", sleutel: "tekst" } as const;
const kaal = { markering: "gewoon", toestemming: "niet_nodig", deling: "gedeeld" } as const;

interface Onderwerp {
  gegeven: { entiteit: Entiteit; sleutel: string };
  situaties: Situatie[];
}

/** Fields that the register describes alike are asked about once, and one thing is varied at a time. */
const onderwerpen: readonly Onderwerp[] = listCasusentiteiten().flatMap((entiteit) => {
  const soorten = new Map<string, Onderwerp>();
  const vast = { deling: listDelingen(entiteit).includes("gedeeld") ? "gedeeld" : "vastgelegd" } as const;
  for (const sleutel of listSleutels(entiteit)) {
    const markeringen = listMarkeringen(entiteit, sleutel);
    const { typen, fasen } = beschrijfGegeven(entiteit, sleutel, []);
    soorten.set(JSON.stringify([typen, fasen, markeringen]), {
      gegeven: { entiteit, sleutel },
      situaties: [
        ...listDelingen(entiteit).map((deling): Situatie => ({ ...kaal, deling })),
        ...markeringen.flatMap((markering) =>
          listToestemmingen(entiteit).map((toestemming): Situatie => ({ ...vast, markering, toestemming })),
        ),
      ],
    });
  }
  return [...soorten.values()];
});

/** For one reader: the questions of the matrix, and those about papers and about radicalisering. */
function* listVragen(wie: Matrixlezer): Generator<GegevenVraag> {
  for (const moment of momenten) {
    for (const kapot of zonderPapieren(wie)) yield maakVraag(kapot, moment, tekst, kaal);
    yield maakVraag(wie, moment, tekst, kaal, "radicalisering");
    for (const { gegeven, situaties } of onderwerpen)
      for (const situatie of situaties) yield maakVraag(wie, moment, gegeven, situatie);
  }
}

function* listInbrengvragen(type: Partijtype): Generator<InbrengVraag> {
  const { lezer } = getLezer(type === "veiligheidshuis" ? "procesregisseur" : "deelnemer", type);
  const basis = { vandaag: VANDAAG, politiegegevens: type === "politie" };
  for (const artikel20Van of [lezer.partij.artikel20Van, null])
    for (const typen of [[], ["strafrechtelijk"], ["bijzonder"]] as const)
      for (const toestemming of ["niet_nodig", "gegeven"] as const)
        for (const wpgArtikel of ["artikel_8", null] as const)
          yield { ...basis, partij: { ...lezer.partij, artikel20Van }, typen, toestemming, wpgArtikel };
}

type Bevindingen = Map<Regelnaam, Bevinding>;

function noteer(bevindingen: Bevindingen, naam: Regelnaam, uitkomst: Oordeel, wie: string): void {
  const bevinding = bevindingen.get(naam);
  if (!bevinding) return;
  if (uitkomst.toegestaan) bevinding.geeftToegang.add(wie);
  else {
    bevinding.raakt.add(wie);
    bevinding.zinnen.add(uitkomst.uitleg);
  }
}

const inzageregels = { ...regelregister.casus, ...regelregister.gegeven };

function vraagInzage(bevindingen: Bevindingen): void {
  const namen = Object.keys(inzageregels) as (keyof typeof inzageregels)[];
  for (const wie of listLezers({ rol: null, partijtype: null })) {
    for (const vraag of listVragen(wie)) {
      const uitkomst = weegGegeven(vraag);
      const alsMelder = uitkomst.toegestaan && !uitkomst.gronden.some(({ regel }) => regel === "R-betrokken");
      for (const naam of namen) {
        const regel = inzageregels[naam];
        if (uitkomst.toegestaan) {
          // Only a ground that stands beside membership of the team lets somebody in by itself.
          if (alsMelder && regel.id === "R-melder") noteer(bevindingen, naam, uitkomst, wie.label);
        } else if (
          regel.id === uitkomst.regel &&
          regel.artikel === uitkomst.artikel &&
          // Rules may share id and article; the one that says these words is the one that refused.
          regel.weeg(vraag) === uitkomst.uitleg
        ) {
          noteer(bevindingen, naam, uitkomst, wie.label);
        }
      }
    }
  }
}

function vraagInbrengen(bevindingen: Bevindingen): void {
  const namen = Object.keys(regelregister.inbrengen) as (keyof typeof regelregister.inbrengen)[];
  for (const type of Object.keys(partijtypen) as Partijtype[]) {
    for (const vraag of listInbrengvragen(type)) {
      const uitkomst = oordeel(inbrengregels, vraag);
      if (uitkomst.toegestaan) continue;
      for (const naam of namen) {
        if (regelregister.inbrengen[naam].weeg(vraag) === uitkomst.uitleg)
          noteer(bevindingen, naam, uitkomst, partijtypen[type].label);
      }
    }
  }
}

function vraagBetrekken(bevindingen: Bevindingen): void {
  const moment = momenten.find(({ sleutel }) => sleutel === "bespreken");
  const wie = getLezer("deelnemer", "politie");
  if (!moment) return;
  for (const rol of Object.keys(rollen).filter(isRol)) {
    const vraag = maakVraag({ ...wie, lezer: { ...wie.lezer, rol } }, moment, tekst, kaal);
    const uitkomst = oordeel([regelregister.betrekken.rDeelnemer], vraag);
    if (!uitkomst.toegestaan) noteer(bevindingen, "rDeelnemer", uitkomst, rollen[rol].label);
  }
}

const deelnemers = listLezers({ rol: "deelnemer", partijtype: null }).map(({ label }) => label);

function som(wie: ReadonlySet<string>, allen: readonly string[]): string {
  const gekozen = allen.filter((label) => wie.has(label));
  if (gekozen.length === allen.length) return "Iedereen";
  if (deelnemers.every((label) => wie.has(label)) && gekozen.length < allen.length - 4) {
    const rollenErbij = gekozen.filter((label) => !deelnemers.includes(label));
    return ["Betrokken medewerkers van elke Partij", ...rollenErbij].join(", ");
  }
  const anderen = allen.filter((label) => !wie.has(label));
  return anderen.length > 0 && anderen.length < 5 && gekozen.length > 8
    ? `Iedereen behalve: ${anderen.join(", ")}`
    : gekozen.join(", ");
}

let bewaard: readonly Regeluitleg[] | undefined;

/** Every rule with its article and words, and whom it concerns: the answer to all questions, so asked once per process. */
export function listRegeluitleg(): readonly Regeluitleg[] {
  if (bewaard) return bewaard;
  const bevindingen: Bevindingen = new Map(
    regelregels.map(({ naam }) => [naam, { raakt: new Set(), geeftToegang: new Set(), zinnen: new Set() }]),
  );
  vraagInzage(bevindingen);
  vraagInbrengen(bevindingen);
  vraagBetrekken(bevindingen);
  for (const { naam, uitkomst, wie } of listZaakbevindingen()) noteer(bevindingen, naam, uitkomst, wie);
  const perRol = Object.values(rollen).map(({ label }) => label);
  const allen = {
    casus: listLezers({ rol: null, partijtype: null }).map(({ label }) => label),
    inbrengen: Object.values(partijtypen).map(({ label }) => label),
    betrekken: perRol,
    zaak: perRol,
    rechten: perRol,
  };
  bewaard = regelregels.map(({ naam, soort, id, artikel, citaat }) => {
    const { raakt, geeftToegang, zinnen } = bevindingen.get(naam) ?? {
      raakt: new Set<string>(),
      geeftToegang: new Set<string>(),
      zinnen: new Set<string>(),
    };
    const lijst = soort === "gegeven" ? allen.casus : allen[soort];
    const geeft = raakt.size === 0 && geeftToegang.size > 0 ? "toegang" : "grens";
    return {
      naam,
      soort: regelsoortLabels[soort],
      id,
      artikel,
      citaat,
      geeft,
      raakt: som(geeft === "toegang" ? geeftToegang : raakt, lijst),
      zinnen: [...zinnen],
    };
  });
  return bewaard;
}
