export { loader } from "~/auth/oidc/terug/route.server";
export { default, meta } from "~/auth/oidc/screen";
