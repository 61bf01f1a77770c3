/** The questions of the first steps: danger, whether it is the child, who must not know, relation, what it is about. */
import { Radios } from '../../components/choice/choice.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { HelpLines } from '../../components/help-lines/help-lines.tsx';
import type { Html } from '../../html.ts';
import { choicesOf, groupChoices, relationIcons } from './choices.ts';
import { asks, wordsOf, type StepContext } from './step-context.ts';

export const DangerQuestion = (context: StepContext): Html => {
  const { danger } = wordsOf(context);
  return (
    <>
      <Radios
        {...asks(context, 'danger', danger.title)}
        asHeading
        choices={choicesOf(danger.labels)}
        value={context.typed['danger']}
      />
      <HelpLines lang={context.lang} lines={context.helpLines} untitled />
    </>
  );
};

export const ChildQuestion = (context: StepContext): Html => {
  const { child } = wordsOf(context);
  return (
    <Radios
      {...asks(context, 'self', child.title)}
      asHeading
      hint={child.hint}
      choices={[
        { value: 'yes', label: child.yes, icon: 'child' },
        { value: 'no', label: child.no, icon: 'person' },
      ]}
      value={context.typed['self']}
    />
  );
};

export const KeepFromQuestion = (context: StepContext): Html => {
  const { keepFrom } = wordsOf(context);
  return (
    <>
      <TextField
        {...asks(context, 'keep-from', keepFrom.title)}
        asHeading
        hint={keepFrom.hint}
        value={context.typed['keep-from']}
      />
      {context.insecureLan ? null : (
        <TextField
          {...asks(context, 'named', keepFrom.namedLabel)}
          optional
          hint={keepFrom.namedHint}
          value={context.typed['named']}
        />
      )}
    </>
  );
};

export const RelationQuestion = (context: StepContext): Html => {
  const { relation } = wordsOf(context);
  return (
    <Radios
      {...asks(context, 'relation', relation.title)}
      asHeading
      choices={choicesOf(relation.labels, relationIcons)}
      value={context.typed['relation']}
    />
  );
};

export const AboutQuestion = (context: StepContext): Html => {
  const { about } = wordsOf(context);
  return (
    <Radios
      {...asks(context, 'group', context.child ? about.childTitle : about.title)}
      asHeading
      hint={about.hint}
      choices={groupChoices(context.lang)}
      value={context.typed['group']}
    />
  );
};
