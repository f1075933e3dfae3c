export { loader } from "~/shell/onbekend.server";
export { action } from "~/concept/route.server";
