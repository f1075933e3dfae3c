export { loader, action } from "~/logboek/route.server";
export { default, meta } from "~/logboek/screen";
