export { action, loader } from "~/brieven/beheer/route.server";
export { default, meta } from "~/brieven/beheer/screen";
