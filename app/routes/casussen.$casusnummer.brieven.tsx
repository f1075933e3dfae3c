export { loader } from "~/brieven/route.server";
export { default, meta } from "~/brieven/screen";
