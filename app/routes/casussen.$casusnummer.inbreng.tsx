export { loader, action } from "~/inbreng/route.server";
export { default, meta } from "~/inbreng/screen";
