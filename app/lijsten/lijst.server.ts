import type { LoaderFunctionArgs } from "@remix-run/node";
import { getZedenlijst } from "~/fasen/triageren/topx/repository.server";
import { toonScherm } from "~/protocol/antwoord.server";
import type { Lijstsoort } from "~/protocol/meegeleverd";
import { openScherm } from "~/protocol/poort.server";
import { schermen } from "~/protocol/schermen";
import type { Rol } from "~/protocol/rollen";
import { listVersies } from "./repository.server";
import { lijstsoorten } from "./soorten";

export interface Lijstregelview {
  href: string;
  label: string;
  waar: string;
  inGebruik: number;
  uitGebruik: number;
  laatste: { versie: number; moment: string; door: string; geldtVanaf: string } | null;
}

export interface LijstenView {
  lijsten: Lijstregelview[];
}

/** `/beheer/lijsten`: the lists that are changed here, with the version that was saved last. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "lijsten");
  const { systeem, vandaag, lezer } = basis;
  const nu = systeem.lijsten.op(vandaag);
  const lijsten = (Object.keys(lijstsoorten) as Lijstsoort[]).map((soort): Lijstregelview => {
    const { label, waar } = lijstsoorten[soort];
    const woorden = nu.list(soort);
    const inGebruik = woorden.filter((woord) => woord.inGebruik).length;
    const laatste = listVersies(systeem, soort).at(-1) ?? null;
    return {
      href: `/beheer/lijsten/${soort}`,
      label,
      waar,
      inGebruik,
      uitGebruik: woorden.length - inGebruik,
      laatste: laatste && {
        versie: laatste.versie,
        moment: laatste.moment,
        door: laatste.door,
        geldtVanaf: laatste.geldtVanaf,
      },
    };
  });
  const klassenlezers: readonly Rol[] = schermen.topxklassen.rollen;
  const zeden = getZedenlijst(systeem);
  const klassen: Lijstregelview = {
    href: "/beheer/top-x",
    label: "Klassen voor zeden (Top-X)",
    waar: "De toetsing aan Top-X bij de triage.",
    inGebruik: zeden.klassen.length,
    uitGebruik: 0,
    laatste: zeden.wijziging,
  };
  const view: LijstenView = { lijsten: klassenlezers.includes(lezer.rol) ? [...lijsten, klassen] : lijsten };
  return toonScherm(basis, view);
}
