/**
 * Every route of staff, and whom it lets through. The policy's own table says it (`domain/access/policy.ts`); here stands
 * only which action a route is, and how it says no.
 */
import {
  type AccessAnswer,
  decideAccess,
  eventId,
  maySeeCase,
  type Member,
  policy,
  type StaffAction,
} from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import type { Fields } from '../fixtures/asking.ts';
import type { Person, Target, TargetKind } from './world.ts';

export interface Permission {
  readonly target?: TargetKind;
  /** The least that the page's form sends; of a GET absent. */
  readonly fields?: (target: Target | undefined) => Fields;
  readonly lets: (asker: { readonly person: Person; readonly member: Member }, target: Target | undefined) => boolean;
  /** How it refuses whoever it does not let through. */
  readonly no: (member: Member, target: Target | undefined) => readonly number[];
}

const ask = (action: StaffAction, member: Member, target: Target | undefined): AccessAnswer =>
  decideAccess(member, { action, case: target?.facts, purpose: 'court', others: target?.others ?? [] });

/** 404 where even a "no" would tell; 409 for what is one's own. */
const asDecided =
  (action: StaffAction): Permission['no'] =>
  (member, target) => {
    const answer = ask(action, member, target);
    if (answer.kind === 'allowed') return [];
    if (answer.existenceIsSecret) return [404];
    return answer.refusal === 'same-person' ? [403, 409] : [403];
  };
const hidden: Permission['no'] = () => [404];
const told: Permission['no'] = () => [403];

const everybody: Permission = { lets: () => true, no: () => [] };
const by = (action: StaffAction, more: Partial<Permission> = {}): Permission => ({
  lets: ({ member }, target) => ask(action, member, target).kind === 'allowed',
  no: asDecided(action),
  ...more,
});
/** A page that has something for whoever holds a role with one of these. */
const held = (actions: readonly StaffAction[], more: Partial<Permission> = {}): Permission => ({
  lets: ({ member }) =>
    member.memberships.some(({ role }) => actions.some((action) => policy[role][action] !== undefined)),
  no: hidden,
  ...more,
});
const ownersOnly = (target: TargetKind, fields?: Permission['fields']): Permission => ({
  target,
  lets: ({ person }, { owner } = { id: '', streams: [] }) => person === owner,
  no: hidden,
  ...(fields === undefined ? {} : { fields }),
});

const nothing = (): Fields => ({});
const sent =
  (fields: Fields): NonNullable<Permission['fields']> =>
  () =>
    fields;
const withLink =
  (fields: Fields): NonNullable<Permission['fields']> =>
  (target) => ({ link: target?.link ?? `link_${'0'.repeat(26)}`, ...fields });
const seesOther = (member: Member, target: Target | undefined): boolean =>
  target?.otherFacts !== undefined && maySeeCase(member, target.otherFacts);
const ofCase = (action: StaffAction, fields?: Fields): Permission =>
  by(action, { target: 'case', ...(fields === undefined ? {} : { fields: sent(fields) }) });
/** Whoever does not see the case begins nothing at its address, though they may by its number. */
const begins = (action: StaffAction, way: string): Permission => ({
  ...ofCase(action, { parts: 'child', purpose: 'court', reason: 'plan-protection', way }),
  lets: ({ member }, target) =>
    ask(action, member, target).kind === 'allowed' && target?.facts !== undefined && maySeeCase(member, target.facts),
  no: (member, { facts } = { id: '', streams: [] }) =>
    facts !== undefined && maySeeCase(member, facts) ? [403] : [404],
});
const byNumber = (action: StaffAction, way: string): Permission =>
  by(action, {
    fields: sent({ parts: 'child', purpose: 'court', reason: 'plan-protection', number: '00000-00000', way }),
    no: hidden,
  });
const someAccount = `account_${'0'.repeat(26)}`;
const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const office: Fields = {
  id: 'of-the-test',
  kind: 'child-protection',
  level: 'district',
  en: 'TRAINING office',
  ur: 'تربیتی دفتر',
  jurisdiction: 'PK-PB',
  basis: 'TRAINING',
};

const confirmation: Fields = {
  qualification: 'advocate',
  'text-day': '1',
  'text-month': '6',
  'text-year': '2025',
};
const holiday: Fields = {
  calendar: 'PK-PB-COURT',
  name: 'announced',
  'day-day': '2',
  'day-month': '3',
  'day-year': '2027',
};

/** Of a route within a case also what that case has. */
export const addressOf = (
  path: string,
  { id, review, proposal }: Partial<Pick<Target, 'id' | 'review' | 'proposal'>> = {},
): string =>
  path
    .replace(':id', id ?? ':id')
    .replace(':form', 'source')
    .replace(':proposal', proposal ?? `proposal-${'0'.repeat(26)}`)
    .replace(':type', 'fir.registered')
    .replace(':clock', 'PK-CRPC-154')
    .replace(':step', review ?? `evt_${'0'.repeat(26)}`);

/** By method and what follows `/staff`. */
export const permissions: Readonly<Record<string, readonly Permission[]>> = {
  'GET ': [everybody],
  'GET /conduct': [everybody],
  'POST /conduct': [{ ...everybody, fields: sent({ version: '1' }) }],
  'GET /me': [everybody],
  'POST /me/passphrase': [{ ...everybody, fields: sent({ current: 'x', wanted: 'x' }) }],
  'POST /me/recovery-codes': [{ ...everybody, fields: nothing }],
  'GET /me/recovery-codes': [everybody],
  'POST /me/recovery-codes/done': [{ ...everybody, fields: nothing }],
  'POST /me/passkeys': [{ ...everybody, fields: sent({ answer: 'x', label: 'x' }) }],
  'POST /me/passkeys/remove': [{ ...everybody, fields: sent({ passkey: 'x' }) }],
  'POST /me/mail': [{ ...everybody, fields: sent({ address: 'a@office.example', language: 'en' }) }],
  'POST /me/mail/remove': [{ ...everybody, fields: nothing }],
  'POST /me/sessions': [{ ...everybody, fields: sent({ session: 'x' }) }],
  'POST /me/sessions/others': [{ ...everybody, fields: nothing }],

  'GET /alarms': [by('see-alarms')],
  'GET /work': [by('list-cases')],
  'POST /work/filters': [by('list-cases', { fields: sent({ name: 'TRAINING', shown: 'only=passed' }) })],
  'POST /work/filters/remove': [by('list-cases', { fields: sent({ filter: `filter_${'0'.repeat(26)}`, shown: '' }) })],
  'GET /clocks': [by('see-passed-clocks')],
  'GET /rules': [by('see-rules')],
  'GET /rules/:id': [by('see-rules', { target: 'rule' })],
  // A lawyer is none of the invented people: see server/rules/rule-routes.test.ts.
  'POST /rules/:id/confirm': [by('confirm-rule', { target: 'rule', fields: sent(confirmation) })],
  'POST /rules/:id/withdraw': [by('confirm-rule', { target: 'rule', fields: nothing })],
  'GET /calendars': [by('see-rules')],
  'POST /calendars': [by('add-holiday', { fields: sent(holiday) })],
  'GET /cases': [by('list-cases')],
  'GET /cases/:id': [ofCase('see-case')],
  'GET /cases/:id/conflict': [ofCase('declare-conflict')],
  'POST /cases/:id/conflict': [ofCase('declare-conflict', {})],
  'POST /cases/:id/acknowledge': [ofCase('acknowledge-complaint', {})],
  'POST /cases/:id/question': [ofCase('ask-question', { question: 'which-language' })],
  'POST /cases/:id/assign': [ofCase('assign-case', { 'assign-account': someAccount })],
  'POST /cases/:id/hand-over': [ofCase('hand-over-case', { 'hand-over-account': someAccount })],
  'POST /cases/:id/shut-out': [ofCase('shut-out', { 'shut-out-account': someAccount, ground: 'set-by-hand' })],
  'POST /cases/:id/let-in': [ofCase('let-in', { 'let-in-account': someAccount })],
  'POST /cases/:id/let-in/answer': [ofCase('let-in', { account: someAccount, answer: 'agree' })],
  'POST /cases/:id/transfer': [ofCase('transfer-case', { office: 'office_child-protection-kasur' })],
  'POST /cases/:id/keep-away': [ofCase('keep-office-away', { 'kept-away': 'office_child-protection-kasur' })],
  'GET /cases/:id/steps/:type': [ofCase('record-step')],
  'POST /cases/:id/steps/:type': [
    {
      ...ofCase('record-step'),
      fields: () => ({
        entry: eventId(ciphers.random(17)),
        seen: '1',
        'happened-day': '1',
        'happened-month': '3',
        'happened-year': '2025',
        'fact-sections-1': 'PPC 377',
      }),
    },
  ],
  'GET /cases/:id/clocks/:clock': [by('see-case', { target: 'lived' })],
  'GET /cases/:id/reviews/:step': [by('see-case', { target: 'lived' })],
  'GET /cases/:id/open': [ofCase('see-case')],
  'POST /cases/:id/open': [
    begins('open-own-identity', 'own-case'),
    begins('ask-opening', 'ask'),
    begins('break-glass', 'break-glass'),
  ],
  'GET /cases/:id/hold': [{ ...ofCase('set-safety-hold'), no: hidden }],
  'POST /cases/:id/hold': [{ ...ofCase('set-safety-hold', { hold: 'set', days: '7' }), no: hidden }],
  // Whoever sees the case is shown the form; taking it out is decided on when it is sent.
  'GET /cases/:id/export': [ofCase('see-case')],
  'POST /cases/:id/export': [ofCase('export-case', { recipient, purpose: 'court' })],
  'GET /export': [held(['export-case'], { no: told })],
  'POST /export': [held(['export-case'], { no: told, fields: sent({ recipient, purpose: 'court' }) })],

  'GET /openings': [held(['see-openings', 'agree-opening', 'ask-opening', 'review-opening'])],
  'GET /openings/all': [held(['see-openings'])],
  'GET /openings/ask': [held(['ask-opening'])],
  'POST /openings/ask': [byNumber('ask-opening', 'ask')],
  'GET /openings/break-glass': [held(['break-glass'])],
  'POST /openings/break-glass': [byNumber('break-glass', 'break-glass')],
  'GET /openings/asked': [held(['ask-opening', 'break-glass'])],
  'GET /openings/:id': [ownersOnly('glass')],
  'POST /openings/:id/open': [ownersOnly('agreed', nothing)],
  'POST /openings/:id/close': [ownersOnly('glass', nothing)],
  'GET /openings/:id/answer': [by('agree-opening', { target: 'asked', no: hidden })],
  'POST /openings/:id/answer': [
    by('agree-opening', { target: 'asked', fields: sent({ answer: 'agree' }), no: hidden }),
  ],
  'GET /openings/:id/review': [by('review-opening', { target: 'glass', no: hidden })],
  'POST /openings/:id/review': [
    by('review-opening', { target: 'glass', fields: sent({ found: 'justified' }), no: hidden }),
  ],

  'GET /cases/:id/links': [ofCase('see-links')],
  'GET /cases/:id/network': [ofCase('see-links')],
  'POST /cases/:id/links/contact': [
    by('decide-link', {
      target: 'elsewhere',
      fields: withLink({}),
      // Whoever sees both cases has nobody to ask.
      lets: ({ member }, target) => ask('decide-link', member, target).kind === 'allowed' && !seesOther(member, target),
      no: () => [403, 404],
    }),
  ],
  'GET /links': [held(['see-all-suggestions', 'answer-contact'], { no: told })],
  'GET /links/contacts': [held(['answer-contact'], { no: told })],
  'POST /links/contacts': [
    held(['answer-contact'], { target: 'contact', fields: withLink({ side: 'left', answer: 'agree' }) }),
  ],
  'GET /links/:id': [by('see-links', { target: 'link', no: hidden })],
  'POST /links/:id/decide': [
    by('decide-link', {
      target: 'link',
      fields: (target) => ({
        decision: 'cannot-tell',
        basis: target?.basis ?? '0'.repeat(64),
        'grounds-cannot-tell': 'too-little',
      }),
    }),
  ],
  'POST /links/:id/withdraw': [by('decide-link', { target: 'link', fields: sent({ ground: 'decided-in-error' }) })],
  'GET /dossiers': [by('see-dossier-work')],
  'GET /dossiers/new': [by('propose-dossier-change')],
  'POST /dossiers/new': [by('propose-dossier-change', { fields: sent({ id: 'new' }) })],
  'GET /dossiers/:id': [by('see-dossier-work', { target: 'dossier' })],
  'GET /dossiers/:id/propose/:form': [by('propose-dossier-change', { target: 'dossier' })],
  'POST /dossiers/:id/propose/:form': [
    by('propose-dossier-change', { target: 'dossier', fields: sent({ kind: 'newspaper-report' }) }),
  ],
  'GET /dossiers/:id/proposals/:proposal': [by('see-dossier-work', { target: 'dossier' })],
  'POST /dossiers/:id/proposals/:proposal': [
    by('agree-dossier-change', { target: 'dossier', fields: sent({ decision: 'agree' }) }),
  ],
  'GET /warnings': [by('see-warnings')],
  'GET /warnings/:id': [by('see-warnings', { target: 'warning', no: hidden })],
  'POST /warnings/:id/seen': [by('close-warning', { target: 'warning', fields: nothing, no: hidden })],
  'POST /warnings/:id/close': [
    by('close-warning', { target: 'warning', fields: sent({ ground: 'acted-on' }), no: hidden }),
  ],

  'GET /registers': [held(['import-register'], { no: told })],
  'POST /registers': [
    held(['import-register'], {
      no: told,
      fields: sent({ kind: 'helpline', district: 'pk-pb-kasur', year: '', basis: 'agreement', purpose: 'court' }),
    }),
  ],
  'POST /registers/erase': [
    held(['import-register'], {
      no: told,
      fields: sent({
        register: `register_${'0'.repeat(26)}`,
        row: '1',
        role: 'accused',
        ground: 'data-subject-asks',
      }),
    }),
  ],

  'GET /erasures': [held(['see-case', 'agree-erasure'])],
  'GET /erasures/case/:id': [{ ...ofCase('propose-erasure'), no: hidden }],
  'POST /erasures/case/:id': [{ ...ofCase('propose-erasure', { choice: 'reporter data-subject-asks' }), no: hidden }],
  'GET /erasures/:id': [
    {
      target: 'erasure',
      lets: ({ member }, target) =>
        (['see-case', 'agree-erasure'] as const).some((each) => ask(each, member, target).kind === 'allowed'),
      no: hidden,
    },
  ],
  'POST /erasures/:id': [by('agree-erasure', { target: 'erasure', fields: sent({ answer: 'refuse' }) })],

  'GET /seal': [by('seal-server')],
  // The least that is sent does not seal: the world of this test goes on.
  'POST /seal': [by('seal-server', { fields: nothing })],
  'GET /people': [by('see-people')],
  'POST /people': [
    by('invite-person', { fields: sent({ 'display-name': 'Invited', 'sign-in-name': 'invited-by-form' }) }),
  ],
  'GET /people/:id': [by('see-people', { target: 'person' })],
  'POST /people/:id': [
    by('suspend-account', { target: 'invited', fields: sent({ what: 'suspend' }) }),
    by('end-sessions', { target: 'invited', fields: sent({ what: 'end-sessions' }) }),
    by('invite-person', { target: 'invited', fields: sent({ what: 'invite-again' }) }),
    by('propose-change', { target: 'invited', fields: sent({ what: 'resume' }) }),
    by('propose-change', { target: 'invited', fields: sent({ what: 'propose-invitation' }) }),
    by('propose-change', {
      target: 'invited',
      fields: sent({ what: 'end-role', membership: `mem_${'0'.repeat(26)}` }),
    }),
    by('propose-change', {
      target: 'invited',
      fields: sent({ what: 'propose-role', role: 'custodian', scope: 'all', office: 'office_custodians' }),
    }),
  ],
  'GET /offices': [by('see-offices')],
  'GET /offices/new': [by('propose-change')],
  'POST /offices/new': [by('propose-change', { fields: sent(office) })],
  'GET /offices/:id': [by('see-offices', { target: 'office' })],
  'POST /offices/:id': [by('propose-change', { target: 'office', fields: sent(office) })],
  'GET /districts': [by('see-offices')],
  'POST /districts': [
    by('propose-change', { fields: sent({ province: 'pk-pb', district: 'test', en: 'TRAINING', ur: 'تربیت' }) }),
  ],
  'GET /changes': [by('see-changes')],
  'GET /changes/:id': [by('see-changes', { target: 'change' })],
  'POST /changes/:id': [by('agree-change', { target: 'change', fields: sent({ decision: 'refuse' }) })],
  'GET /search': [by('search-outside')],
  'GET /search/taken': [by('search-outside')],
  'GET /search/stopped': [by('search-outside')],
  'POST /search': [
    by('search-outside', { fields: sent({ kind: 'case-number', typed: '00000-00000', purpose: 'court' }) }),
  ],
};
