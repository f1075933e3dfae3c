export { loader, action } from "~/faseovergang/route.server";
export { default, meta } from "~/faseovergang/screen";
