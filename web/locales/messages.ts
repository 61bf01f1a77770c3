/**
 * All words of the pages, by area. The English files are the shape; an Urdu file that lacks a key, or has one too many,
 * does not compile. An area is one file per language, `en/<area>.ts` and `ur/<area>.ts`, and one line in each map here.
 */
import { common as commonEn } from './en/common.ts';
import { common as commonUr } from './ur/common.ts';
import type { Lang } from './lang.ts';

export type CommonMessages = typeof commonEn;

const en = { common: commonEn };

/** Every word a page may say, in one language. */
export type Messages = typeof en;

const ur: Messages = { common: commonUr };

const byLang: Readonly<Record<Lang, Messages>> = { en, ur };

/** The words of one language. */
export const messages = (lang: Lang): Messages => byLang[lang];
