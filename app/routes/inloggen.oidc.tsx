export { action, loader } from "~/auth/oidc/start/route.server";
export { default, meta } from "~/auth/oidc/screen";
