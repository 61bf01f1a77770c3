/** The page that checks a receipt on the reader's own device. */
export { verifyRoutes } from './verify-routes.ts';
