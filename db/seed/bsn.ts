import { isBsn } from "~/lib/invoer";

/** The n-th number of the test range 9999…: it passes the elfproef and was never given to anybody. */
export function maakTestBsn(n: number): string {
  let getal = 999_910_000 + n * 137;
  while (!isBsn(String(getal))) getal += 1;
  return String(getal);
}
