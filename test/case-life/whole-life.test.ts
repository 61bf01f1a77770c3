/**
 * A whole life of a case on the real record, day by day, from the complaint to what an appeal leaves of the judgment: a case
 * worker, a lawyer, an investigator, a supervisor and a monitor record what happens, and meet the refusals on the way. Each test
 * goes on where the one before it ended.
 */
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { examinationOf, outcomesOf, parseEventBody } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { ciphers } from '../../server/ciphers.ts';

import { openLifeWorld, sections, someone } from './life-world.ts';

const world = await openLifeWorld();
after(() => world.stop());
const { caseId, told, services, deployment, on, at, goTo, view, wish, tell, refused, clock, statusOf } = world;

suite('a whole life, from complaint to judgment and appeal', { timeout: 600_000 }, () => {
  test('people come in by pseudonym, and an accused only with who accuses', async () => {
    await refused('worker', 'person.entered', { happened: on(0), role: 'accused' }, 'who-accuses');
    const [nameless] = await wish('worker', 'person.entered', { happened: on(0), role: 'witness' });
    assert.ok(nameless.kind === 'refused' && nameless.refusal === 'identity-missing');
    for (const role of ['guardian', 'accused', 'accused', 'official'])
      await tell('worker', 'person.entered', { happened: on(0), role, saidBy: 'family' });
    assert.deepEqual(
      [...(await view()).life.people.people.keys()],
      ['survivor-1', 'guardian-1', 'accused-1', 'accused-2', 'official-1'],
    );
    const [stranger] = await wish('otherWorker', 'person.entered', { happened: on(0), role: 'witness' }, someone);
    assert.ok(stranger.kind === 'refused' && stranger.refusal === 'not-assigned');
  });

  test('a report is refused as an FIR, a court directs it, and one incident has one FIR', async () => {
    goTo(1);
    const report = {
      office: 'police-station',
      channel: 'in-person',
      informant: 'family',
      sections,
      victimUnder18: true,
    };
    await tell('worker', 'report.received', { happened: at(1, '10:00'), ...report });
    const refusal = { office: 'police-station', groundGiven: 'settle-it', isInWriting: false, saidBy: 'family' };
    await tell('worker', 'fir.refused', { happened: at(1, '11:00'), ...refusal });
    assert.ok((await view()).offered.includes('remedy.sought'));
    const decided = { remedy: 'justice-of-peace', result: 'directed' };
    await refused('lawyer', 'remedy.decided', { happened: on(1), ...decided }, 'no-such-remedy-sought');
    const sought = { remedy: 'justice-of-peace', soughtBy: 'family', against: 'no-fir' };
    await tell('lawyer', 'remedy.sought', { happened: on(1), ...sought });
    goTo(6);
    await tell('lawyer', 'remedy.decided', { happened: on(5), ...decided });
    assert.equal(await statusOf('PK-CRPC-154'), 'running');
    const fir = { sections, accused: ['accused-1', 'accused-2'], accusedCount: 2, victimUnder18: true };
    await refused('worker', 'fir.registered', { happened: on(7), ...fir }, 'happened-in-future');
    await tell('worker', 'fir.registered', { happened: at(6, '09:00'), ...fir });
    await refused('worker', 'fir.registered', { happened: at(6, '10:00'), ...fir }, 'fir-already-registered');
    assert.equal(await statusOf('PK-CRPC-154'), 'done');
    assert.equal((await clock('PK-CRPC-173-14D')).dueOn, on(20));
  });

  test('whoever is arrested is produced within the day, and remand is counted', async () => {
    goTo(7);
    await tell('investigator', 'investigation.assigned', { happened: on(7), to: 'special-unit' });
    await refused(
      'investigator',
      'remand.ordered',
      { happened: on(7), accused: 'accused-1', under: 'crpc-167', place: 'police', until: on(12) },
      'not-arrested',
    );
    await tell('investigator', 'accused.arrested', { happened: at(7, '06:30'), accused: 'accused-1', sections });
    const cap = await clock('PK-CONST-10~accused-1');
    assert.deepEqual([cap.status, cap.dueOn, cap.kind], ['running', on(8), 'cap']);
    await tell('investigator', 'accused.produced', {
      happened: at(7, '15:00'),
      accused: 'accused-1',
      before: 'magistrate',
    });
    assert.equal(await statusOf('PK-CONST-10~accused-1'), 'done');
    const remand = { accused: 'accused-1', under: 'crpc-167', place: 'police' };
    await tell('investigator', 'remand.ordered', { happened: at(7, '15:30'), ...remand, until: on(14) });
    goTo(14);
    await refused('investigator', 'remand.ordered', { happened: on(13), ...remand, until: on(16) }, 'remand-overlaps');
    await tell('investigator', 'remand.ordered', { happened: at(14, '10:00'), ...remand, until: on(18) });
    await tell('investigator', 'custody.judicial.ordered', { happened: at(14, '12:00'), accused: 'accused-1' });
    const total = (await view()).life.custody.totals.get('accused-1');
    assert.deepEqual([total?.days, total?.beyondCap, total?.isInCustody], [8, false, true]);
  });

  test('an examination rests on consent, and a statement before a magistrate is taken once', async () => {
    const exam = {
      child: 'survivor-1',
      examiner: 'female',
      isAuthorised: true,
      place: 'crisis-cell',
      present: ['parent-or-guardian'],
      samplesTaken: false,
    };
    await refused('worker', 'medical.exam.done', { happened: on(10), ...exam }, 'no-consent-and-no-order');
    const given = { child: 'survivor-1', scope: ['examination'], isInWriting: true };
    await refused(
      'worker',
      'medical.consent.given',
      { happened: on(8), ...given, givenBy: 'guardian' },
      'consent-not-asked',
    );
    const asking = { asked: ['child', 'guardian'], language: 'punjabi', explainedBy: 'doctor', saidMayBeRefused: true };
    await tell('worker', 'medical.consent.asked', { happened: on(8), child: 'survivor-1', ...asking });
    await tell('worker', 'medical.consent.given', { happened: on(8), ...given, givenBy: 'police' });
    await refused('worker', 'medical.exam.done', { happened: on(10), ...exam }, 'consent-by-one-who-may-not');
    await tell('worker', 'medical.consent.given', { happened: on(9), ...given, givenBy: 'guardian' });
    await tell('worker', 'medical.exam.done', { happened: on(10), ...exam });
    const forwarded = { forwardedTo: 'police', recordsConsent: true, recordsTimes: true, givesReasons: true };
    await tell('worker', 'medical.report.forwarded', { happened: on(11), child: 'survivor-1', ...forwarded });
    const { done } = examinationOf((await view()).life.medical, 'survivor-1');
    assert.deepEqual(
      done.map(({ restedOn }) => restedOn),
      ['consent'],
    );

    const statement = {
      person: 'survivor-1',
      magistrate: 'female',
      place: 'court',
      present: ['parent-or-guardian'],
      wasVideoRecorded: true,
    };
    await tell('lawyer', 'statement.164.due', { happened: on(9), person: 'survivor-1', askedBy: 'lawyer' });
    await tell('lawyer', 'statement.164.recorded', { happened: on(12), ...statement });
    await refused('lawyer', 'statement.164.recorded', { happened: on(13), ...statement }, 'recorded-once-already');
  });

  test('provisional bail keeps both its dates', async () => {
    const bail = { accused: 'accused-2', court: 'sessions-court' };
    await tell('lawyer', 'bail.prearrest.applied', { happened: on(9), ...bail });
    await refused('lawyer', 'bail.confirmed', { happened: on(9), accused: 'accused-2' }, 'no-interim-bail');
    await refused(
      'lawyer',
      'bail.interim.granted',
      { happened: on(9), ...bail, until: on(8) },
      'bail-ends-before-order',
    );
    await tell('lawyer', 'bail.interim.granted', { happened: on(9), ...bail, until: on(19) });
    assert.equal((await view()).life.bail.running.get('accused-2')?.warnOn, on(16));
    goTo(19);
    await tell('lawyer', 'bail.confirmed', { happened: on(19), accused: 'accused-2' });
    assert.deepEqual((await view()).life.bail.interim.get('accused-2'), [
      { grantedOn: on(9), until: on(19), decided: { as: 'confirmed', on: on(19) } },
    ]);
  });

  test('pressure is reviewed by somebody else, and a wish to withdraw by somebody from outside; the case goes on', async () => {
    const claim = {
      by: 'police',
      against: ['family'],
      saidBy: 'family',
      told: 'in-person',
      officeKind: 'police-station',
    };
    await tell('worker', 'withdrawal.demanded', { happened: on(17), ...claim }, 'demand');
    const closing = { happened: on(19), step: told.get('demand'), actions: ['higher-police-told'] };
    await refused('worker', 'pressure.review.closed', closing, 'not-in-role');
    const nothing = { ...closing, actions: ['nothing-further'] };
    await refused('supervisor', 'pressure.review.closed', nothing, 'nothing-needs-ground');

    await tell('worker', 'withdrawal.told', { happened: on(18), saidBy: 'guardian', who: 'with-others' }, 'wish');
    assert.deepEqual((await view()).reviews.map(({ about }) => about).toSorted(), ['pressure', 'withdrawal']);
    const met = { happened: on(19), step: told.get('wish'), whom: ['guardian'], metAlone: true, ownLanguage: true };
    await refused('supervisor', 'withdrawal.family.met', { ...met, pressure: 'found' }, 'same-team');
    const decided = { happened: on(19), step: told.get('wish') };
    await refused('monitor', 'withdrawal.decided', { ...decided, decision: 'rests' }, 'not-met-alone');
    await tell('monitor', 'withdrawal.family.met', { ...met, pressure: 'found' });
    await refused('monitor', 'withdrawal.decided', { ...decided, decision: 'rests' }, 'pressure-not-reviewed');
    await tell('supervisor', 'pressure.review.closed', closing);
    const closes = { ...decided, decision: 'closes', courtPermitted: true };
    await refused('monitor', 'withdrawal.decided', closes, 'pressure-was-found');
    await tell('monitor', 'withdrawal.decided', { ...decided, decision: 'goes-on' });
    const { reviews, life } = await view();
    assert.deepEqual([reviews, life.withdrawal.course], [[], 'goes-on']);
    const asked = { authority: 'police', basedOn: 'withdrawal', underAppeal: false };
    await refused('worker', 'complaint.found-false', { happened: on(19), ...asked }, 'withdrawal-is-not-false');
  });

  test('the interim report comes due by itself, passes, goes up, and is done late', async () => {
    goTo(21);
    assert.equal(await statusOf('PK-CRPC-173-14D'), 'done');
    goTo(36);
    const before = await clock('PK-CRPC-173-INTERIM');
    assert.deepEqual([before.status, before.confirmed], ['overdue', false]);
    await services().staff.timers.passLimits();
    assert.ok((await clock('PK-CRPC-173-INTERIM')).level > 0);
    const interim = { reasonsForDelay: 'none', accused: ['accused-1', 'accused-2'] };
    await tell('investigator', 'report.173.interim', { happened: on(36), ...interim });
    const late = await clock('PK-CRPC-173-INTERIM');
    assert.equal(late.status, 'done-late');
    assert.ok((late.daysLate ?? 0) > 0);
    goTo(40);
    const final = { sections, accused: ['accused-1', 'accused-2'] };
    await tell('investigator', 'report.173.final', { happened: on(40), ...final });
    await refused('investigator', 'report.173.final', { happened: on(40), ...final }, 'final-already-sent');
  });

  test('the trial has its order: cognizance, date, copies, charges for each accused, the child heard with every safeguard', async () => {
    const accused = ['accused-1', 'accused-2'];
    const framed = { accused: 'accused-1', charge: 'PPC 377B', pleadedGuilty: false };
    await refused('lawyer', 'charge.framed', { happened: on(40), ...framed }, 'cognizance-first');
    goTo(45);
    await tell('lawyer', 'cognizance.taken', {
      happened: on(45),
      accused,
      sections,
      court: 'special-court',
      victimUnder18: true,
    });
    await tell('lawyer', 'trial.fixed', { happened: on(45), date: on(70) });
    goTo(60);
    const copies = { accused, papers: ['fir', 'police-report', 'statements'], childsPlacesLeftOut: true };
    await tell('lawyer', 'copies.delivered', { happened: on(60), ...copies });
    goTo(70);
    assert.equal(await statusOf('PK-CRPC-265C'), 'done');
    await tell('lawyer', 'trial.opened', { happened: on(70), accused, court: 'special-court' });
    for (const each of accused)
      for (const charge of sections)
        await tell('lawyer', 'charge.framed', { happened: on(70), accused: each, charge, pleadedGuilty: false });
    await refused('lawyer', 'charge.framed', { happened: on(70), ...framed }, 'charge-already-framed');
    goTo(75);
    const adjourned = { by: 'accused', why: 'counsel-absent', reasonsWritten: true, onCosts: false };
    await refused(
      'lawyer',
      'adjournment.granted',
      { happened: on(75), ...adjourned, until: on(74) },
      'date-before-order',
    );
    for (const [from, until] of [
      [72, 75],
      [75, 80],
    ] as const)
      await tell('lawyer', 'adjournment.granted', { happened: on(from), ...adjourned, until: on(until) });
    goTo(90);
    const heard = {
      person: 'survivor-1',
      inCamera: true,
      screen: true,
      videoLink: false,
      videoRecorded: true,
      trustedPersonPresent: true,
      questionsBy: 'through-judge',
      finished: true,
    };
    await tell('lawyer', 'evidence.child.recorded', { happened: on(90), ...heard });
    const { life } = await view();
    assert.deepEqual(
      life.trial.childsEvidence.map(({ missed }) => missed),
      [[]],
    );
    assert.equal(life.trial.isBeyondTwoAdjournments, false);
  });

  test('a compromise in court is an event with a review, and no outcome', async () => {
    const accused = ['accused-1'];
    await tell('lawyer', 'compromise.presented', { happened: on(90), accused, court: 'special-court' }, 'compromise');
    const compounded = {
      accused: 'accused-1',
      charge: 'PPC 377B',
      ground: 'crpc-345',
      onlyFirstPart: false,
      agreedFor: 'child-by-guardian',
      courtPermitted: true,
      court: 'special-court',
    };
    await refused('lawyer', 'charge.compounded', { happened: on(90), ...compounded }, 'not-compoundable');
    await tell('lawyer', 'compromise.not-accepted', { happened: on(90), accused });
    const closing = { happened: on(90), step: told.get('compromise'), actions: ['court-told'] };
    await tell('supervisor', 'pressure.review.closed', closing);
    assert.ok(outcomesOf((await view()).life).every(({ outcome }) => outcome === 'pending'));
  });

  test('judgment is for each accused and charge', async () => {
    goTo(150);
    const verdict = { accused: 'accused-1', charge: 'PPC 377B' };
    await refused('lawyer', 'convicted', { happened: on(150), ...verdict }, 'judgment-first');
    const accused = ['accused-1', 'accused-2'];
    await tell('lawyer', 'arguments.completed', { happened: on(140), accused });
    await tell('lawyer', 'judgment.pronounced', { happened: on(150), accused, court: 'special-court' });
    await tell('lawyer', 'convicted', { happened: on(150), ...verdict });
    await refused(
      'lawyer',
      'acquitted',
      { happened: on(150), ...verdict, way: 'after-evidence' },
      'outcome-already-recorded',
    );
    for (const [who, charge] of [
      ['accused-1', 'PECA 22'],
      ['accused-2', 'PPC 377B'],
      ['accused-2', 'PECA 22'],
    ])
      await tell('lawyer', 'acquitted', { happened: on(150), accused: who, charge, way: 'after-evidence' });
    const sentence = { happened: on(150), kinds: ['imprisonment'] };
    await refused('lawyer', 'sentence.passed', { ...sentence, ...verdict }, 'sentence-without-length');
    const other = { accused: 'accused-2', charge: 'PPC 377B', months: 12 };
    await refused('lawyer', 'sentence.passed', { ...sentence, ...other }, 'not-convicted');
    await tell('lawyer', 'sentence.passed', { ...sentence, ...verdict, months: 84 });
    assert.deepEqual(
      outcomesOf((await view()).life).map(({ accused: who, charge, outcome }) => [who, charge, outcome]),
      [
        ['accused-1', 'PPC 377B', 'convicted'],
        ['accused-1', 'PECA 22', 'acquitted-after-evidence'],
        ['accused-2', 'PPC 377B', 'acquitted-after-evidence'],
        ['accused-2', 'PECA 22', 'acquitted-after-evidence'],
      ],
    );
    assert.equal(await statusOf('PK-CRPC-344A~accused-1'), 'done-late');
    assert.equal(await statusOf('PK-ARA-16-1~accused-1'), 'done');
    assert.equal(await statusOf('PK-CRPC-497-DELAY~accused-1'), 'done');
  });

  test('from the judgment the windows of appeal run: one is used, the other closes, and the appeal has its end', async () => {
    const window = await clock('PK-CRPC-417-2A~accused-2~charge-1');
    assert.deepEqual([window.kind, window.status], ['window', 'running']);
    assert.ok((window.dueOn ?? '') >= on(180));
    goTo(160);
    const appeal = { appellant: 'survivor-side', against: 'acquittal', court: 'high-court' };
    const wrong = { accused: 'accused-2', charge: 'PPC 377B', against: 'conviction' };
    await refused('lawyer', 'appeal.filed', { happened: on(160), ...appeal, ...wrong }, 'nothing-to-appeal');
    const filed = { happened: on(160), ...appeal, accused: 'accused-2', charge: 'PPC 377B' };
    await tell('lawyer', 'appeal.filed', filed, 'appeal');
    await refused('lawyer', 'appeal.filed', filed, 'appeal-already-pending');
    assert.equal(await statusOf('PK-CRPC-417-2A~accused-2~charge-1'), 'done');
    goTo(190);
    assert.equal(await statusOf('PK-CRPC-417-2A~accused-1~charge-2'), 'window-closed');
    await services().staff.timers.passLimits();
    const decided = { happened: on(190), appeal: told.get('appeal') };
    await refused('lawyer', 'appeal.decided', { ...decided, result: 'acquitted-instead' }, 'result-of-another-appeal');
    await tell('lawyer', 'appeal.decided', { ...decided, result: 'convicted-instead' });
    const outcome = outcomesOf((await view()).life).find(
      (each) => each.accused === 'accused-2' && each.charge === 'PPC 377B',
    );
    assert.equal(outcome?.outcome, 'convicted');
  });

  test('of the whole life the record holds each step and each refusal, in order, and in clear no more than their kinds', async () => {
    const bodies = (await deployment.opened.database.record.loadStream(caseId)).map(({ body }) => ciphers.text(body));
    const events = bodies.map((body) => parseEventBody(parseCanonicalJson(body)));
    const { steps } = await view('monitor');
    const types = new Set(steps.map(({ step }) => step.type as string));
    assert.deepEqual(
      events.filter(({ type }) => types.has(type)).map(({ type }) => type),
      steps.map(({ step }) => step.type),
    );
    assert.ok(events.filter(({ type }) => type === 'command.refused').length >= 25);
    assert.ok(events.filter(({ type }) => type === 'access.refused').length >= 3);
    // What is sealed is letters drawn at random: three of them spell a law now and then.
    const inClear = events.map((event) => ({
      type: event.type,
      text: JSON.stringify({ ...event, sealed: undefined }),
    }));
    for (const secret of ['PPC', 'PECA', 'TRAINING', 'accused-', 'survivor-', 'special-court'])
      for (const { type, text } of inClear)
        // A limit that passed names whom it ran for by pseudonym and section.
        if (!type.startsWith('clock.')) assert.ok(!text.includes(secret), secret);
  });
});
