import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { TextField } from '../field/text-field.tsx';
import { Form } from './form.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one field and a hidden ticket',
    show: (lang) => (
      <Form action="/" hidden={{ ticket: '"><script>' }}>
        <TextField lang={lang} name="code" label={lang === 'ur' ? 'کوڈ' : 'Code'} keyboard="numeric" width="medium" />
        <Button>{lang === 'ur' ? 'کھولیں' : 'Open'}</Button>
      </Form>
    ),
  },
];
