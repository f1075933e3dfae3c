import { aangemeldeverhalen } from "./aangemeld";
import { langAfgesloten } from "./afgesloten-lang";
import { eindeverhalen } from "./einde";
import { recentAfgesloten } from "./afgesloten";
import { besprekenOverJeugd } from "./bespreken-jeugd";
import { besprekenOverWonen } from "./bespreken-wonen";
import { besprekenOverZorg } from "./bespreken-zorg";
import type { Casusverhaal } from "./soort";
import { triageverhalen } from "./triage";
import { uitvoerenInGezin } from "./uitvoeren-gezin";
import { uitvoerenOndermijning } from "./uitvoeren-ondermijning";
import { uitvoerverhaal } from "./uitvoeren";

/** All casussen of the demo. Every person, address and event in them is made up. */
export const casusverhalen: readonly Casusverhaal[] = [
  ...aangemeldeverhalen,
  ...triageverhalen,
  ...besprekenOverWonen,
  ...besprekenOverZorg,
  ...besprekenOverJeugd,
  uitvoerverhaal,
  ...uitvoerenInGezin,
  ...uitvoerenOndermijning,
  ...recentAfgesloten,
  ...langAfgesloten,
  ...eindeverhalen,
];
