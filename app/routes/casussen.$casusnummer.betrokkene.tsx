export { loader, action } from "~/betrokkene/route.server";
export { default, meta } from "~/betrokkene/screen";
