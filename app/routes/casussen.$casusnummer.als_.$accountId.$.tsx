export { loader } from "~/bekijkals/route.server";
export { default, meta } from "~/bekijkals/screen";
