/** Taking a case, or one's list, out of the machine. */
export { exportRoutes } from './export-routes.tsx';
