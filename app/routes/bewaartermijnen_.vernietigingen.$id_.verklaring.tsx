export { loader } from "~/bewaartermijnen/vernietiging/verklaring.server";
