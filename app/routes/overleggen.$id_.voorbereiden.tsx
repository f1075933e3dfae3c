export { loader, action } from "~/overleg/voorbereiden/route.server";
export { default, meta } from "~/overleg/voorbereiden/screen";
