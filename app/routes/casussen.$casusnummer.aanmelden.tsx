export { loader, action } from "~/fasen/aanmelden/route.server";
export { default, meta } from "~/fasen/aanmelden/screen";
