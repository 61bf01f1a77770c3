import type { Example } from '../example.ts';
import { Icon, iconNames } from './icon.tsx';

export const examples: readonly Example[] = iconNames.map((name) => ({
  name,
  show: () => (
    <p>
      <Icon name={name} /> {name}
    </p>
  ),
}));
