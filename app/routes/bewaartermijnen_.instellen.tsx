export { loader, action } from "~/bewaartermijnen/instellen/route.server";
export { default, meta } from "~/bewaartermijnen/instellen/screen";
