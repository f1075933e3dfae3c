export { loader, action } from "~/fasen/bespreken/analyse/route.server";
export { default, meta } from "~/fasen/bespreken/analyse/screen";
