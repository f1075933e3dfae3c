export { loader, action } from "~/fasen/vernietigen/route.server";
export { default, meta } from "~/fasen/vernietigen/screen";
