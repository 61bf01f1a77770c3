/** The questions of the last steps: how to be reached safely or not at all, and the one long text. */
import { Radios } from '../../components/choice/choice.tsx';
import { TextArea, TextField } from '../../components/field/text-field.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { Html } from '../../html.ts';
import { choicesOf, reachIcons } from './choices.ts';
import { asks, wordsOf, type StepContext } from './step-context.ts';

export const ReachQuestion = (context: StepContext): Html => {
  const { reach } = wordsOf(context);
  return (
    <>
      <h1>{context.child ? reach.childTitle : reach.title}</h1>
      <p class="hint">{reach.hint}</p>
      {context.insecureLan ? (
        <Panel title={reach.offTitle}>
          <p>{reach.offText}</p>
        </Panel>
      ) : (
        <ContactFields {...context} />
      )}
      {context.child ? null : (
        <TextField
          {...asks(context, 'keep-from', reach.keepFrom)}
          optional
          hint={reach.keepFromHint}
          value={context.typed['keep-from']}
        />
      )}
    </>
  );
};

const ContactFields = (context: StepContext): Html => {
  const { reach } = wordsOf(context);
  const { typed } = context;
  return (
    <>
      <Radios
        {...asks(context, 'reach', reach.how)}
        choices={choicesOf(reach.labels, reachIcons)}
        // Nobody is contacted unless the reporter says so.
        value={typed['reach'] ?? 'none'}
      />
      <TextField {...asks(context, 'reach-at', reach.at)} optional value={typed['reach-at']} />
      <TextField
        {...asks(context, 'reach-when', reach.when)}
        optional
        hint={reach.whenHint}
        value={typed['reach-when']}
      />
      {context.child ? null : (
        <TextField {...asks(context, 'name', reach.name)} optional hint={reach.nameHint} value={typed['name']} />
      )}
    </>
  );
};

export const TextQuestion = (context: StepContext): Html => {
  const { text } = wordsOf(context);
  return (
    <TextArea
      {...asks(context, 'text', context.child ? text.childTitle : text.title)}
      asHeading
      hint={context.child ? text.childHint : text.hint}
      rows={10}
      value={context.typed['text']}
    />
  );
};
