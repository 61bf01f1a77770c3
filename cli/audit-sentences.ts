/** What each finding of an audit means, and what to do. Docs: docs/errors.md, section AuditFinding. */
import type { AuditCode } from '@amanat/log-service';

interface AuditSentence {
  readonly means: string;
  readonly todo: string;
}

const seeWho = 'Find out who had access to the database; the last backup shows what stood there.';
const isPublic = 'Compare with a mirror (--mirror): what was published is known to others.';
const halt = 'Do not start the server; compare with signer, witnesses and mirrors, and restore the newest backup.';

export const auditSentences: Readonly<Record<AuditCode, AuditSentence>> = {
  'event-altered': {
    means: 'The event is not what was committed to: body, salt or commitment was changed.',
    todo: seeWho,
  },
  'event-misread': { means: 'The columns of the event say something else than its body.', todo: seeWho },
  'event-unreadable': {
    means: 'The event has a form or a type that this program does not know.',
    todo: 'If a newer Amanat wrote it, use that one; else it was put in by another program.',
  },
  'event-unplaced': {
    means: 'The event neither has an index nor waits for one: it was put in, or kept out of the log, by hand.',
    todo: 'If it is of a complaint, its promise is not kept: look at it with whoever lodged it.',
  },
  'event-waits-long': {
    means: 'The event has waited for its index for more than ten minutes.',
    todo: 'Start the server, or look why its log stands still.',
  },
  'event-back-dated': {
    means: 'The event came into the log after a checkpoint that was published two days or more after the day it says.',
    todo: 'Somebody put it in later with an old date, or the clock of that day was wrong.',
  },
  'event-indexed-twice': { means: 'The event has two indexes in one log.', todo: seeWho },
  'outbox-differs': {
    means: 'Something waits for an index that is no event, or has one already: the log will stop at it.',
    todo: seeWho,
  },
  'index-missing': { means: 'No event is named for the index: its row was removed.', todo: seeWho },
  'event-missing': { means: 'The event at the index is not in the record any more: it was removed.', todo: seeWho },
  'index-twice': { means: 'Two rows say what stands at the index.', todo: seeWho },
  'index-beyond-head': {
    means: 'An event has an index that the log does not have yet: the log was set back.',
    todo: halt,
  },
  'entry-differs': {
    means: 'The entry does not hold the commitment of the event at its index: one of them was altered or replaced.',
    todo: seeWho,
  },
  'entry-misplaced': { means: 'The event was moved: its own entry stands at another index.', todo: seeWho },
  'entry-anchor-unknown': {
    means: 'The entry names no checkpoint that was begun before it: entry or checkpoint was altered.',
    todo: isPublic,
  },
  'entry-anchor-older': { means: 'The entry names an older checkpoint than the one before it.', todo: isPublic },
  'bundle-lost': { means: 'Entries are not kept any more; what follows them could not be checked.', todo: halt },
  'bundle-unreadable': {
    means: 'Entries are cut short or not of the form of entries; what follows them could not be checked.',
    todo: halt,
  },
  'tile-lost': { means: 'A part of the kept tree is gone.', todo: halt },
  'tile-unlike-entries': {
    means: 'The kept tree is not that of the entries: one of them was altered.',
    todo: isPublic,
  },
  'tile-surplus': { means: 'More is kept of the tree than a log of this size has: the log was set back.', todo: halt },
  'head-unlike-entries': { means: 'The head of the log is not the root of its entries.', todo: halt },
  'checkpoint-text-differs': {
    means: 'A kept checkpoint says another name, size or root than its row.',
    todo: isPublic,
  },
  'checkpoint-note-differs': { means: 'What is kept as signed or published has another text.', todo: isPublic },
  'checkpoint-unsigned': {
    means: 'A kept checkpoint is not signed by a key of this log: its text was changed, or another key signed.',
    todo: isPublic,
  },
  'checkpoint-beyond-head': { means: 'A kept checkpoint is larger than the log: the log was set back.', todo: halt },
  'checkpoint-unlike-entries': {
    means: 'The entries do not add up to the root of a kept checkpoint: entries were altered after it.',
    todo: isPublic,
  },
  'last-published-differs': {
    means: 'What the log takes for its last publication is not its last published checkpoint.',
    todo: halt,
  },
  'signer-of-another-log': {
    means: "The signer's folder is of another log than this one.",
    todo: 'Give the right one with --signer.',
  },
  'record-behind-signer': {
    means: 'The signer has signed more than the record has: the record was rolled back, or comes from an old backup.',
    todo: halt,
  },
  'record-differs-from-signer': {
    means: 'The entries do not add up to what was signed last: they were altered, and the signer did not take part.',
    todo: halt,
  },
  'published-unreadable': {
    means: 'The published checkpoint cannot be read as one.',
    todo: 'Somebody wrote into the folder: look who; the record holds the true one.',
  },
  'published-unsigned': {
    means: 'The published checkpoint is not signed by a key of this log.',
    todo: 'Somebody wrote into the folder, or the signer was exchanged: tell the witnesses.',
  },
  'record-behind-published': { means: 'More was published than the record has: it was rolled back.', todo: halt },
  'published-behind-record': {
    means: 'The published checkpoint is older than the last one that was published.',
    todo: 'The folder was put back to an older state: the next start of the server mends that.',
  },
  'published-file-lost': {
    means: 'A published file is gone.',
    todo: 'Readers cannot check the log without it: the next start of the server writes it again.',
  },
  'record-differs-from-files': {
    means: 'What was published says something else than the record: one of them was altered.',
    todo: isPublic,
  },
  'mirror-of-another-log': { means: 'The mirror is of none of the logs of this record.', todo: 'Give another folder.' },
  'mirror-unsigned': {
    means: "The mirror's checkpoint is not signed by a key of this log: another log was shown to the mirror.",
    todo: 'Keep both, and tell others: two logs under one name.',
  },
  'mirror-file-lost': {
    means: 'The mirror lacks a file, or it is cut short.',
    todo: 'Look who changed it, and begin another beside it.',
  },
  'record-behind-mirror': { means: 'The mirror has seen more than the record has: it was rolled back.', todo: halt },
  'record-differs-from-mirror': {
    means: 'The mirror has seen something else than the record says now: the record was altered.',
    todo: 'Keep both, and tell others: the mirror is the proof.',
  },
  'case-missing': { means: 'A complaint has no row among the cases: no office sees it.', todo: seeWho },
  'case-altered': {
    means: 'Day, district, offence group, channel or offices of a case are not those that were committed to.',
    todo: 'An office may have been let in: treat the case as seen by it.',
  },
  'case-unfounded': { means: 'A case has no complaint in the record.', todo: seeWho },
  'code-missing': { means: 'A complaint has no code any more: its reporter cannot come back.', todo: seeWho },
  'code-stray': { means: 'A code leads to another event than the complaint of its case.', todo: seeWho },
  'stream-out-of-order': {
    means: 'The events of the stream cannot follow each other: one was put in that the program did not write.',
    todo: seeWho,
  },
  'account-row-differs': {
    means: 'The table of accounts says something else than the events, has a row too many or lacks one.',
    todo: 'Somebody may have been let in: suspend the account, end its sessions, and look at what it opened.',
  },
  'membership-row-differs': {
    means: 'The table of roles says something else than the events, has a row too many or lacks one.',
    todo: 'Somebody may have been given a role that nobody agreed to: look at what that account saw and opened.',
  },
  'role-unagreed': {
    means: 'A role was granted that two people did not agree on.',
    todo: 'Suspend the account, end its sessions, and look at what it saw and opened.',
  },
  'case-person-row-differs': {
    means: 'The table of who works on a case, or is shut out of it, says something else than the events.',
    todo: 'Treat the case as seen by that account.',
  },
  'opening-row-differs': {
    means: 'The table of openings says something else than the events, has a row too many or lacks one.',
    todo: 'Treat what it names as opened, and tell who watches over openings.',
  },
  'change-row-differs': {
    means: 'The table of changes says something else than the events, has a row too many or lacks one.',
    todo: seeWho,
  },
  'erasure-row-differs': {
    means: 'The table of erasures says something else than the events, has a row too many or lacks one.',
    todo: seeWho,
  },
  'erasure-unagreed': {
    means: 'Something was erased without two others agreeing.',
    todo: 'The text is gone; tell the family and who watches over this record, and find out who had access.',
  },
  'link-row-differs': {
    means: 'The table of links says something else than the events, has a row too many or lacks one.',
    todo: 'Cases may look as if they belonged together, or not: look at what the events of that link say.',
  },
  'warning-row-differs': {
    means: 'The table of early warnings says something else than the events, has a row too many or lacks one.',
    todo: 'A warning may not have been seen by whoever it goes to: look at what its events say.',
  },
  'release-row-differs': {
    means: 'A file of published figures is not what the event on the log says, is missing, or belongs to no release.',
    todo: 'It is not shown any more. Take the release from whoever kept it, and check it: amanat verify release.',
  },
  'clock-row-differs': {
    means: 'The table of clocks says another keeper, level or day than the events, or lacks a limit that has passed.',
    todo: 'A limit may not have been told to whom it goes: have the case counted anew, and look at what its events say.',
  },
  'desk-row-differs': {
    means: 'A case lies at other desks than those of the offices that may see it, or elsewhere in their lists.',
    todo: 'It may not have been seen at its place in a list: have the case counted anew, and find out who had access.',
  },
  'key-missing': {
    means: 'A text can no longer be opened, and nobody erased it: its key was taken away or moved.',
    todo: 'Restore the keys from the last backup on another machine, and find out who had access to the database.',
  },
  'erased-key-there': {
    means: 'Whoever was erased has a key again: it came back from a backup, or was put back.',
    todo: 'Erase the person again, and destroy person_keys.copy.age in every backup from before.',
  },
  'token-stray': {
    means: 'A search still finds somebody whose keys are gone.',
    todo: 'Erase the person again; if nobody erased them, see key-missing.',
  },
};
