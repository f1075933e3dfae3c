export const uitvoervormen = {
  xlsx: "Download XLSX",
  csv: "Download CSV",
} as const;

export type Uitvoervorm = keyof typeof uitvoervormen;

export function isUitvoervorm(woord: string): woord is Uitvoervorm {
  return Object.hasOwn(uitvoervormen, woord);
}
