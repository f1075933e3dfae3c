import type { Veld } from "~/protocol/afscherming";
import type { Deel } from "../projectie";
import type { Blad } from "./bladen";

/** What stands on the projector. Black and waiting hold nothing of any casus, not even that there is one. */
export type SchermView =
  | { stand: "zwart"; donker: boolean }
  | { stand: "wacht"; donker: boolean }
  | {
      stand: "aan";
      donker: boolean;
      naam: Veld[];
      deel: Deel;
      blad: number;
      bladen: number;
      elementen: Blad;
    };
