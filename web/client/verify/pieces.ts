/** Pieces of page. Text goes in as text, never as markup: what is shown may come out of a forged file. */

export function piece(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Node | string)[]
) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

export const paragraph = (text: string): HTMLElement => piece('p', {}, text);

export function panel(kind: 'done' | 'firm' | 'wrong', title: string, ...inside: readonly (Node | string)[]) {
  return piece('div', { class: `panel panel-${kind}` }, piece('h2', {}, title), ...inside);
}

/** A name or a key, which keeps its direction inside a sentence of the other. */
export const exact = (text: string): HTMLElement => piece('code', { dir: 'ltr', translate: 'no' }, text);

/** One of our codes, such as `log-not-listed`: short, and not broken at its hyphens. */
export const codeName = (code: string): HTMLElement =>
  piece('code', { class: 'code', dir: 'ltr', translate: 'no' }, code);

/** Rows of a summary list: what, and one line or several. */
export function rows(
  ...all: readonly (readonly [label: string, ...values: readonly (Node | string)[]])[]
): HTMLElement {
  const made = all.map(([label, ...values]) => {
    const lines = values.map((value) => piece('span', { class: 'line' }, value));
    return piece('div', {}, piece('dt', {}, label), piece('dd', {}, piece('span', {}, ...lines)));
  });
  return piece('dl', { class: 'summary-list' }, ...made);
}
