export { loader, action } from "~/registers/log/route.server";
export { default, meta } from "~/registers/log/screen";
