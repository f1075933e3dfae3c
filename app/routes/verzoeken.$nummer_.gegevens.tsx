export { action, loader } from "~/verzoeken/gegevens.server";
export { default, meta } from "~/verzoeken/gegevens";
