/**
 * Where to go after log-in: only an own path, without query, made of the words and numbers of our own addresses. So it can
 * neither lead to another site nor carry a name. Anything else becomes the werkvoorraad.
 */
export function keurPad(naar: string | null | undefined): string {
  const isEigen = !!naar && naar.length <= 200 && /^\/(?!\/)[a-z0-9-]+(?:\/[A-Za-z0-9-]+)*$/.test(naar);
  const isInlog = !!naar && /^\/(inloggen|uitloggen|uitnodiging)(\/|$)/.test(naar);
  return isEigen && !isInlog ? naar : "/werkvoorraad";
}
