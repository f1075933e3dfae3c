export { action } from "~/overleg/tafel/plek.server";
