import { afterEach, beforeEach, vi } from "vitest";

// A test that makes the code complain on the console fails, unless it says that it expects the complaint.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => {
    throw new Error(`console.error: ${args.map(String).join(" ")}`);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
