export { loader, action } from "~/gegevens/route.server";
export { default, meta } from "~/gegevens/screen";
