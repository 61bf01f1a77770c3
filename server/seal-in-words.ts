/** What whoever starts the machine is told about its keys. */
import type { SealState } from '@amanat/casework';
import type { DeploymentKeys } from './deployment-keys.ts';

/** One line each. Nothing for an unsealed server: a start never is one, but in a training deployment. */
export function sealInWords(
  state: SealState,
  { intakePrivateKeyIsHere, folder }: Pick<DeploymentKeys, 'intakePrivateKeyIsHere' | 'folder'>,
  url: string,
): readonly string[] {
  switch (state) {
    case 'no-keys':
      return [
        '  WARNING: the ceremony of the keys was not held: complaints are taken, and nobody can sign in. See docs/operating.md.',
        intakePrivateKeyIsHere
          ? `  WARNING: until then whoever has ${folder} reads every complaint.`
          : '  The private half of the intake key is with its keepers: they bring it to the ceremony.',
        '  FIRST        npm run amanat -- keys ceremony …, then unseal, then accounts first-link: the one address by which the first administrator joins',
      ];
    case 'sealed':
      return [
        `  SEALED       complaints are taken; a keeper unseals with "npm run amanat -- unseal", or at ${url}/ur/unseal`,
        ...(intakePrivateKeyIsHere
          ? [
              `  WARNING: the private half of the intake key lies in ${folder} again; the next unsealing destroys it there.`,
            ]
          : []),
      ];
    case 'unsealed':
      return [];
    default:
      throw new Error(`unknown state: ${String(state satisfies never)}`);
  }
}
