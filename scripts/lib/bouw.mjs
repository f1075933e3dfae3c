import { zorgVoorBouw } from "./voorbereiden.mjs";

// The build step of the tests: always a new one, because a stamp proves nothing about a build that was changed by hand.
try {
  await zorgVoorBouw({ altijd: true });
} catch (fout) {
  console.error(fout.message);
  process.exitCode = 1;
}
