export { loader, action } from "~/fasen/triageren/topxklassen/route.server";
export { default, meta } from "~/fasen/triageren/topxklassen/screen";
