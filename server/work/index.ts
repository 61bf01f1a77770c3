export { workRoutes } from './work-routes.tsx';
