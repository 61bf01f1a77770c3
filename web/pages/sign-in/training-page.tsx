/** In a training deployment: one button for each invented person. The route exists nowhere else. */
import { Button, Form, Page, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

type Person = keyof ReturnType<typeof messages>['signIn']['training']['people'];

export const TrainingPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const { lang } = chrome;
  const words = messages(lang).signIn.training;
  // Its keys are the people: the file of words says so.
  const people = Object.keys(words.people) as readonly Person[];
  return (
    <Page chrome={chrome} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <ul class="training-people">
        {people.map((person) => (
          <li>
            <Form action={`/${lang}/training`} hidden={{ person }}>
              <Button kind="secondary" icon="person">
                {words.people[person].name}
              </Button>
            </Form>
            <p class="hint">{words.people[person].does}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
};
