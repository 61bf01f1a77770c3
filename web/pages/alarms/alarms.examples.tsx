import type { AlarmKind, AlarmView } from '@amanat/casework';
import { accountId, caseId, caseNumberOf } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { messages } from '../../locales/index.ts';
import { AlarmsPage } from './alarms-page.tsx';

const id = caseId(new Uint8Array(17).fill(7));
const about = { account: accountId(new Uint8Array(17).fill(1)), displayName: 'Case worker A', isSelf: false };
const letters = '0'.repeat(26);

const alarm = (kind: AlarmKind, changes: Partial<AlarmView> = {}): AlarmView => ({
  alarm: `alarm_${letters}`,
  kind,
  onDay: '2026-01-02',
  ...changes,
});

// The words name every kind there is.
const kinds = Object.keys(messages('en').alarms.kind) as readonly AlarmKind[];

export const examples: readonly Example[] = [
  {
    name: 'one of each kind',
    show: (lang) => (
      <AlarmsPage
        chrome={exampleStaffChrome(lang, '/staff/alarms', { alarms: 13 })}
        alarms={kinds.map((kind) => alarm(kind))}
      />
    ),
  },
  {
    name: 'with where they lead',
    show: (lang) => (
      <AlarmsPage
        chrome={exampleStaffChrome(lang, '/staff/alarms', { alarms: 3 })}
        alarms={[
          alarm('break-glass', {
            case: { caseId: id, number: caseNumberOf(id) },
            about,
            streamId: `opening_${letters}`,
          }),
          alarm('erasure-proposed', { case: { caseId: id, number: caseNumberOf(id) }, streamId: `erasure_${letters}` }),
          alarm('change-made', { about, streamId: `change_${letters}` }),
        ]}
      />
    ),
  },
  { name: 'none', show: (lang) => <AlarmsPage chrome={exampleStaffChrome(lang, '/staff/alarms')} alarms={[]} /> },
];
