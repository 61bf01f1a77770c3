/**
 * The one path by which the record is read or changed: load, authorise, decide, seal, append, answer. No route and no
 * command reaches the store around it.
 */
import {
  type AddedDistrict,
  covers,
  type District,
  InputError,
  type LogFrozen,
  type Office,
  type OfficeId,
  type PromiseCounts,
  type QuestionCode,
} from '@amanat/domain';
import type { VerifiedChallenge } from '@amanat/ledger';
import type { Code, OwnCopy } from '@amanat/sealing';
import { type ChangeAnswer, changeComplaint } from './change-complaint.ts';
import { createCoverGuesses } from './cover-guesses.ts';
import type { DossierHistoryEntry } from './dossiers/dossier-work.ts';
import { dossierHistory, dossierVersion, promisesOn, publishedDossiers } from './dossiers/public-dossiers.ts';
import { type Deployment, todayOf } from './deployment.ts';
import { actByCode, addCover, openCode, sealNotice } from './follow-by-code.ts';
import type { Releases } from './figures/releases.ts';
import { releasesOf } from './figures/stored-releases.ts';
import { listKeys } from './list-keys.ts';
import { currentDistricts } from './offices/list-districts.ts';
import { currentOffices, listOffices } from './offices/list-offices.ts';
import { frozenLogs, listedLogKeys, listedPromiseKey, listLogKey, recordFrozenLog } from './log-record.ts';
import { type LodgeInput, lodgeComplaint } from './lodge-complaint.ts';
import { type ChallengeAnswer, openChallenge } from './open-challenge.ts';
import { ownCopyOf } from './own-copy.ts';
import { publicProof } from './public-proof.ts';
import { type ImportAnswer, importDossier, type ImportOptions, type PublishedDossier } from './publish-dossier.ts';
import { receiptOfCode } from './receipt-of-code.ts';
import type { CodeAction, CodePageView, LodgeAnswer, Notice, ReceiptAnswer } from './views.ts';

export interface Casework {
  /**
   * Stores the complaint once, however often the same is sent.
   *
   * @throws StoreError; InputError `not-in-list` for a district that is not listed
   */
  lodgeComplaint(input: LodgeInput): Promise<LodgeAnswer>;
  /** `undefined` if nothing of this draft's secret is kept. */
  ownCopy(secret: Uint8Array): Promise<OwnCopy | undefined>;
  addCover(code: Code, lastGroup: string): Promise<'kept' | 'same-as-code' | 'unknown-code'>;
  /** `undefined` for a code that opens nothing. Records duress when it is a cover code. */
  openCode(code: Code): Promise<CodePageView | undefined>;
  /**
   * The lodged event with its proof, once published; the same for a cover code, which records duress. `undefined` for a
   * code that opens nothing.
   */
  receiptOfCode(code: Code): Promise<ReceiptAnswer | undefined>;
  actByCode(code: Code, action: CodeAction): Promise<'kept' | 'unknown-code'>;
  /** In a training deployment the office's side is played, so that a code page has something to show. */
  playOffice(caseId: string, step: TrainingStep): Promise<ChangeAnswer>;
  /** As they stand now. */
  offices(): readonly Office[];
  /** Those of the list of places, and those that were added. */
  districts(): readonly AddedDistrict[];
  /** Offices that the given list has otherwise than the record, which counts. */
  readonly ignoredOffices: readonly OfficeId[];
  /** To be called once a change of offices or districts is on the record. */
  reloadLists(): Promise<void>;
  /** Offices that could receive or watch over a complaint of that district: what "who must not see this" offers. */
  officesOf(district: District): readonly Office[];
  dossiers(): Promise<readonly PublishedDossier[]>;
  findDossier(id: string): Promise<PublishedDossier | undefined>;
  /** What was published of it and when, oldest first; `undefined` for a dossier that is not public. @throws StoreError */
  dossierHistory(id: string): Promise<readonly DossierHistoryEntry[] | undefined>;
  /** As it was public then; versions count from 1. */
  dossierVersion(id: string, version: number): Promise<PublishedDossier | undefined>;
  /** Promises by state, by dossier and `all`, as they were public at the end of that day. */
  promiseFigures(day: Temporal.PlainDate): Promise<readonly PromiseCounts[]>;
  /**
   * Receipt (`c2sp.org/tlog-proof`) of an event that everybody may read: never of a case or an account. `undefined` also while
   * it is not on the log. @throws StoreError
   */
  publicProof(eventId: string): Promise<string | undefined>;
  /** Published figures, as they were published. */
  readonly releases: Releases;
  /** Outside training, and but for those that come with Amanat, it waits for two people. @throws InputError */
  importDossier(outside: unknown, options?: ImportOptions): Promise<ImportAnswer>;
  /** What a registered auditor's challenge opens; the caller has found the auditor registered and verified it by that key. @throws StoreError */
  openChallenge(challenge: VerifiedChallenge): Promise<ChallengeAnswer>;
  /** The log's key that was listed last, if any. */
  listedLogKeys(): Promise<readonly string[]>;
  /** The key that signs promises now. */
  listedPromiseKey(): Promise<string | undefined>;
  /** Logs of this record that are never signed again, and why. */
  frozenLogs(): Promise<readonly LogFrozen[]>;
  /** Lists the key that signs checkpoints now, if another was listed last. */
  listLogKey(verifierKey: string): Promise<'listed' | 'was-listed'>;
  /** Keeps what became of a log that is never signed again. @throws InputError */
  recordFrozenLog(logId: number, frozen: LogFrozen): Promise<'recorded' | 'was-recorded'>;
}

export type TrainingStep =
  | { readonly kind: 'acknowledge-complaint'; readonly office: string }
  | { readonly kind: 'ask-question'; readonly question: QuestionCode };

/**
 * Lists keys and offices on the record, then takes complaints.
 *
 * @throws UnlistedKeyError if a key in the folder is not the one that the record lists
 */
export async function openCasework(deployment: Deployment, wantedOffices: readonly Office[]): Promise<Casework> {
  await listKeys(deployment);
  const listed = await listOffices(wantedOffices, deployment);
  let { offices } = listed;
  let districts = await currentDistricts(deployment);
  const guesses = createCoverGuesses(deployment);
  // A dossier that does not read stops the start, not a page.
  await publishedDossiers(deployment);
  return {
    async lodgeComplaint(input) {
      refuseUnlisted(input.answers, districts);
      return lodgeComplaint(input, offices, deployment);
    },
    ownCopy: (secret) => ownCopyOf(secret, deployment),
    addCover: (code, lastGroup) => addCover(code, lastGroup, deployment),
    openCode: (code) => openCode(code, guesses, deployment),
    receiptOfCode: (code) => receiptOfCode(code, guesses, deployment),
    actByCode: (code, action) => actByCode(code, action, guesses, deployment),
    playOffice: (caseId, step) => playOffice(caseId, step, deployment),
    offices: () => offices,
    districts: () => districts,
    ignoredOffices: listed.ignored,
    async reloadLists() {
      offices = await currentOffices(deployment);
      districts = await currentDistricts(deployment);
    },
    officesOf: (district) => offices.filter((office) => !office.outside && covers(office, district)),
    dossiers: async () => [...(await publishedDossiers(deployment)).values()],
    findDossier: async (id) => (await publishedDossiers(deployment)).get(id),
    dossierHistory: (id) => dossierHistory(id, deployment),
    dossierVersion: (id, version) => dossierVersion(id, version, deployment),
    promiseFigures: (day) => promisesOn(day, deployment),
    publicProof: (eventId) => publicProof(eventId, deployment),
    releases: releasesOf(deployment),
    importDossier: (outside, options = {}) => importDossier(outside, options, deployment, offices),
    openChallenge: (challenge) => openChallenge(challenge, deployment),
    listedLogKeys: () => listedLogKeys(deployment),
    listedPromiseKey: () => listedPromiseKey(deployment),
    frozenLogs: () => frozenLogs(deployment),
    listLogKey: (verifierKey) => listLogKey(verifierKey, deployment),
    recordFrozenLog: (logId, frozen) => recordFrozenLog(logId, frozen, deployment),
  };
}

/** A district stands in clear beside the case: only one that is listed, since a rare name could point at one family (I3). */
function refuseUnlisted({ district }: LodgeInput['answers'], districts: readonly AddedDistrict[]): void {
  if (district === undefined || !('id' in district)) return;
  const { id } = district;
  if (!districts.some((listed) => listed.id === id)) throw new InputError('not-in-list', 'district.id');
}

async function playOffice(caseId: string, step: TrainingStep, deployment: Deployment): Promise<ChangeAnswer> {
  if (!deployment.training) return { kind: 'refused', refusal: 'not-allowed' };
  const row = await deployment.store.findCodeOfCase(caseId);
  if (row === undefined) return { kind: 'refused', refusal: 'complaint-not-lodged' };
  const on = todayOf(deployment);
  const notice: Notice =
    step.kind === 'acknowledge-complaint'
      ? { kind: 'step', step: 'acknowledged', on }
      : { kind: 'question', question: step.question, on };
  return changeComplaint(caseId, { kind: 'trainer' }, step, deployment, (seq) =>
    sealNotice(notice, seq, row, deployment),
  );
}
