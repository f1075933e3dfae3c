export { action, loader } from "~/thema/route.server";
export { default, meta } from "~/thema/screen";
