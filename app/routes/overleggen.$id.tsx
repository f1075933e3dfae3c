export { loader, action } from "~/overleg/route.server";
export { default, meta } from "~/overleg/screen";
