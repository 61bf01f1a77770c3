export { linkRoutes } from './link-routes.tsx';
export { caseLinkRoutes } from './case-link-routes.tsx';
