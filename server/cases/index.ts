export { caseRoutes } from './case-routes.tsx';
