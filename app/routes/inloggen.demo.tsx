export { action, loader } from "~/auth/demoinlog/route.server";

// With a component the 404 is a page, like every other address that does not exist.
export default function Demo() {
  return null;
}
