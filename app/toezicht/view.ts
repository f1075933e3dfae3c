import type { Logregelview } from "~/inzage/view";
import type { Controletermijn } from "~/registers/log/termijn";
import type { MetRegister } from "~/registers/register";

export const dagenSteekproef = 30;
export const omvangSteekproef = 10;

export interface ToezichtView extends MetRegister {
  termijn: Controletermijn;
  aantalSignalen: number;
  keten: { moment: string; isHeel: boolean } | null;
  steekproef: Logregelview[];
  aantalStuitingen: number;
  aantalVerklaringen: number;
  aantalGeschillen: number;
  openGeschillen: number;
}
