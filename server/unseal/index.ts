export { unsealRoutes } from './unseal-routes.tsx';
