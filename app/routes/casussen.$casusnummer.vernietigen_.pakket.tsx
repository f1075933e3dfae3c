export { loader } from "~/fasen/vernietigen/pakket.server";
