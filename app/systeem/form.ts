import { z } from "zod";
import { regel } from "~/lib/invoer";

export const klokForm = z.strictObject({
  reden: regel(200, "Vul in hoe u hebt gezien dat de klok goed staat, en waarom hij afweek."),
});
