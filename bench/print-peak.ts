/** Loaded beside a program that is measured: when it ends, one line of its processor time in µs and its peak memory in KiB. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`\npeak ${String(userCPUTime + systemCPUTime)} ${String(maxRSS)}\n`);
});
