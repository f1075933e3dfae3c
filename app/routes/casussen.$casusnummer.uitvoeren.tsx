export { loader, action } from "~/fasen/uitvoeren/route.server";
export { default, meta } from "~/fasen/uitvoeren/screen";
