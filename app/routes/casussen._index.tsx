export { loader, action } from "~/casussen/route.server";
export { default, meta } from "~/casussen/screen";
