import type { Example } from '../example.ts';
import { Icon, iconNames } from './icon.tsx';

export const examples: readonly Example[] = [
  {
    name: 'all of them',
    show: () => (
      <ul>
        {iconNames.map((name) => (
          <li>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
];
