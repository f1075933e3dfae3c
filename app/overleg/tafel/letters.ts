const letters = [..."abcdefghijklmnoqrstuvwxyz"];

/**
 * A key for each of so many people: one letter (not p, which leads to the list), and where there are more people than letters
 * two letters for the last of them. No key is the beginning of another, so that one letter is never waited for in vain.
 */
export function maakToetsen(aantal: number): string[] {
  let eerste = 0;
  while (letters.length - eerste + eerste * letters.length < aantal && eerste < letters.length) eerste += 1;
  const los = letters.slice(0, letters.length - eerste);
  const dubbel = letters.slice(letters.length - eerste).flatMap((begin) => letters.map((letter) => begin + letter));
  return [...los, ...dubbel].slice(0, aantal);
}
