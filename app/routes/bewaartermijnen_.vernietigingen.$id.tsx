export { loader } from "~/bewaartermijnen/vernietiging/route.server";
export { default, meta } from "~/bewaartermijnen/vernietiging/screen";
