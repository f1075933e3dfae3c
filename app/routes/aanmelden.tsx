export { loader, action } from "~/fasen/aanmelden/nieuw.server";
export { default, meta } from "~/fasen/aanmelden/nieuw";
