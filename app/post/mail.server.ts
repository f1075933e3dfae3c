import { schrijfNaam } from "~/lib/naam";
import { kalendernaam, kalendertype } from "~/overleg/kalender/kalender.server";
import type { account, uitgaandePost } from "~/storage/tabellen.server";

export interface Mail {
  from: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
  headers: Record<string, string>;
  attachments: { filename: string; content: string; contentType: string }[];
}

interface Onderdelen {
  post: Pick<typeof uitgaandePost.$inferSelect, "id" | "onderwerp" | "aanAdres">;
  aan: Pick<typeof account.$inferSelect, "email" | "voornaam" | "tussenvoegsel" | "achternaam">;
  tekst: string;
  van: string;
  /** Calendar file (RFC 5545) that goes along. */
  kalender?: string | undefined;
  /** Public address of the installation. */
  adres: string;
}

/**
 * A message as it leaves: greeting, text, link, closing. Nothing about a betrokkene (domein 8), and in the head no more
 * than the address. The Message-ID is fixed, so that a receiver recognises the rare second copy after a crash.
 */
export function maakMail({ post, aan, tekst, van, adres, kalender }: Onderdelen): Mail {
  const heeftLink = tekst.includes(`${adres}/`);
  const regels = [
    `Beste ${schrijfNaam(aan)},`,
    tekst.trim(),
    ...(heeftLink ? [] : [`Meer informatie vindt u na inloggen in het PGA-systeem: ${adres}/werkvoorraad`]),
    "Met vriendelijke groet,\nVeiligheidshuis",
    "Dit bericht is automatisch verstuurd. Stuur nooit persoonsgegevens per mail.",
  ];
  return {
    from: van,
    to: post.aanAdres ?? aan.email,
    subject: post.onderwerp.replace(/\s+/g, " "),
    text: `${regels.join("\n\n")}\n`,
    messageId: `<${post.id}@${new URL(adres).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    attachments: kalender ? [{ filename: kalendernaam, content: kalender, contentType: kalendertype }] : [],
  };
}
