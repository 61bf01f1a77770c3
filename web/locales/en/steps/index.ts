/** Words of every step, by the part of a case's life that it belongs to. */
import { appeal } from './appeal.ts';
import { bail } from './bail.ts';
import { care } from './care.ts';
import { clock } from './clock.ts';
import { correction } from './correction.ts';
import { custody } from './custody.ts';
import { fairness } from './fairness.ts';
import { information } from './information.ts';
import { investigation } from './investigation.ts';
import { items } from './items.ts';
import { judgment } from './judgment.ts';
import { medical } from './medical.ts';
import { office } from './office.ts';
import { online } from './online.ts';
import { people } from './people.ts';
import { policeReport } from './police-report.ts';
import { pressure } from './pressure.ts';
import { protection } from './protection.ts';
import { reach } from './reach.ts';
import { report } from './report.ts';
import { statements } from './statements.ts';
import { team } from './team.ts';
import { trial } from './trial.ts';
import { withdrawal } from './withdrawal.ts';

export const stepWords = {
  people,
  report,
  protection,
  medical,
  statements,
  team,
  investigation,
  custody,
  bail,
  items,
  online,
  policeReport,
  trial,
  judgment,
  appeal,
  pressure,
  withdrawal,
  care,
  reach,
  office,
  fairness,
  information,
  clock,
  correction,
} as const;
