export { loader, action } from "~/fasen/inlichten/route.server";
export { default, meta } from "~/fasen/inlichten/screen";
