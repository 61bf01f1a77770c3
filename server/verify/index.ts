export { verifyRoutes } from './verify-routes.ts';
