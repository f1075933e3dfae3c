export { action, loader } from "~/auth/partijen/route.server";
export { default, meta } from "~/auth/partijen/screen";
