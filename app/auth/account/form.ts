import { z } from "zod";
import { wachtwoord } from "../velden";

export const wijzigWachtwoordForm = z.strictObject({ huidig: wachtwoord, wachtwoord, herhaling: wachtwoord });

/** New recovery codes: who walks past an open screen must not be able to make a way in. */
export const herstelcodesForm = z.strictObject({ huidig: wachtwoord });
