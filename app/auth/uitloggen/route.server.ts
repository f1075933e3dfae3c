import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { schrijf } from "~/storage/databank.server";
import { stuurDoor } from "../antwoord.server";
import { noteer } from "../logboek.server";
import { eindigSessie } from "../sessie.server";

/** A link cannot log out: only the form does. */
export function loader() {
  return redirect("/werkvoorraad", 303);
}

export function action({ context }: ActionFunctionArgs) {
  const { systeem, sessie } = context;
  if (!sessie) return stuurDoor("/inloggen");
  const { cookie } = schrijf(systeem, (tx) => {
    noteer(tx, context, {
      gebeurtenis: "uitgelogd",
      accountId: sessie.accountId,
      scherm: "uitloggen",
      handeling: "uitloggen",
      grond: "eigen sessie",
    });
    return eindigSessie(tx, systeem, sessie.idHash);
  });
  return stuurDoor("/inloggen?klaar=uitgelogd", [cookie]);
}
