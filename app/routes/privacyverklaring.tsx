export { loader } from "~/privacyverklaring/route.server";
export { default, meta } from "~/privacyverklaring/screen";
