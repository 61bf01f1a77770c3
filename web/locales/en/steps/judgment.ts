/** English words of judgment, sentence and compensation. */
import type { judgmentRefusals, judgmentSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords, higherCourtWords } from './courts.ts';

const accused = { label: 'Accused' } as const;
const charge = { label: 'Section charged' } as const;
const court = { label: 'Court', choices: courtWords } as const;
const caseNumber = { label: 'Number at the court', hint: 'Sealed; seen only in an opening.' } as const;
const rupees = { label: 'Amount in rupees' } as const;

export const judgment: GroupWords<typeof judgmentSteps, (typeof judgmentRefusals)[number]> = {
  steps: {
    'judgment.pronounced': {
      title: 'Judgment was pronounced',
      before: 'Afterwards record the outcome for each accused and each section: one entry each.',
      facts: { accused, court },
      numbers: { caseNumber },
    },
    convicted: {
      title: 'The accused was convicted of a charge',
      before: 'For one accused and one section. An appeal may still change it.',
      facts: {
        accused,
        charge,
        lesser: {
          label: 'Convicted of this lesser section instead',
          hint: 'Only if it is another than the one charged.',
        },
      },
    },
    acquitted: {
      title: 'The accused was acquitted of a charge',
      before: 'An acquittal does not say that the complaint was false.',
      facts: {
        accused,
        charge,
        way: {
          label: 'How',
          choices: {
            'after-evidence': 'After the evidence',
            'early-249a': 'Early, section 249-A',
            'early-265k': 'Early, section 265-K',
          },
        },
      },
    },
    'charge.compounded': {
      title: 'A court ordered that a charge is compounded',
      before:
        'Only a court’s order, and only for a section that the law lists. What parties agree among themselves is recorded as pressure or as a compromise presented, and ends nothing.',
      facts: {
        accused,
        charge,
        ground: {
          label: 'Under which law',
          choices: {
            'crpc-345': 'Code of Criminal Procedure, section 345',
            'peca-43': 'Electronic crimes law, section 43',
          },
        },
        onlyFirstPart: { label: 'Only the first, lesser part of the section is charged' },
        agreedFor: {
          label: 'Who agreed before the court',
          choices: {
            'survivor-now-adult': 'The survivor, who is an adult now',
            'child-by-guardian': 'A guardian on the child’s behalf',
          },
        },
        courtPermitted: { label: 'The court gave its permission' },
        court,
      },
    },
    'prosecution.withdrawn': {
      title: 'The prosecutor withdrew from a charge',
      before:
        'Only the State withdraws, and only with the court’s consent. A family’s wish is another thing and ends no charge.',
      facts: {
        accused,
        charge,
        courtConsented: { label: 'The court consented' },
        survivorSideHeard: { label: 'The survivor’s side was heard' },
      },
    },
    'proceedings.quashed': {
      title: 'A higher court quashed the proceedings',
      facts: {
        accused,
        charge: { label: 'Section', hint: 'Leave empty if all of them.' },
        court: { label: 'Court', choices: higherCourtWords },
      },
      numbers: { caseNumber },
    },
    'proceedings.abated': {
      title: 'The proceedings against an accused ended by death',
      facts: { accused, ground: { label: 'Ground', choices: { death: 'Death of the accused' } } },
    },
    'trial.joined': {
      title: 'The trial was joined with another',
      facts: { accused, court },
      numbers: { caseNumber: { label: 'Number of the other case', hint: 'Sealed; seen only in an opening.' } },
    },
    'sentence.passed': {
      title: 'Sentence was passed',
      facts: {
        accused,
        charge,
        kinds: {
          label: 'Sentence',
          choices: {
            imprisonment: 'Imprisonment',
            'imprisonment-for-life': 'Imprisonment for life',
            death: 'Death',
            fine: 'Fine',
            probation: 'Probation',
          },
        },
        months: { label: 'Months of imprisonment' },
        fine: { label: 'Fine in rupees' },
      },
    },
    'sentence.suspended': {
      title: 'A convict was released while an appeal is pending',
      before: 'For a conviction under the Act of 2021 the law forbids it. It is recorded if it happened.',
      facts: { accused, court },
    },
    'compensation.applied': {
      title: 'Compensation was asked for',
      facts: {
        appliedBy: {
          label: 'Who asked',
          choices: {
            'survivor-side': 'Survivor’s side',
            prosecution: 'Prosecution',
            'legal-aid': 'Legal aid',
            office: 'Another office',
          },
        },
        interim: { label: 'Before the judgment (interim)' },
      },
    },
    'compensation.ordered': {
      title: 'Compensation was ordered',
      facts: {
        payer: { label: 'Who must pay', choices: { convict: 'The convict', state: 'The State' } },
        amount: rupees,
        accused: { label: 'Which convict' },
      },
    },
    'compensation.interim.ordered': { title: 'Interim compensation was ordered', facts: { amount: rupees } },
    'compensation.awarded': {
      title: 'Compensation was awarded by the legal services authority',
      facts: { amount: rupees },
    },
    'compensation.refused': {
      title: 'The court ordered no compensation',
      before: 'When convicting, a court must order it or write its reasons.',
      facts: { reasonsWritten: { label: 'The reasons are written' } },
    },
    'compensation.paid': {
      title: 'Compensation was paid',
      facts: {
        amount: rupees,
        inFull: { label: 'With this it is paid in full' },
        reached: {
          label: 'It reached',
          choices: {
            'survivor-side': 'The survivor’s side',
            'court-account': 'An account of the court',
            'not-known': 'Not known',
          },
        },
      },
    },
    'judgment.copy.given': {
      title: 'The court gave copies of the judgment',
      facts: {
        givenTo: {
          label: 'To whom',
          choices: { accused: 'The accused', prosecution: 'The prosecution', 'survivor-side': 'The survivor’s side' },
        },
      },
    },
    'record.sent': { title: 'The record was sent to the High Court', facts: {} },
    'judgment.copy.received': {
      title: 'A certified copy of the judgment was received',
      before: 'Some times for an appeal count from this day.',
      facts: {
        receivedBy: {
          label: 'By whom',
          choices: {
            'survivor-side': 'Survivor’s side',
            prosecution: 'Prosecution',
            'accused-side': 'Accused’s side',
          },
        },
      },
    },
    'offender.registered': {
      title: 'The convict was entered in the sex offenders’ register',
      before: 'Only after a conviction, never from an FIR.',
      facts: { accused: { label: 'Convict' } },
    },
  },
  refusals: {
    'not-in-court':
      'No court has taken up the case against this accused. Nobody is judged who is not before a court; record first that the court took it up.',
    'before-cognizance-of-court': 'This day is before the court took up the case. Check both days.',
    'judgment-already-pronounced':
      'Judgment on this accused was pronounced already. A second one needs a retrial ordered by a higher court: record that first.',
    'judgment-first': 'Record first that judgment was pronounced on this accused.',
    'before-judgment': 'This day is before the judgment. Check both days.',
    'charge-never-framed':
      'This accused was never charged with this section. Record first that the charge was framed, or choose the section charged.',
    'outcome-already-recorded':
      'This charge has its outcome. If it was recorded wrongly, strike that entry; if a higher court changed it, record the decision on the appeal.',
    'not-compoundable':
      'The law does not let this offence be compounded. What the parties agreed is an event, not an outcome: record it as a compromise presented, and look whether there is pressure.',
    'another-ground-of-law':
      'This section is not listed in that law. Choose the law under which the court made its order.',
    'court-permission-needed':
      'For a child, an offence is compounded only with the court’s permission. Without it nothing has ended.',
    'court-consent-needed': 'A prosecutor withdraws only with the court’s consent. Without it the charge stands.',
    'not-convicted': 'This accused is not convicted of that. Record first the outcome of the charge.',
    'sentence-already-passed':
      'A sentence on this charge is recorded already. If it was changed on appeal, record the decision on the appeal.',
    'sentence-without-length': 'Say for how many months the imprisonment is.',
    'compensation-not-ordered': 'No order of compensation is recorded yet. Record the order first.',
    'conviction-not-final':
      'An appeal against this conviction is still open. The register is only for convictions that stand.',
  },
};
