/** Telephone numbers in one form. */
export * from './phone.ts';
