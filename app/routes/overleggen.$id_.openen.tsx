export { loader, action } from "~/overleg/openen/route.server";
export { default, meta } from "~/overleg/openen/screen";
