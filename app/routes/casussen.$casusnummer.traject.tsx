export { loader, action } from "~/traject/route.server";
export { default, meta } from "~/traject/screen";
