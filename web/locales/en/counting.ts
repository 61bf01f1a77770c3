/** How a limit was counted, in English for a page: days, steps and states by their names, not as the calculator writes them. */
import { isStepType } from '@amanat/domain';
import { formatDay } from '../days.ts';
import { life } from './life.ts';
import { stepWords } from './steps/index.ts';

const groups: readonly { readonly steps: Readonly<Record<string, { readonly title: string }>> }[] =
  Object.values(stepWords);

function eventText(type: string): string {
  const title = isStepType(type) ? groups.map(({ steps }) => steps[type]?.title).find(Boolean) : undefined;
  return title === undefined ? type : `“${title}”`;
}

const isStatus = (text: string): text is keyof typeof life.status => Object.hasOwn(life.status, text);

export const countingInEnglish = (sentence: string): string =>
  sentence
    .replace(/^As of the instant asked for: ([a-z-]+)/u, (whole, status: string) =>
      isStatus(status) ? `Now: ${life.status[status]}` : whole,
    )
    .replaceAll(/[a-z0-9]+(?:[.-][a-z0-9]+)+/gu, eventText)
    .replaceAll(/” of (?=\d{4}-\d{2}-\d{2})/gu, '” on ')
    .replaceAll(
      /\b(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?/gu,
      (_, day: string, time: string | undefined) =>
        `${formatDay('en', Temporal.PlainDate.from(day))}${time === undefined ? '' : `, ${time}`}`,
    );
