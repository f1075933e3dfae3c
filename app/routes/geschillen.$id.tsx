export { action, loader } from "~/geschilkaart/route.server";
export { default, meta } from "~/geschilkaart/screen";
