import type { teamRefusals, teamSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { orderNumber } from './who.ts';

const base = {
  label: 'On which base of law',
  hint: 'The Anti-Rape Act only mentions a joint team; it forms none. If nobody knows the base, say so.',
  choices: {
    'provincial-order': 'Order of the province',
    'police-order': 'Police Order 2002',
    'peca-30': 'Electronic crimes law, s. 30',
    'anti-terrorism-act-19': 'Anti-Terrorism Act, s. 19',
    'anti-rape-act-10': 'Anti-Rape Act, s. 10 (only a mention)',
    'court-order': 'Order of a court',
    'not-known': 'Not known',
  },
};
const member = { label: 'Member', hint: 'Enter the official as a person of the case first.' };

export const team: GroupWords<typeof teamSteps, (typeof teamRefusals)[number]> = {
  steps: {
    'team.constituted': {
      title: 'A joint team was constituted',
      before: 'Statements before a joint team are police statements. Nobody in conflict may be a member.',
      facts: {
        base,
        constitutedBy: {
          label: 'By whom',
          choices: {
            government: 'Government',
            police: 'Police',
            'cyber-crime': 'Cyber-crime agency',
            court: 'Court',
            'not-known': 'Not known',
          },
        },
        members: { label: 'Members', hint: member.hint },
        leader: { label: 'Who leads it' },
      },
      numbers: { number: orderNumber },
    },
    'team.base.named': {
      title: 'The joint team’s base of law was named',
      facts: { base },
      numbers: { number: orderNumber },
    },
    'team.member.added': {
      title: 'A member joined the joint team',
      facts: {
        member,
        from: {
          label: 'From',
          choices: {
            police: 'Police',
            'cyber-crime': 'Cyber-crime agency',
            prosecution: 'Prosecution',
            medical: 'Medical service',
            forensic: 'Forensic laboratory',
            intelligence: 'Intelligence',
            'child-protection': 'Child protection',
            other: 'Other',
          },
        },
      },
    },
    'team.member.removed': {
      title: 'A member left the joint team',
      facts: {
        member: { label: 'Member' },
        why: {
          label: 'Why',
          choices: {
            conflict: 'Conflict of interest',
            transferred: 'Transferred',
            'asked-by-family': 'Asked for by the family',
            'by-order': 'By order',
            'own-wish': 'Own wish',
          },
        },
      },
    },
    'team.day.reported': {
      title: 'Day report of the joint team',
      before: 'Counts only, one report for each day.',
      facts: {
        reportedDay: { label: 'Day reported on' },
        statementsTaken: { label: 'Statements taken' },
        placesVisited: { label: 'Places visited' },
        itemsSeized: { label: 'Items seized' },
        arrests: { label: 'Arrests' },
      },
    },
    'team.dissolved': {
      title: 'The joint team was dissolved',
      facts: {
        why: {
          label: 'Why',
          choices: { 'work-done': 'Its work was done', 'by-order': 'By order', replaced: 'Replaced by another' },
        },
      },
    },
  },
  refusals: {
    'team-already-constituted': 'There is a joint team. Change its members, or record that it was dissolved.',
    'no-team': 'Record first that a joint team was constituted.',
    'before-the-team': 'This is dated before the joint team was constituted. Mend the day.',
    'member-in-conflict': 'This official is in conflict and cannot be a member. Choose somebody else.',
    'already-a-member': 'This official is a member already.',
    'not-a-member': 'This official is not a member.',
    'leader-not-a-member': 'Who leads the team must be one of its members.',
    'day-already-reported': 'This day has its report. Strike it if it was wrong.',
    'day-not-yet-over': 'The report is dated before the day on which it reports. Mend one of them.',
  },
};
