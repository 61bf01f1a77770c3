/** Beside which field of its form a refused proposal is explained. */
import type { ChangeRefusal } from '@amanat/domain';

const fields: Readonly<Partial<Record<ChangeRefusal, string>>> = {
  'own-role-that-sees-cases': 'role',
  'role-held-already': 'role',
  'scope-not-of-role': 'scope',
  'team-missing': 'team',
  'team-not-of-scope': 'team',
  'district-missing': 'district',
  'district-not-of-scope': 'district',
  'district-not-there': 'district',
  'district-elsewhere': 'district',
  'office-not-there': 'office',
  'office-outside': 'office',
  'office-not-of-role': 'office',
  'chain-loops': 'above',
  'above-not-there': 'above',
};

/** `undefined`: it is about the form as a whole. */
export const refusedField = (refusal: ChangeRefusal): string | undefined => fields[refusal];
