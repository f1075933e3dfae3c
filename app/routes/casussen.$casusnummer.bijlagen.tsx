export { loader, action } from "~/bijlagen/route.server";
export { default, meta } from "~/bijlagen/screen";
