export { action, loader } from "~/auth/uitnodiging/route.server";
export { default, meta } from "~/auth/uitnodiging/screen";
