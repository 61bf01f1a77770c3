/**
 * `npm start` puts npm and a shell between whoever stops it and this process. Told to end, both do so without telling
 * us; a server left behind would hold the folder and the port, and a backup would be made of a running database.
 */

const lookEveryMs = 500;

/** Calls `stop` once, when npm's shell has ended before this process has. Without npm, or on Windows, nothing happens. */
export function whenLauncherEnds(env: Readonly<Record<string, string | undefined>>, stop: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const launcher = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(look);
    stop();
  }, lookEveryMs);
  look.unref();
}
