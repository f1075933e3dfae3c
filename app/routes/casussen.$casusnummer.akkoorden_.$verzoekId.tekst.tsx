export { loader } from "~/akkoorden/tekst.server";
