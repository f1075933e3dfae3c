export { loader, action } from "~/fasen/bespreken/deelnemers/route.server";
export { default, meta } from "~/fasen/bespreken/deelnemers/screen";
