export { loader } from "~/fasen/bespreken/route.server";
export { default, meta } from "~/fasen/bespreken/screen";
