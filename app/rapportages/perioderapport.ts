import { noemPeriode, schrijfKwartaal, type Periode } from "./kwartaal";
import {
  kiesJaren,
  kiesVakken,
  telPeriode,
  type Periodesplitsing,
  type Periodetabel,
  type Splitoptelling,
} from "./periode";
import type { Rapportage } from "./publiceren";
import type { Splitsing } from "./tabellen";
import type { Rapport, Rapportduur, Rapporttabel } from "./rapport";

export interface Periodevraag extends Periode {
  /** Only this aanpak or gemeente; never both: no crossed numbers exist. */
  alleen: { naar: Splitsing; sleutel: string; label: string } | null;
}

/** The middle of the year where all of it is asked, else those of the pieces. */
function listDuur(jaren: readonly Rapportage[], periode: Periode): Rapportduur[] {
  const delen = kiesJaren(jaren, periode);
  return (delen.at(-1)?.rapportage.duur ?? []).flatMap(({ fase }) =>
    delen.flatMap((deel): Rapportduur[] => {
      const { jaar, duur } = deel.rapportage;
      const heelJaar = noemPeriode({ van: { jaar, nummer: 1 }, tot: { jaar, nummer: 4 } });
      const vanFase = duur.find((een) => een.fase === fase);
      const vakken = kiesVakken(vanFase?.tijd ?? [], deel);
      if (!vanFase || vakken.length === 0 || (deel.van === 1 && deel.tot === 4))
        return [{ fase, over: heelJaar, weken: vanFase?.weken ?? null }];
      return vakken.map(({ van, tot, weken }) => ({
        fase,
        over: noemPeriode({ van: { jaar, nummer: van }, tot: { jaar, nummer: tot } }),
        weken,
      }));
    }),
  );
}

const isZelfde = (een: Periode, ander: Periode) => noemPeriode(een) === noemPeriode(ander);

/** Why the numbers are about another period than was asked. */
function noemOver(over: Periode, vraag: Periode): string[] {
  return isZelfde(over, vraag)
    ? []
    : [`Over ${noemPeriode(over)}; preciezer kan niet zonder een kleine groep te tonen.`];
}

type Alleen = NonNullable<Periodevraag["alleen"]>;

/** The row of one aanpak or gemeente: per group where that is given, and always what it is together. */
function schrijfRij(
  { titel, uitleg, splitsingen }: Periodetabel,
  vraag: Periodevraag,
  { naar, sleutel }: Alleen,
  noten: readonly string[],
): Rapporttabel {
  const splitsing = splitsingen.find((een) => een.naar === naar);
  const kies = (optelling: Splitoptelling | null | undefined) => {
    const rij = optelling?.rijen.find(({ sleutels }) => sleutels.includes(sleutel));
    return optelling && rij ? { ...optelling, rij } : null;
  };
  const [samen, perGroep] = [kies(splitsing?.samen), kies(splitsing?.perGroep)];
  const getoond = perGroep ?? samen;
  if (!samen || !getoond)
    return {
      titel,
      uitleg,
      groepen: null,
      noten: [...noten, `Naar ${naar.toLowerCase()} is dit niet te splitsen: de groepen zijn te klein.`],
      delen: [],
    };
  const samenMet = ({ rij }: typeof samen) => (rij.sleutels.length > 1 ? [`Samen geteld: ${rij.label}.`] : []);
  const isRuimer = perGroep && (!isZelfde(perGroep.over, samen.over) || perGroep.rij.label !== samen.rij.label);
  return {
    titel,
    uitleg,
    groepen: getoond.groepen.map(({ label }, plaats) => ({ label, aantal: getoond.rij.aantallen[plaats] ?? 0 })),
    noten: [
      ...samenMet(getoond),
      ...noemOver(getoond.over, vraag),
      ...(isRuimer
        ? [`${samen.rij.label}, alles samen over ${noemPeriode(samen.over)}: ${String(samen.rij.aantallen[0] ?? 0)}.`]
        : []),
      ...noten,
    ],
    delen: [],
  };
}

function schrijfDelen({ naar, samen, perGroep }: Periodesplitsing, vraag: Periodevraag): Rapporttabel["delen"] {
  const schrijf = ({ over, groepen, rijen }: Splitoptelling) => ({
    naar,
    kolommen: groepen.map(({ label }) => label),
    rijen,
    noten: noemOver(over, vraag),
  });
  const isZelfdeTabel = perGroep?.rijen.length === samen.rijen.length && isZelfde(perGroep.over, samen.over);
  return [...(perGroep ? [schrijf(perGroep)] : []), ...(isZelfdeTabel ? [] : [schrijf(samen)])];
}

function schrijfTabel(tabel: Periodetabel, vraag: Periodevraag): Rapporttabel {
  const { titel, uitleg, samen, perGroep, splitsingen, ontbreekt } = tabel;
  const noten = ontbreekt.map((jaar) => `Zonder ${String(jaar)}: daarover wordt niets gezegd.`);
  if (!samen || !perGroep) return { titel, uitleg, groepen: null, noten: [], delen: [] };
  if (vraag.alleen) return schrijfRij(tabel, vraag, vraag.alleen, noten);
  const totaal =
    isZelfde(samen.over, perGroep.over) || perGroep.groepen.length === 1
      ? []
      : [`Alles samen over ${noemPeriode(samen.over)}: ${String(samen.aantal)}.`];
  return {
    titel,
    uitleg,
    groepen: perGroep.groepen,
    noten: [...noemOver(perGroep.over, vraag), ...totaal, ...noten],
    delen: splitsingen.flatMap((splitsing) => schrijfDelen(splitsing, vraag)),
  };
}

/** Not counted by aanpak or gemeente: people who ask for their rights, and what went wrong, are of no casus. */
const zonderSplitsing = ["Verzoeken van betrokkenen", "Datalekken"];

export function maakPerioderapport(jaren: readonly Rapportage[], vraag: Periodevraag): Rapport {
  const over = `${noemPeriode(vraag)}${vraag.alleen ? `, ${vraag.alleen.label}` : ""}`;
  const naam = ["rapportage", schrijfKwartaal(vraag.van), "tot", schrijfKwartaal(vraag.tot)];
  return {
    titel: `Cijfers over ${over}`,
    over,
    naam: [...naam, ...(vraag.alleen ? [vraag.alleen.sleutel] : [])].join("-"),
    inleiding: `Opgeteld uit de cijfers van de vastgestelde jaren. Een casus telt in elk jaar één keer mee, in het kwartaal waarin het gebeurde; bij behandelde casussen is dat de laatste bespreking van dat jaar.${vraag.alleen ? " Doorlooptijden, verzoeken van betrokkenen en datalekken zijn er alleen van het geheel." : ""}`,
    tabellen: telPeriode(jaren, vraag)
      .filter(({ titel }) => !vraag.alleen || !zonderSplitsing.includes(titel))
      .map((tabel) => schrijfTabel(tabel, vraag)),
    duur: vraag.alleen ? [] : listDuur(jaren, vraag),
    anonimiteit: [],
  };
}
