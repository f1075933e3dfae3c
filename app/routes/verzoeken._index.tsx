export { action, loader } from "~/verzoeken/lijst.server";
export { default, meta } from "~/verzoeken/lijst";
