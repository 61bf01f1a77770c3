/** From the first page to the page with the code, as a visitor goes it. */
import assert from 'node:assert/strict';
import { type Code, parseCode } from '@amanat/sealing';
import type { Step } from './full-answers.ts';
import { answer, onward, type Visitor } from './visitor.ts';

/** Begins and answers step by step; ends on the page after the last. */
export async function fillAll(visitor: Visitor, steps: readonly Step[]): Promise<void> {
  await visitor.goTo('/lodge');
  await visitor.press(onward);
  for (const { name, fields, another } of steps)
    await answer(visitor, name, fields, another === true ? 'main button[name="next"]' : onward);
}

/** With scripts the proof of work is found on the check page; without them the line's turn is waited for. */
export async function send(visitor: Visitor): Promise<void> {
  const { page, view } = visitor;
  assert.equal(visitor.path(), '/lodge/check');
  if (view.scripts) await page.waitForFunction('document.querySelector("[name=proof]").value !== ""');
  await visitor.press(onward);
  await page.waitForURL(`**/${view.lang}/lodged`);
}

/** The code that the page after sending shows, in the numerals of its language. */
export async function codeOn(visitor: Visitor): Promise<Code> {
  const groups = await visitor.page.locator('.code-block').first().locator('span:not(.unseen)').allTextContents();
  const parsed = parseCode(groups.join(' '));
  if (parsed.kind !== 'code') throw new Error('the page shows no code');
  return parsed.code;
}

/** The least that a complaint needs, sent; returns its code. */
export async function lodgeShort(visitor: Visitor): Promise<Code> {
  await visitor.goTo('/lodge');
  await visitor.press(onward);
  await visitor.goTo('/lodge/about');
  await answer(visitor, 'about', { group: 'other-or-unknown' });
  await answer(visitor, 'where', { district: 'pk-pb-kasur' });
  await visitor.goTo('/lodge/check');
  await send(visitor);
  return codeOn(visitor);
}

/** Types a code, in whatever way it is written, on the page that asks for it. */
export async function openByCode(visitor: Visitor, typed: string): Promise<void> {
  await visitor.goTo('/code');
  await visitor.fillIn({ code: typed });
  await visitor.press(onward);
}
