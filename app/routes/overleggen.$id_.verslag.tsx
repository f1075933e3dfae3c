export { loader, action } from "~/overleg/verslag/route.server";
export { default, meta } from "~/overleg/verslag/screen";
