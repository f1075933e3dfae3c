import { z } from "zod";
import { veldenVan } from "~/protocol/formulier";

export const briefForm = z.strictObject(veldenVan("brief", { verplicht: ["datum", "inhoud"] }));

export const verzendForm = z.strictObject({});
