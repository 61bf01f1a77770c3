export { stepRoutes } from './step-routes.tsx';
