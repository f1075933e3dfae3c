export { loader, action } from "~/fasen/bespreken/route.server";
export { default, meta } from "~/fasen/bespreken/screen";
