/** Releases of figures from the record. */
export { openReleaseDesk, type ReleaseDesk } from './release-desk.ts';
export { releaseRoutes } from './release-routes.ts';
