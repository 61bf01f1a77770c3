/** The running log: sequencer, signer, publisher, witness, monitor, audit. */
export { type LocalSigner, openLocalSigner, type SignerState } from './local-signer.ts';
export { type LogFiles, logFiles } from './log-files.ts';
export { type HaltCode, haltCodes, LogHalt } from './log-halt.ts';
export type { LogNews, LogOptions, LogPoint } from './log-options.ts';
export { openLogReader } from './log-reader.ts';
export { openPolicyFile, type PolicyFile } from './policy-file.ts';
export {
  compareWithHead,
  compareWithSigner,
  compareWithWitness,
  type RestoredLog,
  type RestoredVerdict,
} from './restored-log.ts';
export { openRemoteSigner } from './remote-signer.ts';
export { type LogStatus, type RunningLog, startLog } from './running-log.ts';
export { SignerError, signerErrorCodes } from './signer-error.ts';
export { loadLastSigned } from './signer-folder.ts';
export type { ListenOptions } from './signer-listener.ts';
export { startSignerServer } from './signer-server.ts';
export { readSignerWord } from './signer-word.ts';
export type { Signer } from './signer.ts';
export type { Witness, Witnesses } from './witnesses.ts';
export { WitnessError, witnessErrorCodes } from './witness-error.ts';
export { parseWitnessLog } from './witness-folder.ts';
export { loadAuthorities } from './stamps/authority-list.ts';
export { StampError, stampErrorCodes } from './stamps/stamp-error.ts';
export { type RunningWitness, startWitnessServer } from './witness-server.ts';
export { couldNotBeRead, LogProblem, logProblemCodes, type LogProblemPlace } from './log-problem.ts';
export { type LogSource, openLogSource } from './log-source.ts';
export { openRememberedLog } from './remembered-log.ts';
export { compareLogs } from './verify-log.ts';
export { verifyRemembered } from './verify-remembered.ts';
export { type Auditor, challengeLog } from './challenge-log.ts';
export { type Mirror, openMirror } from './mirror.ts';
export { type PromiseState, verifyPromiseKept } from './verify-promise.ts';
export { type AuditReport, auditRecord, type TablesReader } from './audit.ts';
export type { EventReader, KeptEvent, OpenedEvent } from './audit-events.ts';
export { type AuditCode, auditCodes, type AuditFinding, listedPerCode } from './audit-findings.ts';
export type { AuditedLog } from './audit-log.ts';
