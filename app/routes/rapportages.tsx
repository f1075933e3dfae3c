export { action, loader } from "~/rapportages/route.server";
export { default, meta } from "~/rapportages/screen";
