/** Why a file is not taken, in plain Dutch for the one who chose it. Nothing of the file is repeated in it. */
export class Keurfout extends Error {
  override readonly name = "Keurfout";
}
