import { plusDagen } from "~/lib/datum";
import { beschrijfGegeven } from "~/protocol/gegevensvraag";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { oordeel, weegGebruik, weegGegeven, type GegevenVraag, type Oordeel } from "~/protocol/regels";
import { inbrengregels, maakInbrengVraag, type InbrengVraag } from "~/protocol/regels/inbrengen";
import { weegProjectie, type Zaallid } from "~/protocol/regels/projectie";
import { regelregels, regelregister, regelsoortLabels, type Regelnaam } from "~/protocol/regelregister";
import { isRol, rollen } from "~/protocol/rollen";
import { listCasusentiteiten, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import { getLezer, listLezers, VANDAAG, type Matrixlezer } from "./lezers";
import { maakVraag, type Situatie } from "./matrix";
import { gebruikstanden, listDelingen, listMarkeringen, listToestemmingen, momenten } from "./situaties";
import { listZaakbevindingen } from "./zaken";

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
const naam = { entiteit: "persoon", sleutel: "achternaam" } as const;
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
    for (const deling of gebruikstanden) yield maakVraag(wie, moment, naam, { ...kaal, deling });
    for (const { gegeven, situaties } of onderwerpen)
      for (const situatie of situaties) yield maakVraag(wie, moment, gegeven, situatie);
  }
}

function* listInbrengvragen(type: Partijtype): Generator<InbrengVraag> {
  const { lezer } = getLezer(type === "veiligheidshuis" ? "procesregisseur" : "deelnemer", type);
  const { partij } = lezer;
  const basis: InbrengVraag = { ...maakInbrengVraag(partij, VANDAAG), politiegegevens: type === "politie" };
  for (const artikel20Van of [partij.artikel20Van, null])
    for (const typen of [[], ["strafrechtelijk"], ["bijzonder"]] as const)
      for (const toestemming of ["niet_nodig", "gegeven"] as const)
        for (const wpgArtikel of ["artikel_8", null] as const)
          yield { ...basis, partij: { ...partij, artikel20Van }, typen, toestemming, bewijs: volledig, wpgArtikel };
  const goed: InbrengVraag = { ...basis, wpgArtikel: "artikel_8", toestemming: "gegeven", bewijs: volledig };
  for (const bewijs of listBewijzen()) yield { ...goed, bewijs };
  for (const heeftAfweging of [true, false]) yield { ...goed, toestemming: "conflict_van_plichten", heeftAfweging };
  yield { ...goed, heeftDoel: false };
  for (const doorverstrekking of listDoorverstrekkingen())
    yield { ...goed, typen: ["politiegegevens", "strafrechtelijk"], doorverstrekking };
}

const volledig = { op: VANDAAG, van: true, schriftelijk: true, intrekbaar: true };
const morgen = plusDagen(VANDAAG, 1);

function listBewijzen(): InbrengVraag["bewijs"][] {
  return [
    null,
    { ...volledig, op: morgen },
    { ...volledig, van: false },
    { ...volledig, schriftelijk: false },
    { ...volledig, intrekbaar: false },
  ];
}

function listDoorverstrekkingen(): InbrengVraag["doorverstrekking"][] {
  const gegeven = { stand: "gegeven", door: true, op: VANDAAG } as const;
  return [null, { stand: "gevraagd" }, gegeven, { ...gegeven, op: morgen }, { ...gegeven, door: false }];
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
      const gronden = uitkomst.toegestaan ? uitkomst.gronden : [];
      const buitenTeam = !gronden.some(({ regel }) => regel === "R-betrokken");
      for (const naam of namen) {
        const regel = inzageregels[naam];
        if (uitkomst.toegestaan) {
          // Only a ground that stands beside membership of the team lets somebody in by itself.
          const isGrond = gronden.some((grond) => grond.regel === regel.id && grond.artikel === regel.artikel);
          if (buitenTeam && isGrond && regel.weeg(vraag) === true) noteer(bevindingen, naam, uitkomst, wie.label);
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

/** For one value that everybody may see: may it be used for an own task, with and without accord, within its purpose or not. */
function vraagGebruik(bevindingen: Bevindingen): void {
  const namen = Object.keys(regelregister.gebruik) as (keyof typeof regelregister.gebruik)[];
  const moment = momenten.find(({ sleutel }) => sleutel === "bespreken");
  if (!moment) return;
  for (const wie of listLezers({ rol: null, partijtype: null })) {
    for (const verenigbaar of [true, false]) {
      const vraag = { ...maakVraag(wie, moment, tekst, kaal), gebruik: { verenigbaar } };
      const uitkomst = weegGebruik(vraag);
      const naam = namen.find(
        (kandidaat) => !uitkomst.toegestaan && regelregister.gebruik[kandidaat].id === uitkomst.regel,
      );
      if (naam) noteer(bevindingen, naam, uitkomst, wie.label);
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

/**
 * A room with the chair and one more person, who is involved or there for expertise. The rules of the screen that belong to
 * the value or the room concern everybody.
 */
function vraagProjectie(bevindingen: Bevindingen): void {
  const moment = momenten.find(({ sleutel }) => sleutel === "bespreken");
  if (!moment) return;
  const lezers = listLezers({ rol: null, partijtype: null });
  const opScherm = (
    wie: Matrixlezer | null,
    lid: Partial<Zaallid>,
    sleutel?: "bsn",
    anders?: Partial<GegevenVraag["rij"]>,
  ) => {
    const gegeven = sleutel ? ({ entiteit: "persoon", sleutel } as const) : tekst;
    const situatie = sleutel ? ({ ...kaal, deling: "vastgelegd" } as const) : kaal;
    const leden = [getLezer("procesregisseur", "veiligheidshuis"), ...(wie ? [wie] : [])];
    const vragen = leden.map((kandidaat) => maakVraag(kandidaat, moment, gegeven, situatie));
    const [eerste] = vragen;
    if (!eerste) return;
    const zaal = vragen.map((vraag, plaats): Zaallid => {
      const vast = { grond: "betrokken", partijBetrokken: plaats > 0, staf: plaats === 0, bevestigd: true } as const;
      return { ...vraag, ...vast, ...(plaats > 0 && lid) };
    });
    const { gegeven: wat, rij } = { ...eerste, rij: { ...eerste.rij, toegestaanVoor: null, ...anders } };
    const uitkomst = weegProjectie({ gegeven: wat, rij, zaal, nooitProjecteren: sleutel === "bsn" });
    if (uitkomst.toegestaan) return;
    const { projectie } = regelregister;
    for (const { label } of wie ? [wie] : lezers) {
      for (const naam of ["rNooitOpScherm", "rBeperktOpScherm", "rLegeZaal", "rIedereen"] as const)
        if (projectie[naam].artikel === uitkomst.artikel) noteer(bevindingen, naam, uitkomst, label);
      for (const bezwaar of uitkomst.bezwaren ?? [])
        for (const naam of ["rExpertise", "rBevestigd"] as const)
          if (bezwaar.artikel === projectie[naam].artikel)
            noteer(bevindingen, naam, { toegestaan: false, ...bezwaar }, label);
    }
  };
  opScherm(null, {});
  for (const wie of lezers) {
    opScherm(wie, {}, "bsn");
    opScherm(wie, {}, undefined, { beperkt: "juistheid_betwist" });
    opScherm(wie, {});
    opScherm(wie, { bevestigd: false });
    if (wie.id.startsWith("deelnemer-")) opScherm(wie, { grond: "expertise", partijBetrokken: false });
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
  vraagGebruik(bevindingen);
  vraagInbrengen(bevindingen);
  vraagBetrekken(bevindingen);
  vraagProjectie(bevindingen);
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
    const lijst = soort === "gegeven" || soort === "gebruik" || soort === "projectie" ? allen.casus : allen[soort];
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
