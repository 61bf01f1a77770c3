/** Loaded beside a program: says at its end, on standard error, what it has used. */
process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())));
