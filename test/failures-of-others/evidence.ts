/**
 * Failures that were found in other systems, and for each the tests that show that it is not ours: the file, and the test's own
 * name or how it begins. A test that is renamed or taken away fails `evidence.test.ts`.
 */
export interface Evidence {
  readonly failure: string;
  readonly shownBy: readonly (readonly [file: string, law: string])[];
}

const here = 'test/failures-of-others';

export const evidence: readonly Evidence[] = [
  {
    failure: 'consent override enforced only in the browser',
    shownBy: [
      [`${here}/asked-by-the-server.test.ts`, 'nothing opens without a purpose, a reason or a part'],
      [`${here}/asked-by-the-server.test.ts`, 'what nobody agreed to does not open'],
      ['test/staff-routes/permissions.test.ts', 'whoever has not accepted the code of conduct is led to it'],
    ],
  },
  {
    failure: 'audit rows written later by a background job with the job’s time',
    shownBy: [
      [`${here}/at-its-time.test.ts`, 'an opening stands there, with the time of the asking'],
      [`${here}/at-its-time.test.ts`, 'a refusal stands there before it is told'],
      [`${here}/at-its-time.test.ts`, 'a search is counted before it is answered'],
    ],
  },
  {
    failure: 'a deletion that removes its own trace',
    shownBy: [
      ['test/erasure/erasures.test.ts', 'one proposes and two others agree: that part opens no more'],
      ['test/erasure/erasures.test.ts', 'after all of that the audit finds nothing'],
    ],
  },
  {
    failure: 'device data readable after logout',
    shownBy: [
      ['test/hardening/left-in-browser.test.ts', 'whoever signs out leaves nothing that the next person could read'],
      ['test/hardening/staff-answers.test.ts', 'whoever signs out leaves nothing in the browser'],
      ['server/code/session-cookie.test.ts', 'closing the page ends it for a copy of the cookie, too'],
    ],
  },
  {
    failure: 'a transition of another case accepted by guessing its id',
    shownBy: [
      ['test/staff-routes/hidden-cases.test.ts', 'answers like one that was never lodged, at every address of a case'],
      ['test/staff-routes/permissions.test.ts', 'lets through whom the policy allows, and nobody else'],
    ],
  },
  {
    failure: 'exports in the clear unless an option is set',
    shownBy: [['test/hardening/exports.test.ts', 'there is no way to have it in clear']],
  },
  {
    failure: 'a rule evaluated with “every” over zero rows that grants access',
    shownBy: [
      ['domain/access/decide-access.test.ts', 'without a membership nothing is allowed and no case is seen'],
      ['domain/access/decide-access.test.ts', 'a case that no office may see, that nobody handles'],
      // As somebody without any role, and with a case whose allow-list is empty.
      ['test/staff-routes/permissions.test.ts', 'lets through whom the policy allows, and nobody else'],
      ['test/staff-routes/second-wall.test.ts', 'each person lists, counts and finds exactly the cases'],
    ],
  },
  {
    failure: 'a restricted object told by 403',
    shownBy: [
      ['test/staff-routes/hidden-cases.test.ts', 'answers like one that was never lodged, at every address of a case'],
      ['server/cases/case-routes.test.ts', 'a case that must stay secret takes as long as one that is not there'],
    ],
  },
  {
    failure: 'a report that its own subject can delete',
    shownBy: [
      [`${here}/against-oneself.test.ts`, 'the office that a complaint says concealed it'],
      [`${here}/against-oneself.test.ts`, 'somebody named in a case is out of it'],
      [`${here}/against-oneself.test.ts`, 'no route takes a method by which something is deleted'],
    ],
  },
  {
    failure: 'a bare digest that confirms a guess',
    shownBy: [[`${here}/guesses.test.ts`, 'no digest of a guess stands in any table']],
  },
  {
    failure: 'a second login by the same code leaving the first open',
    shownBy: [
      ['server/code/session-cookie.test.ts', 'a second login by the same code ends the first'],
      ['test/sign-in/join-and-sign-in.test.ts', 'the code of one step signs in one of two who send it at once'],
    ],
  },
  {
    failure: 'search snippets or counts that reveal hidden cases',
    shownBy: [
      ['test/hardening/search-by-guessing.test.ts', 'a hit and a miss are answered alike, byte for byte'],
      ['test/hardening/search-by-guessing.test.ts', 'the time of an answer does not tell a hit from a miss'],
      ['server/cases/case-routes.test.ts', 'each person lists the cases of their offices, counts those alone'],
    ],
  },
  {
    failure: 'the sole handler removing himself',
    shownBy: [
      ['server/cases/case-work.test.ts', 'the only handler who declares a conflict is gone at once'],
      // Handing over to oneself or to nobody.
      ['server/cases/case-work.test.ts', 'acknowledged, assigned, asked, handed over'],
    ],
  },
  {
    failure: 'two reports at once taking the same number, one lost',
    shownBy: [[`${here}/at-once.test.ts`, 'of reports that come at once none takes another’s number']],
  },
  {
    failure: 'eight wrong codes delaying a stranger',
    shownBy: [
      [`${here}/at-once.test.ts`, 'wrong codes by one make no stranger wait'],
      ['test/sign-in/slowed.test.ts', 'eight wrong attempts by one source make that source wait'],
    ],
  },
];
