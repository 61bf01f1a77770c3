/**
 * What a component returns, and how a page becomes bytes. Components are pure functions of their props (no request, no
 * context, nothing asynchronous), so a page is a string as soon as it is called.
 */
import type { JSX } from 'hono/jsx/jsx-runtime';

export type { Child } from 'hono/jsx';

/** A piece of page. Text inside it is escaped when it is rendered. */
export type Html = JSX.Element;

/** The piece as markup. A promise in it is a bug in a component, because nothing here may wait. */
export function render(piece: Html): string {
  const text: unknown = piece.toString();
  if (typeof text !== 'string') throw new Error('a component waited for something; pages are made at once');
  return text;
}

/** A whole document as it goes over the wire; `page` is what a function of `pages/` returned. */
export function renderDocument(page: Html): string {
  return `<!doctype html>${render(page)}`;
}
