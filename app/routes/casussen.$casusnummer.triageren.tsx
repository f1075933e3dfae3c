export { loader, action } from "~/fasen/triageren/route.server";
export { default, meta } from "~/fasen/triageren/screen";
