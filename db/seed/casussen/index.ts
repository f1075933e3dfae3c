import { beginverhalen } from "./begin";
import { besprekenverhalen } from "./bespreken";
import type { Casusverhaal } from "./soort";

/** All casussen of the demo. Every person, address and event in them is made up. */
export const casusverhalen: readonly Casusverhaal[] = [...beginverhalen, ...besprekenverhalen];
