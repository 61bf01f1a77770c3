export { warningRoutes } from './warning-routes.tsx';
