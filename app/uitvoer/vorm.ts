export const uitvoervormen = {
  xlsx: "Download als spreadsheet (XLSX)",
  csv: "Download als CSV",
} as const;

export type Uitvoervorm = keyof typeof uitvoervormen;

export function isUitvoervorm(woord: string): woord is Uitvoervorm {
  return Object.hasOwn(uitvoervormen, woord);
}
