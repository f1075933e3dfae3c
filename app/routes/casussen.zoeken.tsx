export { loader, action } from "~/casussen/zoeken/route.server";
export { default, meta } from "~/casussen/zoeken/screen";
