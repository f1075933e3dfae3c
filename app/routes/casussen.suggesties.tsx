export { loader } from "~/shell/onbekend.server";
export { action } from "~/casussen/suggesties/route.server";
