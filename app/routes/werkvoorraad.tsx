export { loader } from "~/werkvoorraad/route.server";
export { default, meta } from "~/werkvoorraad/screen";
