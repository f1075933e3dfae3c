export { action, loader } from "~/auth/uitloggen/route.server";
