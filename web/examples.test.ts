/** What holds for each component and page in both languages, read off its markup. How it looks is axe.test.ts's part. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import type { Example } from './components/example.ts';
import { showExamples, type ShownExample } from './shown-examples.tsx';

const here = import.meta.dirname;

async function shown(): Promise<readonly ShownExample[]> {
  const files = globSync('{components,pages}/*/*.examples.tsx', { cwd: here }).sort();
  const each = files.map(async (file) => {
    const { examples }: { readonly examples: readonly Example[] } = await import(`${here}/${file}`);
    return showExamples(file.startsWith('pages') ? 'page' : 'component', basename(dirname(file)), examples);
  });
  return (await Promise.all(each)).flat();
}

const all = await shown();

const valuesOf = (document: string, attribute: string): readonly string[] =>
  [...document.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'gu'))].map((match) => match[1] ?? '');

test('every component has examples', () => {
  const folders = readdirSync(`${here}/components`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    assert.ok(existsSync(`${here}/components/${name}/${name}.examples.tsx`), `components/${name} shows itself`);
  }
});

test('names of examples are unique, so that a report names one', () => {
  const names = all.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

test('nothing inline and nothing from elsewhere: the policy forbids both', () => {
  for (const { name, document } of all) {
    assert.doesNotMatch(document, / style="|<style|<script(?! type="module" src="\/)/u, name);
    assert.doesNotMatch(document, / on[a-z]+="/u, name);
    for (const address of [
      ...valuesOf(document, 'href'),
      ...valuesOf(document, 'src'),
      ...valuesOf(document, 'action'),
    ]) {
      assert.match(address, /^(?:\/(?!\/)|#|tel:)/u, `${name}: ${address}`);
    }
  }
});

test('no form can carry a file, and no form lets the browser remember', () => {
  for (const { name, document } of all) {
    assert.doesNotMatch(document, /type="file"|enctype=|multipart/u, name);
    for (const [form] of document.matchAll(/<form[^>]*>/gu))
      assert.match(form, / autocomplete="off"/u, `${name}: ${form}`);
    for (const [input] of document.matchAll(/<(?:input|textarea|select)[^>]*>/gu)) {
      assert.match(input, / autocomplete="off"/u, `${name}: ${input}`);
    }
  }
});

test('typed text goes to no spelling service and takes the direction of its own letters', () => {
  for (const { name, document } of all) {
    for (const [field] of document.matchAll(/<textarea[^>]*>/gu)) {
      assert.match(field, / dir="auto"/u, name);
      assert.match(field, / spellcheck="false"/u, name);
    }
  }
});

test('ids are unique, and whatever is pointed at is there', () => {
  for (const { name, document } of all) {
    const ids = valuesOf(document, 'id');
    assert.equal(new Set(ids).size, ids.length, `${name}: ids are unique`);
    const pointers = [
      ...valuesOf(document, 'for'),
      ...valuesOf(document, 'list'),
      ...valuesOf(document, 'aria-describedby').flatMap((value) => value.split(' ')),
      ...valuesOf(document, 'aria-labelledby').flatMap((value) => value.split(' ')),
    ];
    for (const id of pointers) assert.ok(ids.includes(id), `${name}: #${id}`);
  }
});

test('what is missing shows as nothing, never as a word of the program', () => {
  for (const { name, document } of all) assert.doesNotMatch(document, /undefined|\[object|NaN/u, name);
});

test('each page says its language and direction, offers the other language, and a way out', () => {
  for (const { name, lang, document } of all) {
    assert.match(
      document,
      lang === 'ur' ? /^<!doctype html><html lang="ur" dir="rtl">/u : /^<!doctype html><html lang="en" dir="ltr">/u,
      name,
    );
    assert.match(document, lang === 'ur' ? /hreflang="en"/u : /hreflang="ur"/u, name);
    assert.match(document, new RegExp(`<form class="leave" method="post" action="/${lang}/leave"`, 'u'), name);
  }
});

test('titles in tabs and histories say nothing to who looks over a shoulder', () => {
  for (const { name, document } of all) {
    const title = /<title>([^<]*)</u.exec(document)?.[1] ?? '';
    assert.notEqual(title, '', name);
    assert.doesNotMatch(title, /abuse|crime|offen[cs]e|rape|police|victim|زیادتی|جنسی|جرائم|جرم|پولیس|متاثر/iu, name);
  }
});

test('every claim and every state of a promise names who says so and its source', () => {
  const dossiers = all.filter(({ document }) => document.includes('class="claim"'));
  assert.ok(dossiers.length > 0);
  for (const { name, document } of dossiers) {
    for (const claim of document.split('<article class="claim">').slice(1)) {
      assert.match(claim.split('</article>')[0] ?? '', /<cite>.+<\/cite>.*href="[^"]*#source-S\d"/u, name);
    }
  }
});

test('what the public reads in Urdu has its numbers in the face of the text, and no Latin name of a claim or source', () => {
  const read = all.filter(({ name }) => /^(?:figures|dossiers|promises|claim|promise): .*\(ur\)$/u.test(name));
  assert.ok(read.length > 10);
  for (const { name, document } of read) {
    // A bdi is set in the face of Latin names.
    assert.doesNotMatch(document, /<bdi[^>]*>[^<]*[۰-۹]/u, name);
    const text = document.replaceAll(/<(?:code|title)[^>]*>.*?<\/(?:code|title)>/gsu, '').replaceAll(/<[^>]+>/gu, ' ');
    assert.doesNotMatch(text, /(?<![\w.-])[CPRS]\d/u, name);
  }
});
