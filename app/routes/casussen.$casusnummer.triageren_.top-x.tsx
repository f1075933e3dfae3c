export { loader, action } from "~/fasen/triageren/topx/route.server";
export { default, meta } from "~/fasen/triageren/topx/screen";
