import { afgeslotenverhalen } from "./afgesloten";
import { beginverhalen } from "./begin";
import { besprekenverhalen } from "./bespreken";
import type { Casusverhaal } from "./soort";
import { uitvoerverhaal } from "./uitvoeren";
import { andereUitvoerverhalen } from "./uitvoeren-anders";

/** All casussen of the demo. Every person, address and event in them is made up. */
export const casusverhalen: readonly Casusverhaal[] = [
  ...beginverhalen,
  ...besprekenverhalen,
  uitvoerverhaal,
  ...andereUitvoerverhalen,
  ...afgeslotenverhalen,
];
