import { spawn } from "node:child_process";
import path from "node:path";
import { projectMap, zorgVoorBouw, zorgVoorPakketten } from "./voorbereiden.mjs";

/** npm passes a signal to a shell in between, which dies of it and passes nothing on: then our parent changes. */
function stopMetNpm(stop) {
  const ouder = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const wacht = setInterval(() => {
    if (process.ppid === ouder) return;
    clearInterval(wacht);
    stop();
  }, 250);
  wacht.unref();
}

/** Prepares, then runs the server in a child process that gets our signals and gives us its exit code. */
export async function startServer(argumenten) {
  try {
    zorgVoorPakketten();
    await zorgVoorBouw();
  } catch (fout) {
    console.error(fout.message);
    process.exit(1);
  }
  const kind = spawn(process.execPath, [path.join(projectMap, "build", "start", "serve.js"), ...argumenten], {
    cwd: projectMap,
    // The channel tells the server when this process ends, however it ends.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signaal, () => kind.kill(signaal));
  stopMetNpm(() => kind.kill("SIGTERM"));
  kind.on("error", (fout) => {
    console.error(`The server could not be started: ${fout.message}`);
    process.exit(1);
  });
  kind.on("exit", (code) => process.exit(code ?? 1));
}
