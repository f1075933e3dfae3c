export { action, loader } from "~/verzoeken/route.server";
export { default, meta } from "~/verzoeken/screen";
