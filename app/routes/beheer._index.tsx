export { loader } from "~/auth/beheer/route.server";
export { default, meta } from "~/auth/beheer/screen";
