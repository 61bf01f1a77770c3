export { caseRoutes } from './case-routes.tsx';
export { clockRoutes } from './clock-routes.tsx';
