/** Texts that case after case asks for, made once and kept: by day, since cases of one time name the same days. */

/** @param last what else it depends on: the other day that it names */
export type KeptTexts = (day: number, last: number, make: () => string) => string;

/** Nearly three years. A day further on takes the place of another, so that memory stays flat. */
const places = 1024;

export function keptTexts(): KeptTexts {
  let kept: { readonly day: number; readonly last: number; readonly text: string }[] | undefined;
  return (day, last, make) => {
    kept ??= Array.from({ length: places }, () => ({ day: Number.NaN, last: 0, text: '' }));
    const place = day & (places - 1);
    const found = kept[place];
    if (found !== undefined && found.day === day && found.last === last) return found.text;
    const text = inOneRun(make());
    kept[place] = { day, last, text };
    return text;
  };
}

/**
 * The same letters. The engine keeps a text that was put together as its parts, and would copy it part by part into each answer;
 * one that was read stands in one run.
 */
export const inOneRun = (text: string): string => String(JSON.parse(JSON.stringify(text)));
