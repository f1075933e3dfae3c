export { loader, action } from "~/fasen/bespreken/overleg/route.server";
export { default, meta } from "~/fasen/bespreken/overleg/screen";
