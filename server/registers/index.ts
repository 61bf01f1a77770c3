/** Pages of registers that are taken in; the interface for the command line is mounted under `/api`. */
export { registerRoutes } from './register-routes.tsx';
