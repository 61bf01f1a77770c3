import { messages } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { Form } from '../form/form.tsx';
import { Button, ButtonLink, Buttons } from './button.tsx';

export const examples: readonly Example[] = [
  {
    name: 'the way on and the way back',
    show: (lang) => (
      <Form action="/">
        <Buttons>
          <Button name="go" value="on">
            {messages(lang).common.continue}
          </Button>
          <ButtonLink kind="secondary" icon="print" href="/">
            {messages(lang).common.back}
          </ButtonLink>
        </Buttons>
      </Form>
    ),
  },
];
