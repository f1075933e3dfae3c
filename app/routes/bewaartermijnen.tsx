export { loader } from "~/bewaartermijnen/route.server";
export { default, meta } from "~/bewaartermijnen/screen";
