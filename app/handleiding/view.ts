import { toetsenlijst } from "~/overleg/tafel/toetsenlijst";
import { faseLabels, fasedoelen, fasen, type Fase } from "~/protocol/fasen";
import { listHandelingen, type Hoedanigheid } from "~/protocol/handelingen";
import { rollen, type Rol } from "~/protocol/rollen";
import { schermen } from "~/protocol/schermen";
import { onderwerpen } from "./onderwerpen";
import { rolwerk, type Rolwerk } from "./rollen";

export interface Fasewerk {
  fase: Fase;
  label: string;
  doel: string;
  /** Labels of the acts of this phase screen that the reader can have; without double ones. */
  handelingen: string[];
}

/** The acts are those of the table that guards and buttons use, so that the guide cannot promise anything else. */
function listFasewerk(hoedanigheden: readonly Hoedanigheid[]): Fasewerk[] {
  return fasen.map((fase) => ({
    fase,
    label: faseLabels[fase],
    doel: fasedoelen[fase],
    handelingen: [
      ...new Set(
        listHandelingen(fase)
          .filter(([, { wie }]) => wie.some((hoedanigheid) => hoedanigheden.includes(hoedanigheid)))
          .map(([, { label }]) => label),
      ),
    ],
  }));
}

export function buildHandleidingView(rol: Rol) {
  const { kern, stappen, hoedanigheden }: Rolwerk = rolwerk[rol];
  const voorzitters: readonly Rol[] = schermen.tafel.rollen;
  return {
    rol: rollen[rol].label,
    kern,
    stappen: [...stappen],
    fasen: listFasewerk(hoedanigheden),
    onderwerpen: [...onderwerpen],
    toetsen: voorzitters.includes(rol) ? [...toetsenlijst] : [],
  };
}

export type HandleidingView = ReturnType<typeof buildHandleidingView>;
