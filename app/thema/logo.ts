/** Bytes of a logo, as it comes in. */
export const maxLogo = 200_000;

const pad = /^\/logo-([0-9a-f]{32})\.(png|jpg)$/;

/** Address of a logo: with its content in it, so that a browser may keep it. */
export function maakLogopad({ sleutel, type }: { sleutel: string; type: string }): string {
  return `/logo-${sleutel}.${type}`;
}

/** Key of the logo at this address; undefined for an address that is none. */
export function leesLogopad(adres: string): { sleutel: string; type: string } | undefined {
  const [, sleutel, type] = pad.exec(adres) ?? [];
  return sleutel && type ? { sleutel, type } : undefined;
}
