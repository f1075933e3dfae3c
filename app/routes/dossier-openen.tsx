export { loader, action } from "~/dossieropenen/route.server";
export { default, meta } from "~/dossieropenen/screen";
