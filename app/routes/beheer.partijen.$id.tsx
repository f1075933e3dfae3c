export { action, loader } from "~/auth/partijkaart/route.server";
export { default, meta } from "~/auth/partijkaart/screen";
