export { loader, action } from "~/post/postvak/route.server";
export { default, meta } from "~/post/postvak/screen";
