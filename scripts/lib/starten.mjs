import { spawn } from "node:child_process";
import path from "node:path";
import { projectMap, zorgVoorBouw, zorgVoorPakketten } from "./voorbereiden.mjs";

/** Prepares, then runs the server in a child process that gets our signals and gives us its exit code. */
export function startServer(argumenten) {
  try {
    zorgVoorPakketten();
    zorgVoorBouw();
  } catch (fout) {
    console.error(fout.message);
    process.exit(1);
  }
  const kind = spawn(
    process.execPath,
    ["--import", "tsx", path.join(projectMap, "scripts", "serve.ts"), ...argumenten],
    { cwd: projectMap, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signaal, () => kind.kill(signaal));
  kind.on("error", (fout) => {
    console.error(`The server could not be started: ${fout.message}`);
    process.exit(1);
  });
  kind.on("exit", (code) => process.exit(code ?? 1));
}
