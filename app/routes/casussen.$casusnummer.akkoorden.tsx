export { loader, action } from "~/akkoorden/route.server";
export { default, meta } from "~/akkoorden/screen";
