export { loader, action } from "~/fasen/bespreken/regieplan/route.server";
export { default, meta } from "~/fasen/bespreken/regieplan/screen";
