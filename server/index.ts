/** What the command line uses of the server: starting it, finding a running one, opening its data folder while none runs. */
export { ciphers } from './ciphers.ts';
export { type DeploymentOptions, openDeployment, type OpenedDeployment } from './open-deployment.ts';
export { type AnnouncedServer, findServer } from './server-file.ts';
export { dataDirOf, parseStartOptions, type StartOptions, usage as serveUsage, UsageError } from './start-options.ts';
export { main as startMain } from './main.ts';
export { type KeyAnswer, type KeyCommand, runKeyCommand } from './unseal/key-command.ts';
export { solveProof } from './tickets/index.ts';
export { beginNextLog } from './log/begin-next-log.ts';
export { publishedFolder, signerFolder } from './log/open-log.ts';
export { ApiRefused, apiRefusals } from './api/api-refused.ts';
export { type Failure, failureOf } from './error-response.ts';
export { RequestRefused, requestRefusals } from './request-guard.ts';
