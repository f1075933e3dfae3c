export { loader, action } from "~/fasen/afsluiten/route.server";
export { default, meta } from "~/fasen/afsluiten/screen";
