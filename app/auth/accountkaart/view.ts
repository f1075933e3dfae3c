import { schrijfNaam } from "~/lib/naam";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Account } from "../accounts/repository.server";
import { maakKnopstand, type AccounthandelingNaam } from "../handelingen";
import { weegAanvraag, weegIntrekking, weegUitnodigen, type Accountfeiten } from "../voorstellen/rules";
import { schrijfRolnaam, type VoorstellenView, type VoorstelView } from "../voorstellen/view";

type Persoon = Pick<
  Account,
  "id" | "versie" | "voornaam" | "tussenvoegsel" | "achternaam" | "functie" | "geheimhoudingOp" | "vogGeldigTot"
>;

export interface AccountkaartView {
  persoon: Persoon;
  naam: string;
  toegang: { label: string; tekst: string }[];
  rol: string;
  partijId: string;
  isEigen: boolean;
  partijen: { waarde: string; label: string }[];
  knoppen: Partial<Record<AccounthandelingNaam, Knopstand>>;
  open: VoorstelView[];
  geschiedenis: VoorstelView[];
}

function schrijfStand({ actief, isInGebruik }: Accountfeiten): string {
  if (!actief) return isInGebruik ? "geen toegang" : "nog geen toegang";
  return isInGebruik ? "actief" : "uitgenodigd, nog niet ingelogd";
}

/** Field by field: hash and secret must not come along. */
export function buildAccountkaart(
  rij: Account,
  feiten: Accountfeiten,
  partijen: AccountkaartView["partijen"],
  { open, geschiedenis }: VoorstellenView,
): AccountkaartView {
  const { id, versie, voornaam, tussenvoegsel, achternaam, functie, geheimhoudingOp, vogGeldigTot } = rij;
  const { actief, isInGebruik } = feiten;
  const partij = partijen.find(({ waarde }) => waarde === rij.partijId)?.label ?? "";
  return {
    persoon: { id, versie, voornaam, tussenvoegsel, achternaam, functie, geheimhoudingOp, vogGeldigTot },
    naam: schrijfNaam(rij),
    toegang: [
      { label: "Stand", tekst: schrijfStand(feiten) },
      { label: "E-mailadres", tekst: rij.email },
      { label: "Rol", tekst: schrijfRolnaam(rij.rol) },
      { label: "Partij", tekst: partij },
      { label: "Tweede stap", tekst: rij.totpGeheim === null ? "niet ingesteld" : "ingesteld" },
    ],
    rol: rij.rol,
    partijId: rij.partijId,
    isEigen: feiten.isEigen,
    partijen,
    // Only what can be about an account in this state; of that, the button or the reason.
    knoppen: {
      account_bijwerken: maakKnopstand("account_bijwerken", null),
      ...(!actief && { toegang_voorstellen: maakKnopstand("toegang_voorstellen", weegAanvraag("toegang", feiten)) }),
      ...(actief &&
        !isInGebruik && { account_uitnodigen: maakKnopstand("account_uitnodigen", weegUitnodigen(feiten)) }),
      ...(actief &&
        isInGebruik && {
          wachtwoord_voorstellen: maakKnopstand("wachtwoord_voorstellen", weegAanvraag("wachtwoord", feiten)),
        }),
      ...(actief &&
        isInGebruik && { herstel_voorstellen: maakKnopstand("herstel_voorstellen", weegAanvraag("herstel", feiten)) }),
      adres_voorstellen: maakKnopstand("adres_voorstellen", weegAanvraag("adres", feiten)),
      rol_voorstellen: maakKnopstand("rol_voorstellen", weegAanvraag("rol", feiten)),
      ...(actief && { account_intrekken: maakKnopstand("account_intrekken", weegIntrekking(feiten)) }),
    },
    open,
    geschiedenis,
  };
}
