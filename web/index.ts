/** What the server renders: pages, the parts they are made of, their words, and the files they link to. */
export * from './components/index.ts';
export { render, renderDocument, type Html } from './html.ts';
export * from './locales/index.ts';
export * from './pages/index.ts';
export { iconSvg } from './components/page/mark.tsx';
export { styleSheet, verifyStyle } from './style/index.ts';
export * from './pages/code/index.ts';
export * from './pages/figures/index.ts';
export * from './pages/intake/index.ts';
export * from './pages/law/index.ts';
export * from './pages/openings/index.ts';
export * from './pages/slip/index.ts';
