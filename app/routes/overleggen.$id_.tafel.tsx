export { loader, action } from "~/overleg/tafel/route.server";
export { default, meta } from "~/overleg/tafel/screen";
