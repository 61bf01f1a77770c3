export { changeRoutes } from './change-routes.tsx';
